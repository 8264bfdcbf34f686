//===- Show.cpp - From a report to what the user asked for ------------------===//
#include "commands/Show.h"

#include "report/Writers.h"
#include "support/Error.h"
#include "support/File.h"
#include "support/Json.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Process.h"

using namespace llvm;
using thinwrap::support::makeError;

namespace thinwrap::commands {

static Error checkFormat(StringRef Name) {
  if (report::findFormat(Name))
    return Error::success();
  std::vector<StringRef> Names;
  for (const report::Format &Each : report::formats())
    Names.push_back(Each.name);
  StringRef Near = support::nearest(Name, Names);
  return makeError("unknown format '" + Name + "'" +
                   (Near.empty() ? "; there are " + join(Names, ", ") : ", did you mean '" + Near.str() + "'?"));
}

/// Pairs each -o with the --format before it; a format without one goes to the standard output.
static Expected<std::vector<ShowOptions::Output>> outputs(const Arguments &Arguments) {
  std::vector<ShowOptions::Output> Outputs;
  bool Named = false;
  for (const opt::Arg *Each : Arguments.all().filtered(OPT_format, OPT_output)) {
    if (Each->getOption().matches(OPT_format)) {
      if (Error Unknown = checkFormat(Each->getValue()))
        return Unknown;
      Outputs.push_back({Each->getValue(), "-"});
      Named = true;
      continue;
    }
    if (Outputs.empty())
      Outputs.push_back({"text", "-"});
    if (Outputs.back().Path != "-")
      return makeError("two -o for one --format: '" + Outputs.back().Path + "' and '" + Each->getValue() + "'");
    Outputs.back().Path = Each->getValue();
  }
  if (!Named && Outputs.empty())
    Outputs.push_back({"text", "-"});
  if (count_if(Outputs, [](const ShowOptions::Output &Each) { return Each.Path == "-"; }) > 1)
    return makeError("two formats would be mixed on the standard output; put -o FILE behind each --format");
  return Outputs;
}

Expected<ShowOptions> showOptions(const Arguments &Arguments) {
  ShowOptions Options;
  Expected<std::vector<ShowOptions::Output>> Outputs = outputs(Arguments);
  if (!Outputs)
    return Outputs.takeError();
  Options.Outputs = std::move(*Outputs);
  Expected<size_t> FailOn = Arguments.choice(OPT_fail_on, {"error", "warning", "never"});
  if (!FailOn)
    return FailOn.takeError();
  constexpr policy::Severity Levels[] = {policy::Severity::Error, policy::Severity::Warning, policy::Severity::None};
  Options.FailOn = Levels[*FailOn];
  Expected<size_t> Color = Arguments.choice(OPT_color, {"auto", "always", "never"});
  if (!Color)
    return Color.takeError();
  Options.Colors = *Color == 1 || (*Color == 0 && sys::Process::StandardOutHasColors());
  if (std::optional<std::string> Path = Arguments.value(OPT_baseline)) {
    Expected<policy::Baseline> Baseline = policy::readBaseline(*Path);
    if (!Baseline)
      return Baseline.takeError();
    Options.Baseline = std::move(*Baseline);
  }
  return Options;
}

static bool counts(const policy::Finding &Finding, policy::Severity From) {
  return From != policy::Severity::None && Finding.severity >= From &&
         Finding.baseline != policy::BaselineState::Unchanged && !Finding.suppression;
}

void applyBaseline(policy::Report &Report, ShowOptions &Options) {
  if (Options.Baseline)
    policy::applyBaseline(Report, *Options.Baseline);
  Options.Baseline.reset();
}

Expected<Exit> show(policy::Report Report, ShowOptions Options) {
  applyBaseline(Report, Options);
  for (const ShowOptions::Output &Each : Options.Outputs) {
    const report::Format *Format = report::findFormat(Each.Format);
    report::WriteOptions Writing;
    Writing.root = Options.Root;
    Writing.colors = Options.Colors && Each.Path == "-";
    Writing.excerpts = Writing.colors;
    std::string Text;
    raw_string_ostream Out(Text);
    Format->write(Report, Writing, Out);
    Out.flush();
    if (Error Failure = support::writeFile("report", Each.Path, Text))
      return Failure;
  }
  bool Fails = any_of(Report.findings, [&](const policy::Finding &Each) { return counts(Each, Options.FailOn); });
  return Fails ? Exit::Findings : Exit::Clean;
}

} // namespace thinwrap::commands
