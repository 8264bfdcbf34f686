//===- Memory.cpp - Roots, versions, reading and writing -------------------===//
#include "extract/Memory.h"

using namespace thinwrap;
using namespace thinwrap::extract;
using facts::NodeKind;

void Memory::at(const void *NewContext, const void *NewSubject, clang::SourceLocation Loc) {
  Context = NewContext;
  Subject = NewSubject;
  if (Loc.isValid())
    G.Where = Loc;
  VersionsHere.clear();
  BackPortsHere.clear();
}

NodeId Memory::node(Role R, const NodeShape &Shape, unsigned A, unsigned B) {
  return G.node({Context, Subject, unsigned(R), A, B}, Shape, G.Where);
}

NodeId Memory::port(NodeKind Kind, uint32_t Index, uint32_t Name, uint32_t Type) {
  NodeShape Shape;
  Shape.Kind = Kind;
  Shape.Index = Index;
  Shape.Name = Name;
  Shape.Type = Type;
  return G.node({nullptr, nullptr, unsigned(Role::Port), unsigned(Kind), Index}, Shape, G.Where);
}

RootId Memory::root(const NodeKey &Key, const RootInfo &Info) {
  auto [It, New] = RootNumbers.try_emplace(Key, RootId(Roots.size()));
  if (New) {
    Roots.push_back(Info);
    if (Info.Global)
      Globals.push_back(It->second);
  }
  return It->second;
}

NodeId Memory::untouched(RootId Root) {
  RootInfo &Info = Roots[Root];
  if (Info.Initial == NoNode && Info.Global)
    Info.Initial = port(NodeKind::GlobalIn, Info.Symbol, Info.Name, Info.Type);
  return Info.Initial;
}

NodeId Memory::current(RootId Root) {
  if (const RootState *S = Now.find(Root); S && S->Node != NoNode)
    return S->Node;
  if (NodeId Initial = untouched(Root); Initial != NoNode)
    return Initial;
  // Read before any write was seen (an object that another function keeps, dead code): a version without a source.
  NodeShape Shape;
  Shape.Kind = NodeKind::Version;
  Shape.Root = Roots[Root].Kind;
  Shape.Name = Roots[Root].Name;
  Shape.Type = Roots[Root].Type;
  return Roots[Root].Initial = G.node({nullptr, nullptr, unsigned(Role::Root), Root, 0}, Shape, G.Where);
}

void Memory::begin(RootId Root, NodeId Version) {
  RootState S;
  S.Node = Version;
  Now.set(Root, std::move(S));
}

NodeId Memory::newVersion(RootId Root) {
  const RootInfo &Info = Roots[Root];
  NodeShape Shape;
  Shape.Kind = NodeKind::Version;
  Shape.Root = Info.Kind;
  Shape.Name = Info.Name;
  Shape.Type = Info.Type;
  return node(Role::Version, Shape, Root, VersionsHere[Root]++);
}

NodeId Memory::joinNode(const void *Block, RootId Root, clang::SourceLocation Loc) {
  const RootInfo &Info = Roots[Root];
  NodeShape Shape;
  Shape.Kind = NodeKind::Version;
  Shape.Root = Info.Kind;
  Shape.Name = Info.Name;
  Shape.Type = Info.Type;
  return G.node({nullptr, Block, unsigned(Role::Join), Root, 0}, Shape, Loc);
}

/// The field that owns a place of an object seen from outside: the first one behind the last pointer that a field
/// follows; what trails it is the rest.
Memory::FieldPlace Memory::fieldOf(const Place &P) {
  if (!Roots[P.Root].Shared || P.Path == 0)
    return {};
  auto Elements = Paths.elements(P.Path);
  int Field = -1;
  for (int I = int(Elements.size()) - 1; I >= 0; --I) {
    if (Elements[I].Kind == facts::ElementKind::Deref && Field >= 0)
      break;
    if (Elements[I].Kind == facts::ElementKind::Field && Elements[I].Owner)
      Field = I;
  }
  if (Field < 0)
    return {};
  std::string Name = Unit.text(Elements[Field].Name).str();
  auto [Class, File] = Unit.text(Elements[Field].Owner).split(UnitBuilder::OwnerSeparator);
  std::string Scope = File.str();
  if (!llvm::StringRef(Name).contains("::"))
    Name = Class.str() + "::" + Name;
  return {Unit.string(Name), Unit.string(Scope), Paths.tail(P.Path, Field + 1),
          classOf(P.Root, llvm::ArrayRef(Elements).take_front(Field))};
}

/// The class of the object at the root, or behind the pointer that is there.
uint32_t Memory::classOf(RootId Root, llvm::ArrayRef<PathElement> Before) {
  clang::QualType Type = Roots[Root].Class.isNull() ? Roots[Root].Declared : Roots[Root].Class;
  if (Type.isNull() || Before.size() > 1)
    return 0;
  Type = Type.getNonReferenceType();
  if (!Before.empty() && (Before[0].Kind != facts::ElementKind::Deref || !Type->isPointerType()))
    return 0;
  Type = Before.empty() ? Type : Type->getPointeeType();
  return Type->isRecordType() ? Unit.type(Type.getUnqualifiedType()) : 0;
}

NodeId Memory::fieldNode(NodeKind Kind, const FieldPlace &Field) {
  NodeShape Shape;
  Shape.Kind = Kind;
  Shape.Index = Field.Name;
  Shape.Name = Field.Scope;
  Shape.Type = Field.Object;
  const Role As = Kind == NodeKind::FieldLoad ? Role::FieldLoad : Role::FieldStore;
  const uint32_t Whose =
      Field.Object ? Unit.string((Unit.text(Field.Scope) + ", in " + Unit.text(Field.Object)).str()) : Field.Scope;
  return G.node({nullptr, nullptr, unsigned(As), Field.Name, Whose}, Shape, G.Where);
}

Content Memory::read(const Place &P) {
  Content C;
  C.add({current(P.Root), P.Path});
  if (FieldPlace Field = fieldOf(P); Field.Name && !Now.isOwn(P, Paths))
    C.add({fieldNode(NodeKind::FieldLoad, Field), Field.Rest});
  const RootState *S = Now.find(P.Root);
  if (!S)
    return C;
  for (const Pointer &Known : S->Pointers)
    if (PathId Rest; Paths.stripPrefix(Known.At, P.Path, Rest))
      C.addPointer(Rest, Known.Targets, Known.Reference);
  for (const Link &L : S->Links) {
    PathId Rest;
    if (Paths.stripPrefix(L.At, P.Path, Rest))
      C.addLink({L.Call, L.Port, L.PortPath, Rest, L.Read});
    else if (Paths.stripPrefix(P.Path, L.At, Rest))
      C.addLink({L.Call, L.Port, Paths.concat(L.PortPath, Rest), 0, L.Read});
  }
  return C;
}

Content Memory::read(const PlaceSet &Places) {
  Content C;
  for (const Place &P : Places)
    C.merge(read(P));
  return C;
}

PlaceSet Memory::pointees(const PlaceSet &Places) {
  PlaceSet Result;
  bool Fits = true;
  for (const Place &P : Places) {
    bool Known = false;
    if (const RootState *S = Now.find(P.Root))
      for (const Pointer &Stored : S->Pointers)
        if (PathId Rest;
            Paths.length(Stored.At) == Paths.length(P.Path) && Paths.stripPrefix(Stored.At, P.Path, Rest)) {
          Known = true;
          Fits &= Result.insert(Stored.Targets);
        }
    if (!Known)
      Fits &= Result.insert(Place{P.Root, Paths.deref(P.Path), false, P.Many});
  }
  if (!Fits)
    G.bound("places of a pointer");
  return Result;
}

PlaceSet Memory::referents(const PlaceSet &Places) {
  PlaceSet Result;
  for (const Place &P : Places) {
    const RootState *S = Now.find(P.Root);
    const Pointer *Known = nullptr;
    if (S)
      for (const Pointer &Stored : S->Pointers)
        if (Stored.At == P.Path)
          Known = &Stored;
    if (Known)
      Result.insert(Known->Targets);
    else
      Result.insert(P);
  }
  return Result;
}

/// Edges from content to a place of a node. What its pointers point to does not travel along: it has places of its own.
void Memory::edges(const Content &C, NodeId To, PathId At, uint8_t Flags) {
  for (const Source &S : C.Sources) {
    EdgeShape Shape;
    Shape.Transform = S.Transform;
    Shape.Flags = Flags;
    for (const Pointer &P : C.Pointers)
      Shape.Kills.push_back(behind(S.Path, P));
    G.edge(S.Node, S.Path, To, At, Shape);
  }
}

void Memory::recordFieldStore(const Place &P, const Content &C) {
  if (FieldPlace Field = fieldOf(P); Field.Name)
    feed(fieldNode(NodeKind::FieldStore, Field), Field.Rest, C);
}

void Memory::setPointers(RootState &S, RootId Root, const Place &P, const Content &C, bool Strong) {
  if (Strong)
    llvm::erase_if(S.Pointers, [&](const Pointer &Old) { return Paths.isPrefix(P.Path, Old.At); });
  for (const Pointer &New : C.Pointers) {
    for (const Place &Target : New.Targets)
      Roots[Target.Root].Bound = true;
    PathId At = Paths.concat(P.Path, New.At);
    auto It = std::lower_bound(S.Pointers.begin(), S.Pointers.end(), At,
                               [](const Pointer &Old, PathId Path) { return Old.At < Path; });
    if (It != S.Pointers.end() && It->At == At) {
      It->Targets.insert(New.Targets);
      continue;
    }
    Pointer Added{At, New.Targets, New.Reference};
    if (!Strong)
      Added.Targets.insert(Place{Root, New.Reference ? At : Paths.deref(At)});
    S.Pointers.insert(It, std::move(Added));
  }
}

void Memory::write(const PlaceSet &Places, const Content &C, bool Fresh) {
  bool Strong = Places.size() == 1 && isSingle(Places.front());
  for (auto It = Places.begin(); It != Places.end();) {
    RootId Root = It->Root;
    auto End = std::find_if(It, Places.end(), [&](const Place &P) { return P.Root != Root; });
    if (Roots[Root].Constant) {
      It = End;
      continue;
    }
    NodeId Old = Fresh ? NoNode : current(Root);
    NodeId New = newVersion(Root);
    const RootState *Known = Now.find(Root);
    RootState S = Fresh || !Known ? RootState() : *Known;
    S.Node = New;
    S.Constant.reset();
    S.Dirty = Roots[Root].Global;
    std::vector<Link> Before = S.Links;
    std::optional<PathId> Written;
    if (Strong)
      Written = It->Path;
    if (Old != NoNode) {
      bool WasSymbolic = C.pointees() && llvm::none_of(S.Pointers, [&](const Pointer &P) { return P.At == It->Path; });
      EdgeShape Rest;
      if (Strong)
        Rest.Kills.push_back(It->Path);
      if (!Strong || It->Path != 0)
        G.edge(Old, 0, New, 0, Rest);
      // Overwriting a pointer leaves alone what it pointed to.
      if (Strong && WasSymbolic)
        G.edge(Old, Paths.deref(It->Path), New, Paths.deref(It->Path));
    }
    if (Strong)
      llvm::erase_if(S.Links, [&](const Link &L) { return Paths.isPrefix(It->Path, L.At); });
    for (; It != End; ++It) {
      edges(C, New, It->Path, Strong ? 0 : uint8_t(facts::EdgeFlags::Weak));
      setPointers(S, Root, *It, C, Strong);
      for (const Link &L : C.Links)
        if (Link Moved{L.Call, L.Port, L.PortPath, Paths.concat(It->Path, L.At), L.Read};
            S.Links.size() < State::MaxLinks && !llvm::is_contained(S.Links, Moved)) {
          S.Links.push_back(Moved);
          hold(Root, L);
        }
      recordFieldStore(*It, C);
    }
    Now.set(Root, std::move(S));
    if (Written && Roots[Root].Shared)
      Now.overwritten({Root, *Written});
    propagate(Root, New, Before, -1, Written);
  }
}

void Memory::setConstant(RootId Root, std::optional<int64_t> Number) {
  const RootState *Known = Now.find(Root);
  if (!Known || Known->Constant == Number)
    return;
  RootState S = *Known;
  S.Constant = Number;
  Now.set(Root, std::move(S));
}

void Memory::pass(const Place &P, const EdgeShape &Crossing) {
  NodeId Old = current(P.Root), New = newVersion(P.Root);
  EdgeShape Rest;
  Rest.Kills.push_back(P.Path);
  if (P.Path)
    G.edge(Old, 0, New, 0, Rest);
  G.edge(Old, P.Path, New, P.Path, Crossing);
  const RootState *Known = Now.find(P.Root);
  RootState S = Known ? *Known : RootState();
  S.Node = New;
  Now.set(P.Root, std::move(S));
}

void Memory::bind(RootId Root, const PlaceSet &Targets) {
  RootState S;
  S.Pointers.push_back({0, Targets, true});
  for (const Place &Target : Targets)
    Roots[Target.Root].Bound = true;
  Now.set(Root, std::move(S));
}

void Memory::assemble(RootId Root, llvm::ArrayRef<std::pair<PathId, Content>> Parts) {
  RootState S;
  S.Node = newVersion(Root);
  for (const auto &[Path, C] : Parts) {
    Place P{Root, Path};
    edges(C, S.Node, Path);
    setPointers(S, Root, P, C, /*Strong=*/isSingle(P));
    for (const Link &L : C.Links)
      if (S.Links.size() < State::MaxLinks) {
        S.Links.push_back({L.Call, L.Port, L.PortPath, Paths.concat(Path, L.At), L.Read});
        hold(Root, L);
      }
  }
  Now.set(Root, std::move(S));
}

void Memory::store(llvm::ArrayRef<Store> Stores, int ExceptCall, bool Links) {
  // By root, else in the given order.
  llvm::SmallVector<Store, 4> Sorted;
  for (const Store &S : Stores)
    Sorted.insert(llvm::upper_bound(Sorted, S, [](const Store &A, const Store &B) { return A.P.Root < B.P.Root; }), S);
  for (auto It = Sorted.begin(); It != Sorted.end();) {
    RootId Root = It->P.Root;
    auto End = std::find_if(It, Sorted.end(), [&](const Store &S) { return S.P.Root != Root; });
    if (Roots[Root].Constant) {
      It = End;
      continue;
    }
    NodeId Old = current(Root), New = newVersion(Root);
    const RootState *Known = Now.find(Root);
    RootState S = Known ? *Known : RootState();
    S.Node = New;
    S.Constant.reset();
    S.Dirty = Roots[Root].Global;
    EdgeShape Rest;
    bool Whole = false;
    for (auto I = It; I != End; ++I)
      if (I->Strong) {
        Whole |= I->P.Path == 0;
        Rest.Kills.push_back(I->P.Path);
      }
    bool One = std::next(It) == End;
    if (One && It->Old.call() != facts::None) {
      Rest.Flags |= uint8_t(facts::EdgeFlags::Overwrite);
      Rest.Guard = G.overwrite(It->Old);
    }
    std::optional<PathId> Written;
    if (One && It->Strong)
      Written = It->P.Path;
    if (!Whole)
      G.edge(Old, 0, New, 0, Rest);
    for (; It != End; ++It) {
      EdgeShape Shape;
      Shape.Flags = It->Strong ? 0 : uint8_t(facts::EdgeFlags::Weak);
      if (It->Behind)
        Shape.Flags |= uint8_t(facts::EdgeFlags::Behind);
      G.edge(It->Node, It->Path, New, It->P.Path, Shape);
      if (It->Behind) {
        if (FieldPlace Field = fieldOf(It->P); Field.Name)
          G.edge(It->Node, It->Path, fieldNode(NodeKind::FieldStore, Field), Field.Rest, Shape);
        continue;
      }
      // A pointer that was nothing may have got something: from now on it is symbolic.
      llvm::erase_if(S.Pointers,
                     [&](const Pointer &P) { return P.Targets.empty() && Paths.isPrefix(It->P.Path, P.At); });
      Content C;
      C.add({It->Node, It->Path});
      recordFieldStore(It->P, C);
    }
    std::vector<Link> Linked = S.Links;
    Now.set(Root, std::move(S));
    if (Links)
      propagate(Root, New, Linked, ExceptCall, Written);
  }
}
