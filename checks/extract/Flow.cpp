//===- Flow.cpp -----------------------------------------------------------===//
#include "extract/Flow.h"
#include "extract/Control.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/Builtins.h"
#include <set>

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;
using facts::EdgeFlags;

namespace {
/// An object of a class that is handed to `...` makes Clang put a trap before the argument: running it is undefined.
/// What flows is asked for all the same, so the trap, which nobody wrote, must not end the path.
class TrapVisitor : public RecursiveASTVisitor<TrapVisitor> {
public:
  explicit TrapVisitor(ASTContext &Context) : Context(Context) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool VisitBinaryOperator(BinaryOperator *Comma) {
    const auto *Trap = Comma->getOpcode() == BO_Comma ? dyn_cast<CallExpr>(Comma->getLHS()) : nullptr;
    if (Trap && Trap->getBuiltinCallee() == Builtin::BI__builtin_trap &&
        Trap->getBeginLoc() == Comma->getRHS()->getBeginLoc())
      Comma->setLHS(IntegerLiteral::Create(Context, llvm::APInt(32, 0), Context.IntTy, Trap->getBeginLoc()));
    return true;
  }

private:
  ASTContext &Context;
};
} // namespace

namespace {

/// How often a block is interpreted before its state counts as settled.
constexpr unsigned MaxVisits = 24;

class Flow {
public:
  Flow(UnitBuilder &Unit, const Body &B) : B(B), Unit(Unit), G(Unit), M(Unit, G), T(M, B) {}

  std::unique_ptr<facts::FunctionT> run(std::vector<const Decl *> &Found);

private:
  struct Edge {
    unsigned From, Successor;
  };
  struct BlockInfo {
    const CFGBlock *Block = nullptr;
    State Entry;
    bool Reached = false;
    unsigned Visits = 0;
    std::vector<Edge> Predecessors;
    std::vector<int> Targets; ///< per successor: position in Blocks, -1 if it cannot be taken
    std::vector<std::optional<State>> Out;
    /// Where a successor is a loop's head: the position in Targets of the two ways past its question.
    llvm::SmallDenseMap<unsigned, unsigned, 1> PastHead;
    int Endless = -1; ///< the position in Targets of the way to the exit, at a round's end of a loop that never ends
  };

  bool build();
  void number(const CFGBlock *Block, llvm::SmallPtrSetImpl<const CFGBlock *> &Seen);
  void connect();
  void leaveEndlessLoops();
  void settle();
  bool enterBlock(BlockInfo &Info);
  void interpret(BlockInfo &Info);
  State guarded(const CFGBlock &Block, unsigned Successor);
  void guardPlaces(const Transfer::Guard &Guard, bool Answer);
  void emit();
  bool isRuledOut(const CFGBlock &Block, unsigned Successor);
  void emitJoins(ControlDependence &Control);
  void emitConditions(ControlDependence &Control);
  std::vector<facts::Condition> deciding(const BlockInfo &Info, ControlDependence &Control);
  NodeId condition(const CFGBlock &Block);

  const Body &B;
  UnitBuilder &Unit;
  Graph G;
  Memory M;
  Transfer T;
  std::unique_ptr<CFG> Cfg;
  std::vector<BlockInfo> Blocks; ///< reverse post-order
  llvm::DenseMap<const CFGBlock *, int> Position;
};

} // namespace

bool Flow::build() {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddInitializers = true;
  Options.AddImplicitDtors = true;
  Options.AddEHEdges = B.HasTry;
  Options.PruneTriviallyFalseEdges = true;
  TrapVisitor(const_cast<ASTContext &>(Unit.Context))
      .TraverseStmt(const_cast<Stmt *>(static_cast<const Stmt *>(B.Code)));
  Cfg = CFG::buildCFG(B.D, B.Code, &Unit.Context, Options);
  if (!Cfg)
    return false;
  llvm::SmallPtrSet<const CFGBlock *, 32> Seen;
  number(&Cfg->getEntry(), Seen);
  if (Seen.insert(&Cfg->getExit()).second)
    Blocks.emplace(Blocks.begin())->Block = &Cfg->getExit();
  std::reverse(Blocks.begin(), Blocks.end());
  for (unsigned I = 0; I < Blocks.size(); ++I)
    Position[Blocks[I].Block] = I;
  connect();
  leaveEndlessLoops();
  return true;
}

/// Post-order without recursion: generated functions have thousands of blocks in a row.
void Flow::number(const CFGBlock *Entry, llvm::SmallPtrSetImpl<const CFGBlock *> &Seen) {
  std::vector<std::pair<const CFGBlock *, CFGBlock::const_succ_iterator>> Stack{{Entry, Entry->succ_begin()}};
  Seen.insert(Entry);
  while (!Stack.empty()) {
    auto &[Block, Next] = Stack.back();
    if (Next == Block->succ_end()) {
      BlockInfo Info;
      Info.Block = Block;
      Blocks.push_back(std::move(Info));
      Stack.pop_back();
      continue;
    }
    const CFGBlock *Successor = *Next++;
    if (Successor && Seen.insert(Successor).second)
      Stack.push_back({Successor, Successor->succ_begin()});
  }
}

/// A loop's head that does nothing but ask: it can be asked before it is entered.
static bool onlyAsks(const CFGBlock &Head) {
  const Stmt *Loop = Head.getTerminatorStmt();
  if (!isa_and_nonnull<ForStmt, WhileStmt>(Loop) || Head.succ_size() != 2 || !Head.getLastCondition())
    return false;
  return llvm::all_of(Head, [](const CFGElement &Element) {
    std::optional<CFGStmt> S = Element.getAs<CFGStmt>();
    if (!S)
      return false;
    if (const auto *Binary = dyn_cast<BinaryOperator>(S->getStmt()))
      return !Binary->isAssignmentOp();
    return isa<DeclRefExpr, ImplicitCastExpr, IntegerLiteral, CharacterLiteral, CXXBoolLiteralExpr, ParenExpr,
               ConstantExpr, UnaryExprOrTypeTraitExpr>(S->getStmt());
  });
}

void Flow::connect() {
  auto Connect = [&](unsigned From, const CFGBlock *To) {
    int Target = To ? Position.lookup(To) : -1;
    // An exception that nobody here catches leaves the function with nothing that its end would show.
    const CFGBlock *Block = Blocks[From].Block;
    if (To == &Cfg->getExit() && Block->succ_size() > 1 && !Block->getTerminatorStmt())
      Target = -1;
    if (Target >= 0)
      Blocks[Target].Predecessors.push_back({From, unsigned(Blocks[From].Targets.size())});
    Blocks[From].Targets.push_back(Target);
    return Target;
  };
  for (unsigned I = 0; I < Blocks.size(); ++I) {
    llvm::SmallVector<int, 4> Heads;
    for (const CFGBlock *Successor : Blocks[I].Block->succs())
      Heads.push_back(Connect(I, Successor));
    for (unsigned S = 0; S < Heads.size(); ++S)
      if (Heads[S] > int(I) && onlyAsks(*Blocks[Heads[S]].Block)) {
        Blocks[I].PastHead[S] = Blocks[I].Targets.size();
        for (const CFGBlock *Beyond : Blocks[Heads[S]].Block->succs())
          Connect(I, Beyond);
      }
    Blocks[I].Out.resize(Blocks[I].Targets.size());
  }
}

/// A worker's loop (`for (;;)`) has no end, yet others see what it writes: each of its rounds is like a return.
void Flow::leaveEndlessLoops() {
  const unsigned Exit = Position.lookup(&Cfg->getExit());
  llvm::SmallVector<unsigned, 16> Work{Exit};
  std::vector<bool> Ends(Blocks.size());
  Ends[Exit] = true;
  while (!Work.empty())
    for (const Edge &E : Blocks[Work.pop_back_val()].Predecessors)
      if (!Ends[E.From]) {
        Ends[E.From] = true;
        Work.push_back(E.From);
      }
  for (unsigned I = 0; I < Blocks.size(); ++I) {
    BlockInfo &Info = Blocks[I];
    if (Ends[I] || llvm::none_of(Info.Targets, [&](int Target) { return Target >= 0 && Target <= int(I); }))
      continue;
    Info.Endless = Info.Targets.size();
    Blocks[Exit].Predecessors.push_back({I, unsigned(Info.Endless)});
    Info.Targets.push_back(Exit);
    Info.Out.emplace_back();
  }
}

/// Whether what is known here rules a successor out.
bool Flow::isRuledOut(const CFGBlock &Block, unsigned Successor) {
  if (!branches(Block))
    return false;
  std::optional<int64_t> Known = T.known(Block.getLastCondition());
  if (!Known)
    return false;
  if (!isa<SwitchStmt>(Block.getTerminatorStmt()))
    return Block.succ_size() == 2 && (*Known != 0) != (Successor == 0);
  auto Takes = [&](const CFGBlock *Case) -> std::optional<bool> {
    const auto *Label = Case ? dyn_cast_or_null<CaseStmt>(Case->getLabel()) : nullptr;
    Expr::EvalResult Value;
    if (!Label || Label->getRHS() || isa<SwitchCase>(Label->getSubStmt()) || Label->getLHS()->isValueDependent() ||
        !Label->getLHS()->EvaluateAsInt(Value, Unit.Context))
      return std::nullopt;
    return Value.Val.getInt().isRepresentableByInt64() && Value.Val.getInt().getExtValue() == *Known;
  };
  const CFGBlock *Asked = *(Block.succ_begin() + Successor);
  if (std::optional<bool> Taken = Takes(Asked))
    return !*Taken;
  // The default, or several labels in one: out only if another one surely is meant.
  return llvm::any_of(Block.succs(), [&](const CFGBlock *Other) { return Takes(Other).value_or(false); });
}

bool Flow::enterBlock(BlockInfo &Info) {
  if (Info.Block == &Cfg->getEntry()) {
    M.Now = State();
    T.enter();
    Info.Entry = M.Now;
    return true;
  }
  std::optional<State> Joined;
  for (const Edge &E : Info.Predecessors) {
    const std::optional<State> &Out = Blocks[E.From].Out[E.Successor];
    if (!Out)
      continue;
    if (!Joined) {
      Joined = *Out;
      continue;
    }
    SourceLocation Loc = G.Where;
    if (const Stmt *Label = Info.Block->getLabel())
      Loc = Label->getBeginLoc();
    else if (Info.Block->getTerminatorStmt())
      Loc = Info.Block->getTerminatorStmt()->getBeginLoc();
    Joined->join(
        *Out, M.Paths, [&](RootId Root) { return M.joinNode(Info.Block, Root, Loc); },
        [&](RootId Root) { return M.info(Root).Global ? M.untouched(Root) : NoNode; });
  }
  if (!Joined || (Info.Reached && Joined->same(Info.Entry)))
    return false;
  Info.Entry = std::move(*Joined);
  return true;
}

void Flow::interpret(BlockInfo &Info) {
  Info.Reached = true;
  M.Now = Info.Entry;
  T.Block = Info.Block;
  if (const auto *Handler = dyn_cast_or_null<CXXCatchStmt>(Info.Block->getLabel()))
    T.caught(Handler);
  for (const CFGElement &Element : *Info.Block)
    T.element(Element);
  for (unsigned S = 0; S < Info.Block->succ_size(); ++S) {
    if (Info.Targets[S] < 0 || isRuledOut(*Info.Block, S))
      continue;
    State Next = guarded(*Info.Block, S);
    unsigned To = S;
    if (auto Past = Info.PastHead.find(S); Past != Info.PastHead.end()) {
      State Before = std::exchange(M.Now, Next);
      if (std::optional<int64_t> Runs = T.known(Blocks[Info.Targets[S]].Block->getLastCondition()))
        To = Past->second + (*Runs ? 0 : 1);
      M.Now = std::move(Before);
    }
    if (Info.Targets[To] >= 0)
      Info.Out[To] = std::move(Next);
  }
  if (Info.Endless >= 0)
    Info.Out[Info.Endless] = M.Now;
}

void Flow::settle() {
  std::set<unsigned> Work{unsigned(Position.lookup(&Cfg->getEntry()))};
  while (!Work.empty()) {
    BlockInfo &Info = Blocks[*Work.begin()];
    Work.erase(Work.begin());
    if (Info.Visits >= MaxVisits) {
      G.bound("block visits");
      continue;
    }
    if (!enterBlock(Info))
      continue;
    ++Info.Visits;
    interpret(Info);
    for (int Target : Info.Targets)
      if (Target >= 0)
        Work.insert(Target);
  }
}

/// The call whose answer a branch asks for, and whether the true branch is its true answer.
static const Expr *askedCall(const Expr *E, bool &Straight) {
  Straight = true;
  for (;;) {
    E = E->IgnoreParenImpCasts();
    if (const auto *Full = dyn_cast<FullExpr>(E)) {
      E = Full->getSubExpr();
    } else if (const auto *Not = dyn_cast<UnaryOperator>(E); Not && Not->getOpcode() == UO_LNot) {
      Straight = !Straight;
      E = Not->getSubExpr();
    } else if (const auto *Compare = dyn_cast<BinaryOperator>(E); Compare && Compare->isEqualityOp()) {
      const Expr *Other = Compare->getRHS()->IgnoreParenImpCasts();
      bool Against;
      if (const auto *Bool = dyn_cast<CXXBoolLiteralExpr>(Other))
        Against = Bool->getValue();
      else if (const auto *Number = dyn_cast<IntegerLiteral>(Other); Number && Number->getValue() == 0)
        Against = false;
      else
        return E;
      Straight ^= Against != (Compare->getOpcode() == BO_EQ);
      E = Compare->getLHS();
    } else {
      return E;
    }
  }
}

State Flow::guarded(const CFGBlock &Block, unsigned Successor) {
  if (Block.succ_size() != 2 || !branches(Block))
    return M.Now;
  bool Straight = true;
  const Expr *Asked = askedCall(Block.getLastCondition(), Straight);
  if (!isa<CallExpr, DeclRefExpr>(Asked) || isa<CXXOperatorCallExpr>(Asked))
    return M.Now;
  Content Answer = T.content(Asked);
  if (Answer.Sources.size() != 1)
    return M.Now;
  NodeId Asking = Answer.Sources[0].Node;
  auto Stored = T.Answers.find(Asking);
  bool Direct = G.at(Asking).kind() == facts::NodeKind::Result;
  if (!Direct && (Stored == T.Answers.end() || Answer.Sources[0].Path))
    return M.Now;
  auto Guard = T.Guards.find(Direct ? G.at(Asking).index() : Stored->second);
  if (Guard == T.Guards.end())
    return M.Now;
  State Before = M.Now;
  M.at(Successor ? Block.getTerminatorStmt() : nullptr, &Block, Asked->getExprLoc());
  guardPlaces(Guard->second, (Successor == 0) == Straight);
  State After = M.Now;
  M.Now = Before;
  return After;
}

void Flow::guardPlaces(const Transfer::Guard &Guard, bool Answer) {
  for (const auto &[Argument, Version] : llvm::zip(Guard.Arguments, Guard.Versions)) {
    const auto &[Position, Places] = Argument;
    if (Places.size() != 1 || !M.isSingle(Places.front()) || M.info(Places.front().Root).Constant)
      continue;
    // Overwritten since: the answer was about something else.
    if (M.current(Places.front().Root) != Version)
      continue;
    EdgeShape Shape;
    Shape.Flags = uint8_t(Answer ? EdgeFlags::GuardTrue : EdgeFlags::GuardFalse);
    Shape.Guard = Guard.Call;
    Shape.GuardPosition = Position;
    M.pass(Places.front(), Shape);
  }
}

NodeId Flow::condition(const CFGBlock &Block) {
  NodeShape Shape;
  Shape.Kind = facts::NodeKind::Condition;
  return G.node({nullptr, &Block, unsigned(Role::Condition), 0, 0}, Shape, Block.getLastCondition()->getExprLoc());
}

void Flow::emit() {
  G.Emitting = true;
  for (BlockInfo &Info : Blocks) {
    if (!Info.Reached)
      continue;
    if (Info.Block == &Cfg->getEntry())
      enterBlock(Info);
    interpret(Info);
    if (branches(*Info.Block)) {
      NodeId Node = condition(*Info.Block);
      G.Where = Info.Block->getLastCondition()->getExprLoc();
      for (const Source &S : T.content(Info.Block->getLastCondition()).Sources) {
        EdgeShape Shape;
        Shape.Transform = S.Transform;
        G.edge(S.Node, S.Path, Node, 0, Shape);
      }
    }
    if (Info.Block == &Cfg->getExit())
      T.leave();
  }
  ControlDependence Control(*Cfg);
  emitJoins(Control);
  emitConditions(Control);
}

/// The branches that decide on which of its ways a block is reached: what those hang on, and it does not.
std::vector<facts::Condition> Flow::deciding(const BlockInfo &Info, ControlDependence &Control) {
  constexpr size_t MaxDeciding = 16;
  std::vector<ControlDependence::Dependence> Own = Control.of(Info.Block), Found;
  auto Add = [&](const ControlDependence::Dependence &D) {
    if (Found.size() < MaxDeciding && !llvm::is_contained(Own, D) && !llvm::is_contained(Found, D))
      Found.push_back(D);
  };
  for (const Edge &E : Info.Predecessors) {
    const CFGBlock *From = Blocks[E.From].Block;
    if (!Blocks[E.From].Out[E.Successor])
      continue;
    if (branches(*From) && E.Successor < From->succ_size())
      Add({From, ControlDependence::isTaken(*From, E.Successor)});
    for (const ControlDependence::Dependence &D : std::vector(Control.of(From)))
      Add(D);
  }
  std::vector<facts::Condition> Result;
  for (const ControlDependence::Dependence &D : Found)
    Result.emplace_back(condition(*D.Condition), D.Taken);
  return Result;
}

void Flow::emitJoins(ControlDependence &Control) {
  for (const BlockInfo &Info : Blocks) {
    if (!Info.Reached || Info.Predecessors.size() < 2)
      continue;
    llvm::SmallVector<std::pair<RootId, NodeId>, 8> Joins;
    Info.Entry.forEach([&](RootId Root, const RootState &S) {
      if (S.Node != NoNode && S.Node == G.find({nullptr, Info.Block, unsigned(Role::Join), Root, 0}))
        Joins.push_back({Root, S.Node});
    });
    std::vector<facts::Condition> Conditions;
    if (!Joins.empty())
      Conditions = deciding(Info, Control);
    for (const auto &[Root, Node] : Joins) {
      if (!Conditions.empty()) {
        auto Merge = std::make_unique<facts::MergeT>();
        Merge->node = Node;
        Merge->conditions = Conditions;
        G.Function->merges.push_back(std::move(Merge));
      }
      for (const Edge &E : Info.Predecessors) {
        const std::optional<State> &Out = Blocks[E.From].Out[E.Successor];
        if (!Out)
          continue;
        const RootState *S = Out->find(Root);
        NodeId From = S ? S->Node : M.info(Root).Global ? M.untouched(Root) : NoNode;
        if (From != NoNode)
          G.edgeAt(From, Node);
      }
    }
  }
}

void Flow::emitConditions(ControlDependence &Control) {
  auto Conditions = [&](const CFGBlock *Block) {
    std::vector<facts::Condition> Result;
    for (const ControlDependence::Dependence &D : Control.of(Block))
      Result.emplace_back(condition(*D.Condition), D.Taken);
    return Result;
  };
  for (const auto &[Call, Block] : T.CallBlocks)
    G.describe(Call).conditions = Conditions(Block);
  for (const CFGBlock *Block : T.ReturnBlocks)
    for (const facts::Condition &C : Conditions(Block))
      if (llvm::none_of(G.Function->return_conditions, [&](const facts::Condition &Known) {
            return Known.node() == C.node() && Known.taken() == C.taken();
          }))
        G.Function->return_conditions.push_back(C);
  if (Control.hitBound())
    G.bound("conditions of a call");
}

std::unique_ptr<facts::FunctionT> Flow::run(std::vector<const Decl *> &Found) {
  if (!build())
    return nullptr;
  settle();
  emit();
  Found.insert(Found.end(), T.Found.begin(), T.Found.end());
  auto Result = G.finish();
  Result->symbol = B.Function ? Unit.function(B.Function) : Unit.initializer(B.Global);
  Result->location = std::make_unique<facts::Location>(Unit.location(B.D->getLocation()));
  Result->end_line = Unit.location(B.Code->getEndLoc()).line();
  return Result;
}

std::unique_ptr<facts::FunctionT> extract::extractBody(UnitBuilder &Unit, const Body &B,
                                                       std::vector<const Decl *> &Found) {
  return Flow(Unit, B).run(Found);
}
