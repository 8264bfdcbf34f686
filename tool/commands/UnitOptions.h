//===- UnitOptions.h - Options that several subcommands share ---------------===//
#ifndef THINWRAP_COMMANDS_UNITOPTIONS_H
#define THINWRAP_COMMANDS_UNITOPTIONS_H

#include "commands/CommandLine.h"
#include "driver/Analysis.h"
#include "driver/Program.h"

namespace thinwrap::commands {

/// -p, FILE|DIR…, -- FLAGS and --root.
driver::ProgramRequest programRequest(const Arguments &Arguments);

/// -j, --cache-dir, --no-cache and --unit-timeout.
llvm::Expected<driver::ExtractOptions> extractOptions(const Arguments &Arguments);

/// The program of -p and --root, extracted; `Found` says which it is. For commands whose arguments name no sources.
llvm::Expected<driver::ExtractedProgram> extractDatabase(const Arguments &Arguments,
                                                         const driver::ExtractOptions &Options, driver::Program &Found);

/// --models, --policy, --attest, --assume-azure and --provider-scope.
llvm::Expected<driver::AnalysisRequest> analysisRequest(const Arguments &Arguments);

/// --value-only.
solve::SolveOptions solveOptions(const Arguments &Arguments);

/// Says which rows of the user's model files can never trigger in the program, and why: a mistake more often than not.
void warnOfRows(llvm::ArrayRef<solve::RowCheck> Rows, llvm::raw_ostream &Out);

/// For --stats: where the units came from and what they cost.
void printStatistics(const driver::ExtractStatistics &Statistics, llvm::raw_ostream &Out);
void printStatistics(const driver::AnalysisStatistics &Statistics, const policy::Report &Report,
                     llvm::raw_ostream &Out);

/// For --row-coverage: each model row that is about a function of the program, how many functions and how many values
/// it moved. Nothing where the option is not given.
llvm::Error writeRowCoverage(const Arguments &Arguments, const driver::AnalysisStatistics &Statistics);

/// "12.3 s", "45 ms".
std::string readable(std::chrono::microseconds Time);

} // namespace thinwrap::commands

#endif
