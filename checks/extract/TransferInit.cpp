//===- TransferInit.cpp - Objects come to life -----------------------------===//
//
// Declarations, initialisers, aggregates, closures, `new`, temporaries, defaults, coroutines.
//
//===----------------------------------------------------------------------===//
#include "extract/Transfer.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;
using facts::NodeKind;
using facts::RootKind;

void Transfer::declare(const VarDecl *V) {
  const Expr *Init = V->getInit();
  QualType Type = V->getType();
  if (V->hasGlobalStorage()) {
    if (!Init || V->isConstexpr() || V->hasExternalStorage())
      return;
    Content C = Type->isReferenceType() ? M.read(places(Init)) : initContent(Init, Type);
    M.at(Shared, V, V->getLocation());
    // Only the first call initialises it: what stood there may be from an earlier one.
    Place P{globalRoot(V), 0};
    P.Many = true;
    return M.write(P, C);
  }
  RootId Root = localRoot(V);
  if (Type->isReferenceType()) {
    if (Init)
      M.bind(Root, places(Init));
    return;
  }
  llvm::SmallVector<std::pair<PathId, Content>, 4> Parts;
  std::optional<int64_t> Number = Init && !B.Reached.contains(V) ? known(Init) : std::nullopt;
  if (Init)
    initParts(Init, Type, 0, Parts);
  else if (Type->isPointerType())
    Parts.emplace_back(0, Content()), Parts.back().second.addPointer(0, {});
  M.at(Shared, V, V->getLocation());
  M.assemble(Root, Parts);
  noteConstant(Place{Root, 0}, Type, Number);
  if (Parts.size() == 1)
    noteAnswer(Place{Root, Parts[0].first}, Parts[0].second);
  // The object that a constructor made is this variable from now on.
  for (const auto &[Path, C] : Parts)
    for (const Link &L : C.Links)
      if (L.Port == -1 && L.PortPath == 0 && L.At == 0 && isPointerLike(Type))
        M.remember(L.Call, -1, {{0, Place{Root, Path}, true}});
}

static const Expr *withoutWrappers(const Expr *Init) {
  while (Init) {
    const Expr *Inner = Init->IgnoreParens();
    if (const auto *F = dyn_cast<FullExpr>(Inner))
      Inner = F->getSubExpr();
    else if (const auto *T = dyn_cast<CXXBindTemporaryExpr>(Inner))
      Inner = T->getSubExpr();
    else if (const auto *C = dyn_cast<CXXFunctionalCastExpr>(Inner); C && C->getCastKind() == CK_NoOp)
      Inner = C->getSubExpr();
    if (Inner == Init)
      return Init;
    Init = Inner;
  }
  return Init;
}

Content Transfer::initContent(const Expr *Init, QualType Type) {
  llvm::SmallVector<std::pair<PathId, Content>, 4> Parts;
  initParts(Init, Type, 0, Parts);
  if (Parts.size() == 1 && Parts[0].first == 0)
    return Parts[0].second;
  const Expr *Inner = withoutWrappers(Init);
  RootId Root = temporary(Inner);
  here(Inner);
  M.assemble(Root, Parts);
  return M.read(Place{Root, 0});
}

/// Takes an initialiser apart: which path of the new object gets which content.
void Transfer::initParts(const Expr *Init, QualType Type, PathId At,
                         llvm::SmallVectorImpl<std::pair<PathId, Content>> &Parts) {
  const Expr *Inner = withoutWrappers(Init);
  if (!Inner || Parts.size() > 256)
    return;
  if (const auto *Text = dyn_cast<StringLiteral>(Inner); Text && Type->isArrayType()) {
    Parts.emplace_back(Paths.anyIndex(At), M.read(places(Text)));
    return;
  }
  const auto *List = dyn_cast<InitListExpr>(Inner);
  llvm::ArrayRef<Expr *> Inits;
  const FieldDecl *UnionField = nullptr;
  if (List) {
    if (List->isSyntacticForm() && List->getSemanticForm())
      List = List->getSemanticForm();
    Inits = List->inits();
    UnionField = List->getInitializedFieldInUnion();
  } else if (const auto *Paren = dyn_cast<CXXParenListInitExpr>(Inner)) {
    Inits = const_cast<CXXParenListInitExpr *>(Paren)->getInitExprs();
    UnionField = Paren->getInitializedFieldInUnion();
  } else {
    Parts.emplace_back(At, content(Inner));
    if (!mayHoldPointers(Inner->getType()))
      Parts.back().second.Links.clear();
    return;
  }
  Type = Inner->getType();
  if (List && List->isTransparent() && !Inits.empty())
    return initParts(Inits[0], Type, At, Parts);
  const auto *Array = Context.getAsArrayType(Type);
  const auto *Vector = Type->getAs<VectorType>();
  if (Array || Vector) {
    QualType ElementType = Array ? Array->getElementType() : Vector->getElementType();
    int64_t I = 0;
    for (const Expr *Element : Inits) {
      if (!isa<ImplicitValueInitExpr>(Element))
        initParts(Element, ElementType, I < 64 ? Paths.index(At, I) : Paths.anyIndex(At), Parts);
      ++I;
    }
    return;
  }
  const RecordDecl *Record = Type->getAsRecordDecl();
  if (!Record) {
    if (!Inits.empty())
      initParts(Inits[0], Type, At, Parts);
    return;
  }
  auto Next = Inits.begin();
  if (const auto *Class = dyn_cast<CXXRecordDecl>(Record))
    for (const CXXBaseSpecifier &Base : Class->bases())
      if (Next != Inits.end())
        initParts(*Next++, Base.getType(), At, Parts);
  auto InitField = [&](const FieldDecl *F, const Expr *E) {
    if (isa<ImplicitValueInitExpr>(E))
      return;
    if (F->getType()->isReferenceType()) {
      Parts.emplace_back(fieldPath(At, F), Content());
      Parts.back().second.addPointer(0, places(E), /*Reference=*/true);
      return;
    }
    initParts(E, F->getType(), fieldPath(At, F), Parts);
  };
  if (Record->isUnion()) {
    if (UnionField && Next != Inits.end())
      InitField(UnionField, *Next);
    return;
  }
  for (const FieldDecl *F : Record->fields()) {
    if (F->isUnnamedBitField())
      continue;
    if (Next == Inits.end())
      break;
    InitField(F, *Next++);
  }
}

Value Transfer::VisitInitListExpr(const InitListExpr *E) {
  if (!E->getType()->isRecordType() && !E->getType()->isArrayType() && !E->getType()->isVectorType())
    return E->getNumInits() ? value(E->getInit(0)) : VisitImplicitValueInitExpr(nullptr);
  llvm::SmallVector<std::pair<PathId, Content>, 4> Parts;
  initParts(E, E->getType(), 0, Parts);
  RootId Root = temporary(E);
  here(E);
  M.assemble(Root, Parts);
  return Place{Root, 0};
}

Value Transfer::VisitCXXParenListInitExpr(const CXXParenListInitExpr *E) {
  llvm::SmallVector<std::pair<PathId, Content>, 4> Parts;
  initParts(E, E->getType(), 0, Parts);
  RootId Root = temporary(E);
  here(E);
  M.assemble(Root, Parts);
  return Place{Root, 0};
}

/// An initializer_list is seen as the array that it refers to.
Value Transfer::VisitCXXStdInitializerListExpr(const CXXStdInitializerListExpr *E) { return value(E->getSubExpr()); }

Value Transfer::VisitImplicitValueInitExpr(const ImplicitValueInitExpr *E) {
  Content C;
  if (E && E->getType()->isPointerType())
    C.addPointer(0, {});
  return C;
}

Value Transfer::VisitCXXScalarValueInitExpr(const CXXScalarValueInitExpr *E) {
  Content C;
  if (E->getType()->isPointerType())
    C.addPointer(0, {});
  return C;
}

Value Transfer::VisitArrayInitLoopExpr(const ArrayInitLoopExpr *E) { return value(E->getCommonExpr()); }

Value Transfer::VisitCompoundLiteralExpr(const CompoundLiteralExpr *E) {
  llvm::SmallVector<std::pair<PathId, Content>, 4> Parts;
  initParts(E->getInitializer(), E->getType(), 0, Parts);
  RootId Root = temporary(E);
  here(E);
  M.assemble(Root, Parts);
  return Place{Root, 0};
}

Value Transfer::VisitMaterializeTemporaryExpr(const MaterializeTemporaryExpr *E) {
  return materialize(E, value(E->getSubExpr()));
}

Value Transfer::VisitLambdaExpr(const LambdaExpr *E) {
  const CXXRecordDecl *Class = E->getLambdaClass();
  if (G.Emitting)
    Found.push_back(Class);
  llvm::SmallVector<std::pair<PathId, Content>, 4> Parts;
  if (const FunctionTemplateDecl *Generic = Class->getDependentLambdaCallOperator()) {
    for (const FunctionDecl *Instance : Generic->specializations())
      Parts.emplace_back(0, functionValue(Instance));
  } else if (const CXXMethodDecl *Operator = E->getCallOperator()) {
    Parts.emplace_back(0, functionValue(Operator));
  }
  auto Init = E->capture_init_begin();
  auto Field = Class->field_begin();
  for (const LambdaCapture &Capture : E->captures()) {
    if (Init == E->capture_init_end() || Field == Class->field_end())
      break;
    const Expr *From = *Init++;
    const FieldDecl *F = *Field++;
    Content C;
    if (Capture.capturesThis()) {
      PathId At = Paths.field(0, Unit.captureName(Class, "this"));
      if (Capture.getCaptureKind() == LCK_This)
        Parts.emplace_back(At, content(From));
      else
        Parts.emplace_back(At, M.read(places(From)));
    } else if (Capture.capturesVariable() && From) {
      PathId At = Paths.field(0, Unit.captureName(Class, Capture.getCapturedVar()->getName()));
      if (F->getType()->isReferenceType())
        C.addPointer(0, places(From));
      else
        C = initContent(From, F->getType());
      Parts.emplace_back(At, C);
    }
  }
  RootId Root = temporary(E);
  here(E);
  M.assemble(Root, Parts);
  return Place{Root, 0};
}

Value Transfer::VisitCXXNewExpr(const CXXNewExpr *E) {
  llvm::SmallVector<std::pair<PathId, Content>, 4> Parts;
  PathId At = 0;
  if (E->isArray() && E->getInitializer() && !isa<InitListExpr>(E->getInitializer()->IgnoreParens()))
    At = Paths.anyIndex(0);
  if (E->getNumPlacementArgs() == 1 && E->getPlacementArg(0)->getType()->isPointerType()) {
    // Placement: the object that the pointer points to.
    Content Where = content(E->getPlacementArg(0));
    PlaceSet Target = pointees(E->getPlacementArg(0));
    Content Object = E->getInitializer() ? initContent(E->getInitializer(), E->getAllocatedType()) : Content();
    here(E);
    M.write(Target, Object);
    return Where;
  }
  if (E->getInitializer())
    initParts(E->getInitializer(), E->getAllocatedType(), At, Parts);
  for (const Expr *Placement : E->placement_arguments())
    value(Placement);
  RootInfo Info;
  Info.Kind = RootKind::Heap;
  Info.Type = Unit.type(E->getAllocatedType());
  Info.Shared = true;
  Info.Class = E->getAllocatedType();
  NodeShape Shape;
  Shape.Kind = NodeKind::Allocation;
  Shape.Index = Shape.Type = Info.Type;
  here(E);
  RootId Root = M.root({Shared, E, unsigned(Role::Root), 5, 0}, Info);
  NodeId Allocation = M.node(Role::Allocation, Shape);
  Content Raw;
  Raw.add({Allocation, Paths.deref(0)});
  Parts.insert(Parts.begin(), {0, Raw});
  M.assemble(Root, Parts);
  Content Pointer;
  Pointer.add({Allocation, 0});
  Pointer.addPointer(0, E->isArray() ? Place{Root, Paths.index(0, 0), true} : Place{Root, 0});
  return Pointer;
}

Value Transfer::VisitCXXDefaultArgExpr(const CXXDefaultArgExpr *E) {
  const void *Outer = Shared;
  Shared = E;
  Value Result = value(E->getExpr());
  Shared = Outer;
  return Result;
}

Value Transfer::VisitCXXDefaultInitExpr(const CXXDefaultInitExpr *E) {
  const void *Outer = Shared;
  Shared = E;
  Value Result;
  if (E->getType()->isRecordType() || E->getType()->isArrayType())
    Result = initContent(E->getExpr(), E->getType());
  else
    Result = value(E->getExpr());
  Shared = Outer;
  return Result;
}

void Transfer::initialize(const CXXCtorInitializer *Init) {
  const Expr *E = Init->getInit();
  if (!E)
    return;
  if (Init->isAnyMemberInitializer()) {
    PathId At = 0;
    const FieldDecl *F = Init->getAnyMember();
    if (const IndirectFieldDecl *Chain = Init->getIndirectMember())
      for (const NamedDecl *Step : Chain->chain()) {
        if (Step != F)
          At = fieldPath(At, cast<FieldDecl>(Step));
      }
    At = fieldPath(At, F);
    if (isa<ImplicitValueInitExpr>(E))
      return;
    Content C;
    if (F->getType()->isReferenceType())
      C.addPointer(0, places(E), /*Reference=*/true);
    else
      C = initContent(E, F->getType());
    M.at(Shared, Init, Init->getSourceLocation());
    return M.write(Place{This, At}, C);
  }
  Content C = content(E);
  M.at(Shared, Init, Init->getSourceLocation());
  // A base is transparent, and there may be several: it does not overwrite what another one brought.
  Place P{This, 0};
  P.Many = !Init->isDelegatingInitializer();
  M.write(P, C);
}
