//===- Fingerprint.h - The identity of a finding over time ----------------===//
//
// A fingerprint is made of what stays when code is moved, reformatted, put into another file or changed in the middle
// of the path: the check, the called functions at both ends and the functions that they stand in, the endpoint's route.
// No line, no file, no step. Findings that agree in all of that are numbered in the order of their places.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_FINGERPRINT_H
#define THINWRAP_POLICY_FINGERPRINT_H

#include "policy/Finding.h"

#include "llvm/ADT/ArrayRef.h"

namespace thinwrap::policy {

/// Gives each finding its fingerprint (32 hexadecimal digits). The order of `All` does not matter.
void assignFingerprints(llvm::ArrayRef<Finding *> All);

/// A function's name without what moves: "main::(lambda at server.cpp:12:3)" is "main::(lambda)".
std::string stableName(llvm::StringRef Function);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_FINGERPRINT_H
