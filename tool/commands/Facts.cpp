//===- Facts.cpp - thinwrap facts: show what a facts file says ------------===//
#include "commands/CommandLine.h"
#include "facts/Dump.h"
#include "facts/FactsFile.h"
#include "support/Error.h"

using namespace llvm;

namespace thinwrap::commands {

Expected<Exit> runFacts(const Arguments &Arguments) {
  if (Arguments.inputs().empty())
    return support::makeError("no facts file given; `thinwrap extract` writes one");
  for (const std::string &Path : Arguments.inputs()) {
    Expected<facts::FactsFile> File = facts::FactsFile::open(Path);
    if (!File)
      return File.takeError();
    if (std::optional<std::string> Pattern = Arguments.value(OPT_function))
      facts::dumpFunctions(File->unit(), *Pattern, outs());
    else
      facts::dump(File->unit(), outs());
  }
  return Exit::Clean;
}

} // namespace thinwrap::commands
