//===- Summary.h - A report in numbers ------------------------------------===//
//
// Role: counts that every format shows, computed in one place, so that no two formats disagree.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_SUMMARY_H
#define THINWRAP_POLICY_SUMMARY_H

#include "policy/Finding.h"

#include <map>

namespace thinwrap::policy {

struct Summary {
  unsigned errors = 0, warnings = 0, notes = 0;    ///< of the findings that count
  unsigned thinWrapper = 0, reseller = 0;          ///< errors and warnings, by pattern
  unsigned suppressed = 0;                         ///< in the code or by an accepted finding
  unsigned attested = 0;                           ///< findings that rest on an attestation
  unsigned created = 0, unchanged = 0, absent = 0; ///< against the baseline, where there is one
  bool hasBaseline = false;
  std::map<std::string, unsigned> checks, criteria, providers;

  unsigned findings() const { return errors + warnings + notes; }
};

Summary summarize(const Report &R);

/// Whether a finding reaches the threshold (Severity::None: never). What the baseline knew does not count.
bool fails(const Report &R, Severity Threshold);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_SUMMARY_H
