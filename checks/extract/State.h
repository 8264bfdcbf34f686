//===- State.h - What extraction knows at one point of a function ---------===//
//
// *Root*: an object that has places (a parameter, a local, a heap object, what a call's result refers to); a number
// within its function. *Place*: a root and an access path. *Content*: what stands at some places: the nodes it comes
// from, where its pointers point to, and the calls that it is linked to. *State*: per root the current version, the
// pointers stored in it that are known, and its links. What a state does not say of a pointer is symbolic: it points to
// the place (root, path.*).
//
// States are shared, copied on write, in chunks: the copy at a branch and the comparison at a merge cost little where
// nothing has changed.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_EXTRACT_STATE_H
#define THINWRAP_EXTRACT_STATE_H

#include "extract/Graph.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include <array>
#include <optional>

namespace thinwrap::extract {

using RootId = uint32_t;

struct Place {
  RootId Root = 0;
  PathId Path = 0;
  /// The pointer may walk over an array: the last element, an index, is only where it stands now.
  bool Range = false;
  /// One of several objects (an array's element behind a pointer): a write is weak.
  bool Many = false;

  bool operator==(const Place &) const = default;
  bool operator<(const Place &O) const { return std::tie(Root, Path) < std::tie(O.Root, O.Path); }
};

/// Sorted, one entry per (root, path).
class PlaceSet {
public:
  static constexpr unsigned MaxSize = 8;

  PlaceSet() = default;
  PlaceSet(Place P) { Places.push_back(P); }

  /// False if the set was full and the place left out.
  bool insert(Place P);
  bool insert(const PlaceSet &Other);
  auto begin() const { return Places.begin(); }
  auto end() const { return Places.end(); }
  bool empty() const { return Places.empty(); }
  size_t size() const { return Places.size(); }
  const Place &front() const { return Places.front(); }
  bool operator==(const PlaceSet &Other) const { return Places == Other.Places; }

private:
  llvm::SmallVector<Place, 2> Places;
};

/// What is stored at `At` points (or refers) to one of `Targets`; none: it is null or nothing yet.
struct Pointer {
  PathId At = 0;
  PlaceSet Targets;
  bool Reference = false; ///< a reference: what it refers to stands at `At` itself, not behind it
  bool operator==(const Pointer &) const = default;
};

/// What stands at `At` may refer, through what call `Call` did, to what the call's other ports stood for. It is what
/// `PortPath` below port `Port` of the call was.
struct Link {
  uint32_t Call = 0;
  int Port = 0;
  PathId PortPath = 0;
  PathId At = 0;
  bool Read = false; ///< shows changes of the others, and changes nothing itself
  bool operator==(const Link &) const = default;
};

struct Source {
  NodeId Node = NoNode;
  PathId Path = 0;
  facts::Transform Transform = facts::Transform::Copy;
  bool operator==(const Source &) const = default;
};

struct Content {
  llvm::SmallVector<Source, 2> Sources;
  llvm::SmallVector<Pointer, 1> Pointers; ///< sorted by At
  llvm::SmallVector<Link, 1> Links;

  void add(const Source &S);
  void addPointer(PathId At, const PlaceSet &Targets, bool Reference = false);
  void addLink(const Link &L);
  void merge(const Content &Other);
  const PlaceSet *pointees(PathId At = 0) const;
  bool empty() const { return Sources.empty() && Pointers.empty(); }
};

struct RootState : llvm::RefCountedBase<RootState> {
  NodeId Node = NoNode;
  bool Dirty = false;              ///< of a global: written here and not yet shown to others
  std::optional<int64_t> Constant; ///< of a number that nobody else can reach: its value, where that is known
  std::vector<Pointer> Pointers;
  std::vector<Link> Links;

  bool same(const RootState &O) const {
    return Node == O.Node && Dirty == O.Dirty && Constant == O.Constant && Pointers == O.Pointers && Links == O.Links;
  }
};

class State {
public:
  static constexpr unsigned MaxLinks = 10;

  const RootState *find(RootId Root) const;
  void set(RootId Root, RootState Value);

  bool same(const State &Other) const;

  /// The place has just been overwritten, whoever else writes to objects of its class.
  void overwritten(const Place &P);
  /// Code that is not in sight may have run, and may have written to any place that others can reach.
  void othersRan() { Own.clear(); }
  /// What stands there was surely written here, after any code that is not in sight.
  bool isOwn(const Place &P, PathTable &Paths) const;

  /// Calls F(root, state) for each root, in the order of numbers.
  template <typename Function> void forEach(Function F) const {
    for (size_t C = 0; C < Chunks.size(); ++C)
      if (Chunks[C])
        for (size_t I = 0; I < ChunkSize; ++I)
          if (const RootState *S = Chunks[C]->Entries[I].get())
            F(RootId(C * ChunkSize + I), *S);
  }

  /// Takes in what another way here knows; true if that was new. `JoinNode(root)` is the version for differing ones,
  /// `Absent(root)` the version of a root that one side has not touched (NoNode: then the other side's counts).
  bool join(const State &Other, PathTable &Paths, llvm::function_ref<NodeId(RootId)> JoinNode,
            llvm::function_ref<NodeId(RootId)> Absent);

private:
  static constexpr size_t ChunkSize = 16;
  struct Chunk : llvm::RefCountedBase<Chunk> {
    std::array<llvm::IntrusiveRefCntPtr<RootState>, ChunkSize> Entries;
  };
  std::vector<llvm::IntrusiveRefCntPtr<Chunk>> Chunks;
  llvm::SmallVector<std::pair<RootId, PathId>, 2> Own; ///< of `overwritten`; the last few
};

/// The union of what two ways know of one root's pointers: what only one knows is symbolic on the other.
std::vector<Pointer> joinPointers(const std::vector<Pointer> &A, const std::vector<Pointer> &B, RootId Root,
                                  PathTable &Paths);

} // namespace thinwrap::extract

#endif
