//===- Program.cpp - From what the user names to facts files ----------------===//
#include "driver/Program.h"

#include "driver/Cache.h"
#include "driver/ExtractUnit.h"
#include "driver/Progress.h"
#include "driver/Workers.h"
#include "facts/FactsIndex.h"
#include "support/Error.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <csignal>
#include <cstring>

using namespace llvm;
using thinwrap::support::makeError;

namespace thinwrap::driver {

std::string relativeTo(StringRef Path, StringRef Root) {
  if (Path == Root)
    return ".";
  if (Root != "/" && isWithin(Path, Root))
    return Path.drop_front(Root.size() + 1).str();
  return Path.str();
}

//===----------------------------------------------------------------------===//
// Which units
//===----------------------------------------------------------------------===//

namespace {

/// Keeps the units that a path names; a path that names none is incomplete.
void select(Program &Program, ArrayRef<std::string> Paths) {
  if (Paths.empty())
    return;
  std::vector<bool> Wanted(Program.Units.size());
  for (const std::string &Given : Paths) {
    std::string Path = absolutePath(Given, currentDirectory());
    bool Any = false;
    for (size_t I = 0; I < Program.Units.size(); ++I)
      if (isWithin(Program.Units[I].File, Path))
        Any = Wanted[I] = true;
    if (!Any)
      Program.Incomplete.push_back(
          {Given, sys::fs::exists(Path) ? "the compilation database has no command for it" : "no such file or folder",
           "", false});
  }
  std::vector<UnitCommand> Kept;
  for (size_t I = 0; I < Program.Units.size(); ++I)
    if (Wanted[I])
      Kept.push_back(std::move(Program.Units[I]));
  Program.Units = std::move(Kept);
}

Error nothingToScan(const Program &Program) {
  std::string Text = Program.Database.empty()
                         ? "nothing to scan: no file was named"
                         : "nothing to scan: '" + Program.Database + "' has no unit for what was named";
  for (const policy::Incomplete &Each : Program.Incomplete)
    Text += "\n  " + Each.file + ": " + Each.reason;
  return makeError(Text);
}

} // namespace

Expected<Program> findProgram(const ProgramRequest &Request) {
  Program Result;
  if (Request.HasFlags) {
    Result.Flags = Request.Flags;
    Result.Units = unitsWithFlags(Request.Paths, Request.Flags);
  } else {
    std::string Start = currentDirectory();
    if (!Request.Paths.empty()) {
      Start = absolutePath(Request.Paths.front(), Start);
      if (!sys::fs::is_directory(Start))
        Start = sys::path::parent_path(Start).str();
    }
    Expected<std::string> Database = findDatabase(Request.Database, Start);
    if (!Database)
      return Database.takeError();
    Expected<std::vector<UnitCommand>> Units = readDatabase(*Database);
    if (!Units)
      return Units.takeError();
    Result.Database = *Database;
    Result.Units = std::move(*Units);
    if (Result.Units.empty())
      return makeError("nothing to scan: the compilation database '" + *Database + "' is empty");
  }
  Result.Root = Request.Root.empty() ? commonRoot(Result.Units) : absolutePath(Request.Root, currentDirectory());
  if (!Request.HasFlags)
    select(Result, Request.Paths);
  if (Result.Units.empty())
    return nothingToScan(Result);
  return Result;
}

//===----------------------------------------------------------------------===//
// Extraction
//===----------------------------------------------------------------------===//

namespace {

/// What a child answers: one letter, then the rest.
constexpr char StoredAnswer = 'P'; // the path of the facts file
constexpr char BytesAnswer = 'B';  // the facts themselves
constexpr char FailedAnswer = 'F'; // a reason

/// A word as a shell reads it.
std::string quoted(StringRef Word) {
  bool Plain = !Word.empty() && all_of(Word, [](char C) { return isAlnum(C) || StringRef("-_./=+:,@%").contains(C); });
  if (Plain)
    return Word.str();
  std::string Result = "'";
  for (char C : Word)
    Result += C == '\'' ? "'\\''" : std::string(1, C);
  return Result + "'";
}

class Extractor {
public:
  Extractor(const Program &Program, const ExtractOptions &Options, std::optional<Cache> Kept)
      : Source(Program), Options(Options), Kept(std::move(Kept)),
        Settings{Program.Root, Options.WantedHeaders, Options.At}, Watch(Options.ShowProgress, Program.Units.size()) {}

  ExtractedProgram run() {
    auto Begin = std::chrono::steady_clock::now();
    Result.Incomplete = Source.Incomplete;
    Result.Statistics.Units = Source.Units.size();
    findKept();
    extractMissing();
    settle(Result);
    Result.Statistics.Wall =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - Begin);
    return std::move(Result);
  }

private:
  void findKept() {
    FileStates States(Options.At);
    for (const UnitCommand &Unit : Source.Units) {
      // What holds now holds for the files as they were too, where none of them differs.
      std::optional<std::string> Path;
      if (Kept)
        Path = Kept->find(Cache::key(Unit, Settings), States);
      if (Kept && !Path && Options.At)
        Path = Kept->find(Cache::keyBefore(Unit, Settings), States);
      if (Path && take(facts::FactsFile::open(*Path, facts::Check::Structure)))
        ++Result.Statistics.FromCache;
      else
        Missing.push_back(&Unit);
    }
  }

  void extractMissing() {
    WorkerOptions Workers{Options.Jobs, Options.UnitTimeout};
    runJobs(Missing.size(), Workers,
            {[&](size_t Job) { return extract(*Missing[Job]); },
             [&](size_t Job, JobResult Ended) { finished(*Missing[Job], std::move(Ended)); },
             [&](ArrayRef<size_t> Running) { showProgress(Running); }});
    Watch.clear();
  }

  /// In the child.
  std::string extract(const UnitCommand &Unit) {
    Expected<Extraction> Extracted = extractUnit(Unit, Settings);
    if (!Extracted)
      return FailedAnswer + support::text(Extracted.takeError());
    if (!Kept)
      return BytesAnswer + facts::serialize(Extracted->Unit);
    support::Hash128 Key = Options.At ? Cache::keyBefore(Unit, Settings) : Cache::key(Unit, Settings);
    Expected<std::string> Path = Kept->store(Key, *Extracted, Options.At);
    if (!Path)
      return FailedAnswer + support::text(Path.takeError());
    return StoredAnswer + *Path;
  }

  void finished(const UnitCommand &Unit, JobResult Ended) {
    ++Fresh;
    ExtractStatistics &Statistics = Result.Statistics;
    Statistics.Processor += Ended.Processor;
    if (Ended.Wall > Statistics.Slowest) {
      Statistics.Slowest = Ended.Wall;
      Statistics.SlowestUnit = relativeTo(Unit.File, Source.Root);
    }
    std::string Reason = takeAnswer(Unit, Ended);
    if (Reason.empty()) {
      ++Statistics.Extracted;
      return;
    }
    ++Statistics.Failed;
    Result.Incomplete.push_back({relativeTo(Unit.File, Source.Root), Reason, reproduction(Unit), false});
  }

  /// Takes what a worker left; gives the reason if there is nothing to take.
  std::string takeAnswer(const UnitCommand &Unit, const JobResult &Ended) {
    if (Ended.How == JobResult::Ending::TimedOut)
      return "given up after " + std::to_string(Options.UnitTimeout.count()) + " s (--unit-timeout allows for more)";
    if (Ended.How == JobResult::Ending::Crashed || Ended.Output.empty()) {
      std::string How = Ended.Signal ? strsignal(Ended.Signal) : "it ended early";
      return "the parser crashed (" + How + ")";
    }
    StringRef Rest = StringRef(Ended.Output).drop_front();
    if (Ended.Output.front() == FailedAnswer)
      return Rest.str();
    bool Taken = Ended.Output.front() == StoredAnswer
                     ? take(facts::FactsFile::open(Rest, facts::Check::Structure))
                     : take(facts::FactsFile::fromBuffer(MemoryBuffer::getMemBufferCopy(Rest, Unit.File),
                                                         facts::Check::Structure));
    return Taken ? "" : "its facts could not be read back";
  }

  bool take(Expected<facts::FactsFile> File) {
    if (!File) {
      consumeError(File.takeError()); // a damaged cache entry is no entry
      return false;
    }
    Result.Files.push_back(std::move(*File));
    return true;
  }

  /// A command that does the same for this unit alone, from the root: no absolute name where none is needed.
  std::string reproduction(const UnitCommand &Unit) const {
    std::string Command = "thinwrap extract " + quoted(relativeTo(Unit.File, Source.Root)) + " -o unit.facts";
    if (!Source.Database.empty())
      return Command + " -p " + quoted(relativeTo(sys::path::parent_path(Source.Database), Source.Root));
    Command += " --";
    for (const std::string &Flag : Source.Flags)
      Command += " " + quoted(Flag);
    return Command;
  }

  void showProgress(ArrayRef<size_t> Running) {
    std::vector<std::string> Names;
    for (size_t Job : Running)
      Names.push_back(Missing[Job]->File);
    Watch.show(Result.Statistics.FromCache + Fresh, Fresh, Names);
  }

  const Program &Source;
  const ExtractOptions &Options;
  std::optional<Cache> Kept;
  ExtractSettings Settings;
  Progress Watch;
  std::vector<const UnitCommand *> Missing;
  ExtractedProgram Result;
  size_t Fresh = 0;
};

/// "2 errors, the first at a.cpp:3:10: 'x.h' file not found", if the unit has any.
std::string problemsOf(const facts::Unit &Unit) {
  if (!facts::count(Unit.problems()))
    return "";
  uint32_t Count = Unit.problems()->size();
  const facts::Problem *First = Unit.problems()->Get(0);
  std::string Text = std::to_string(Count) + (Count == 1 ? " error" : " errors, the first");
  if (const facts::Location *At = First->location(); At && At->line())
    Text += (" at " + facts::file(Unit, At->file()) + ":" + Twine(At->line()) + ":" + Twine(At->column())).str();
  return Text + ": " + facts::text(Unit, First->text()).str();
}

} // namespace

void settle(ExtractedProgram &Program) {
  auto MainFile = [](const facts::FactsFile &File) { return facts::file(File.unit(), File.unit().main_file()); };
  llvm::sort(Program.Files, [&](const facts::FactsFile &A, const facts::FactsFile &B) {
    return std::make_pair(MainFile(A), A.bytes()) < std::make_pair(MainFile(B), B.bytes());
  });
  auto Same = [](const facts::FactsFile &A, const facts::FactsFile &B) { return A.bytes() == B.bytes(); };
  Program.Files.erase(std::unique(Program.Files.begin(), Program.Files.end(), Same), Program.Files.end());
  for (const facts::FactsFile &File : Program.Files)
    if (std::string Reason = problemsOf(File.unit()); !Reason.empty())
      Program.Incomplete.push_back({MainFile(File).str(), Reason, "", true});
  llvm::sort(Program.Incomplete, [](const policy::Incomplete &A, const policy::Incomplete &B) {
    return std::tie(A.file, A.reason) < std::tie(B.file, B.reason);
  });
}

Error writeIndex(const ExtractedProgram &Program, StringRef Root, StringRef Path) {
  std::vector<const facts::FactsFile *> Units;
  for (const facts::FactsFile &Each : Program.Files)
    Units.push_back(&Each);
  return facts::writeIndex(Path, Root, Units);
}

Expected<ExtractedProgram> extractProgram(const Program &Program, const ExtractOptions &Options) {
  std::optional<Cache> Kept;
  if (!Options.CacheFolder.empty()) {
    Expected<Cache> Opened = Cache::open(Options.CacheFolder);
    if (!Opened)
      return Opened.takeError();
    Kept = std::move(*Opened);
  }
  return Extractor(Program, Options, std::move(Kept)).run();
}

} // namespace thinwrap::driver
