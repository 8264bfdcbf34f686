//===- Destructors.cpp - Objects that end ------------------------------------===//
//
// A destructor that somebody wrote is a call; one that the compiler wrote is interpreted where it happens: its members
// and bases one by one.
//
//===----------------------------------------------------------------------===//
#include "extract/Site.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

void Transfer::destroy(const CFGImplicitDtor &Element) {
  if (std::optional<CFGAutomaticObjDtor> Local = Element.getAs<CFGAutomaticObjDtor>()) {
    const VarDecl *V = Local->getVarDecl();
    if (V->getType()->isReferenceType())
      return;
    const Stmt *Trigger = Local->getTriggerStmt();
    return destroyObject(V, V->getType()->getAsCXXRecordDecl(), variable(V, false), true,
                         Trigger ? Trigger->getEndLoc() : V->getLocation(), 0);
  }
  if (std::optional<CFGDeleteDtor> Delete = Element.getAs<CFGDeleteDtor>()) {
    const CXXDeleteExpr *E = Delete->getDeleteExpr();
    const CXXRecordDecl *Class = Delete->getCXXRecordDecl();
    if (Class && Class->hasDefinition() && !Unit.isForeign(Class->getLocation()))
      destroyObject(E, Class, pointees(E->getArgument()), false, E->getBeginLoc(), 0);
    return;
  }
  if (This == ~0u)
    return;
  SourceLocation End = B.Code->getEndLoc();
  if (std::optional<CFGMemberDtor> Member = Element.getAs<CFGMemberDtor>()) {
    const FieldDecl *F = Member->getFieldDecl();
    return destroyObject(F, F->getType()->getAsCXXRecordDecl(), Place{This, fieldPath(0, F)}, true, End, 0);
  }
  if (std::optional<CFGBaseDtor> Base = Element.getAs<CFGBaseDtor>())
    destroyObject(Base->getBaseSpecifier(), Base->getBaseSpecifier()->getType()->getAsCXXRecordDecl(), Place{This, 0},
                  true, End, 0);
}

void Transfer::destroyObject(const void *Subject, const CXXRecordDecl *Class, const PlaceSet &Object, bool Exact,
                             SourceLocation Where, unsigned Level) {
  const CXXDestructorDecl *D = Class && Class->hasDefinition() ? Class->getDestructor() : nullptr;
  if (!D || Object.empty() || Unit.isForeign(D->getLocation()))
    return;
  if (!D->isUserProvided() && !(D->isVirtual() && !Exact))
    return destroyParts(Subject, Class, Object, Where, Level);
  Site S;
  S.Subject = Subject;
  S.Callee = D;
  S.Type = D->getType()->getAs<FunctionProtoType>();
  S.Result = Context.VoidTy;
  S.Name = Where;
  S.ObjectPlaces = Object;
  S.HasObject = S.Implicit = true;
  S.NonVirtual = Exact;
  // Its nodes are others than those of what made the object.
  const void *Outer = std::exchange(Shared, D);
  call(S);
  Shared = Outer;
}

void Transfer::destroyParts(const void *Subject, const CXXRecordDecl *Class, const PlaceSet &Object,
                            SourceLocation Where, unsigned Level) {
  if (Level > 3 || Class->isUnion() || Class->hasTrivialDestructor())
    return;
  // Each part is a subject of its own, whatever path leads to it.
  auto Key = [&](const void *Part) { return &PartKeys[{Subject, Part}]; };
  for (const FieldDecl *F : Class->fields())
    if (const CXXRecordDecl *Part = F->getType()->getAsCXXRecordDecl())
      destroyObject(Key(F), Part, field(Object, F), true, Where, Level + 1);
  for (const CXXBaseSpecifier &Base : Class->bases())
    destroyObject(Key(&Base), Base.getType()->getAsCXXRecordDecl(), Object, true, Where, Level + 1);
}
