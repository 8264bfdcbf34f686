//===- Analysis.cpp - From an extracted program to a report -----------------===//
#include "driver/Analysis.h"

using namespace llvm;

namespace thinwrap::driver {

Expected<policy::Report> analyze(const ExtractedProgram &Program, const Configuration &Settings,
                                 AnalysisStatistics &Statistics, const solve::SolveOptions &Solving,
                                 solve::Explanation *Explanation) {
  std::vector<const facts::Unit *> Units;
  for (const facts::FactsFile &File : Program.Files)
    Units.push_back(&File.unit());
  Expected<policy::Report> Report = policy::analyze(Units, Settings, Statistics, Solving, Explanation);
  if (Report)
    Report->incomplete = Program.Incomplete;
  return Report;
}

} // namespace thinwrap::driver
