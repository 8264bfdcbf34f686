//===- GitLabWriter.cpp - GitLab's code-quality report --------------------===//
//
// The subset of the Code Climate format that GitLab reads: description, check_name, fingerprint, severity, location. A
// merge request shows what its target branch does not have, by fingerprint, so findings of a baseline stay in.
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

} // namespace

void writeGitLab(const Report &R, const WriteOptions &, raw_ostream &Out) {
  Json All = Json::array();
  for (const Finding &F : R.findings)
    All.push_back({{"type", "issue"},
                   {"check_name", F.check},
                   {"description", F.message},
                   {"content", {{"body", F.mend}}},
                   {"categories", {"Compatibility"}},
                   {"severity", severityName(F.severity)},
                   {"fingerprint", F.fingerprint},
                   {"location", {{"path", F.sink.file}, {"lines", {{"begin", F.sink.line ? F.sink.line : 1}}}}}});
  print(All, Out);
}

} // namespace thinwrap::report
