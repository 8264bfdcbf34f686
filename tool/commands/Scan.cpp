//===- Scan.cpp - thinwrap scan: a program from its sources to a report -----===//
#include "commands/Show.h"
#include "commands/UnitOptions.h"

using namespace llvm;

namespace thinwrap::commands {

Expected<Exit> runScan(const Arguments &Arguments) {
  // Everything that the user can get wrong is looked at before the first unit is parsed.
  Expected<ShowOptions> Showing = showOptions(Arguments);
  if (!Showing)
    return Showing.takeError();
  Expected<driver::ExtractOptions> Extracting = extractOptions(Arguments);
  if (!Extracting)
    return Extracting.takeError();
  Expected<driver::AnalysisRequest> Request = analysisRequest(Arguments);
  if (!Request)
    return Request.takeError();
  Expected<driver::Configuration> Settings = driver::configure(*Request);
  if (!Settings)
    return Settings.takeError();
  Expected<driver::Program> Program = driver::findProgram(programRequest(Arguments));
  if (!Program)
    return Program.takeError();
  Showing->Root = Program->Root;

  Expected<driver::ExtractedProgram> Extracted = driver::extractProgram(*Program, *Extracting);
  if (!Extracted)
    return Extracted.takeError();
  if (std::optional<std::string> Path = Arguments.value(OPT_index))
    if (Error Failure = driver::writeIndex(*Extracted, Program->Root, *Path))
      return Failure;
  driver::AnalysisStatistics Times;
  Expected<policy::Report> Report = driver::analyze(*Extracted, *Settings, Times, solveOptions(Arguments));
  if (!Report)
    return Report.takeError();
  warnOfRows(Times.Unmatched, errs());
  if (Arguments.has(OPT_stats)) {
    printStatistics(Extracted->Statistics, errs());
    printStatistics(Times, *Report, errs());
  }
  if (Error Failed = writeRowCoverage(Arguments, Times))
    return std::move(Failed);
  bool Incomplete = !Report->incomplete.empty() && Arguments.has(OPT_require_complete);
  Expected<Exit> Answer = show(std::move(*Report), *Showing);
  if (!Answer)
    return Answer.takeError();
  return Incomplete ? Exit::Incomplete : *Answer;
}

} // namespace thinwrap::commands
