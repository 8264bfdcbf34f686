//===- Bodies.cpp - What has to be known of a body before its flow ---------===//
#include "extract/Flow.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

/// A parameter is only read where it stands right below a load; everything else may change it or take its address.
static void scan(const Stmt *S, const Stmt *Parent, Body &B) {
  llvm::SmallVector<std::pair<const Stmt *, const Stmt *>, 32> Work{{S, Parent}};
  while (!Work.empty()) {
    auto [Current, Above] = Work.pop_back_val();
    if (!Current)
      continue;
    if (isa<CXXTryStmt>(Current))
      B.HasTry = true;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Current))
      if (const auto *P = dyn_cast<ParmVarDecl>(Ref->getDecl()); P && P->getType()->isPointerType()) {
        const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Above);
        if (!Cast || Cast->getCastKind() != CK_LValueToRValue)
          B.Changed.insert(P);
      }
    if (isa<LambdaExpr>(Current)) {
      // Its body is another function; what it captures by reference may be changed there.
      for (const Stmt *Init : cast<LambdaExpr>(Current)->capture_inits())
        Work.push_back({Init, Current});
      continue;
    }
    for (const Stmt *Child : Current->children())
      Work.push_back({Child, isa<ParenExpr>(Current) ? Above : Current});
  }
}

Body extract::prepareBody(const FunctionDecl *Function) {
  Body B;
  B.D = B.Function = Function;
  B.Code = Function->getBody();
  if (auto *Coroutine = dyn_cast_or_null<CoroutineBodyStmt>(B.Code))
    B.Code = Coroutine->getBody();
  if (B.Code)
    scan(B.Code, nullptr, B);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Function))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      scan(Init->getInit(), nullptr, B);
  return B;
}

Body extract::prepareInitializer(const VarDecl *Global) {
  Body B;
  B.D = B.Global = Global;
  B.Code = const_cast<Expr *>(Global->getInit());
  scan(B.Code, nullptr, B);
  return B;
}
