//===- TypePattern.h - Patterns over types as model files write them ------===//
//
// A pattern says as much of a type as its author cares for. It is held against the type as printed, against the type
// without const, volatile and reference ("const std::basic_string &" is matched by "std::basic_string"), and against
// that without template arguments ("std::vector<int>" is matched by "std::vector"). `*` stands for any text.
// Alternatives are separated by '|', a leading '!' says "none of these". Classes of types stand in angle brackets:
//   <pointer> <reference> (to something mutable) <integer> <number> <string> <iterator> <callable>
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_MODELS_TYPEPATTERN_H
#define THINWRAP_MODELS_TYPEPATTERN_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace thinwrap::models {

bool matchesType(llvm::StringRef Pattern, llvm::StringRef Type);

/// A signature pattern: one type pattern per parameter; a last "..." stands for any rest.
bool matchesSignature(llvm::ArrayRef<std::string> Patterns, llvm::ArrayRef<llvm::StringRef> Types);

/// The class in angle brackets that nobody knows in `Pattern`, or "" if all are known.
llvm::StringRef unknownTypeClass(llvm::StringRef Pattern);

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_TYPEPATTERN_H
