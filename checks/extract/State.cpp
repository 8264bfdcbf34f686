//===- State.cpp ----------------------------------------------------------===//
#include "extract/State.h"

using namespace thinwrap;
using namespace thinwrap::extract;

bool PlaceSet::insert(Place P) {
  auto It = std::lower_bound(Places.begin(), Places.end(), P);
  if (It != Places.end() && It->Root == P.Root && It->Path == P.Path) {
    It->Range |= P.Range;
    It->Many |= P.Many;
    return true;
  }
  if (Places.size() >= MaxSize)
    return false;
  Places.insert(It, P);
  return true;
}

bool PlaceSet::insert(const PlaceSet &Other) {
  bool All = true;
  for (const Place &P : Other)
    All &= insert(P);
  return All;
}

void Content::add(const Source &S) {
  if (!llvm::is_contained(Sources, S))
    Sources.push_back(S);
}

void Content::addPointer(PathId At, const PlaceSet &Targets, bool Reference) {
  auto It = std::lower_bound(Pointers.begin(), Pointers.end(), At, [](const Pointer &P, PathId A) { return P.At < A; });
  if (It != Pointers.end() && It->At == At)
    It->Targets.insert(Targets);
  else
    Pointers.insert(It, {At, Targets, Reference});
}

void Content::addLink(const Link &L) {
  if (Links.size() < State::MaxLinks && !llvm::is_contained(Links, L))
    Links.push_back(L);
}

void Content::merge(const Content &Other) {
  for (const Source &S : Other.Sources)
    add(S);
  for (const Pointer &P : Other.Pointers)
    addPointer(P.At, P.Targets, P.Reference);
  for (const Link &L : Other.Links)
    addLink(L);
}

const PlaceSet *Content::pointees(PathId At) const {
  for (const Pointer &P : Pointers)
    if (P.At == At && !P.Reference)
      return &P.Targets;
  return nullptr;
}

const RootState *State::find(RootId Root) const {
  size_t C = Root / ChunkSize;
  return C < Chunks.size() && Chunks[C] ? Chunks[C]->Entries[Root % ChunkSize].get() : nullptr;
}

void State::set(RootId Root, RootState Value) {
  size_t C = Root / ChunkSize;
  if (C >= Chunks.size())
    Chunks.resize(C + 1);
  if (!Chunks[C])
    Chunks[C] = llvm::makeIntrusiveRefCnt<Chunk>();
  else if (Chunks[C].useCount() > 1)
    Chunks[C] = llvm::makeIntrusiveRefCnt<Chunk>(*Chunks[C]);
  Chunks[C]->Entries[Root % ChunkSize] = llvm::makeIntrusiveRefCnt<RootState>(std::move(Value));
}

void State::overwritten(const Place &P) {
  constexpr size_t MostOwn = 8;
  if (llvm::is_contained(Own, std::pair(P.Root, P.Path)))
    return;
  if (Own.size() == MostOwn)
    Own.erase(Own.begin());
  Own.push_back({P.Root, P.Path});
}

bool State::isOwn(const Place &P, PathTable &Paths) const {
  return llvm::any_of(Own, [&](const auto &At) { return At.first == P.Root && Paths.isPrefix(At.second, P.Path); });
}

std::vector<Pointer> extract::joinPointers(const std::vector<Pointer> &A, const std::vector<Pointer> &B, RootId Root,
                                           PathTable &Paths) {
  if (A == B)
    return A;
  std::vector<Pointer> Result;
  auto Symbolic = [&](Pointer P) {
    // Null on one side stays null: what is not there cannot be pointed to.
    P.Targets.insert(Place{Root, P.Reference ? P.At : Paths.deref(P.At)});
    Result.push_back(P);
  };
  auto I = A.begin(), J = B.begin();
  while (I != A.end() || J != B.end()) {
    if (J == B.end() || (I != A.end() && I->At < J->At)) {
      Symbolic(*I++);
    } else if (I == A.end() || J->At < I->At) {
      Symbolic(*J++);
    } else {
      Result.push_back(*I++);
      Result.back().Targets.insert((J++)->Targets);
    }
  }
  return Result;
}

bool State::same(const State &Other) const {
  if (Own != Other.Own)
    return false;
  static const llvm::IntrusiveRefCntPtr<Chunk> None;
  for (size_t C = 0, E = std::max(Chunks.size(), Other.Chunks.size()); C < E; ++C) {
    const auto &Mine = C < Chunks.size() ? Chunks[C] : None;
    const auto &Theirs = C < Other.Chunks.size() ? Other.Chunks[C] : None;
    if (Mine == Theirs)
      continue;
    for (size_t I = 0; I < ChunkSize; ++I) {
      const RootState *A = Mine ? Mine->Entries[I].get() : nullptr, *B = Theirs ? Theirs->Entries[I].get() : nullptr;
      if (A != B && (!A || !B || !A->same(*B)))
        return false;
    }
  }
  return true;
}

bool State::join(const State &Other, PathTable &Paths, llvm::function_ref<NodeId(RootId)> JoinNode,
                 llvm::function_ref<NodeId(RootId)> Absent) {
  const size_t Before = Own.size();
  llvm::erase_if(Own, [&](const auto &At) { return !llvm::is_contained(Other.Own, At); });
  bool Changed = Own.size() != Before;
  static const llvm::IntrusiveRefCntPtr<Chunk> None;
  for (size_t C = 0, E = std::max(Chunks.size(), Other.Chunks.size()); C < E; ++C) {
    const auto &Mine = C < Chunks.size() ? Chunks[C] : None;
    const auto &Theirs = C < Other.Chunks.size() ? Other.Chunks[C] : None;
    if (Mine == Theirs)
      continue;
    for (size_t I = 0; I < ChunkSize; ++I) {
      RootId Root = C * ChunkSize + I;
      const RootState *A = C < Chunks.size() && Chunks[C] ? Chunks[C]->Entries[I].get() : nullptr;
      const RootState *B = Theirs ? Theirs->Entries[I].get() : nullptr;
      if (A == B || (A && B && A->same(*B)))
        continue;
      NodeId NodeA = A ? A->Node : Absent(Root), NodeB = B ? B->Node : Absent(Root);
      if (!A && NodeA == NoNode) {
        set(Root, *B);
        Changed = true;
        continue;
      }
      if (!B && NodeB == NoNode)
        continue;
      static const RootState Untouched;
      const RootState &SA = A ? *A : Untouched, &SB = B ? *B : Untouched;
      RootState Merged;
      Merged.Node = NodeA == NodeB ? NodeA : JoinNode(Root);
      Merged.Dirty = SA.Dirty || SB.Dirty;
      if (SA.Constant == SB.Constant)
        Merged.Constant = SA.Constant;
      Merged.Pointers = joinPointers(SA.Pointers, SB.Pointers, Root, Paths);
      Merged.Links = SA.Links;
      for (const Link &L : SB.Links)
        if (Merged.Links.size() < MaxLinks && !llvm::is_contained(Merged.Links, L))
          Merged.Links.push_back(L);
      if (A && A->same(Merged))
        continue;
      set(Root, std::move(Merged));
      Changed = true;
    }
  }
  return Changed;
}
