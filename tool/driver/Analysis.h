//===- Analysis.h - From an extracted program to a report -------------------===//
#ifndef THINWRAP_DRIVER_ANALYSIS_H
#define THINWRAP_DRIVER_ANALYSIS_H

#include "driver/Program.h"
#include "policy/Analysis.h"

namespace thinwrap::driver {

using policy::AnalysisRequest;
using policy::AnalysisStatistics;
using policy::Configuration;
using policy::configure;
using policy::today;

/// policy::analyze over the facts of a program, and what could not be seen of it.
llvm::Expected<policy::Report> analyze(const ExtractedProgram &Program, const Configuration &Settings,
                                       AnalysisStatistics &Statistics, const solve::SolveOptions &Solving = {},
                                       solve::Explanation *Explanation = nullptr);

} // namespace thinwrap::driver

#endif
