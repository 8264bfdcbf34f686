//===- Schema.h - The generated schema, and reading it without surprises --===//
//
// An empty vector is left out of a FlatBuffer and reads as a null pointer; `elements` makes that an empty range.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_FACTS_SCHEMA_H
#define THINWRAP_FACTS_SCHEMA_H

#include "facts/facts_generated.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/iterator_range.h"
#include <cassert>

namespace thinwrap::facts {

/// "No index", for every index of the schema that may be absent.
constexpr uint32_t None = 0xffffffff;

/// The elements of a vector that may be absent. Structs and tables come as pointers, numbers as values.
template <typename T> auto elements(const flatbuffers::Vector<T> *Vector) {
  using Iterator = decltype(Vector->begin());
  return Vector ? llvm::make_range(Vector->begin(), Vector->end())
                : llvm::make_range(Iterator(nullptr, 0), Iterator(nullptr, 0));
}

template <typename T> uint32_t count(const flatbuffers::Vector<T> *Vector) { return Vector ? Vector->size() : 0; }

/// The string with this index; "" for index 0 and where there are none.
inline llvm::StringRef text(const Unit &Unit, uint32_t Index) {
  if (Index == 0 || Index == None)
    return {};
  assert(Index < count(Unit.strings()) && "string index out of range");
  const flatbuffers::String *Text = Unit.strings()->Get(Index);
  return {Text->data(), Text->size()};
}

/// The path of the file with this index, relative to the root or "<system>/…".
inline llvm::StringRef file(const Unit &Unit, uint32_t Index) {
  return Index < count(Unit.files()) ? text(Unit, Unit.files()->Get(Index)) : llvm::StringRef();
}

} // namespace thinwrap::facts

#endif
