//===- Dump.h - Facts as text that a person can read ----------------------===//
#ifndef THINWRAP_FACTS_DUMP_H
#define THINWRAP_FACTS_DUMP_H

#include "facts/Schema.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace thinwrap::facts {

/// Everything a unit says, one line per symbol, node, edge, call, alias and back edge, names and paths resolved.
/// Nodes are `%N` (N counts from 0 in each function), calls `#N`. For developers: the form may change.
void dump(const Unit &Unit, llvm::raw_ostream &Out);

/// Only the functions whose qualified name matches the pattern (support::matchesName).
void dumpFunctions(const Unit &Unit, llvm::StringRef Pattern, llvm::raw_ostream &Out);

/// An access path as the documentation writes it: ".field", ".*", "[3]", "[]", "[\"key\"]".
std::string pathText(const Unit &Unit, uint32_t Path);

} // namespace thinwrap::facts

#endif
