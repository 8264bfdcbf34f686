//===- Memory.h - Reading and writing places ------------------------------===//
//
// The operations on the current state of a function: what stands at a place, what a write does to versions, pointers
// and links, how content travels into a port of a call (or of the function) together with what its pointers point to,
// and how it comes back. Everything that makes edges between versions is here; what an expression means is in Transfer.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_EXTRACT_MEMORY_H
#define THINWRAP_EXTRACT_MEMORY_H

#include "extract/State.h"

namespace thinwrap::extract {

/// Roles of nodes (NodeKey::Role).
enum class Role : unsigned {
  Root,
  Version,
  Join,
  Guard,
  Temporary,
  Literal,
  Allocation,
  Function,
  FieldLoad,
  FieldStore,
  Result,
  ArgumentIn,
  ArgumentOut,
  ObjectIn,
  ObjectOut,
  Callee,
  GlobalIn,
  GlobalOut,
  Port,
  Condition,
  BackPort,
  Merge,
  Exception
};

struct RootInfo {
  facts::RootKind Kind = facts::RootKind::None;
  uint32_t Name = 0;
  uint32_t Type = 0;
  /// Its object lives on outside of the function: fields of it are also places of their class.
  bool Shared = false;
  /// Nothing ever writes to it (a string literal).
  bool Constant = false;
  /// A global: GlobalIn until this function writes to it.
  bool Global = false;
  /// A reference or pointer variable stands for it: it can be named after the expression that it came from.
  bool Bound = false;
  uint32_t Symbol = 0;
  NodeId Initial = NoNode;
  clang::QualType Class;    ///< the exact type of the object, where it is known
  clang::QualType Declared; ///< else what it is declared as: an object of that class or of a derived one
};

/// A write that a call (or a back edge) does: what stands at (Node, Path) comes to P.
struct Store {
  Place P;
  NodeId Node = NoNode;
  PathId Path = 0;
  bool Strong = false;
  bool Behind = false; ///< only what lies behind a pointer
  /// Of a back edge's write: what it says of the old value (`place` is P); `call` None: nothing.
  facts::Overwrite Old{facts::None, 0, 0, 0, 0, 0};
};

/// A place that a call can reach through one of its ports, at `At` below the port.
struct Reach {
  PathId At = 0;
  Place P;
  bool Mutable = true;
  bool Behind = false; ///< not itself, but what its pointers point to may change
  bool Copy = false;   ///< an object that is there for this call alone
};

class Memory {
public:
  Memory(UnitBuilder &Unit, Graph &G) : Unit(Unit), Paths(Unit.Paths), G(G) {}

  UnitBuilder &Unit;
  PathTable &Paths;
  Graph &G;
  State Now;

  /// The statement being interpreted: nodes are its, edges stand at its place.
  void at(const void *Context, const void *Subject, clang::SourceLocation Loc);
  clang::SourceLocation here() const { return G.Where; }

  NodeId node(Role R, const NodeShape &Shape, unsigned A = 0, unsigned B = 0);

  RootId root(const NodeKey &Key, const RootInfo &Info);
  const RootInfo &info(RootId Root) const { return Roots[Root]; }
  size_t roots() const { return Roots.size(); }

  /// The current version of a root.
  NodeId current(RootId Root);
  /// The version of a root that this way has not touched.
  NodeId untouched(RootId Root);
  /// Starts (or starts again) a root at a version.
  void begin(RootId Root, NodeId Version);
  /// A new version node of a root, of this statement.
  NodeId newVersion(RootId Root);
  NodeId joinNode(const void *Block, RootId Root, clang::SourceLocation Loc);

  Content read(const PlaceSet &Places);
  Content read(const Place &P);
  /// Where the pointer that stands at a place points to.
  PlaceSet pointees(const PlaceSet &Places);
  /// The object that a reference stored at a place refers to; the place itself where that is not known.
  PlaceSet referents(const PlaceSet &Places);

  /// Writes content. `Fresh`: the object is new, nothing of it can be known to anybody.
  void write(const PlaceSet &Places, const Content &C, bool Fresh = false);
  /// `Links`: what is linked to the written objects changes as well.
  void store(llvm::ArrayRef<Store> Stores, int ExceptCall = -1, bool Links = true);

  /// The number that a variable surely holds, as long as nothing is written to it.
  std::optional<int64_t> constant(RootId Root) const {
    const RootState *S = Now.find(Root);
    return S ? S->Constant : std::nullopt;
  }
  void setConstant(RootId Root, std::optional<int64_t> Number);

  /// A new version of a root in which what stands at P has crossed an edge of this shape.
  void pass(const Place &P, const EdgeShape &Crossing);

  /// Moves content to a port node, with what its pointers point to.
  void feed(NodeId Port, PathId At, const Content &C);
  /// What a callee can reach through a port that got this content. `Direct`: objects at the port itself.
  void reach(const Content &C, PathId At, llvm::SmallVectorImpl<Reach> &Result, unsigned Depth = 0);

  /// Writes back what lies below a port node into the places it reaches.
  void writeBack(NodeId Port, llvm::ArrayRef<Reach> Places, bool Strong, llvm::SmallVectorImpl<Store> &Stores);

  /// What each port of a call reached, for later back edges. Ports as in facts.fbs (-1 object, -2 result).
  void remember(uint32_t Call, int Port, llvm::ArrayRef<Reach> Places);
  /// Whether a port other than this one reaches something; `Written`: that the callee may write to.
  bool reachesOther(uint32_t Call, int Port, bool Written = true) const;
  void addLink(RootId Root, const Link &L);
  /// What this call's result refers to may be a global variable.
  void mayReferToGlobal(uint32_t Call) { GlobalResults.insert(Call); }
  /// What this call gives (a reference, an object that keeps one) refers to one place for as long as it lives: a write
  /// there overwrites.
  void isOnePlace(uint32_t Call) { OnePlace.insert(Call); }

  /// Something may have changed what `C`, now at (Node, Base), refers to: follows its links.
  void changed(NodeId Node, PathId Base, const Content &C, int ExceptCall = -1);

  /// Makes a new object of parts: paths and what stands there.
  void assemble(RootId Root, llvm::ArrayRef<std::pair<PathId, Content>> Parts);

  /// Shows written globals to others, and takes in what others may have written.
  void flushGlobals();
  void refreshGlobals();
  llvm::ArrayRef<RootId> globals() const { return Globals; }

  NodeId port(facts::NodeKind Kind, uint32_t Index = 0, uint32_t Name = 0, uint32_t Type = 0);
  bool isSingle(const Place &P) const { return !P.Many && !Paths.hasAnyIndex(P.Path) && !Paths.isFull(P.Path); }
  /// The whole array instead of the element that a walking pointer stands at.
  Place whole(Place P) {
    if (P.Range && Paths.last(P.Path).isIndex())
      return {P.Root, Paths.anyIndex(Paths.parent(P.Path)), true, true};
    return P;
  }

  /// Where the target of a pointer stands, seen from the place that it is stored below.
  PathId behind(PathId At, const Pointer &P) {
    PathId Stored = Paths.concat(At, P.At);
    return P.Reference ? Stored : Paths.deref(Stored);
  }
  /// Makes a reference variable refer to places.
  void bind(RootId Root, const PlaceSet &Targets);

private:
  struct FieldPlace {
    uint32_t Name = 0;  ///< "Class::field", 0: none
    uint32_t Scope = 0; ///< what tells the class from others of its name (UnitBuilder::ownerName), 0: nothing
    PathId Rest = 0;
    uint32_t Object = 0; ///< the object's class as far as it is known here: that one or a derived one; 0: unknown
  };
  NodeId fieldNode(facts::NodeKind Kind, const FieldPlace &Field);
  uint32_t classOf(RootId Root, llvm::ArrayRef<PathElement> Before);
  FieldPlace fieldOf(const Place &P);
  void recordFieldStore(const Place &P, const Content &C);
  void feedPointees(NodeId Port, PathId At, const Content &C, unsigned Depth);
  void edges(const Content &C, NodeId To, PathId At, uint8_t Flags = 0);
  /// `Written`: the place within Root that was surely overwritten, if there is one.
  void propagate(RootId Root, NodeId Version, const std::vector<Link> &Links, int ExceptCall,
                 std::optional<PathId> Written = {});
  void followLink(RootId Root, NodeId Version, const Link &L, std::optional<PathId> Written = {});
  void showHolders(RootId Root, NodeId Version, int ExceptCall, std::optional<PathId> Written);
  bool isNameless(RootId Root) const;
  bool leadsToNamed(RootId Holder) const;
  void showHolder(RootId Holder, const Link &L, NodeId Version, int Port, const Reach &Changed,
                  std::optional<PathId> Written);
  void hold(RootId Root, const Link &L);
  void setPointers(RootState &S, RootId Root, const Place &P, const Content &C, bool Strong);

  const void *Context = nullptr;
  const void *Subject = nullptr;
  llvm::DenseMap<NodeKey, RootId, NodeKeyInfo> RootNumbers;
  std::vector<RootInfo> Roots;
  llvm::SmallVector<RootId, 4> Globals;
  llvm::DenseMap<RootId, unsigned> VersionsHere;
  llvm::DenseMap<std::pair<uint32_t, uint32_t>, unsigned> BackPortsHere;
  llvm::SmallVector<RootId, 4> Propagating;
  /// How often one change has been told to linked objects. In a web of handles there is no end to it.
  unsigned Told = 0, ToldOnTheWay = 0;
  static constexpr unsigned MaxTold = 256, MaxToldOnTheWay = 16;
  std::map<uint32_t, std::map<int, llvm::SmallVector<Reach, 2>>> Ports;
  /// Per object: the calls that it was passed to, by port. Per call: the objects that are linked to it.
  llvm::DenseMap<RootId, llvm::SmallVector<std::pair<uint32_t, int>, 2>> PassedTo;
  llvm::DenseMap<uint32_t, llvm::SmallVector<RootId, 2>> Holders;
  llvm::DenseSet<uint32_t> GlobalResults;
  llvm::DenseSet<uint32_t> OnePlace;
};

} // namespace thinwrap::extract

#endif
