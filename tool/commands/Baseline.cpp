//===- Baseline.cpp - thinwrap baseline: what is known already --------------===//
#include "policy/Baseline.h"
#include "commands/CommandLine.h"
#include "support/Error.h"
#include "support/File.h"

using namespace llvm;

namespace thinwrap::commands {

static Expected<Exit> write(const Arguments &Arguments, ArrayRef<std::string> Inputs) {
  if (Inputs.size() != 1)
    return support::makeError("expected one JSON report: thinwrap baseline write REPORT -o FILE");
  Expected<policy::Baseline> Baseline = policy::readBaseline(Inputs.front());
  if (!Baseline)
    return Baseline.takeError();
  if (Error Failure =
          support::writeFile("baseline", Arguments.value(OPT_output, "-"), policy::writeBaseline(*Baseline)))
    return Failure;
  return Exit::Clean;
}

static void print(StringRef State, ArrayRef<policy::BaselineEntry> Entries, raw_ostream &Out) {
  for (const policy::BaselineEntry &Each : Entries)
    Out << State << ' ' << policy::name(Each.severity) << ' ' << Each.sink.file << ':' << Each.sink.line << ": "
        << Each.message << " [" << Each.check << "]\n";
}

/// Exits with 1 if something is new, as diff does.
static Expected<Exit> compare(ArrayRef<std::string> Inputs) {
  if (Inputs.size() != 2)
    return support::makeError("expected two baselines or JSON reports: thinwrap baseline diff OLD NEW");
  Expected<policy::Baseline> Old = policy::readBaseline(Inputs[0]);
  if (!Old)
    return Old.takeError();
  Expected<policy::Baseline> New = policy::readBaseline(Inputs[1]);
  if (!New)
    return New.takeError();
  policy::BaselineDiff Difference = policy::diff(*Old, *New);
  print("new", Difference.created, outs());
  print("absent", Difference.absent, outs());
  outs() << Difference.created.size() << " new, " << Difference.absent.size() << " absent, "
         << Difference.unchanged.size() << " unchanged\n";
  return Difference.created.empty() ? Exit::Clean : Exit::Findings;
}

Expected<Exit> runBaseline(const Arguments &Arguments) {
  std::vector<std::string> Inputs = Arguments.inputs();
  StringRef Action = Inputs.empty() ? StringRef() : StringRef(Inputs.front());
  if (Action == "write")
    return write(Arguments, ArrayRef(Inputs).drop_front());
  if (Action == "diff")
    return compare(ArrayRef(Inputs).drop_front());
  return support::makeError("expected `write` or `diff`: thinwrap baseline write REPORT -o FILE");
}

} // namespace thinwrap::commands
