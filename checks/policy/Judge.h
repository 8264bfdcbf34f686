//===- Judge.h - From flows to findings -----------------------------------===//
//
// Role: looks at everything the solver found, forms one verdict for each pair of inference call and endpoint (by its
// worst path), and fills a Report. A pure function: same input, same report.
//
// How: Scopes say whose terms each call comes under; RequestSide and ResponseSide give a level and flags for their
// half; pairs are formed, branches of one request are gathered (Router), meters and access are judged beside them
// (Exposure); Decide turns each into check, severity and criteria; Wording says it.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_JUDGE_H
#define THINWRAP_POLICY_JUDGE_H

#include "policy/Attestation.h"
#include "policy/Decide.h"
#include "policy/Finding.h"

#include "llvm/Support/Error.h"

namespace thinwrap::policy {

struct JudgeInput {
  const solve::Result &result;
  const Rules &rules;
  llvm::ArrayRef<models::Provider> providers;
  const Attestations &attestations;
  llvm::ArrayRef<SourceMark> marks;
  DecideOptions options;
  /// False for a program that the attestations were not written for: the one that was there before a change.
  bool unmatchedIsError = true;
};

/// Fails only if an attestation matches nothing. The caller adds what the judge cannot know: tool version, digest of
/// the models, number of units, incomplete units.
llvm::Expected<Report> judge(const JudgeInput &In);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_JUDGE_H
