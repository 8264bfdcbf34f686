//===- UnitAnalysis.cpp - One analysis of a unit for all checks ------------===//
#include "tidy/UnitAnalysis.h"

#include "support/Error.h"
#include "support/Glob.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace thinwrap::tidy {

namespace {

constexpr StringLiteral SystemPrefix = "<system>";

std::string absoluteMainFile(const clang::SourceManager &Sources) {
  clang::OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(Sources.getMainFileID());
  if (!Entry)
    return "";
  SmallString<256> Path(Entry->getName());
  Sources.getFileManager().makeAbsolutePath(Path);
  sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

bool isNewer(StringRef Path, sys::TimePoint<> Than) {
  sys::fs::file_status Status;
  return sys::fs::status(Path, Status) || Status.getLastModificationTime() > Than;
}

} // namespace

void UnitAnalysis::begin(clang::Preprocessor &Preprocessor) {
  if (Begun)
    return;
  Begun = true;
  Preprocessor.addCommentHandler(&Comments);
}

void UnitAnalysis::run(clang::ASTContext &Unit) {
  if (Ended)
    return;
  Ended = true;
  std::string MainFile = absoluteMainFile(Unit.getSourceManager());
  const policy::Configuration *Configuration = prepare(MainFile) ? configuration() : nullptr;
  if (!Configuration)
    return;
  std::vector<std::string> SystemFolders(extract::systemFolders().begin(), extract::systemFolders().end());
  facts::UnitT Own = extract::extractUnit(Unit, {Root, {}, SystemFolders}, Comments.found());
  std::string Bytes = facts::serialize(Own);
  if (!Given.FactsFile.empty())
    if (Error Failure = facts::writeFacts(Own, Given.FactsFile))
      error(support::text(std::move(Failure)));

  // Of two copies of a header's function the first is read: what is on the screen, and not what was scanned.
  const facts::Unit *Open = facts::GetUnit(Bytes.data());
  StringRef OpenName = facts::file(*Open, Open->main_file());
  std::vector<const facts::Unit *> Units{Open};
  if (Index) {
    findStale(OpenName);
    for (const facts::FactsFile &Each : Index->units())
      if (facts::file(Each.unit(), Each.unit().main_file()) != OpenName)
        Units.push_back(&Each.unit());
  }
  policy::AnalysisStatistics Times;
  Expected<policy::Report> Judged = policy::analyze(Units, *Configuration, Times);
  if (!Judged)
    return error(support::text(Judged.takeError()));
  Report = std::move(*Judged);
}

/// Reads the options and opens what they name; false if there is nothing to be done with them.
bool UnitAnalysis::prepare(StringRef MainFile) {
  Given = readSettings(Context, MainFile);
  for (const std::string &Mistake : Given.Mistakes)
    error(Mistake);
  if (MainFile.empty() || !Given.Mistakes.empty())
    return false;
  openIndex();
  findRoot(MainFile);
  return true;
}

const policy::Configuration *UnitAnalysis::configuration() {
  if (std::string Key = Given.analysisKey(); !State.Configuration || Key != State.ConfigurationKey) {
    State.Configuration.reset();
    State.ConfigurationKey = Key;
    if (Expected<policy::Configuration> Read = policy::configure(Given.Analysis))
      State.Configuration = std::move(*Read);
    else
      State.Failure = support::text(Read.takeError());
  }
  if (!State.Configuration)
    error(State.Failure);
  return State.Configuration ? &*State.Configuration : nullptr;
}

void UnitAnalysis::openIndex() {
  if (Given.IndexFile.empty())
    return;
  Expected<facts::FactsIndex> Opened = facts::FactsIndex::open(Given.IndexFile);
  if (Opened)
    Index.emplace(std::move(*Opened));
  else
    error("thinwrap.IndexFile: " + support::text(Opened.takeError()));
}

/// The folder that names are relative to: the one of the scan, or what the scan would take for this unit alone.
void UnitAnalysis::findRoot(StringRef MainFile) {
  Root = Given.Root;
  StringRef Own = sys::path::parent_path(MainFile);
  for (StringRef Folder = Own; Root.empty() && Index && !Folder.empty(); Folder = sys::path::parent_path(Folder)) {
    // The index says nothing of where it was made; the folder below which all of its files are is the one.
    bool All = !Index->files().empty();
    for (const facts::IndexedFile &Each : Index->files())
      All = All && sys::fs::exists(Folder + "/" + Each.Name);
    if (All)
      Root = Folder.str();
  }
  for (StringRef Folder = Own; Root.empty() && !Folder.empty(); Folder = sys::path::parent_path(Folder))
    if (sys::fs::exists(Folder + "/.git"))
      Root = Folder.str();
  if (Root.empty())
    Root = Own.str();
}

/// Files of the program that have been changed since it was scanned, without the one that is open: its facts are new.
void UnitAnalysis::findStale(StringRef Open) {
  sys::fs::file_status Written;
  if (sys::fs::status(Given.IndexFile, Written))
    return;
  unsigned Changed = 0;
  std::string First;
  for (const facts::IndexedFile &Each : Index->files()) {
    std::string Path = absolute(Each.Name);
    // Only what is newer can have been changed, and only its content says that it was.
    if (Each.Name == Open || !isNewer(Path, Written.getLastModificationTime()))
      continue;
    std::optional<facts::IndexedFile> Now = facts::stateOf(Each.Name, Path);
    if (Now && Now->Content == Each.Content)
      continue;
    if (!Changed++)
      First = Each.Name;
  }
  if (Changed)
    Remarks.push_back({("thinwrap.IndexFile: '" + Given.IndexFile + "' is older than " +
                        (Changed == 1 ? "'" + First + "'" : Twine(Changed) + " files, '" + First + "' among them") +
                        ", and what is shown of other files may be out of date; write it again with `thinwrap scan "
                        "--index`")
                           .str(),
                       false});
}

bool UnitAnalysis::silenced(const clang::SourceManager &Sources, clang::SourceLocation Loc, StringRef Check) const {
  auto [File, Line] = std::make_pair(Sources.getFileID(Loc), Sources.getSpellingLineNumber(Loc));
  return any_of(Comments.found(), [&](const extract::Nolint &Each) {
    unsigned First = Sources.getSpellingLineNumber(Each.Loc) + Each.NextLine;
    unsigned Last = Each.End.isValid() ? Sources.getSpellingLineNumber(Each.End) : First;
    return Sources.getFileID(Each.Loc) == File && First <= Line && Line <= Last &&
           any_of(Each.Checks, [&](StringRef Glob) { return support::matchesText(Glob, Check); });
  });
}

std::string UnitAnalysis::absolute(StringRef Name) const {
  if (Name.consume_front(SystemPrefix))
    return Name.str();
  if (Name.empty() || Name.starts_with("<"))
    return "";
  return (StringRef(Root).rtrim('/') + "/" + Name).str();
}

} // namespace thinwrap::tidy
