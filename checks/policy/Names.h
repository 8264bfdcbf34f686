//===- Names.h - The words that rules, reports and the user share ---------===//
#ifndef THINWRAP_POLICY_NAMES_H
#define THINWRAP_POLICY_NAMES_H

#include "models/Names.h"
#include "policy/Finding.h"

#include "llvm/ADT/ArrayRef.h"
#include <utility>

namespace thinwrap::policy {

template <typename T> using Named = std::pair<llvm::StringRef, T>;

llvm::ArrayRef<Named<Severity>> severityNames();
llvm::ArrayRef<Named<Pattern>> patternNames();
llvm::ArrayRef<Named<Scope>> scopeNames();
using models::originNames;
using models::transformNames;
llvm::ArrayRef<Named<Side>> sideNames();
llvm::ArrayRef<Named<Bearing>> bearingNames();
llvm::ArrayRef<Named<BaselineState>> baselineNames();

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_NAMES_H
