//===- Show.h - From a report to what the user asked for --------------------===//
//
// --format, -o, --color, --baseline and --fail-on mean the same for every command that ends with a report.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_COMMANDS_SHOW_H
#define THINWRAP_COMMANDS_SHOW_H

#include "commands/CommandLine.h"
#include "policy/Baseline.h"
#include "policy/Finding.h"

namespace thinwrap::commands {

/// What to write and what counts, read and checked before the work begins.
struct ShowOptions {
  struct Output {
    std::string Format;
    std::string Path; ///< "-": standard output
  };
  std::vector<Output> Outputs; ///< never empty
  policy::Severity FailOn = policy::Severity::Error;
  std::optional<policy::Baseline> Baseline;
  bool Colors = false;
  std::string Root; ///< where source lines are read from; empty: nowhere
};

/// Errors: unknown format, an output without a format before it, a baseline that cannot be read.
llvm::Expected<ShowOptions> showOptions(const Arguments &Arguments);

/// Lays the baseline under the report, if there is one, once.
void applyBaseline(policy::Report &Report, ShowOptions &Options);

/// Lays the baseline under the report, writes every output and says how to exit.
llvm::Expected<Exit> show(policy::Report Report, ShowOptions Options);

} // namespace thinwrap::commands

#endif
