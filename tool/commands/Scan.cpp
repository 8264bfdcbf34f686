//===- Scan.cpp - thinwrap scan: a program from its sources to a report -----===//
#include "commands/Show.h"
#include "commands/UnitOptions.h"
#include "driver/Past.h"
#include "policy/Changes.h"
#include "support/Error.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

namespace thinwrap::commands {

namespace {

/// A scan, step by step. Everything that the user can get wrong is looked at before the first unit is parsed.
class Scan {
public:
  explicit Scan(const Arguments &Given) : Given(Given) {}

  Expected<Exit> run() {
    if (Error Failure = prepare())
      return std::move(Failure);
    // The program as it was is mostly what the cache has of the program as it is.
    SmallString<128> Scratch;
    if (Before && Extracting.CacheFolder.empty()) {
      if (std::error_code Code = sys::fs::createUniqueDirectory("thinwrap-cache", Scratch))
        return support::makeError("cannot make a temporary folder", Code);
      Extracting.CacheFolder = std::string(Scratch);
    }
    auto Cleanup = make_scope_exit([&] {
      if (!Scratch.empty())
        sys::fs::remove_directories(Scratch);
    });
    Expected<policy::Report> Report = analyze();
    if (!Report)
      return Report.takeError();
    // A gate that saw nothing must not be green.
    bool Blind = Report->units == 0;
    bool Incomplete = !Report->incomplete.empty() && Given.has(OPT_require_complete);
    Expected<Exit> Answer = show(std::move(*Report), Showing);
    if (!Answer)
      return Answer.takeError();
    if (Blind)
      return support::makeError("no unit could be read; the report names each with its reason");
    return Incomplete ? Exit::Incomplete : *Answer;
  }

private:
  template <typename T> static Error take(Expected<T> Value, T &Into) {
    if (!Value)
      return Value.takeError();
    Into = std::move(*Value);
    return Error::success();
  }

  Error prepare() {
    if (Error Failure = take(showOptions(Given), Showing))
      return Failure;
    if (Error Failure = take(extractOptions(Given), Extracting))
      return Failure;
    if (Error Failure = take(analysisRequest(Given), Judging))
      return Failure;
    Expected<driver::Configuration> Configured = driver::configure(Judging);
    if (!Configured)
      return Configured.takeError();
    Settings.emplace(std::move(*Configured));
    if (Error Failure = take(driver::findProgram(programRequest(Given)), Program))
      return Failure;
    Showing.Root = Program.Root;
    std::optional<std::string> Revision = Given.value(OPT_changed_since);
    std::string Database = Given.value(OPT_database_before, "");
    if (!Revision && !Database.empty())
      return support::makeError("--database-before belongs to --changed-since REV");
    if (!Revision)
      return Error::success();
    std::vector<std::string> Paths = Given.hasTrailing() ? std::vector<std::string>() : Given.inputs();
    Expected<driver::Past> Found = driver::Past::find({*Revision, Database, std::move(Paths)}, Program);
    if (!Found)
      return Found.takeError();
    Before.emplace(std::move(*Found));
    return Error::success();
  }

  Expected<policy::Report> analyze() {
    Expected<driver::ExtractedProgram> Extracted = driver::extractProgram(Program, Extracting);
    if (!Extracted)
      return Extracted.takeError();
    if (std::optional<std::string> Path = Given.value(OPT_index))
      if (Error Failure = driver::writeIndex(*Extracted, Program.Root, *Path))
        return std::move(Failure);
    driver::AnalysisStatistics Times;
    Expected<policy::Report> Report = driver::analyze(*Extracted, *Settings, Times, solveOptions(Given));
    if (!Report)
      return Report;
    warnOfRows(Times.Checked, errs());
    if (Error Failure = writeRowCoverage(Given, Times))
      return std::move(Failure);
    if (Given.has(OPT_stats)) {
      printStatistics(Extracted->Statistics, errs());
      printStatistics(Times, *Report, errs());
    }
    if (Before)
      if (Error Failure = compare(*Report))
        return std::move(Failure);
    return Report;
  }

  Error compare(policy::Report &Report) {
    Expected<policy::Report> Was = Before->analyze(Extracting, Judging, *Settings, Report);
    if (!Was)
      return support::addContext("the program as it was in " + Before->name(), Was.takeError());
    if (Given.has(OPT_stats)) {
      errs() << "the program as it was:\n";
      printStatistics(Before->statistics, errs());
    }
    applyBaseline(Report, Showing);
    policy::applyChanges(Report, *Was, Before->name(), [&](const policy::Place &Then) { return Before->moved(Then); });
    append_range(Report.notes, Before->notes());
    return Error::success();
  }

  const Arguments &Given;
  ShowOptions Showing;
  driver::ExtractOptions Extracting;
  driver::AnalysisRequest Judging;
  std::optional<driver::Configuration> Settings;
  driver::Program Program;
  std::optional<driver::Past> Before;
};

} // namespace

Expected<Exit> runScan(const Arguments &Arguments) { return Scan(Arguments).run(); }

} // namespace thinwrap::commands
