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
      // From the middle of an array on, its first elements stay what they are.
      P2.Range &= !Target.Range || Paths.last(Target.Path).Value == 0;
      if (llvm::any_of(Result, [&](const Reach &R) { return R.P == P2 && R.At == Behind; }))
        continue;
      Result.push_back({Behind, P2, true});
      reach(read(P2), Behind, Result, Depth + 1);
    }
}

void Memory::writeBack(NodeId Port, llvm::ArrayRef<Reach> Places, bool Strong, llvm::SmallVectorImpl<Store> &Stores) {
  for (const Reach &R : Places) {
    if (R.Behind) {
      Stores.push_back({R.P, Port, R.At, false, true});
      continue;
    }
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
    if (llvm::none_of(Known, [&](const Reach &K) { return K.At == R.At && K.P == R.P; })) {
      Known.push_back(R);
      auto &Passed = PassedTo[R.P.Root];
      if (!llvm::is_contained(Passed, std::pair(Call, Port)))
        Passed.push_back({Call, Port});
    }
}

void Memory::hold(RootId Root, const Link &L) {
  auto &Known = Holders[L.Call];
  if (!llvm::is_contained(Known, Root))
    Known.push_back(Root);
}

bool Memory::reachesOther(uint32_t Call, int Port, bool Written) const {
  auto It = Ports.find(Call);
  return It != Ports.end() && llvm::any_of(It->second, [&](const auto &P) {
           return P.first != Port &&
                  llvm::any_of(P.second, [&](const Reach &R) { return R.Mutable || R.Behind || R.Copy || !Written; });
         });
}

void Memory::addLink(RootId Root, const Link &L) {
  const RootState *Known = Now.find(Root);
  RootState S = Known ? *Known : RootState();
  if (!Known)
    S.Node = current(Root);
  if (llvm::is_contained(S.Links, L))
    return;
  hold(Root, L);
  if (S.Links.size() >= State::MaxLinks) {
    G.bound("links of an object");
    S.Links.erase(S.Links.begin());
  }
  S.Links.push_back(L);
  Now.set(Root, std::move(S));
}

void Memory::propagate(RootId Root, NodeId Version, const std::vector<Link> &Links, int ExceptCall,
                       std::optional<PathId> Written) {
  // Objects may be linked in a circle; each is written once per change.
  if ((Links.empty() && !PassedTo.count(Root)) || Propagating.size() >= 4 || llvm::is_contained(Propagating, Root))
    return;
  if (Propagating.empty())
    Told = ToldOnTheWay = 0;
  Propagating.push_back(Root);
  for (const Link &L : Links)
    if (int(L.Call) != ExceptCall)
      followLink(Root, Version, L, Written);
  // What a handle changed is not told to other handles: in a web of links that would never end. What has no name (a
  // call's result in `a->x`, a closure that is handed over) is only the way to the object.
  if (Propagating.size() == 1 || (Propagating.size() == 2 && isNameless(Propagating.front())))
    showHolders(Root, Version, ExceptCall, Written);
  Propagating.pop_back();
}

/// An object has changed that was passed to calls: what came from these calls, and lives on in a variable, may show it.
void Memory::showHolders(RootId Root, NodeId Version, int ExceptCall, std::optional<PathId> Written) {
  auto Passed = PassedTo.find(Root);
  if (Passed == PassedTo.end())
    return;
  for (auto [Call, Port] : llvm::SmallVector<std::pair<uint32_t, int>, 2>(Passed->second)) {
    auto Known = Holders.find(Call);
    if (int(Call) == ExceptCall || Known == Holders.end())
      continue;
    for (RootId Holder : llvm::SmallVector<RootId, 2>(Known->second)) {
      const RootState *S = Now.find(Holder);
      bool OnTheWay = isNameless(Holder) && !Roots[Holder].Bound;
      if (!S || (OnTheWay && !leadsToNamed(Holder)) || llvm::is_contained(Propagating, Holder))
        continue;
      if (OnTheWay && ++ToldOnTheWay > MaxToldOnTheWay) {
        G.bound("targets of handles that one change is told to");
        continue;
      }
      for (const Link &L : std::vector<Link>(S->Links))
        if (L.Call == Call && L.Port != Port)
          for (const Reach &R : llvm::SmallVector<Reach, 2>(Ports[Call][Port]))
            if (R.P.Root == Root)
              showHolder(Holder, L, Version, Port, R, Written);
      if (!OnTheWay)
        continue;
      Propagating.push_back(Holder);
      showHolders(Holder, current(Holder), ExceptCall, {});
      Propagating.pop_back();
    }
  }
}

bool Memory::isNameless(RootId Root) const {
  return Roots[Root].Kind == facts::RootKind::CallResult || !Roots[Root].Name;
}

/// A handle's target (`p->`) that nobody names, but what came from calls on it lives on: `auto f = p->get_future()`.
bool Memory::leadsToNamed(RootId Holder) const {
  auto Passed = PassedTo.find(Holder);
  return Passed != PassedTo.end() && llvm::any_of(Passed->second, [&](const std::pair<uint32_t, int> &P) {
           auto Known = Holders.find(P.first);
           return Known != Holders.end() &&
                  llvm::any_of(Known->second, [&](RootId Named) { return !isNameless(Named); });
         });
}

void Memory::showHolder(RootId Holder, const Link &L, NodeId Version, int Port, const Reach &Changed,
                        std::optional<PathId> Written) {
  NodeShape Shape;
  unsigned Turn = BackPortsHere[{L.Call, uint32_t(L.Port + 2)}]++;
  NodeId From = Version;
  PathId FromPath = Changed.P.Path;
  if (Changed.At) {
    From = node(Role::BackPort, Shape, L.Call, (Turn << 12) | 0x800 | (L.Port + 2));
    G.edge(Version, Changed.P.Path, From, Changed.At);
    FromPath = 0;
  }
  NodeId To = node(Role::BackPort, Shape, L.Call, (Turn << 12) | (L.Port + 2));
  G.backEdge(From, FromPath, L.Call, Port, L.Port, To, 0);
  Store Shown{Place{Holder, L.At}, To, L.PortPath, false};
  PathId Rest;
  if (Written && L.Port == ObjectPort && OnePlace.contains(L.Call) && isSingle(Shown.P) &&
      Paths.stripPrefix(*Written, Changed.P.Path, Rest))
    Shown.Old = {L.Call, Port, L.Port, Paths.concat(Changed.At, Rest), L.PortPath, L.At};
  store(Shown, /*ExceptCall=*/-1, /*Links=*/false);
}

void Memory::followLink(RootId Root, NodeId Version, const Link &L, std::optional<PathId> Written) {
  if (L.Read)
    return;
  PathId Rest;
  if (Written && (L.Port >= 0 || !OnePlace.contains(L.Call) || !Paths.stripPrefix(*Written, L.At, Rest)))
    Written.reset();
  NodeShape Shape;
  if (L.Port == ResultPort && GlobalResults.contains(L.Call)) {
    NodeId From = Version;
    PathId FromPath = L.At;
    if (L.PortPath) {
      From = node(Role::BackPort, Shape, L.Call, (BackPortsHere[{L.Call, ~0u}]++ << 12) | 0x801);
      G.edge(Version, L.At, From, L.PortPath);
      FromPath = 0;
    }
    G.backEdge(From, FromPath, L.Call, ResultPort, GlobalPort, From, 0);
  }
  auto Known = Ports.find(L.Call);
  if (Known == Ports.end())
    return;
  for (const auto &[Port, Places] : Known->second) {
    if (Port == L.Port || Places.empty())
      continue;
    llvm::SmallVector<Reach, 4> Others;
    for (const Reach &R : Places) {
      // Places in one object may be linked like two objects (a handle, and what it was told to fill).
      bool Other = R.P.Root == Root ? R.P.Path != L.At : !llvm::is_contained(Propagating, R.P.Root);
      if (Other && (R.Mutable || R.Behind || R.Copy || L.Port == ResultPort)) {
        Others.push_back(R);
        // The callee itself says what its result shows: a declared view names its elements without a pointer.
        Others.back().Behind &= L.Port != ResultPort;
      }
    }
    if (Others.empty())
      continue;
    if (++Told > MaxTold)
      return G.bound("objects that one change is told to");
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
    for (Store &S : Stores)
      if (Written && isSingle(S.P))
        S.Old = {L.Call, L.Port, Port, Paths.concat(L.PortPath, Rest), S.Path, S.P.Path};
    // What else this call linked has been told by this same loop.
    store(Stores, L.Call);
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
