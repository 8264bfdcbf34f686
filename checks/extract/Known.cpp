//===- Known.cpp - Numbers that are known while extracting -------------------===//
//
// Only as much as tells ways that cannot be taken: locals that hold a constant, and comparisons and sums of them. What
// a caller, a pointer or a closure could reach is not looked at.
//
//===----------------------------------------------------------------------===//
#include "extract/Transfer.h"

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

std::optional<int64_t> Transfer::knownOperation(const BinaryOperator *E) {
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
