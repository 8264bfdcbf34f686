//===- Extract.cpp - Which bodies a unit has ------------------------------===//
//
// Walks declarations (not statements), hands every body to Flow, and decides nothing else. A body counts if it is not
// dependent and not in a system header (unless asked for); every instantiation of a template is a body of its own.
//
//===----------------------------------------------------------------------===//
#include "extract/Extract.h"
#include "extract/Flow.h"
#include "extract/Nolint.h"
#include "extract/Walk.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

UnitWalk::UnitWalk(ASTContext &Context, const ExtractOptions &Options) : Unit(Context, Options) {}

facts::UnitT UnitWalk::run() {
  declarations(Unit.Context.getTranslationUnitDecl());
  drain();
  return Unit.finish();
}

void UnitWalk::drain() {
  // What is found in a body (closures, local classes) is a body too; its own finds come after it.
  while (!Found.empty()) {
    std::vector<const Decl *> Now;
    std::swap(Now, Found);
    for (const Decl *D : Now)
      declaration(D);
  }
}

void UnitWalk::declarations(const DeclContext *Parent) {
  for (const Decl *D : Parent->decls())
    declaration(D);
}

void UnitWalk::declaration(const Decl *D) {
  if (D->isInvalidDecl() || !Seen.insert(D).second)
    return;
  if (isa<NamespaceDecl>(D) || isa<LinkageSpecDecl>(D) || isa<ExportDecl>(D))
    return declarations(cast<DeclContext>(D));
  if (Unit.isForeign(D->getLocation()))
    return;
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    return function(F);
  if (const auto *V = dyn_cast<VarDecl>(D))
    return variable(V);
  if (const auto *R = dyn_cast<CXXRecordDecl>(D))
    return record(R);
  if (const auto *T = dyn_cast<FunctionTemplateDecl>(D)) {
    for (const FunctionDecl *Instance : T->specializations())
      declaration(Instance);
    return;
  }
  if (const auto *T = dyn_cast<ClassTemplateDecl>(D)) {
    for (const ClassTemplateSpecializationDecl *Instance : T->specializations())
      declaration(Instance);
    return;
  }
  if (const auto *T = dyn_cast<VarTemplateDecl>(D)) {
    for (const VarTemplateSpecializationDecl *Instance : T->specializations())
      declaration(Instance);
    return;
  }
  if (const auto *Friend = dyn_cast<FriendDecl>(D); Friend && Friend->getFriendDecl())
    return declaration(Friend->getFriendDecl());
}

void UnitWalk::record(const CXXRecordDecl *R) {
  if (R->isDependentType() || !R->isThisDeclarationADefinition())
    return;
  if (!R->isLambda())
    Unit.record(R);
  declarations(R);
  // Constructors that are inherited and members that the compiler wrote are declared without being listed first.
  for (const CXXConstructorDecl *C : R->ctors())
    declaration(C);
}

/// Copies that the compiler writes are interpreted where they happen.
static bool isPlainCopy(const FunctionDecl *F) {
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  if (!M || M->isUserProvided())
    return false;
  if (const auto *C = dyn_cast<CXXConstructorDecl>(M))
    return C->isCopyOrMoveConstructor();
  return M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator() || isa<CXXDestructorDecl>(M);
}

void UnitWalk::function(const FunctionDecl *F) {
  if (F->isDependentContext() || F->isDeleted() || !F->doesThisDeclarationHaveABody() || !F->getBody() ||
      F->getType()->isDependentType() || isPlainCopy(F))
    return;
  // The static invoker of a closure and the like have no statements of their own.
  if (const auto *M = dyn_cast<CXXMethodDecl>(F); M && M->isLambdaStaticInvoker())
    return;
  body(prepareBody(F), Unit.function(F), isa<CoroutineBodyStmt>(F->getBody()));
}

void UnitWalk::variable(const VarDecl *V) {
  if (!V->hasGlobalStorage() || V->isStaticLocal() || !V->getInit() || V->getType()->isDependentType() ||
      V->getInit()->isValueDependent() || V->getDeclContext()->isDependentContext() || isa<ParmVarDecl>(V))
    return;
  // Only an object, or what may hold a function or a string, can be of interest to anybody.
  QualType Type = V->getType().getCanonicalType();
  if (Type->isArithmeticType() || Type->isEnumeralType())
    if (V->hasConstantInitialization())
      return;
  body(prepareInitializer(V), Unit.initializer(V), false);
}

void UnitWalk::body(const Body &B, uint32_t Symbol, bool Coroutine) {
  if (!B.Code)
    return;
  if (auto Function = extractBody(Unit, B, Found)) {
    Unit.markBody(Symbol, Coroutine);
    Unit.add(std::move(Function));
  }
  drain();
}

facts::UnitT extract::extractUnit(ASTContext &Context, const ExtractOptions &Options, llvm::ArrayRef<Nolint> Comments) {
  UnitWalk Walk(Context, Options);
  for (const Nolint &Each : Comments)
    Walk.Unit.suppress(Each);
  return Walk.run();
}
