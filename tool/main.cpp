//===- main.cpp - The table of subcommands, and the way to them -----------===//
#include "commands/CommandLine.h"
#include "support/Error.h"
#include "support/Json.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace thinwrap;
using namespace thinwrap::commands;

namespace {

constexpr Command Commands[] = {
    {"scan", "Scan a program and report what it does with an AI model's answers",
     "[-p DIR] [FILE|DIR]... [-- FLAGS...]",
     "\nUnits come from the compilation database, all or those that FILE and DIR name.\n"
     "Without a database, give files and, after `--`, the compiler's flags. Facts are\n"
     "kept in a cache: a second scan parses what has changed. --format may be\n"
     "repeated, each with an -o of its own.\n",
     ScanCommand, runScan},
    {"extract", "Extract the facts of one unit", "SOURCE -o FACTS [-p DIR | -- FLAGS...]",
     "\nParses the unit in this process and writes its facts file, for build systems.\n"
     "What stands after `--` are the compiler's flags; -p takes them from a\n"
     "compilation database.\n",
     ExtractCommand, runExtract},
    {"check", "Report on facts files that were extracted before", "FACTS...", "", CheckCommand, runCheck},
    {"report", "Turn a JSON report into another format", "REPORT --format NAME", "", ReportCommand, runReport},
    {"baseline", "Write or compare baselines: findings that are known already", "write REPORT -o FILE | diff OLD NEW",
     "", BaselineCommand, runBaseline},
    {"explain", "Show what arrives at a line of the source, and where it came from", "FILE:LINE [-p DIR]", "",
     ExplainCommand, runExplain},
    {"models", "List, show or check what is known of libraries", "list | show NAME | check FILE... [-p DIR]",
     "\n`check` reads model files back in plain words. With -p or --facts it says what\n"
     "each row is about in that program, and exits with 1 if a row can never trigger\n"
     "there. --format is text or json here.\n",
     ModelsCommand, runModels},
    {"facts", "Show what a facts file says (for developers)", "FILE...", "", FactsCommand, runFacts},
};

void printOverview(raw_ostream &Out) {
  Out << "thinwrap finds the ways on which an answer of an Azure model inferencing API\n"
         "reaches an exposed endpoint without a contribution of the platform's own.\n\n"
         "usage: thinwrap COMMAND [ARGUMENT...]\n\n";
  for (const Command &Each : Commands)
    Out << "  " << left_justify(Each.Name, 10) << Each.Summary << '\n';
  Out << "\n`thinwrap COMMAND --help` lists a command's options, `thinwrap --version` says\n"
         "which thinwrap this is.\n"
         "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run,\n"
         "3 incomplete (--require-complete).\n";
}

int fail(StringRef Context, const Twine &Text) {
  errs() << "thinwrap";
  if (!Context.empty())
    errs() << ' ' << Context;
  errs() << ": error: " << Text << '\n';
  return int(Exit::Failed);
}

const Command *commandNamed(StringRef Name) {
  const Command *Found = find_if(Commands, [&](const Command &Each) { return Name == Each.Name; });
  return Found == std::end(Commands) ? nullptr : Found;
}

int unknownCommand(StringRef Name) {
  std::vector<StringRef> Names;
  for (const Command &Each : Commands)
    Names.push_back(Each.Name);
  StringRef Near = support::nearest(Name, Names);
  if (!Near.empty())
    return fail("", "unknown command '" + Name + "', did you mean '" + Near + "'?");
  return fail("", "unknown command '" + Name + "'; `thinwrap --help` lists those that there are");
}

int run(const Command &Chosen, ArrayRef<const char *> Words) {
  Expected<Arguments> Arguments = parse(Chosen, Words);
  if (!Arguments)
    return fail(Chosen.Name, support::text(Arguments.takeError()));
  if (Arguments->has(OPT_help)) {
    printHelp(Chosen, outs());
    return int(Exit::Clean);
  }
  Expected<Exit> Answer = Chosen.Run(*Arguments);
  if (!Answer)
    return fail(Chosen.Name, support::text(Answer.takeError()));
  return int(*Answer);
}

} // namespace

int main(int Count, char **Words) {
  if (Count < 2) {
    printOverview(errs());
    return int(Exit::Failed);
  }
  StringRef Name = Words[1];
  if (Name == "help" && Count > 2) {
    const Command *Asked = commandNamed(Words[2]);
    if (!Asked)
      return unknownCommand(Words[2]);
    printHelp(*Asked, outs());
    return int(Exit::Clean);
  }
  if (Name == "--help" || Name == "-h" || Name == "help") {
    printOverview(outs());
    return int(Exit::Clean);
  }
  if (Name == "--version") {
    outs() << "thinwrap " THINWRAP_VERSION " (LLVM " << THINWRAP_LLVM_MAJOR << ")\n";
    return int(Exit::Clean);
  }
  if (const Command *Chosen = commandNamed(Name))
    return run(*Chosen, ArrayRef<const char *>(Words + 2, Words + Count));
  return unknownCommand(Name);
}
