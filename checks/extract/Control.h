//===- Control.h - Which branches decide whether a block runs --------------===//
#ifndef THINWRAP_EXTRACT_CONTROL_H
#define THINWRAP_EXTRACT_CONTROL_H

#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseMap.h"
#include <vector>

namespace thinwrap::extract {

/// Control dependence, transitively closed: block B hangs on (condition block, outcome) if one outcome of that
/// condition leads to B for sure and the other may not.
class ControlDependence {
public:
  static constexpr size_t MaxConditions = 64;

  explicit ControlDependence(clang::CFG &Graph);

  struct Dependence {
    const clang::CFGBlock *Condition;
    bool Taken;
    bool operator==(const Dependence &) const = default;
  };

  /// Nearest first, each condition once per outcome.
  const std::vector<Dependence> &of(const clang::CFGBlock *Block);
  /// Whether the edge to successor I is taken when the condition is true (a switch: for one of its labels).
  static bool isTaken(const clang::CFGBlock &Block, unsigned I);
  bool hitBound() const { return Bounded; }

private:
  llvm::DenseMap<const clang::CFGBlock *, std::vector<Dependence>> Direct, Closed;
  bool Bounded = false;
};

/// Whether a block ends in a branch on a condition of the program (not in an edge that an exception takes).
bool branches(const clang::CFGBlock &Block);

} // namespace thinwrap::extract

#endif
