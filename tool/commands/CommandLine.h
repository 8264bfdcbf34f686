//===- CommandLine.h - Subcommands and their arguments --------------------===//
//
// Options.td lists every option; a Command says which of them are its own by a visibility bit. A subcommand is one file
// with one `run…` function and one row in main.cpp's table.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_COMMANDS_COMMANDLINE_H
#define THINWRAP_COMMANDS_COMMANDLINE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>
#include <string>
#include <vector>

namespace thinwrap::commands {

/// The only exit codes. Failed: usage, configuration, nothing to scan. Incomplete: only with --require-complete.
enum class Exit { Clean = 0, Findings = 1, Failed = 2, Incomplete = 3 };

/// Visibility bits of Options.td.
enum Visibility : unsigned {
  DefaultVis = 1u << 0,
  ScanCommand = 1u << 1,
  ExtractCommand = 1u << 2,
  CheckCommand = 1u << 3,
  FactsCommand = 1u << 4,
  ModelsCommand = 1u << 5,
  ExplainCommand = 1u << 6,
  ReportCommand = 1u << 7,
  BaselineCommand = 1u << 8,
};

enum OptionId {
  OPT_INVALID = 0,
#define OPTION(...) LLVM_MAKE_OPT_ID(__VA_ARGS__),
#include "commands/Options.inc"
#undef OPTION
};

/// The arguments of one subcommand.
class Arguments {
public:
  Arguments(llvm::opt::InputArgList Parsed, std::vector<std::string> Trailing, bool HasTrailing)
      : Parsed(std::move(Parsed)), Trailing(std::move(Trailing)), HasTrailing(HasTrailing) {}

  bool has(OptionId Option) const { return Parsed.hasArg(Option); }
  std::optional<std::string> value(OptionId Option) const;
  std::string value(OptionId Option, llvm::StringRef Default) const { return value(Option).value_or(Default.str()); }
  std::vector<std::string> values(OptionId Option) const { return Parsed.getAllArgValues(Option); }

  /// A whole number from 1 on; `Default` if the option is not there.
  llvm::Expected<unsigned> positive(OptionId Option, unsigned Default) const;

  /// Which of `Choices` was given, the first if none.
  llvm::Expected<size_t> choice(OptionId Option, llvm::ArrayRef<llvm::StringRef> Choices) const;

  std::vector<std::string> inputs() const { return Parsed.getAllArgValues(OPT_INPUT); }

  /// What stands after `--`.
  llvm::ArrayRef<std::string> trailing() const { return Trailing; }
  bool hasTrailing() const { return HasTrailing; }

  const llvm::opt::InputArgList &all() const { return Parsed; }

private:
  llvm::opt::InputArgList Parsed;
  std::vector<std::string> Trailing;
  bool HasTrailing;
};

struct Command {
  const char *Name;
  const char *Summary; ///< one line, for `thinwrap --help`
  const char *Usage;   ///< after "thinwrap NAME "
  const char *Details; ///< a few lines below the options of its --help
  unsigned Visible;
  llvm::Expected<Exit> (*Run)(const Arguments &);
};

/// Parses what stands after the subcommand's name. Errors name the argument, with "did you mean".
llvm::Expected<Arguments> parse(const Command &For, llvm::ArrayRef<const char *> Words);

void printHelp(const Command &Of, llvm::raw_ostream &Out);

// The subcommands, each in the file of its name.
llvm::Expected<Exit> runScan(const Arguments &);
llvm::Expected<Exit> runExtract(const Arguments &);
llvm::Expected<Exit> runCheck(const Arguments &);
llvm::Expected<Exit> runFacts(const Arguments &);
llvm::Expected<Exit> runExplain(const Arguments &);
llvm::Expected<Exit> runModels(const Arguments &);
llvm::Expected<Exit> runReport(const Arguments &);
llvm::Expected<Exit> runBaseline(const Arguments &);

} // namespace thinwrap::commands

#endif
