//===- Decide.h - The decision itself -------------------------------------===//
//
// Role: from what is known of one path (a level for each side, the provider's scope, flags) to what is said of it. A
// pure function of a cell and the rules; everything before it collects, everything after it words and sorts.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_DECIDE_H
#define THINWRAP_POLICY_DECIDE_H

#include "policy/Rules.h"

namespace thinwrap::policy {

/// Example: {{1, 0}, Azure, {StartedByClient}} gives thinwrap-thin-wrapper, error.
struct Cell {
  Levels levels;
  Scope scope = Scope::Azure;
  Flags flags;
};

struct DecideOptions {
  bool assumeAzure = false; ///< a URL that only configuration knows counts as Azure
  bool anyProvider = false; ///< every provider counts as Azure
};

struct Decision {
  llvm::StringRef check; ///< one of checkNames()
  Pattern pattern = Pattern::None;
  Severity severity = Severity::None; ///< None: nothing is reported
  std::vector<std::string> criteria;  ///< sorted as guidance numbers them
  std::vector<std::string> attest;
};

Decision decide(const Rules &R, const Cell &C, const DecideOptions &O);

/// The scope whose severities count.
Scope effectiveScope(Scope S, const DecideOptions &O);

/// C1 before C2, C before F; numbers as numbers.
bool criterionLess(llvm::StringRef A, llvm::StringRef B);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_DECIDE_H
