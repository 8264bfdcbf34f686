//===- Path.h - Access paths, interned over the whole program -------------===//
//
// An access path is a bounded list of elements below a root: field, pointee, array index, any element, constant key.
// `(*p).next->x` is [Deref, Field next, Deref, Field x]. The program has few distinct paths and moves them billions of
// times, so a path is an index into one table, and the moves are memoised.
//
// Invariants: path 0 is the empty path; no path is longer than MaxLength; equal paths have equal indices.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_PATH_H
#define THINWRAP_SOLVE_PATH_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace thinwrap::solve {

using PathId = uint32_t;
using ElementId = uint32_t;
using NameId = uint32_t;

/// The same kinds as facts::ElementKind, in the same order.
enum class ElementKind : uint8_t { Field, Deref, Index, AnyIndex, Key };

struct Element {
  ElementKind kind = ElementKind::Deref;
  NameId name = 0;   ///< Field, Key
  int64_t value = 0; ///< Index
  bool operator==(const Element &o) const { return kind == o.kind && name == o.name && value == o.value; }
};

/// How one path lies to another, element by element, where AnyIndex meets every Index and Key.
enum class PathRelation : uint8_t {
  Apart,  ///< different places
  Within, ///< the first lies at or below the second
  Above,  ///< the first is a proper prefix of the second
};

class PathTable {
public:
  /// Longer paths are cut; the fact then covers everything below.
  static constexpr unsigned MaxLength = 13;

  PathTable();

  NameId name(llvm::StringRef text);
  llvm::StringRef name(NameId id) const { return names[id]; }
  ElementId element(const Element &e);
  const Element &element(ElementId id) const { return elements[id]; }

  /// Interns; sets `cut` if the list was longer than MaxLength.
  PathId intern(llvm::ArrayRef<ElementId> list, bool *cut = nullptr);
  llvm::ArrayRef<ElementId> at(PathId id) const { return paths[id]; }

  PathRelation relation(PathId a, PathId b) const;
  /// True if `a` lies at or below `b` with no AnyIndex that only might be meant: what an overwrite of `b` surely
  /// removes.
  bool coveredBy(PathId a, PathId b) const;
  /// `to` followed by what `path` has below the first `skip` elements.
  PathId rebase(PathId path, unsigned skip, PathId to, bool &cut);
  PathId concat(PathId a, PathId b);
  bool hasDeref(PathId id, unsigned from = 0) const;
  /// The longest prefix of at most `length` elements in which no field stands more than `repeats` times.
  PathId bounded(PathId id, unsigned length, unsigned repeats);
  unsigned length(PathId id) const { return paths[id].size(); }
  std::string str(PathId id) const;

private:
  bool meets(ElementId a, ElementId b) const;

  std::vector<std::string> names;
  llvm::StringMap<NameId> name_ids;
  std::vector<Element> elements;
  llvm::DenseMap<std::pair<uint64_t, int64_t>, ElementId> element_ids;
  std::vector<std::vector<ElementId>> paths;
  llvm::DenseMap<uint64_t, llvm::SmallVector<PathId, 1>> path_ids;
  llvm::DenseMap<std::pair<uint64_t, uint32_t>, uint64_t> rebased;
  llvm::DenseMap<std::pair<PathId, uint32_t>, PathId> bounds;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_PATH_H
