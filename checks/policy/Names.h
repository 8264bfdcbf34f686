//===- Names.h - The words that rules, reports and the user share ---------===//
#ifndef THINWRAP_POLICY_NAMES_H
#define THINWRAP_POLICY_NAMES_H

#include "policy/Finding.h"

#include "llvm/ADT/ArrayRef.h"
#include <utility>

namespace thinwrap::policy {

template <typename T> using Named = std::pair<llvm::StringRef, T>;

llvm::ArrayRef<Named<Severity>> severityNames();
llvm::ArrayRef<Named<Pattern>> patternNames();
llvm::ArrayRef<Named<Scope>> scopeNames();
llvm::ArrayRef<Named<models::Transform>> transformNames();
llvm::ArrayRef<Named<models::Origin>> originNames();
llvm::ArrayRef<Named<Side>> sideNames();
llvm::ArrayRef<Named<Bearing>> bearingNames();
llvm::ArrayRef<Named<BaselineState>> baselineNames();

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_NAMES_H
