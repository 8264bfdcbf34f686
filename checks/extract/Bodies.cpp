//===- Bodies.cpp - What has to be known of a body before its flow ---------===//
#include "extract/Flow.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

namespace {
struct Visit {
  const Stmt *S, *Above;
  const CXXTryStmt *Try = nullptr;       ///< the try block that it stands in
  const CXXCatchStmt *Handler = nullptr; ///< the handler that it stands in
};
} // namespace

/// Where what is thrown there goes.
static void noteThrow(const Visit &V, Body &B) {
  if (isa<CXXThrowExpr>(V.S) && !cast<CXXThrowExpr>(V.S)->getSubExpr() && V.Handler)
    B.Rethrown[V.S] = V.Handler;
  if (V.Try && isa<CallExpr, CXXConstructExpr, CXXThrowExpr, CXXInheritedCtorInitExpr>(V.S))
    B.Tries[V.S] = V.Try;
}

static void visitTry(const CXXTryStmt *Try, const Visit &V, Body &B, llvm::SmallVectorImpl<Visit> &Work) {
  B.HasTry = true;
  B.AllTries.push_back(Try);
  if (V.Try)
    B.Tries[Try] = V.Try;
  for (unsigned I = 0; I < Try->getNumHandlers(); ++I) {
    B.Tries[Try->getHandler(I)] = Try;
    Work.push_back({Try->getHandler(I)->getHandlerBlock(), Try, V.Try, Try->getHandler(I)});
  }
  Work.push_back({Try->getTryBlock(), Try, Try, V.Handler});
}

/// A read, or the target of an assignment.
static bool isPlainUse(const DeclRefExpr *Ref, const Stmt *Above) {
  if (const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Above))
    return Cast->getCastKind() == CK_LValueToRValue;
  if (const auto *Assignment = dyn_cast_or_null<BinaryOperator>(Above))
    return Assignment->isAssignmentOp() && Assignment->getLHS()->IgnoreParens() == Ref;
  const auto *Step = dyn_cast_or_null<UnaryOperator>(Above);
  return Step && Step->isIncrementDecrementOp();
}

/// A call that is a statement of its own.
static bool isStatement(const Stmt *S, const Stmt *Above) {
  if (!isa<CallExpr>(S))
    return false;
  const auto *If = dyn_cast_or_null<IfStmt>(Above);
  return isa_and_nonnull<CompoundStmt>(Above) || (If && (If->getThen() == S || If->getElse() == S));
}

/// A parameter is only read where it stands right below a load; everything else may change it or take its address.
static void scan(const Stmt *S, Body &B) {
  llvm::SmallVector<Visit, 32> Work{{S, nullptr}};
  while (!Work.empty()) {
    Visit V = Work.pop_back_val();
    const Stmt *Current = V.S;
    if (!Current)
      continue;
    if (const auto *Try = dyn_cast<CXXTryStmt>(Current)) {
      visitTry(Try, V, B, Work);
      continue;
    }
    noteThrow(V, B);
    if (isStatement(Current, V.Above))
      B.Discarded.insert(cast<Expr>(Current));
    if (const auto *Return = dyn_cast<ReturnStmt>(Current); Return && Return->getNRVOCandidate())
      if (const auto *Copy = dyn_cast<CXXConstructExpr>(Return->getRetValue()->IgnoreImplicit()))
        B.Elided.insert(Copy);
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Current))
      if (const auto *P = dyn_cast<ParmVarDecl>(Ref->getDecl()); P && P->getType()->isPointerType()) {
        const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(V.Above);
        if (!Cast || Cast->getCastKind() != CK_LValueToRValue)
          B.Changed.insert(P);
      }
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Current))
      if (const auto *Local = dyn_cast<VarDecl>(Ref->getDecl()); Local && !isPlainUse(Ref, V.Above))
        B.Reached.insert(Local);
    if (isa<LambdaExpr>(Current)) {
      // Its body is another function; what it captures by reference may be changed there.
      for (const Stmt *Init : cast<LambdaExpr>(Current)->capture_inits())
        Work.push_back({Init, Current, V.Try, V.Handler});
      continue;
    }
    for (const Stmt *Child : Current->children())
      Work.push_back({Child, isa<ParenExpr, ExprWithCleanups, CXXBindTemporaryExpr>(Current) ? V.Above : Current, V.Try,
                      V.Handler});
  }
}

Body extract::prepareBody(const FunctionDecl *Function) {
  Body B;
  B.D = B.Function = Function;
  B.Code = Function->getBody();
  if (auto *Coroutine = dyn_cast_or_null<CoroutineBodyStmt>(B.Code))
    B.Code = Coroutine->getBody(), B.Coroutine = Coroutine;
  if (B.Code)
    scan(B.Code, B);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Function))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      scan(Init->getInit(), B);
  return B;
}

Body extract::prepareInitializer(const VarDecl *Global) {
  Body B;
  B.D = B.Global = Global;
  B.Code = const_cast<Expr *>(Global->getInit());
  scan(B.Code, B);
  return B;
}
