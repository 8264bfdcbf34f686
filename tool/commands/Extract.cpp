//===- Extract.cpp - thinwrap extract: the facts of one unit ----------------===//
//
// For build systems, and to look closer at a unit that a scan could not finish: the unit is parsed in this very
// process.
//
//===----------------------------------------------------------------------===//
#include "commands/CommandLine.h"
#include "driver/ExtractUnit.h"
#include "driver/Program.h"
#include "facts/FactsFile.h"
#include "support/Error.h"

using namespace llvm;

namespace thinwrap::commands {

static void printProblems(const facts::UnitT &Unit) {
  auto Text = [&](uint32_t Index) {
    return Index < Unit.strings.size() ? StringRef(Unit.strings[Index]) : StringRef();
  };
  for (const auto &Problem : Unit.problems) {
    if (Problem->location && Problem->location->line() && Problem->location->file() < Unit.files.size())
      errs() << Text(Unit.files[Problem->location->file()]) << ':' << Problem->location->line() << ':'
             << Problem->location->column() << ": ";
    errs() << "error: " << Text(Problem->text) << '\n';
  }
}

Expected<Exit> runExtract(const Arguments &Arguments) {
  std::vector<std::string> Inputs = Arguments.inputs();
  if (Inputs.size() != 1)
    return support::makeError("expected one source file: thinwrap extract SOURCE -o FACTS -- FLAGS...");
  std::optional<std::string> Output = Arguments.value(OPT_output);
  if (!Output)
    return support::makeError("-o FACTS is missing: where to write the facts");
  driver::ProgramRequest Request;
  Request.Database = Arguments.value(OPT_database, "");
  Request.Paths = Inputs;
  Request.HasFlags = Arguments.hasTrailing() || !Arguments.has(OPT_database);
  Request.Flags = Arguments.trailing();
  Request.Root = Arguments.value(OPT_root, "");
  Expected<driver::Program> Program = driver::findProgram(Request);
  if (!Program)
    return Program.takeError();

  const driver::UnitCommand &Unit = Program->Units.front();
  Expected<driver::Extraction> Extracted = driver::extractUnit(Unit, {Program->Root, {}});
  if (!Extracted)
    return support::addContext("'" + Inputs.front() + "'", Extracted.takeError());
  printProblems(Extracted->Unit);
  if (Error Failure = facts::writeFacts(Extracted->Unit, *Output))
    return Failure;
  return Exit::Clean;
}

} // namespace thinwrap::commands
