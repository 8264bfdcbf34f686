//===- Transfer.cpp - Elements and simple expressions ----------------------===//
#include "extract/Transfer.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;
using facts::NodeKind;
using facts::RootKind;

Transfer::Transfer(Memory &M, const Body &B)
    : M(M), Unit(M.Unit), G(M.G), Paths(M.Paths), Context(M.Unit.Context), B(B) {}

const Expr *extract::peel(const Expr *E) {
  while (E) {
    if (const auto *P = dyn_cast<ParenExpr>(E))
      E = P->getSubExpr();
    else if (const auto *F = dyn_cast<FullExpr>(E))
      E = F->getSubExpr();
    else if (const auto *T = dyn_cast<CXXBindTemporaryExpr>(E))
      E = T->getSubExpr();
    else if (const auto *S = dyn_cast<SubstNonTypeTemplateParmExpr>(E))
      E = S->getReplacement();
    else if (const auto *S = dyn_cast<GenericSelectionExpr>(E); S && !S->isResultDependent())
      E = S->getResultExpr();
    else if (const auto *C = dyn_cast<ChooseExpr>(E))
      E = C->getChosenSubExpr();
    else
      return E;
  }
  return E;
}

void Transfer::here(const Stmt *S, SourceLocation Loc) { M.at(Shared, S, Loc); }

void Transfer::here(const Stmt *S) {
  const auto *E = dyn_cast<Expr>(S);
  here(S, E ? E->getExprLoc() : S->getBeginLoc());
}

bool Transfer::find(const Expr *E, Value &Result) {
  E = peel(E);
  if (!E)
    return false;
  if (auto It = Values.find({Shared, E}); It != Values.end()) {
    Result = It->second;
    return true;
  }
  // Wrappers that the CFG does not list.
  if (const auto *T = dyn_cast<MaterializeTemporaryExpr>(E))
    if (Value Inner; find(T->getSubExpr(), Inner)) {
      Result = Visit(E);
      return true;
    }
  if (const auto *C = dyn_cast<CastExpr>(E))
    if (Value Inner; find(C->getSubExpr(), Inner)) {
      Result = Visit(E);
      return true;
    }
  return false;
}

Value Transfer::value(const Expr *E) {
  E = peel(E);
  if (!E || E->isTypeDependent())
    return {};
  if (auto It = Values.find({Shared, E}); It != Values.end())
    return It->second;
  Value Result = Visit(E);
  Values[{Shared, E}] = Result;
  Passing.push_back({Shared, E});
  return Result;
}

Content Transfer::content(const Expr *E) {
  Value V = value(E);
  if (!V.IsPlaces)
    return V.Held;
  Content C = M.read(V.Places);
  if (E->getType()->isPointerType() && !C.pointees())
    C.addPointer(0, M.pointees(V.Places));
  return C;
}

PlaceSet Transfer::materialize(const Expr *E, const Value &V) {
  if (V.IsPlaces)
    return V.Places;
  RootId Root = temporary(E);
  here(E);
  M.write(Place{Root, 0}, V.Held, /*Fresh=*/true);
  return Place{Root, 0};
}

PlaceSet Transfer::places(const Expr *E) {
  Value V = value(E);
  return V.IsPlaces ? V.Places : materialize(peel(E), V);
}

PlaceSet Transfer::pointees(const Expr *E) {
  Content C = content(E);
  if (const PlaceSet *Targets = C.pointees())
    return *Targets;
  // A pointer of unknown making (from an integer, from a library): an object that is only known by it.
  RootId Root = temporary(peel(E));
  here(E);
  M.write(Place{Root, 0}, C, /*Fresh=*/true);
  return Place{Root, Paths.deref(0)};
}

void Transfer::element(const CFGElement &Element) {
  for (const auto &Key : Passing)
    Values.erase(Key);
  Passing.clear();
  if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>())
    return statement(S->getStmt());
  if (std::optional<CFGInitializer> I = Element.getAs<CFGInitializer>())
    return initialize(I->getInitializer());
  if (std::optional<CFGImplicitDtor> D = Element.getAs<CFGImplicitDtor>())
    return destroy(*D);
}

void Transfer::statement(const Stmt *S) {
  if (const auto *E = dyn_cast<Expr>(S)) {
    // Initialiser lists are taken apart by what they initialise.
    if (!E->isTypeDependent() && peel(E) == E && !isa<InitListExpr>(E))
      Values[{Shared, E}] = Visit(E);
    return;
  }
  if (const auto *D = dyn_cast<DeclStmt>(S)) {
    for (const Decl *Declared : D->decls()) {
      if (const auto *V = dyn_cast<VarDecl>(Declared))
        declare(V);
      else if (G.Emitting && isa<CXXRecordDecl>(Declared))
        Found.push_back(Declared);
    }
    return;
  }
  if (const auto *Assembly = dyn_cast<GCCAsmStmt>(S))
    return assembly(Assembly);
  if (const auto *R = dyn_cast<ReturnStmt>(S); R && R->getRetValue())
    return returns(R->getRetValue(), R->getReturnLoc(), 0, R->getNRVOCandidate() != nullptr);
  if (const auto *R = dyn_cast<CoreturnStmt>(S)) {
    if (R->getOperand())
      returns(R->getOperand(), R->getKeywordLoc(), Paths.field(0, Unit.string("await")), false);
    tellPromise(R);
  }
}

/// Every output may be made of every input.
void Transfer::assembly(const GCCAsmStmt *S) {
  Content In;
  for (unsigned I = 0; I < S->getNumInputs(); ++I)
    In.merge(compute(content(S->getInputExpr(I)), {}));
  for (unsigned I = 0; I < S->getNumOutputs(); ++I) {
    PlaceSet Target = places(S->getOutputExpr(I));
    Content Out = In;
    if (S->isOutputPlusConstraint(I))
      Out.merge(compute(M.read(Target), {}));
    M.at(Shared, S->getOutputExpr(I), S->getAsmLoc());
    M.write(Target, Out);
  }
}

// Variables.

RootId Transfer::localRoot(const VarDecl *V) {
  RootInfo Info;
  Info.Kind = RootKind::Local;
  Info.Name = Unit.string(V->getName());
  Info.Type = Unit.type(V->getType());
  if (!V->getType()->isReferenceType())
    Info.Class = V->getType();
  return M.root({nullptr, V, unsigned(Role::Root), 0, 0}, Info);
}

RootId Transfer::parameterRoot(const ParmVarDecl *P) {
  RootInfo Info;
  Info.Kind = RootKind::Parameter;
  Info.Name = Unit.string(P->getName());
  Info.Type = Unit.type(P->getType());
  Info.Shared = true;
  if (!P->getType()->isReferenceType() && !P->getType()->isPointerType())
    Info.Class = P->getType();
  NodeShape Shape;
  Shape.Kind = NodeKind::ParameterIn;
  Shape.Root = RootKind::Parameter;
  Shape.Index = P->getFunctionScopeIndex();
  Shape.Name = Info.Name;
  Shape.Type = Info.Type;
  Info.Initial =
      G.node({nullptr, nullptr, unsigned(Role::Port), unsigned(Shape.Kind), Shape.Index}, Shape, P->getLocation());
  return M.root({nullptr, P, unsigned(Role::Root), 1, 0}, Info);
}

RootId Transfer::globalRoot(const VarDecl *V) {
  V = V->getCanonicalDecl();
  RootInfo Info;
  Info.Kind = RootKind::Global;
  Info.Name = Unit.string(V->getName());
  Info.Type = Unit.type(V->getType());
  Info.Shared = true;
  Info.Global = true;
  Info.Symbol = Unit.variable(V);
  if (!V->getType()->isReferenceType())
    Info.Class = V->getType();
  return M.root({nullptr, V, unsigned(Role::Root), 2, 0}, Info);
}

RootId Transfer::temporary(const Expr *E, RootKind Kind) {
  RootInfo Info;
  Info.Kind = Kind;
  Info.Type = Unit.type(E->getType());
  Info.Class = E->getType();
  return M.root({Shared, E, unsigned(Role::Root), 3, 0}, Info);
}

PlaceSet Transfer::variable(const VarDecl *V, bool Captured) {
  if (Captured)
    if (auto It = Captures.find(V); It != Captures.end())
      return capture(It->second, V->getName());
  if (V->hasGlobalStorage())
    return globalPlaces(V);
  QualType Type = V->getType();
  if (const auto *P = dyn_cast<ParmVarDecl>(V); P && B.Function && P->getDeclContext() == B.Function)
    return Place{B.Changed.contains(P) ? localRoot(P) : parameterRoot(P), 0};
  Place Own{localRoot(V), 0};
  return Type->isReferenceType() ? M.referents(Own) : PlaceSet(Own);
}

/// Whether a global reference is bound to (a part of) another global, whatever runs.
static bool namesGlobal(const Expr *E) {
  for (E = E ? peel(E) : nullptr; E;) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
      const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
      return V && V->hasGlobalStorage();
    }
    const auto *Member = dyn_cast<MemberExpr>(E);
    if (!Member || Member->isArrow() || !isa<FieldDecl>(Member->getMemberDecl()))
      return false;
    E = peel(Member->getBase()->IgnoreParenBaseCasts());
  }
  return false;
}

PlaceSet Transfer::globalPlaces(const VarDecl *V) {
  const Expr *Init = V->getType()->isReferenceType() && Depth < 4 ? V->getAnyInitializer() : nullptr;
  if (!Init || !namesGlobal(Init))
    return Place{globalRoot(V), 0};
  const void *Outer = Shared;
  Shared = V;
  ++Depth;
  PlaceSet Result = places(Init);
  --Depth;
  Shared = Outer;
  return Result;
}

PlaceSet Transfer::capture(const FieldDecl *Field, llvm::StringRef Variable) {
  Place P{This, Paths.field(0, Unit.captureName(Closure, Variable))};
  if (Field->getType()->isReferenceType())
    return M.pointees(P);
  return P;
}

Content Transfer::functionValue(const FunctionDecl *F) {
  NodeShape Shape;
  Shape.Kind = NodeKind::Function;
  Shape.Index = Unit.function(F);
  Content C;
  C.add({G.node({nullptr, nullptr, unsigned(Role::Function), Shape.Index, 0}, Shape, G.Where), 0});
  return C;
}

Value Transfer::VisitDeclRefExpr(const DeclRefExpr *E) {
  const ValueDecl *D = E->getDecl();
  if (const auto *V = dyn_cast<VarDecl>(D)) {
    G.Where = E->getLocation();
    return variable(V, E->refersToEnclosingVariableOrCapture());
  }
  if (const auto *F = dyn_cast<FunctionDecl>(D)) {
    G.Where = E->getLocation();
    return functionValue(F);
  }
  if (const auto *C = dyn_cast<EnumConstantDecl>(D))
    return number(E, llvm::toString(C->getInitVal(), 10));
  if (const auto *Binding = dyn_cast<BindingDecl>(D)) {
    if (E->refersToEnclosingVariableOrCapture())
      if (auto It = Captures.find(Binding); It != Captures.end())
        return capture(It->second, Binding->getName());
    if (const VarDecl *Holder = Binding->getHoldingVar())
      return variable(Holder, false);
    // The expression is shared by all uses: it is evaluated in the context of this one.
    const void *Outer = Shared;
    Shared = E;
    Value Result = Binding->getBinding() ? Visit(peel(Binding->getBinding())) : Value();
    Shared = Outer;
    return Result;
  }
  return {};
}

/// Members of a union share one place; what an anonymous member adds to a name is nothing.
/// A class that is an array with methods (std::array): its only field is an array, and it has a subscript. The field
/// is transparent, so that elements are found under the same path with and without it.
static bool isArrayClass(const RecordDecl *Owner) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Owner);
  if (!Class || Owner->isUnion() || Class->isLambda() || std::distance(Class->field_begin(), Class->field_end()) != 1 ||
      !Class->field_begin()->getType()->isArrayType())
    return false;
  ASTContext &Context = Class->getASTContext();
  return !Class->lookup(Context.DeclarationNames.getCXXOperatorName(OO_Subscript)).empty();
}

/// Whether a base of this class has a field of that name. Whoever sees the class sees its bases: the answer is the same
/// in every unit.
static bool hidesField(const CXXRecordDecl *Class, llvm::StringRef Name) {
  return llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &B) {
    const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    Base = Base ? Base->getDefinition() : nullptr;
    return Base && (hidesField(Base, Name) || llvm::any_of(Base->fields(), [&](const FieldDecl *F) {
                      return !F->isAnonymousStructOrUnion() && F->getName() == Name;
                    }));
  });
}

/// Base-class subobjects are transparent, so a field that hides one of a base gets its class's name as well.
PathId Transfer::fieldPath(PathId Base, const FieldDecl *F) {
  const RecordDecl *Owner = F->getParent();
  if (F->isAnonymousStructOrUnion() || isArrayClass(Owner))
    return Base;
  if (Owner->isUnion()) {
    if (!Owner->isAnonymousStructOrUnion())
      return Base;
    for (const FieldDecl *First : Owner->fields())
      if (!First->getName().empty()) {
        F = First;
        break;
      }
  }
  uint32_t OwnerName = 0;
  // Fields of libraries' own classes (a pair's first) would be one place for objects that have nothing in common.
  const auto *R = dyn_cast<CXXRecordDecl>(Owner);
  if ((!R || !R->isLambda()) && !Unit.isSystem(Owner->getLocation()))
    OwnerName = Unit.ownerName(Owner);
  if (R && OwnerName && hidesField(R, F->getName()))
    return Paths.field(Base, Unit.string((Unit.text(Unit.className(Owner)) + "::" + F->getName()).str()), OwnerName);
  return Paths.field(Base, Unit.string(F->getName()), OwnerName);
}

PlaceSet Transfer::field(const PlaceSet &Base, const FieldDecl *F) {
  PlaceSet Result;
  for (const Place &P : Base)
    Result.insert(Place{P.Root, fieldPath(P.Path, F), false, P.Many});
  return F->getType()->isReferenceType() ? M.referents(Result) : Result;
}

Value Transfer::VisitMemberExpr(const MemberExpr *E) {
  const ValueDecl *D = E->getMemberDecl();
  if (const auto *F = dyn_cast<FieldDecl>(D)) {
    PlaceSet Base = E->isArrow() ? pointees(E->getBase()) : places(E->getBase());
    G.Where = E->getMemberLoc();
    return field(Base, F);
  }
  if (const auto *V = dyn_cast<VarDecl>(D))
    return variable(V, false);
  if (const auto *C = dyn_cast<EnumConstantDecl>(D))
    return number(E, llvm::toString(C->getInitVal(), 10));
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    return functionValue(F);
  return {};
}

std::optional<int64_t> Transfer::constantIndex(const Expr *E) {
  const Expr *Inner = E->IgnoreParenImpCasts();
  if (!isa<IntegerLiteral, CharacterLiteral, DeclRefExpr, UnaryOperator, BinaryOperator, UnaryExprOrTypeTraitExpr,
           ConstantExpr, SubstNonTypeTemplateParmExpr>(Inner) ||
      E->isValueDependent() || !E->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  Expr::EvalResult Result;
  if (!E->EvaluateAsInt(Result, Context) || !Result.Val.getInt().isRepresentableByInt64())
    return std::nullopt;
  return Result.Val.getInt().getExtValue();
}

/// A pointer moved by some elements (nullopt: who knows how many).
Content Transfer::shift(Content C, std::optional<int64_t> By) {
  if (By && *By == 0)
    return C;
  for (Pointer &P : C.Pointers) {
    if (P.At != 0)
      continue;
    PlaceSet Moved;
    for (Place Target : P.Targets) {
      if (Target.Path && Paths.last(Target.Path).isIndex()) {
        PathId Array = Paths.parent(Target.Path);
        const PathElement &Old = Paths.last(Target.Path);
        bool Known = By && Old.Kind == facts::ElementKind::Index;
        Target.Path = Known ? Paths.index(Array, Old.Value + *By) : Paths.anyIndex(Array);
      } else {
        Target.Many = true;
      }
      Moved.insert(Target);
    }
    P.Targets = Moved;
  }
  return C;
}

Value Transfer::VisitArraySubscriptExpr(const ArraySubscriptExpr *E) {
  std::optional<int64_t> Index = constantIndex(E->getIdx());
  value(E->getIdx());
  if (E->getBase()->getType()->isVectorType()) {
    PlaceSet Elements;
    for (const Place &P : places(E->getBase()))
      Elements.insert(Place{P.Root, Index ? Paths.index(P.Path, *Index) : Paths.anyIndex(P.Path), false, P.Many});
    return Elements;
  }
  Content Base = content(E->getBase());
  if (!Base.pointees())
    Base.addPointer(0, pointees(E->getBase()));
  PlaceSet Result;
  const Content Shifted = shift(Base, Index);
  const PlaceSet *Elements = Shifted.pointees();
  for (Place P : Elements ? *Elements : PlaceSet()) {
    bool Element = P.Path && Paths.last(P.Path).isIndex();
    // Behind a pointer of which only the target is known, all elements are one place.
    P.Many |= !Element;
    P.Range = false;
    Result.insert(P);
  }
  return Result;
}

Value Transfer::VisitCXXThisExpr(const CXXThisExpr *) {
  Content C;
  if (!Closure) {
    if (This != ~0u)
      C.addPointer(0, Place{This, 0});
    return C;
  }
  PathId Captured = Paths.field(0, Unit.captureName(Closure, "this"));
  if (CapturedThis && CapturedThis->getType()->isPointerType()) {
    C.add({M.current(This), Captured});
    C.addPointer(0, M.pointees(Place{This, Captured}));
  } else {
    C.addPointer(0, Place{This, Captured});
  }
  return C;
}
