//===- Report.cpp - thinwrap report: a JSON report into any other format ----===//
#include "commands/Show.h"
#include "report/Writers.h"
#include "support/Error.h"
#include "support/File.h"

using namespace llvm;

namespace thinwrap::commands {

Expected<Exit> runReport(const Arguments &Arguments) {
  std::vector<std::string> Inputs = Arguments.inputs();
  if (Inputs.size() != 1)
    return support::makeError("expected one JSON report: thinwrap report REPORT --format NAME");
  Expected<ShowOptions> Showing = showOptions(Arguments);
  if (!Showing)
    return Showing.takeError();
  auto Text = support::readFile("report", Inputs.front());
  if (!Text)
    return Text.takeError();
  Expected<policy::Report> Report = report::read(Inputs.front(), (*Text)->getBuffer());
  if (!Report)
    return Report.takeError();
  Showing->Root = Arguments.value(OPT_root, "");
  return show(std::move(*Report), *Showing);
}

} // namespace thinwrap::commands
