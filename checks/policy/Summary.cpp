//===- Summary.cpp - A report in numbers ----------------------------------===//
#include "policy/Summary.h"

#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace thinwrap::policy {

Summary summarize(const Report &R) {
  Summary S;
  for (const Finding &F : R.findings) {
    S.errors += F.severity == Severity::Error;
    S.warnings += F.severity == Severity::Warning;
    S.notes += F.severity == Severity::Note;
    if (F.severity >= Severity::Warning) {
      S.thinWrapper += F.pattern == Pattern::ThinWrapper;
      S.reseller += F.pattern == Pattern::Reseller;
    }
    S.attested += any_of(F.evidence, [](const Evidence &E) { return E.attested(); });
    S.created += F.baseline == BaselineState::New;
    S.unchanged += F.baseline == BaselineState::Unchanged;
    ++S.checks[F.check];
    for (const std::string &Id : F.criteria)
      ++S.criteria[Id];
  }
  for (const Call &C : R.calls)
    ++S.providers[C.provider];
  S.suppressed = R.suppressed.size();
  S.absent = R.absent.size();
  S.hasBaseline = !R.comparedWith.empty() || S.created || S.unchanged || S.absent;
  return S;
}

bool fails(const Report &R, Severity Threshold) {
  return Threshold != Severity::None && any_of(R.findings, [&](const Finding &F) {
           return F.severity >= Threshold && F.baseline != BaselineState::Unchanged;
         });
}

} // namespace thinwrap::policy
