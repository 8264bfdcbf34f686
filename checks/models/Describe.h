//===- Describe.h - What a model row says, in plain words -----------------===//
//
// For `thinwrap models check`: whoever wrote a row reads it back as sentences, and sees where it says something else
// than was meant.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_MODELS_DESCRIBE_H
#define THINWRAP_MODELS_DESCRIBE_H

#include "models/Provider.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace thinwrap::models {

/// "field `url` of the object", "what argument 0 points to".
std::string describe(const Port &P);

/// One line per thing that a row says, without indentation; the first says what the row is about.
std::vector<std::string> describe(const Row &R);
std::vector<std::string> describe(const VariableRow &R);
std::vector<std::string> describe(const AllocationRow &R);
std::vector<std::string> describe(const Provider &P);

/// Every port of a row that stands on the function itself (not on a handler or callback that it is given).
std::vector<Port> ownPorts(const Row &R);

/// The row's name in messages: its first pattern.
std::string title(const Row &R);

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_DESCRIBE_H
