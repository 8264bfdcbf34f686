//===- Ports.cpp - Content into ports and back, handles, globals -----------===//
#include "extract/Memory.h"

using namespace thinwrap;
using namespace thinwrap::extract;
using facts::NodeKind;

/// How many pointers deep what an argument points to is passed along, where extraction knows where they point.
constexpr unsigned MaxDepth = 3;

void Memory::feed(NodeId Port, PathId At, const Content &C) {
  edges(C, Port, At);
  feedPointees(Port, At, C, 0);
}

void Memory::feedPointees(NodeId Port, PathId At, const Content &C, unsigned Depth) {
  if (Depth >= MaxDepth)
    return;
  for (const Pointer &P : C.Pointers)
    for (const Place &Target : P.Targets) {
      PathId Behind = behind(At, P);
      if (Paths.isFull(Behind))
        continue;
      Content Inner = read(whole(Target));
      edges(Inner, Port, Behind);
      feedPointees(Port, Behind, Inner, Depth + 1);
    }
}

void Memory::reach(const Content &C, PathId At, llvm::SmallVectorImpl<Reach> &Result, unsigned Depth) {
  if (Depth >= MaxDepth)
    return;
  for (const Pointer &P : C.Pointers)
    for (const Place &Target : P.Targets) {
      PathId Behind = behind(At, P);
      if (Roots[Target.Root].Constant || Paths.isFull(Behind) || Result.size() >= 16)
        continue;
      Place P2 = whole(Target);
      P2.Many |= P.Targets.size() > 1;
      if (llvm::any_of(Result, [&](const Reach &R) { return R.P == P2 && R.At == Behind; }))
        continue;
      Result.push_back({Behind, P2, true});
      reach(read(P2), Behind, Result, Depth + 1);
    }
}

void Memory::writeBack(NodeId Port, llvm::ArrayRef<Reach> Places, bool Strong, llvm::SmallVectorImpl<Store> &Stores) {
  for (const Reach &R : Places) {
    if (!R.Mutable && Strong)
      continue;
    // A whole array comes back at once: its old elements are the callee's business, like every other pointee.
    bool WholeArray = R.P.Range && R.P.Path && Paths.last(R.P.Path).Kind == facts::ElementKind::AnyIndex &&
                      !Paths.hasAnyIndex(Paths.parent(R.P.Path));
    Stores.push_back({R.P, Port, R.At, Strong && (WholeArray || isSingle(R.P))});
  }
}

void Memory::remember(uint32_t Call, int Port, llvm::ArrayRef<Reach> Places) {
  auto &Known = Ports[Call][Port];
  for (const Reach &R : Places)
    if (llvm::none_of(Known, [&](const Reach &K) { return K.At == R.At && K.P == R.P; }))
      Known.push_back(R);
}

bool Memory::reachesOther(uint32_t Call, int Port, bool Written) const {
  auto It = Ports.find(Call);
  return It != Ports.end() && llvm::any_of(It->second, [&](const auto &P) {
           return P.first != Port &&
                  llvm::any_of(P.second, [&](const Reach &R) { return R.Mutable || !Written; });
         });
}

void Memory::addLink(RootId Root, const Link &L) {
  const RootState *Known = Now.find(Root);
  RootState S = Known ? *Known : RootState();
  if (!Known)
    S.Node = current(Root);
  if (llvm::is_contained(S.Links, L))
    return;
  if (S.Links.size() >= State::MaxLinks) {
    G.bound("links of an object");
    S.Links.erase(S.Links.begin());
  }
  S.Links.push_back(L);
  Now.set(Root, std::move(S));
}

void Memory::propagate(RootId Root, NodeId Version, const std::vector<Link> &Links, int ExceptCall) {
  // Objects may be linked in a circle; each is written once per change.
  if (Links.empty() || Propagating.size() >= 4 || llvm::is_contained(Propagating, Root))
    return;
  Propagating.push_back(Root);
  for (const Link &L : Links)
    if (int(L.Call) != ExceptCall)
      followLink(Root, Version, L);
  Propagating.pop_back();
}

void Memory::followLink(RootId Root, NodeId Version, const Link &L) {
  auto Known = Ports.find(L.Call);
  if (Known == Ports.end())
    return;
  NodeShape Shape;
  for (const auto &[Port, Places] : Known->second) {
    if (Port == L.Port || Places.empty())
      continue;
    llvm::SmallVector<Reach, 4> Others;
    for (const Reach &R : Places)
      if (R.P.Root != Root && !llvm::is_contained(Propagating, R.P.Root) && (R.Mutable || L.Port == -2))
        Others.push_back(R);
    if (Others.empty())
      continue;
    unsigned Turn = BackPortsHere[{L.Call, uint32_t(Port + 2)}]++;
    NodeId From = Version;
    PathId FromPath = L.At;
    if (L.PortPath) {
      From = node(Role::BackPort, Shape, L.Call, (Turn << 12) | 0x800 | (Port + 2));
      G.edge(Version, L.At, From, L.PortPath);
      FromPath = 0;
    }
    NodeId To = node(Role::BackPort, Shape, L.Call, (Turn << 12) | (Port + 2));
    G.backEdge(From, FromPath, L.Call, L.Port, Port, To, 0);
    llvm::SmallVector<Store, 4> Stores;
    writeBack(To, Others, /*Strong=*/false, Stores);
    store(Stores);
  }
}

void Memory::changed(NodeId Node, PathId Base, const Content &C, int ExceptCall) {
  for (Link L : C.Links) {
    if (int(L.Call) == ExceptCall)
      continue;
    L.At = Paths.concat(Base, L.At);
    followLink(~0u, Node, L);
  }
}

void Memory::flushGlobals() {
  llvm::SmallVector<RootId, 8> Dirty;
  for (RootId Root : Globals)
    if (const RootState *S = Now.find(Root); S && S->Dirty)
      Dirty.push_back(Root);
  for (RootId Root : Dirty) {
    const RootInfo &Info = Roots[Root];
    feed(port(NodeKind::GlobalOut, Info.Symbol, Info.Name, Info.Type), 0, read(Place{Root, 0}));
  }
}

void Memory::refreshGlobals() {
  llvm::SmallVector<RootId, 8> Dirty;
  for (RootId Root : Globals)
    if (const RootState *S = Now.find(Root); S && S->Dirty)
      Dirty.push_back(Root);
  for (RootId Root : Dirty) {
    RootState S = *Now.find(Root);
    NodeId Merged = newVersion(Root);
    G.edge(S.Node, 0, Merged, 0);
    G.edge(untouched(Root), 0, Merged, 0);
    S.Node = Merged;
    S.Dirty = false;
    Now.set(Root, std::move(S));
  }
}
