//===- Presence.h - Where platform data surely stands ---------------------===//
//
// The tabulation says where platform data *may* stand. A verdict needs more: that it stands there on every way, in this
// call. This class answers it by walking the value graph backwards from a place: a write brings it in, a merge has it
// if every way in has it, a loop has it if its body brings it, a call has it if every body that may run has it, a
// parameter leaves the question to the caller (Company.h).
//
// Invariants: asked only once platform data and callables have settled; answers are then final and kept.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_PRESENCE_H
#define THINWRAP_SOLVE_PRESENCE_H

#include "solve/Tabulation.h"

namespace thinwrap::solve {

class Presence {
public:
  explicit Presence(Tabulation &tab) : tab(tab), program(tab.program), paths(tab.program.paths) {}

  /// Does platform data surely stand at or below `path` of `n`? A condition over the ports of n's function.
  CompanyId at(NodeId n, PathId path);
  /// The same for some of these places of one call.
  CompanyId anyOf(llvm::ArrayRef<PortPlace> places);
  /// What a condition over the ports of a callee is for the caller that `link` stands for; `caller` is the state that
  /// entered there, or None.
  CompanyId outside(CompanyId id, LinkId link, StateId caller);
  /// Does it hold for everybody who calls? `entry` is the context in which the condition came up, in `function`.
  bool always(CompanyId id, EntryId entry, FunctionId function);
  /// Everything inside its function, and inside the bodies that it calls, that may have made the value at `n`: what a
  /// branch looks at. A call is asked of what it is handed, and a predicate's answer hangs on its own branches.
  using Place = std::pair<NodeId, PathId>;
  /// `through`: also behind what was computed of an AI answer (where a word stands in it), which others stop at.
  std::vector<Place> behind(NodeId n, bool through = false);
  /// Whether a fact is of what stands at or below `path`.
  bool stands(const Fact &f, PathId path) const;
  /// AI output has settled: what was found behind a branch before holds no more.
  void forgetSlices() { slices.clear(); }
  /// Whether platform data may stand there, on some way.
  bool may(NodeId n, PathId path) const;

  /// Calls that ask an AI model.
  std::set<CallRef> inference_calls;

private:
  CompanyId compute(NodeId n, PathId path);
  CompanyId ofVersion(NodeRef o, NodeId n, PathId path);
  CompanyId ofCall(CallRef c, NodeId n, PathId path);
  CompanyId merge(NodeId n, PathId path, llvm::ArrayRef<std::pair<NodeId, PathId>> ways);
  bool born(NodeId n, PathId path) const;
  bool empty(NodeId n, PathId path, unsigned depth);
  bool hasNoPlaceForIt(NodeId merged, NodeId text);
  bool decidedByPlatform(NodeId n, llvm::ArrayRef<NodeId> sure);
  using Push = llvm::function_ref<void(NodeId, PathId)>;
  /// Bodies that a slice went into, by the calls that it came from.
  using Entered = std::map<FunctionId, llvm::SmallVector<LinkId, 2>>;
  void behindCall(CallRef c, NodeId n, PathId path, Entered &entered, Push push);
  bool behindPart(CallRef c, NodeId n, PathId path, Push push);
  std::map<std::pair<NodeId, bool>, std::vector<Place>> slices;
  bool hasPlatformCondition(const flatbuffers::Vector<const facts::Condition *> *list, FunctionId f);
  bool isOtherObjects(FunctionId f, uint32_t source, PathId path) const;
  bool isStoresAnswer(NodeId n);
  /// Where a place below `dst` was below `src` before a move; false if the move does not touch it.
  bool before(PathId path, PathId src, PathId dst, bool below, PathId &out) const;

  Tabulation &tab;
  Program &program;
  PathTable &paths;
  llvm::DenseMap<Place, CompanyId> known;
  /// Places that were open and were met again, by the number that they got when they were opened. The outermost is
  /// among them; of very many, some are left out.
  struct Met {
    static constexpr size_t Most = 12;
    llvm::SmallVector<unsigned, 4> list; ///< ascending
    void add(unsigned number);
    void add(const Met &other) {
      llvm::for_each(other.list, [&](unsigned n) { add(n); });
    }
  };
  /// Found while a loop around it was open, with what it met of it.
  struct Tentative {
    CompanyId company = NoCompany;
    Met met;
  };
  llvm::DenseMap<Place, Tentative> tentative;
  std::vector<Place> tentative_order;
  std::map<Place, unsigned> open; ///< being asked
  unsigned opened = 0;            ///< how many were opened so far
  Met met;                        ///< since the place that is asked was opened
  std::map<std::pair<CompanyId, EntryId>, bool> holds;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_PRESENCE_H
