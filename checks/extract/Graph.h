//===- Graph.h - The value graph of one function, under construction ------===//
//
// Nodes are memoised by what they stand for (a statement and a role, a block and a root), so that the fixpoint may
// visit a statement again and gets the same node. Edges, back edges and what is said of calls are recorded only while
// `Emitting`: one last pass over settled states. `finish` drops what leads nowhere.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_EXTRACT_GRAPH_H
#define THINWRAP_EXTRACT_GRAPH_H

#include "extract/Paths.h"
#include "extract/UnitBuilder.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <map>

namespace thinwrap::extract {

using NodeId = uint32_t;
constexpr NodeId NoNode = facts::None;
/// Ports of back edges and global aliases (facts.fbs).
constexpr int ObjectPort = -1, ResultPort = -2, GlobalPort = -3;

/// What a node is made for. Two pointers (context of a shared default argument, and statement or block), a role, and
/// two numbers to tell several of one statement apart.
struct NodeKey {
  const void *Context = nullptr;
  const void *Subject = nullptr;
  unsigned Role = 0;
  unsigned A = 0;
  unsigned B = 0;

  auto tie() const { return std::tie(Context, Subject, Role, A, B); }
  bool operator==(const NodeKey &Other) const { return tie() == Other.tie(); }
};

struct NodeKeyInfo {
  static NodeKey getEmptyKey() { return {nullptr, nullptr, ~0u, 0, 0}; }
  static NodeKey getTombstoneKey() { return {nullptr, nullptr, ~0u, 1, 0}; }
  static unsigned getHashValue(const NodeKey &K) { return llvm::hash_combine(K.Context, K.Subject, K.Role, K.A, K.B); }
  static bool isEqual(const NodeKey &L, const NodeKey &R) { return L == R; }
};

struct NodeShape {
  facts::NodeKind Kind = facts::NodeKind::Temporary;
  facts::RootKind Root = facts::RootKind::None;
  uint32_t Index = 0;
  uint32_t Position = 0;
  uint32_t Name = 0;
  uint32_t Type = 0;
};

/// How an edge differs from a plain copy.
struct EdgeShape {
  facts::Transform Transform = facts::Transform::Copy;
  uint8_t Flags = 0;
  uint32_t Guard = 0;
  uint16_t GuardPosition = 0;
  llvm::SmallVector<PathId, 2> Kills; ///< relative to the source node
};

class Graph {
public:
  explicit Graph(UnitBuilder &Unit);

  bool Emitting = false;
  clang::SourceLocation Where; ///< of edges that are recorded from now on

  NodeId node(const NodeKey &Key, const NodeShape &Shape, clang::SourceLocation Loc);
  /// The node of a key, NoNode if there is none.
  NodeId find(const NodeKey &Key) const {
    auto It = Nodes.find(Key);
    return It == Nodes.end() ? NoNode : It->second;
  }
  /// A plain edge, at the place of its target.
  void edgeAt(NodeId From, NodeId To);
  const facts::Node &at(NodeId Node) const { return Function->nodes[Node]; }

  void edge(NodeId From, PathId FromPath, NodeId To, PathId ToPath, const EdgeShape &Shape = {});
  void backEdge(NodeId From, PathId FromPath, uint32_t Call, int FromPort, int ToPort, NodeId To, PathId ToPath);
  /// Gives its index, for the identity edge of the overwritten object.
  uint32_t overwrite(const facts::Overwrite &What);
  void alias(int FromPort, PathId FromPath, int ToPort, PathId ToPath);
  void globalAlias(int Port, PathId PortPath, uint32_t Other, uint32_t Global, PathId GlobalPath);
  void bound(llvm::StringRef Text);

  /// The call of an expression (in the context of a default argument); made at the first request.
  uint32_t call(const void *Context, const void *Expr);
  facts::CallT &describe(uint32_t Call) { return *Function->calls[Call]; }

  /// The function without nodes that lead nowhere.
  std::unique_ptr<facts::FunctionT> finish();

  std::unique_ptr<facts::FunctionT> Function = std::make_unique<facts::FunctionT>();

private:
  uint32_t killList(llvm::SmallVector<PathId, 2> Kills);
  std::vector<bool> liveNodes() const;

  UnitBuilder &Unit;
  llvm::DenseMap<NodeKey, NodeId, NodeKeyInfo> Nodes;
  llvm::DenseMap<std::pair<const void *, const void *>, uint32_t> Calls;
  std::map<llvm::SmallVector<PathId, 2>, uint32_t> KillLists;
  std::map<std::tuple<uint32_t, int32_t, int32_t, PathId, PathId, PathId>, uint32_t> Overwrites;
  llvm::DenseSet<std::pair<uint64_t, uint64_t>> Edges;
};

} // namespace thinwrap::extract

#endif
