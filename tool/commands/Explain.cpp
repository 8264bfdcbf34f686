//===- Explain.cpp - thinwrap explain: what stands at a line, and why -------===//
//
// For who wonders why there is a finding, or why there is none: which followed values arrive at a line of the source,
// and where the values that begin there were last seen.
//
//===----------------------------------------------------------------------===//
#include "commands/CommandLine.h"
#include "commands/UnitOptions.h"
#include "policy/Finding.h"
#include "support/Error.h"

using namespace llvm;

namespace thinwrap::commands {

static void print(const solve::Step &Step, raw_ostream &Out) {
  Out << "    ";
  if (Step.place.line)
    Out << Step.place.file << ':' << Step.place.line << ':' << Step.place.column << ": ";
  Out << policy::name(Step.transform) << ": " << Step.message << '\n';
}

static void print(const solve::Explanation &Found, StringRef Where, raw_ostream &Out) {
  if (Found.arrivals.empty() && Found.losses.empty())
    Out << "nothing that is followed arrives at " << Where << " or begins there\n";
  for (const solve::Explanation::Arrival &Each : Found.arrivals) {
    Out << policy::name(Each.origin) << " arrives at " << Where << ": " << Each.what;
    if (!Each.path.empty())
      Out << " (at " << Each.path << ')';
    Out << '\n';
    for (const solve::Step &Step : Each.steps)
      print(Step, Out);
  }
  for (const solve::Explanation::Loss &Each : Found.losses)
    Out << "last seen at " << Each.place.file << ':' << Each.place.line << ": " << Each.why << '\n';
}

/// Takes FILE:LINE apart.
static Expected<std::pair<std::string, uint32_t>> place(StringRef Text) {
  auto [File, Number] = Text.rsplit(':');
  uint32_t Line = 0;
  if (File.empty() || Number.getAsInteger(10, Line) || Line == 0)
    return support::makeError("expected FILE:LINE, found '" + Text + "'");
  return std::make_pair(driver::absolutePath(File, driver::currentDirectory()), Line);
}

Expected<Exit> runExplain(const Arguments &Arguments) {
  std::vector<std::string> Inputs = Arguments.inputs();
  if (Inputs.size() != 1)
    return support::makeError("expected one place: thinwrap explain FILE:LINE");
  auto Place = place(Inputs.front());
  if (!Place)
    return Place.takeError();
  Expected<driver::ExtractOptions> Extracting = extractOptions(Arguments);
  if (!Extracting)
    return Extracting.takeError();
  Expected<driver::AnalysisRequest> Request = analysisRequest(Arguments);
  if (!Request)
    return Request.takeError();
  Expected<driver::Configuration> Settings = driver::configure(*Request);
  if (!Settings)
    return Settings.takeError();
  driver::Program Program;
  Expected<driver::ExtractedProgram> Extracted = extractDatabase(Arguments, *Extracting, Program);
  if (!Extracted)
    return Extracted.takeError();

  solve::SolveOptions Solving = solveOptions(Arguments);
  Solving.explain_file = driver::relativeTo(Place->first, Program.Root);
  Solving.explain_line = Place->second;
  solve::Explanation Found;
  driver::AnalysisStatistics Times;
  Expected<policy::Report> Report = driver::analyze(*Extracted, *Settings, Times, Solving, &Found);
  if (!Report)
    return Report.takeError();
  print(Found, Solving.explain_file + ":" + std::to_string(Solving.explain_line), outs());
  return Exit::Clean;
}

} // namespace thinwrap::commands
