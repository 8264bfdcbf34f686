//===- Coroutines.cpp - Promises, awaiting, yielding -------------------------===//
//
// Two ways, side by side. The value inside a task is its field "await": so it is for tasks of libraries, whose promise
// is not seen. Where the promise's class is seen, its methods are called as the language says: what the caller got is
// an object that is linked to the promise.
//
//===----------------------------------------------------------------------===//
#include "extract/Transfer.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;
using facts::RootKind;

/// The object that a coroutine gives to its caller, before it runs.
RootId Transfer::coroutineResult() {
  RootInfo Info;
  Info.Kind = RootKind::Local;
  Info.Name = Unit.string("(coroutine)");
  return M.root({nullptr, B.D, unsigned(Role::Root), 11, 0}, Info);
}

void Transfer::startCoroutine() {
  if (!B.Coroutine)
    return;
  const VarDecl *Promise = B.Coroutine->getPromiseDecl();
  const Expr *Given = B.Coroutine->getReturnValueInit();
  const auto *Call = Given ? dyn_cast<CXXMemberCallExpr>(Given->IgnoreImplicit()) : nullptr;
  const FunctionDecl *Getter = Call ? Call->getDirectCallee() : nullptr;
  if (!Promise || !Getter || !Getter->isDefined() || Unit.isForeign(Getter->getLocation()))
    return;
  declare(Promise);
  Content C = content(Call);
  M.at(nullptr, B.Coroutine, Given->getExprLoc());
  M.assemble(coroutineResult(), {{0, C}});
  HasPromise = true;
}

/// `co_return v`: the call that the language makes of it.
void Transfer::tellPromise(const CoreturnStmt *S) {
  if (HasPromise && S->getPromiseCall())
    value(S->getPromiseCall());
}

void Transfer::endCoroutine() {
  if (!HasPromise)
    return;
  NodeId Return = M.port(facts::NodeKind::Return);
  M.feed(Return, 0, M.read(Place{coroutineResult(), 0}));
}

Value Transfer::VisitCoawaitExpr(const CoawaitExpr *E) {
  PlaceSet Awaited;
  const Expr *Operand = E->getOperand();
  if (Operand->isGLValue() || Operand->getType()->isRecordType())
    Awaited = places(Operand);
  else
    Awaited = materialize(Operand, value(Operand));
  if (const Expr *Common = E->getCommonExpr())
    value(Common);
  Content Resumed = E->getResumeExpr() ? content(E->getResumeExpr()) : Content();
  PlaceSet Inside;
  for (const Place &P : Awaited)
    Inside.insert(Place{P.Root, Paths.field(P.Path, Unit.string("await")), false, P.Many});
  if (E->getType()->isVoidType())
    return {};
  Content C = M.read(Inside);
  C.merge(Resumed);
  return C;
}

Value Transfer::VisitCoyieldExpr(const CoyieldExpr *E) {
  if (const Expr *Yielded = E->getOperand())
    if (const auto *Call = dyn_cast<CXXMemberCallExpr>(Yielded->IgnoreImplicit()); Call && Call->getNumArgs())
      returns(Call->getArg(0), E->getKeywordLoc(), Paths.anyIndex(Paths.field(0, Unit.string("await"))), false);
  // The caller looks while the coroutine waits: it need not ever end.
  endCoroutine();
  return {};
}
