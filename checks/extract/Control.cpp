//===- Control.cpp --------------------------------------------------------===//
#include "extract/Control.h"
#include "clang/Analysis/Analyses/Dominators.h"

using namespace clang;
using namespace thinwrap::extract;

bool thinwrap::extract::branches(const CFGBlock &Block) {
  return Block.succ_size() > 1 && Block.getTerminatorStmt() && Block.getLastCondition();
}

bool ControlDependence::isTaken(const CFGBlock &Block, unsigned I) {
  if (!isa<SwitchStmt>(Block.getTerminatorStmt()))
    return I == 0;
  const CFGBlock *Successor = *(Block.succ_begin() + I);
  return Successor && isa_and_nonnull<CaseStmt>(Successor->getLabel());
}

ControlDependence::ControlDependence(CFG &Graph) {
  CFGPostDomTree Tree(&Graph);
  for (const CFGBlock *Block : Graph) {
    if (!branches(*Block))
      continue;
    const auto *Node = Tree.getBase().getNode(const_cast<CFGBlock *>(Block));
    const auto *Stop = Node ? Node->getIDom() : nullptr;
    unsigned I = 0;
    for (const CFGBlock *Successor : Block->succs()) {
      bool Taken = isTaken(*Block, I++);
      const auto *Runner = Successor ? Tree.getBase().getNode(const_cast<CFGBlock *>(Successor)) : nullptr;
      for (; Runner && Runner != Stop && Runner->getBlock(); Runner = Runner->getIDom()) {
        auto &Known = Direct[Runner->getBlock()];
        if (!llvm::is_contained(Known, Dependence{Block, Taken}))
          Known.push_back({Block, Taken});
      }
    }
  }
  // The order of blocks in memory is no order.
  for (auto &[Block, Known] : Direct)
    llvm::sort(Known, [](const Dependence &A, const Dependence &B) {
      return std::pair(A.Condition->getBlockID(), A.Taken) < std::pair(B.Condition->getBlockID(), B.Taken);
    });
}

const std::vector<ControlDependence::Dependence> &ControlDependence::of(const CFGBlock *Block) {
  auto [It, New] = Closed.try_emplace(Block);
  if (!New)
    return It->second;
  std::vector<Dependence> Result = Direct.lookup(Block);
  for (size_t I = 0; I < Result.size(); ++I)
    for (const Dependence &D : Direct.lookup(Result[I].Condition)) {
      if (Result.size() >= MaxConditions) {
        Bounded = true;
        break;
      }
      if (!llvm::is_contained(Result, D))
        Result.push_back(D);
    }
  return Closed[Block] = std::move(Result);
}
