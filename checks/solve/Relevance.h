//===- Relevance.h - Where evidence may still matter -----------------------===//
//
// A program has strings and settings in all of its objects, and few places that ask for them: the address of a request,
// say. From those places this goes back, against every move that the worklist makes, and marks the places on the way.
// Evidence that stands anywhere else is dropped: `app.name` is no way to a request that is sent to `app.upstream.url`.
//
// The way back knows paths and no contexts, and a long path is cut, which asks for more. So it is cheap, and what it
// leaves out can reach nobody who asks.
//
// Invariant: every fact that can reach a place that asks stands at marked places only, all the way.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_RELEVANCE_H
#define THINWRAP_SOLVE_RELEVANCE_H

#include "solve/Tabulation.h"

namespace thinwrap::solve {

/// What a place asks for, as a set of bits: who asks about an address does not want what only a body says.
using Uses = uint8_t;

class Relevance {
public:
  explicit Relevance(Tabulation &tab) : tab(tab), program(tab.program), paths(tab.program.paths) {}

  /// Whoever looks at this place, or below it, wants evidence of these uses.
  void ask(NodeId node, PathId path, Uses uses) { mark(node, path, uses); }
  /// Goes back until nothing is new. Links and edges that were made since the last time are taken in.
  void run();
  /// Whether evidence of one of these uses at `path` of the node may reach somebody who asks.
  bool covers(NodeId node, PathId path, Uses uses) const;
  /// Whether there are links or edges that `run` has not seen.
  bool isBehind() const { return links_seen < tab.nextLink() || edges_seen < tab.numModelEdges(); }

private:
  /// What is asked for at a node. Where it is much, one path covers several.
  struct Asked {
    PathId path;
    Uses uses;
  };
  /// One move that ends at a node, as the worklist makes it.
  struct Move {
    NodeId src;
    PathId src_path, dst_path;
    bool below;
  };
  /// Longer paths than this are cut, and more of them at one node.
  static constexpr unsigned MaxLength = 6, ManyPaths = 12;

  void mark(NodeId node, PathId path, Uses uses);
  void over(const Move &m, const Asked &asked);
  void step(NodeId node, const Asked &asked);
  void overBackEdge(NodeId source, CallRef c, const BackEdge &e, const Asked &asked);
  void toWriters(llvm::ArrayRef<NodeRef> writes, const Asked &asked);
  void toGlobal(SymbolId variable, const Asked &asked);
  void findGlobalWrites();
  void takeIn(NodeId dst, const Move &m);
  void catchUp();

  Tabulation &tab;
  Program &program;
  PathTable &paths;
  llvm::DenseMap<NodeId, llvm::SmallVector<Asked, 2>> asked_at;
  llvm::DenseMap<NodeId, llvm::SmallVector<Move, 2>> moves_into; ///< of links and model edges
  std::vector<std::pair<NodeId, Asked>> work;
  /// By variable: what is written to it through what calls return.
  llvm::DenseMap<SymbolId, llvm::SmallVector<Move, 1>> global_writes;
  bool global_writes_known = false;
  size_t links_seen = 0, edges_seen = 0;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_RELEVANCE_H
