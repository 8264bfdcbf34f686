//===- Check.cpp - thinwrap check: facts files to a report ------------------===//
#include "commands/Show.h"
#include "commands/UnitOptions.h"
#include "support/Error.h"

using namespace llvm;

namespace thinwrap::commands {

Expected<Exit> runCheck(const Arguments &Arguments) {
  if (Arguments.inputs().empty())
    return support::makeError("no facts file given; `thinwrap extract` writes one for each unit");
  Expected<ShowOptions> Showing = showOptions(Arguments);
  if (!Showing)
    return Showing.takeError();
  Expected<driver::AnalysisRequest> Request = analysisRequest(Arguments);
  if (!Request)
    return Request.takeError();
  Expected<driver::Configuration> Settings = driver::configure(*Request);
  if (!Settings)
    return Settings.takeError();

  driver::ExtractedProgram Program;
  for (const std::string &Path : Arguments.inputs()) {
    Expected<facts::FactsFile> File = facts::FactsFile::open(Path);
    if (!File)
      return File.takeError();
    Program.Files.push_back(std::move(*File));
  }
  driver::settle(Program);
  driver::AnalysisStatistics Times;
  Expected<policy::Report> Report = driver::analyze(Program, *Settings, Times, solveOptions(Arguments));
  if (!Report)
    return Report.takeError();
  warnOfRows(Times.Checked, errs());
  if (Arguments.has(OPT_stats))
    printStatistics(Times, *Report, errs());
  if (Error Failed = writeRowCoverage(Arguments, Times))
    return std::move(Failed);
  bool Incomplete = !Report->incomplete.empty() && Arguments.has(OPT_require_complete);
  Expected<Exit> Answer = show(std::move(*Report), *Showing);
  if (!Answer)
    return Answer.takeError();
  return Incomplete ? Exit::Incomplete : *Answer;
}

} // namespace thinwrap::commands
