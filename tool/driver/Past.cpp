//===- Past.cpp - The program as it was at a revision ----------------------===//
#include "driver/Past.h"

#include "support/Error.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using thinwrap::support::makeError;

namespace thinwrap::driver {

namespace {

/// Files by which build systems are told what to compile, and how.
bool describesBuild(StringRef Path) {
  StringRef Name = sys::path::filename(Path), Extension = sys::path::extension(Path);
  constexpr StringLiteral Names[] = {
      "CMakeLists.txt", "CMakePresets.json", "meson.build", "meson_options.txt", "Makefile",
      "makefile",       "GNUmakefile",       "Makefile.am", "configure.ac",      "BUILD",
      "BUILD.bazel",    "SConstruct",        "SConscript",  "conanfile.txt",     "conanfile.py",
      "vcpkg.json"};
  constexpr StringLiteral Extensions[] = {".cmake", ".mk", ".pro", ".pri", ".vcxproj", ".gn", ".gni", ".bzl", ".ninja"};
  return is_contained(Names, Name) || is_contained(Extensions, Extension);
}

bool isSource(StringRef Path) {
  constexpr StringLiteral Extensions[] = {".c", ".cc", ".cpp", ".cxx", ".c++", ".C", ".CPP", ".cppm", ".ixx"};
  return is_contained(Extensions, sys::path::extension(Path));
}

std::string onDisk(StringRef Path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path, /*IsText=*/false, false);
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

/// Whether `Name` stands in `Text` as a word of its own.
bool mentions(StringRef Text, StringRef Name) {
  auto Part = [](char C) { return isAlnum(C) || C == '_' || C == '-' || C == '.'; };
  for (size_t At = Text.find(Name); At != StringRef::npos; At = Text.find(Name, At + 1)) {
    bool Begins = At == 0 || !Part(Text[At - 1]);
    size_t End = At + Name.size();
    if (Begins && (End == Text.size() || !Part(Text[End])))
      return true;
  }
  return false;
}

size_t sharedFolders(StringRef A, StringRef B) {
  size_t Shared = 0, Length = std::min(A.size(), B.size());
  for (size_t I = 0; I < Length && A[I] == B[I]; ++I)
    Shared += A[I] == '/';
  return Shared;
}

} // namespace

/// Fills a Past.
class PastFinder {
public:
  PastFinder(Past &Into, const PastRequest &Request, const Program &Now) : Into(Into), Request(Request), Now(Now) {}

  Error run() {
    if (Error Failure = readFiles())
      return Failure;
    Expected<std::string> Patch = Into.Repository.patch(Into.Commit);
    if (!Patch)
      return Patch.takeError();
    Into.Lines = LineMap::read(*Patch);
    Into.Then.Root = Now.Root;
    Into.Then.Database = Now.Database;
    Into.Then.Flags = Now.Flags;
    Expected<bool> Known = readDatabaseOfThen();
    if (!Known)
      return Known.takeError();
    if (!*Known)
      takeUnitsOfNow();
    erase_if(Into.Then.Units,
             [&](const UnitCommand &Unit) { return Into.Files.look(Unit.File) == RevisionFiles::State::Absent; });
    if (!*Known)
      addDeletedUnits();
    Into.Same = Into.Files.empty() && Into.Then.Units == Now.Units;
    return Error::success();
  }

private:
  std::string absolute(StringRef BelowTop) const { return (Into.Repository.top() + "/" + BelowTop).str(); }

  Error readFiles() {
    auto Differences = Into.Repository.differences(Into.Commit);
    if (!Differences)
      return Differences.takeError();
    std::vector<std::string> Objects, Paths;
    for (const Git::Difference &Each : *Differences) {
      if (Each.IsSubmodule) {
        Into.Notes.push_back("the submodule " + Each.Path + " differs; its files are taken as they are now");
      } else if (Each.Before.empty()) {
        Into.Files.addAbsent(absolute(Each.Path));
      } else {
        Objects.push_back(Each.Before);
        Paths.push_back(absolute(Each.Path));
      }
      if (describesBuild(Each.Path))
        BuildFiles.push_back(Each.Path);
    }
    Expected<std::vector<std::string>> Contents = Into.Repository.contents(Objects);
    if (!Contents)
      return Contents.takeError();
    // A new time is a difference to git, and none to us.
    for (auto [Path, Content] : zip_equal(Paths, *Contents))
      if (!sys::fs::exists(Path) || Content != onDisk(Path))
        Into.Files.add(Path, std::move(Content));
    return Error::success();
  }

  /// True if the database of then is known.
  Expected<bool> readDatabaseOfThen() {
    if (!Request.Database.empty())
      return readGivenDatabase();
    if (Now.Database.empty())
      return false;
    StringRef Content;
    std::string Canonical = canonicalPath(Now.Database);
    if (Into.Files.look(Now.Database, Content) == RevisionFiles::State::Other) {
      Expected<std::vector<UnitCommand>> Units =
          parseDatabase("compilation database '" + Now.Database + "' of " + Into.Revision, Content,
                        sys::path::parent_path(Now.Database));
      if (!Units)
        return Units.takeError();
      take(std::move(*Units));
      return true;
    }
    bool Tracked = isWithin(Canonical, Into.Repository.top()) &&
                   Into.Files.look(Now.Database) == RevisionFiles::State::AsOnDisk &&
                   Into.Repository.has(Into.Commit, relativeTo(Canonical, Into.Repository.top()));
    if (Tracked)
      Into.Then.Units = Now.Units;
    return Tracked;
  }

  /// A database from another checkout names its files by that checkout's folder.
  Expected<bool> readGivenDatabase() {
    Expected<std::string> Path = findDatabase(Request.Database, currentDirectory());
    if (!Path)
      return Path.takeError();
    Expected<std::vector<UnitCommand>> Units = readDatabase(*Path);
    if (!Units)
      return Units.takeError();
    std::string Other = commonRoot(*Units);
    if (Other != Now.Root && !isWithin(Other, Now.Root) && !isWithin(Now.Root, Other))
      for (UnitCommand &Unit : *Units) {
        rebase(Unit.File, Other);
        rebase(Unit.Directory, Other);
        for (std::string &Word : Unit.Arguments)
          rebase(Word, Other);
      }
    take(std::move(*Units));
    return true;
  }

  void rebase(std::string &Word, StringRef Other) {
    for (size_t At = Word.find(Other.str()); At != std::string::npos; At = Word.find(Other.str(), At + Now.Root.size()))
      if (At + Other.size() == Word.size() || Word[At + Other.size()] == '/')
        Word.replace(At, Other.size(), Now.Root);
  }

  bool wanted(StringRef File) const {
    return Request.Paths.empty() || any_of(Request.Paths, [&](const std::string &Given) {
             return isWithin(File, absolutePath(Given, currentDirectory()));
           });
  }

  void take(std::vector<UnitCommand> Units) {
    erase_if(Units, [&](const UnitCommand &Unit) { return !wanted(Unit.File); });
    Into.Then.Units = std::move(Units);
  }

  /// Today's units with today's commands; without those that a changed build description has only now.
  void takeUnitsOfNow() {
    Into.Then.Units = Now.Units;
    if (BuildFiles.empty() || Now.Database.empty())
      return;
    Into.Notes.push_back("how the program is built has changed (" + join(BuildFiles, ", ") +
                         "), and the compilation database of " + Into.Revision +
                         " is not known: its units are taken with the commands of now; --database-before names it");
    std::string Before, After;
    for (const std::string &Path : BuildFiles) {
      StringRef Content;
      if (Into.Files.look(absolute(Path), Content) == RevisionFiles::State::Other)
        Before += Content;
      After += onDisk(absolute(Path));
    }
    erase_if(Into.Then.Units, [&](const UnitCommand &Unit) {
      StringRef Name = sys::path::filename(Unit.File);
      return mentions(After, Name) && !mentions(Before, Name);
    });
  }

  /// Sources that are gone have no command any more: they get that of the file that they have become, or of the unit
  /// that stands nearest.
  void addDeletedUnits() {
    StringSet<> Known;
    for (const UnitCommand &Unit : Into.Then.Units)
      Known.insert(canonicalPath(Unit.File));
    std::vector<std::string> Gone;
    for (const auto &Entry : Into.Files.all())
      if (Entry.getValue() && isSource(Entry.getKey()) && !Known.contains(Entry.getKey()) &&
          !sys::fs::exists(Entry.getKey()) && wanted(Entry.getKey()))
        Gone.push_back(Entry.getKey().str());
    llvm::sort(Gone);
    for (const std::string &File : Gone)
      if (const UnitCommand *Model = nearest(File))
        Into.Then.Units.push_back(withFile(*Model, File));
  }

  const UnitCommand *nearest(const std::string &File) const {
    std::optional<std::string> Now = Into.Lines.renamed(relativeTo(File, Into.Repository.top()));
    const UnitCommand *Best = nullptr;
    size_t BestScore = 0;
    for (const UnitCommand &Unit : this->Now.Units) {
      std::string Name = canonicalPath(Unit.File);
      if (Now && Name == absolute(*Now))
        return &Unit;
      if (sys::path::extension(Name) != sys::path::extension(File))
        continue;
      size_t Score = 1 + sharedFolders(Name, File);
      if (Score > BestScore) {
        Best = &Unit;
        BestScore = Score;
      }
    }
    return Best;
  }

  static UnitCommand withFile(const UnitCommand &Model, const std::string &File) {
    UnitCommand Unit{File, Model.Directory, {}};
    for (size_t I = 0; I < Model.Arguments.size(); ++I)
      if (I == 0 || absolutePath(Model.Arguments[I], Model.Directory) != Model.File)
        Unit.Arguments.push_back(Model.Arguments[I]);
    Unit.Arguments.push_back(File);
    return Unit;
  }

  Past &Into;
  const PastRequest &Request;
  const Program &Now;
  std::vector<std::string> BuildFiles; ///< below the top; those that differ
};

Expected<Past> Past::find(const PastRequest &Request, const Program &Now) {
  Expected<Git> Repository = Git::open(Now.Root);
  if (!Repository)
    return Repository.takeError();
  Expected<std::string> Commit = Repository->base(Request.Revision);
  if (!Commit)
    return Commit.takeError();
  Past Result(std::move(*Repository), Request.Revision, std::move(*Commit), Now.Root);
  if (Error Failure = PastFinder(Result, Request, Now).run())
    return std::move(Failure);
  return Result;
}

/// The attestations of then, if they are under version control. Mistakes in them are no longer of interest.
static policy::Attestations attestationsThen(const AnalysisRequest &Request, const RevisionFiles &Files,
                                             const policy::Rules &Rules, policy::Attestations OfNow) {
  StringRef Content;
  if (Request.Attestations.empty())
    return OfNow;
  std::string Path = absolutePath(Request.Attestations, currentDirectory());
  switch (Files.look(Path, Content)) {
  case RevisionFiles::State::AsOnDisk:
    return OfNow;
  case RevisionFiles::State::Absent:
    return {};
  case RevisionFiles::State::Other:
    break;
  }
  Expected<policy::Attestations> Then = policy::parseAttestations(Path, Content, Rules, today());
  if (Then)
    return std::move(*Then);
  consumeError(Then.takeError());
  return {};
}

Expected<policy::Report> Past::analyze(ExtractOptions Options, const AnalysisRequest &Request, Configuration &Settings,
                                       const policy::Report &Kept) {
  if (Same)
    return Kept;
  Settings.Attestations = attestationsThen(Request, Files, Settings.Rules, std::move(Settings.Attestations));
  Settings.UnmatchedIsError = false;
  Options.At = &Files;
  Expected<ExtractedProgram> Extracted = extractProgram(Then, Options);
  if (!Extracted)
    return Extracted.takeError();
  statistics = Extracted->Statistics;
  AnalysisStatistics Times;
  Expected<policy::Report> Report = driver::analyze(*Extracted, Settings, Times);
  if (!Report)
    return Report;
  // What failed then and does not fail now hides what was there.
  StringSet<> FailsNow;
  for (const policy::Incomplete &Each : Kept.incomplete)
    FailsNow.insert(Each.file);
  for (const policy::Incomplete &Each : Report->incomplete)
    if (!FailsNow.contains(Each.file))
      Notes.push_back(Each.file + " could not be read as it was in " + Revision + " (" + Each.reason +
                      "): what it held counts as new");
  return Report;
}

std::optional<policy::Place> Past::moved(const policy::Place &Then) const {
  std::string Path = canonicalPath(absolutePath(Then.file, Root));
  if (!isWithin(Path, Repository.top()))
    return Then;
  std::optional<LineMap::Position> At = Lines.now(relativeTo(Path, Repository.top()), Then.line);
  if (!At)
    return std::nullopt;
  policy::Place Result = Then;
  Result.line = At->Line;
  if (At->File != relativeTo(Path, Repository.top()))
    Result.file = relativeTo((Repository.top() + "/" + At->File).str(), canonicalPath(Root));
  return Result;
}

std::string Past::name() const { return Revision + " (commit " + Commit.substr(0, 12) + ")"; }

} // namespace thinwrap::driver
