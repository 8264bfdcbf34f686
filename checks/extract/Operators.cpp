//===- Operators.cpp - Built-in operators, casts, literals ------------------===//
#include "extract/Transfer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;
using facts::NodeKind;
using facts::RootKind;

Content Transfer::compute(Content A, const Content &B, facts::Transform As) {
  Content Result;
  auto IsNumber = [&](const Source &S) { return G.at(S.Node).kind() == NodeKind::Number; };
  bool OnlyNumbers = llvm::all_of(A.Sources, IsNumber) && llvm::all_of(B.Sources, IsNumber);
  for (const Content *Operand : {&std::as_const(A), &B})
    for (const Source &S : Operand->Sources)
      if (OnlyNumbers || !IsNumber(S))
        Result.add({S.Node, S.Path, As});
  return Result;
}

Value Transfer::VisitUnaryOperator(const UnaryOperator *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getOpcode()) {
  case UO_AddrOf: {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Sub->IgnoreParens())) {
      if (isa<FunctionDecl>(Ref->getDecl()))
        return value(Sub);
      if (const auto *Field = dyn_cast<FieldDecl>(Ref->getDecl())) {
        Content Member;
        Member.addPointer(0, Place{memberRoot(), fieldPath(0, Field)});
        return Member;
      }
    }
    Content C;
    C.addPointer(0, places(Sub));
    return C;
  }
  case UO_Deref:
    if (Sub->getType()->isFunctionPointerType())
      return content(Sub);
    return pointees(Sub);
  case UO_PreInc:
  case UO_PreDec:
  case UO_PostInc:
  case UO_PostDec: {
    PlaceSet Target = places(Sub);
    Content Old = M.read(Target), New;
    if (Sub->getType()->isPointerType()) {
      if (!Old.pointees())
        Old.addPointer(0, M.pointees(Target));
      New = shift(Old, std::nullopt);
    } else {
      New = compute(Old, {});
    }
    std::optional<int64_t> Number = known(Sub);
    if (Number)
      *Number += E->isIncrementOp() ? 1 : -1;
    here(E);
    M.write(Target, New);
    noteConstant(Target, Sub->getType(), Number);
    return E->isPrefix() ? Value(Target) : Value(Old);
  }
  case UO_Plus:
  case UO_Extension:
  case UO_Real:
  case UO_Imag:
    return value(Sub);
  case UO_Coawait:
    return value(Sub);
  default:
    return compute(content(Sub), {}, E->getOpcode() == UO_LNot ? facts::Transform::Compare : facts::Transform::Compute);
  }
}

/// Pointers to members point into this object, which is no real one.
RootId Transfer::memberRoot() {
  RootInfo Info;
  Info.Constant = true;
  return M.root({nullptr, nullptr, unsigned(Role::Root), 10, 0}, Info);
}

/// The members that a pointer to member chooses; where it is not known which, the whole object, weakly.
PlaceSet Transfer::membersOf(const PlaceSet &Objects, const Content &Member) {
  PlaceSet Result;
  const PlaceSet *Chosen = Member.pointees();
  bool Known = Chosen && !Chosen->empty() &&
               llvm::all_of(*Chosen, [&](const Place &P) { return P.Root == memberRoot() && P.Path; });
  for (Place P : Objects) {
    P.Many |= !Known || Chosen->size() > 1;
    if (!Known) {
      Result.insert(P);
      continue;
    }
    for (const Place &Field : *Chosen)
      Result.insert(Place{P.Root, Paths.concat(P.Path, Field.Path), false, P.Many});
  }
  return Result;
}

Value Transfer::VisitBinaryOperator(const BinaryOperator *E) {
  const Expr *L = E->getLHS(), *R = E->getRHS();
  switch (E->getOpcode()) {
  case BO_Assign: {
    PlaceSet Target = places(L);
    Content New = content(R);
    std::optional<int64_t> Number = known(R);
    here(E);
    M.write(Target, New);
    noteConstant(Target, L->getType(), Number);
    noteAnswer(Target, New);
    return Target;
  }
  case BO_Comma:
    value(L);
    return value(R);
  case BO_PtrMemD:
  case BO_PtrMemI: {
    Content Member = content(R);
    return membersOf(E->getOpcode() == BO_PtrMemI ? pointees(L) : places(L), Member);
  }
  case BO_LAnd:
  case BO_LOr: {
    Value A, C;
    Content Result;
    for (const Expr *Operand : {L, R})
      if (Value V; Shared || find(Operand, V))
        Result = compute(Result, content(Operand), facts::Transform::Compare);
    return Result;
  }
  default:
    break;
  }
  Content A = content(L), C = content(R);
  if (E->isAdditiveOp() && E->getType()->isPointerType()) {
    bool Left = L->getType()->isPointerType();
    std::optional<int64_t> By = constantIndex(Left ? R : L);
    if (By && E->getOpcode() == BO_Sub)
      By = -*By;
    return shift(Left ? A : C, By);
  }
  return compute(A, C, E->isComparisonOp() ? facts::Transform::Compare : facts::Transform::Compute);
}

Value Transfer::VisitCompoundAssignOperator(const CompoundAssignOperator *E) {
  PlaceSet Target = places(E->getLHS());
  Content Old = M.read(Target), Operand = content(E->getRHS()), New;
  if (E->getLHS()->getType()->isPointerType()) {
    if (!Old.pointees())
      Old.addPointer(0, M.pointees(Target));
    New = shift(Old, std::nullopt);
  } else {
    New = compute(Old, Operand);
  }
  here(E);
  M.write(Target, New);
  return Target;
}

Value Transfer::VisitAbstractConditionalOperator(const AbstractConditionalOperator *E) {
  PlaceSet Places;
  Content Merged;
  bool AllPlaces = E->isGLValue() || E->getType()->isRecordType();
  for (const Expr *Branch : {E->getTrueExpr(), E->getFalseExpr()}) {
    // A branch that cannot be reached was not evaluated; `a ?: b` evaluates its condition first.
    bool Common = isa<BinaryConditionalOperator>(E) && Branch == E->getTrueExpr();
    if (Value V; !Shared && !Common && !find(Branch, V))
      continue;
    if (AllPlaces)
      Places.insert(places(Branch));
    else
      Merged.merge(content(Branch));
  }
  return AllPlaces ? Value(Places) : Value(Merged);
}

Value Transfer::VisitOpaqueValueExpr(const OpaqueValueExpr *E) {
  return E->getSourceExpr() ? value(E->getSourceExpr()) : Value();
}

/// Behind a dereferenced pointer or an indexed array stands, besides the content, the pointer's or index's own taint.
void Transfer::addDereference(const Expr *E, Content &C) {
  E = peel(E);
  const Expr *Address = nullptr;
  if (const auto *Star = dyn_cast<UnaryOperator>(E); Star && Star->getOpcode() == UO_Deref)
    Address = Star->getSubExpr();
  else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E); Element && !constantIndex(Element->getIdx()))
    Address = Element->getIdx();
  if (!Address || isa<CXXThisExpr>(peel(Address)))
    return;
  Content Pointer = content(Address);
  for (const Source &S : Pointer.Sources)
    if (G.at(S.Node).kind() != NodeKind::Number)
      C.add({S.Node, S.Path, facts::Transform::Deref});
}

Value Transfer::VisitCastExpr(const CastExpr *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getCastKind()) {
  case CK_LValueToRValue: {
    Content C = content(Sub);
    addDereference(Sub, C);
    // A copied number refers to nothing any more.
    if (!mayHoldPointers(E->getType()))
      C.Links.clear();
    return C;
  }
  case CK_ArrayToPointerDecay: {
    PlaceSet Array = places(Sub);
    Content C;
    PlaceSet Targets;
    for (const Place &P : Array) {
      if (M.info(P.Root).Constant) {
        C.add({M.current(P.Root), 0});
        Targets.insert(P);
      } else {
        Targets.insert(Place{P.Root, Paths.index(P.Path, 0), true, P.Many});
      }
    }
    C.addPointer(0, Targets);
    return C;
  }
  case CK_NullToPointer: {
    value(Sub);
    Content C;
    C.addPointer(0, {});
    return C;
  }
  case CK_PointerToBoolean:
  case CK_IntegralToBoolean:
  case CK_FloatingToBoolean:
  case CK_MemberPointerToBoolean:
    return compute(content(Sub), {});
  default:
    return value(Sub);
  }
}

// Literals.

Content Transfer::number(const Expr *E, llvm::StringRef Text) {
  NodeShape Shape;
  Shape.Kind = NodeKind::Number;
  Shape.Index = Unit.string(Text);
  Content C;
  C.add({G.node({Shared, E, unsigned(Role::Literal), 0, 0}, Shape, E->getExprLoc()), 0});
  return C;
}

Value Transfer::VisitIntegerLiteral(const IntegerLiteral *E) {
  return number(E, llvm::toString(E->getValue(), 10, E->getType()->isSignedIntegerType()));
}

Value Transfer::VisitCharacterLiteral(const CharacterLiteral *E) { return number(E, std::to_string(E->getValue())); }

Value Transfer::VisitCXXBoolLiteralExpr(const CXXBoolLiteralExpr *E) { return number(E, E->getValue() ? "1" : "0"); }

Value Transfer::VisitFloatingLiteral(const FloatingLiteral *E) {
  llvm::SmallString<24> Text;
  E->getValue().toString(Text);
  return number(E, Text);
}

Value Transfer::VisitCXXNullPtrLiteralExpr(const CXXNullPtrLiteralExpr *) {
  Content C;
  C.addPointer(0, {});
  return C;
}

/// The text of a literal, in UTF-8 as far as its characters are one byte wide or fit into one.
static std::string literalText(const StringLiteral *E) {
  if (E->getCharByteWidth() == 1)
    return E->getString().str();
  std::string Text;
  for (unsigned I = 0; I < E->getLength(); ++I)
    Text += E->getCodeUnit(I) < 128 ? char(E->getCodeUnit(I)) : '?';
  return Text;
}

Value Transfer::VisitStringLiteral(const StringLiteral *E) {
  NodeShape Shape;
  Shape.Kind = NodeKind::String;
  Shape.Index = Unit.string(literalText(E));
  RootInfo Info;
  Info.Constant = true;
  Info.Initial = G.node({Shared, E, unsigned(Role::Literal), 0, 0}, Shape, E->getBeginLoc());
  return Place{M.root({Shared, E, unsigned(Role::Root), 4, 0}, Info), Paths.deref(0)};
}

Value Transfer::VisitPredefinedExpr(const PredefinedExpr *E) {
  return E->getFunctionName() ? value(E->getFunctionName()) : Value();
}

Value Transfer::VisitStmtExpr(const StmtExpr *E) {
  const CompoundStmt *Block = E->getSubStmt();
  if (Block->body_empty())
    return {};
  const auto *Last = dyn_cast<Expr>(Block->body_back());
  return Last ? value(Last) : Value();
}

Value Transfer::VisitCXXRewrittenBinaryOperator(const CXXRewrittenBinaryOperator *E) {
  return value(E->getSemanticForm());
}
