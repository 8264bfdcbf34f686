//===- Known.cpp - Numbers that are known while extracting -------------------===//
//
// Only as much as tells ways that cannot be taken: locals that hold a constant, and comparisons and sums of them. What
// a caller, a pointer or a closure could reach is not looked at.
//
//===----------------------------------------------------------------------===//
#include "extract/Transfer.h"
#include "clang/Basic/Builtins.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

std::optional<int64_t> Transfer::known(const Expr *E) {
  E = E ? peel(E) : nullptr;
  if (!E || E->isValueDependent() || !E->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && V->hasLocalStorage() && !isa<ParmVarDecl>(V))
      return B.Reached.contains(V) || Ref->refersToEnclosingVariableOrCapture() || V->getType()->isReferenceType()
                 ? std::nullopt
                 : M.constant(localRoot(V));
  if (const auto *Cast = dyn_cast<CastExpr>(E)) {
    std::optional<int64_t> Inner = known(Cast->getSubExpr());
    if (Cast->getCastKind() == CK_LValueToRValue || Cast->getCastKind() == CK_NoOp)
      return Inner;
    if (Inner && Cast->getCastKind() == CK_IntegralToBoolean)
      return *Inner != 0;
    // A number that every type can hold.
    if (Inner && Cast->getCastKind() == CK_IntegralCast && *Inner >= 0 && *Inner < 128)
      return Inner;
    return constantIndex(E);
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(E); Unary && Unary->getOpcode() == UO_LNot) {
    std::optional<int64_t> Inner = known(Unary->getSubExpr());
    return Inner ? std::optional<int64_t>(*Inner == 0) : std::nullopt;
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return knownOperation(Binary);
  return constantIndex(E);
}

static bool isAddressof(const CallExpr *E) {
  const FunctionDecl *F = E->getDirectCallee();
  return F && E->getNumArgs() == 1 &&
         (F->getBuiltinID() == Builtin::BIaddressof || F->getBuiltinID() == Builtin::BI__addressof);
}

/// `this == &other` in an assignment operator: an object that is assigned to itself has the same content on either way,
/// so the way on which nothing is copied is none.
static bool asksForItself(const BinaryOperator *E, const FunctionDecl *F) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(F);
  if (!Method || !(Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator()))
    return false;
  auto IsOther = [&](const Expr *Operand) {
    Operand = Operand->IgnoreParenImpCasts();
    if (const auto *Address = dyn_cast<UnaryOperator>(Operand); Address && Address->getOpcode() == UO_AddrOf)
      Operand = Address->getSubExpr()->IgnoreParenImpCasts();
    else if (const auto *Call = dyn_cast<CallExpr>(Operand); Call && isAddressof(Call))
      Operand = Call->getArg(0)->IgnoreParenImpCasts();
    else
      return false;
    const auto *Ref = dyn_cast<DeclRefExpr>(Operand);
    return Ref && Ref->getDecl() == Method->getParamDecl(0);
  };
  const Expr *L = E->getLHS()->IgnoreParenImpCasts(), *R = E->getRHS()->IgnoreParenImpCasts();
  return (isa<CXXThisExpr>(L) && IsOther(R)) || (isa<CXXThisExpr>(R) && IsOther(L));
}

std::optional<int64_t> Transfer::knownOperation(const BinaryOperator *E) {
  if (E->isEqualityOp() && asksForItself(E, B.Function))
    return E->getOpcode() == BO_NE;
  if (!E->isComparisonOp() && !E->isAdditiveOp())
    return constantIndex(E);
  std::optional<int64_t> L = known(E->getLHS()), R = known(E->getRHS());
  if (!L || !R || std::abs(*L) > INT32_MAX || std::abs(*R) > INT32_MAX)
    return std::nullopt;
  switch (E->getOpcode()) {
  case BO_LT:
    return *L < *R;
  case BO_LE:
    return *L <= *R;
  case BO_GT:
    return *L > *R;
  case BO_GE:
    return *L >= *R;
  case BO_EQ:
    return *L == *R;
  case BO_NE:
    return *L != *R;
  case BO_Add:
    return *L + *R;
  case BO_Sub:
    return *L - *R;
  default:
    return std::nullopt;
  }
}

/// After a write: the number that was written, if it was one.
void Transfer::noteConstant(const PlaceSet &Target, QualType Type, std::optional<int64_t> Number) {
  if (Target.size() != 1 || Target.front().Path || Type.isVolatileQualified() || !Type->isIntegralOrEnumerationType() ||
      M.info(Target.front().Root).Kind != facts::RootKind::Local)
    return;
  M.setConstant(Target.front().Root, Number);
}
