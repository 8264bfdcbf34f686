//===- GitLabWriter.cpp - GitLab's code-quality report --------------------===//
//
// The subset of the Code Climate format that GitLab reads: description, check_name, fingerprint, severity, location. A
// merge request shows what its target branch does not have, by fingerprint, so findings of a baseline stay in. What is
// suppressed is there as information, with its reason.
//
//===----------------------------------------------------------------------===//
#include "report/Json.h"
#include "report/Writers.h"

using namespace llvm;
using namespace thinwrap::policy;

namespace thinwrap::report {

namespace {

const char *severityName(Severity S) {
  switch (S) {
  case Severity::Error:
    return "critical";
  case Severity::Warning:
    return "major";
  case Severity::Note:
  case Severity::None:
    return "info";
  }
  llvm_unreachable("all severities are named");
}

Json issue(const Finding &F, const char *Severity, const std::string &Description) {
  return {{"type", "issue"},
          {"check_name", F.check},
          {"description", Description},
          {"content", {{"body", F.mend}}},
          {"categories", {"Compatibility"}},
          {"severity", Severity},
          {"fingerprint", F.fingerprint},
          {"location", {{"path", F.sink.file}, {"lines", {{"begin", F.sink.line ? F.sink.line : 1}}}}}};
}

} // namespace

void writeGitLab(const Report &R, const WriteOptions &, raw_ostream &Out) {
  Json All = Json::array();
  for (const Finding &F : R.findings)
    All.push_back(issue(F, severityName(F.severity), F.message));
  for (const Finding &F : R.suppressed)
    All.push_back(issue(F, "info",
                        "Suppressed by " + F.suppression->by + " (" +
                            (F.suppression->justification.empty() ? "no reason given" : F.suppression->justification) +
                            "): " + F.message));
  print(All, Out);
}

} // namespace thinwrap::report
