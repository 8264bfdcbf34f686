//===- Paths.h - Access paths while extracting ----------------------------===//
//
// A trie: a path is the number of its last element, so that appending is one lookup and equal paths have equal numbers.
// Field elements also know the class that declares the field (for "Class::field" nodes); facts do not show that.
// Invariant: no path is longer than MaxLength; what is appended to a full one is dropped, and the path is then `cut`.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_EXTRACT_PATHS_H
#define THINWRAP_EXTRACT_PATHS_H

#include "facts/Schema.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace thinwrap::extract {

using PathId = uint32_t;

struct PathElement {
  facts::ElementKind Kind = facts::ElementKind::Field;
  int64_t Value = 0;
  uint32_t Name = 0;
  uint32_t Owner = 0; ///< string: the class that declares the field, 0 if there is none

  bool isIndex() const { return Kind == facts::ElementKind::Index || Kind == facts::ElementKind::AnyIndex; }
  bool matches(const PathElement &Other) const {
    if (isIndex() && Other.isIndex())
      return Kind != Other.Kind || Value == Other.Value || Kind == facts::ElementKind::AnyIndex;
    return Kind == Other.Kind && Name == Other.Name;
  }
};

class PathTable {
public:
  static constexpr unsigned MaxLength = 8;

  PathTable() { Steps.emplace_back(); }

  PathId append(PathId Base, PathElement Element);
  PathId deref(PathId Base) { return append(Base, {facts::ElementKind::Deref, 0, 0, 0}); }
  PathId anyIndex(PathId Base) { return append(Base, {facts::ElementKind::AnyIndex, 0, 0, 0}); }
  PathId index(PathId Base, int64_t I) { return append(Base, {facts::ElementKind::Index, I, 0, 0}); }
  PathId field(PathId Base, uint32_t Name, uint32_t Owner = 0) {
    return append(Base, {facts::ElementKind::Field, 0, Name, Owner});
  }
  PathId concat(PathId Base, PathId Tail);

  unsigned length(PathId P) const { return Steps[P].Length; }
  PathId parent(PathId P) const { return Steps[P].Parent; }
  const PathElement &last(PathId P) const { return Steps[P].Element; }
  bool hasAnyIndex(PathId P) const { return Steps[P].AnyIndex; }
  bool isFull(PathId P) const { return Steps[P].Length == MaxLength; }

  llvm::SmallVector<PathElement, PathTable::MaxLength> elements(PathId P) const;

  /// Whether Prefix (an AnyIndex standing for every index and the other way round) leads to P; Rest is what follows.
  bool stripPrefix(PathId P, PathId Prefix, PathId &Rest);
  /// The same, element for element equal.
  bool isPrefix(PathId Prefix, PathId P) const;
  /// What stands below Base instead of below the prefix of the same length.
  PathId tail(PathId P, unsigned From);

private:
  struct Step {
    PathElement Element;
    PathId Parent = 0;
    unsigned Length = 0;
    bool AnyIndex = false;
  };
  std::vector<Step> Steps;
  llvm::DenseMap<std::pair<uint64_t, std::pair<uint64_t, uint64_t>>, PathId> Known;
};

} // namespace thinwrap::extract

#endif
