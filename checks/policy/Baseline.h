//===- Baseline.h - What was there before ---------------------------------===//
//
// Role: the findings of an earlier report, by fingerprint, laid under a new one. A baseline is a small file of its own
// ("thinwrap-baseline/1") that can be kept under version control: one line per finding, sorted, readable in a diff.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_BASELINE_H
#define THINWRAP_POLICY_BASELINE_H

#include "policy/Finding.h"

#include "llvm/Support/Error.h"

namespace thinwrap::policy {

struct BaselineEntry {
  std::string fingerprint, check, message;
  Severity severity = Severity::None;
  Place source, sink;
};

struct Baseline {
  std::vector<BaselineEntry> entries;
};

/// Everything that counts in a report: errors, warnings and notes. What is suppressed is not part of it.
Baseline baselineOf(const Report &R);

/// The file's text; the same findings give the same bytes.
std::string writeBaseline(const Baseline &B);

/// Reads a baseline file, or the findings of a JSON report ("thinwrap-report/1").
llvm::Expected<Baseline> parseBaseline(llvm::StringRef Name, llvm::StringRef Text);
llvm::Expected<Baseline> readBaseline(llvm::StringRef Path);

/// Marks each finding as new or unchanged, and adds what is gone as `absent`.
void applyBaseline(Report &R, const Baseline &B);

/// What differs between two baselines, for `thinwrap baseline diff`.
struct BaselineDiff {
  std::vector<BaselineEntry> created, unchanged, absent;
};
BaselineDiff diff(const Baseline &Old, const Baseline &New);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_BASELINE_H
