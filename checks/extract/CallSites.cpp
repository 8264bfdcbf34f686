//===- CallSites.cpp - What is said of a call ------------------------------===//
#include "extract/Site.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;
using facts::CallFlags;

/// Where the object's exact class is known, a virtual call is one to that class's own override.
void Transfer::narrow(Site &S, const PlaceSet &Object) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
  if (!Method)
    return;
  S.Receiver = Method->getParent();
  if (S.Object) {
    QualType Static = S.Object->IgnoreParenBaseCasts()->getType();
    if (Static->isPointerType())
      Static = Static->getPointeeType();
    if (const CXXRecordDecl *Class = Static->getAsCXXRecordDecl())
      S.Receiver = Class;
  }
  if (!Method->isVirtual() || S.NonVirtual || !S.HasObject)
    return;
  const CXXRecordDecl *Exact = nullptr;
  // While an object is made or destroyed, it is no more than this class.
  if (isa_and_nonnull<CXXConstructorDecl, CXXDestructorDecl>(B.Function) && Object.size() == 1 &&
      Object.front().Root == This && Object.front().Path == 0)
    Exact = cast<CXXMethodDecl>(B.Function)->getParent();
  for (const Place &P : Exact ? PlaceSet() : Object) {
    QualType Type = M.info(P.Root).Class;
    const CXXRecordDecl *Class = P.Path || Type.isNull() ? nullptr : Type->getAsCXXRecordDecl();
    if (!Class || (Exact && Exact != Class))
      return;
    Exact = Class;
  }
  if (!Exact || !Exact->hasDefinition())
    return;
  if (const CXXMethodDecl *Final = const_cast<CXXMethodDecl *>(Method)->getCorrespondingMethodInClass(
          const_cast<CXXRecordDecl *>(Exact), /*MayBeBase=*/true)) {
    S.Callee = Final;
    S.Receiver = Exact;
    S.NonVirtual = true;
  }
}

void Transfer::describe(Site &S) {
  facts::CallT &Call = G.describe(S.Call);
  CallBlocks.push_back({S.Call, Block});
  Call.callee = S.Callee ? Unit.function(S.Callee) : facts::None;
  Call.receiver_class = S.Receiver ? Unit.record(S.Receiver) : facts::None;
  Call.location = std::make_unique<facts::Location>(Unit.location(S.Name));
  auto Set = [&](CallFlags Flag, bool On) {
    if (On)
      Call.flags |= uint8_t(Flag);
  };
  Set(CallFlags::NonVirtual, S.NonVirtual);
  Set(CallFlags::Construct, S.Constructs);
  Set(CallFlags::Conversion, S.Conversion);
  Set(CallFlags::Implicit, S.Implicit);
  if (S.Callee) {
    Call.spelling = Unit.string(S.Callee->getNameAsString());
  } else if (S.Target) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(S.Target->IgnoreParenImpCasts()))
      Call.spelling = Unit.string(Ref->getDecl()->getName());
    else if (const auto *Member = dyn_cast<MemberExpr>(S.Target->IgnoreParenImpCasts()))
      Call.spelling = Unit.string(Member->getMemberDecl()->getName());
  }
  Call.argument_types.clear();
  Call.argument_callables.clear();
  Call.constants.clear();
  for (unsigned I = 0; I < S.Passed.size(); ++I) {
    QualType Type = I < S.Arguments.size() ? S.Arguments[I]->getType() : S.parameterType(I);
    Call.argument_types.push_back(Unit.type(Type));
    Call.argument_callables.push_back(Type.isNull() ? facts::None : callable(Type));
    facts::Constant Constant;
    if (I < S.Arguments.size() && constant(S.Arguments[I], Constant))
      Call.constants.emplace_back(int(I), Constant.text(), Constant.name(), Constant.is_string());
  }
}

uint32_t Transfer::callable(QualType Type) {
  const CXXRecordDecl *Class = Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return facts::None;
  const CXXMethodDecl *Only = nullptr;
  if (Class->isLambda()) {
    Only = Class->getLambdaCallOperator();
    if (Class->isGenericLambda()) {
      const FunctionTemplateDecl *Generic = Class->getDependentLambdaCallOperator();
      Only = Generic && Generic->spec_begin() != Generic->spec_end() ? cast<CXXMethodDecl>(*Generic->spec_begin())
                                                                     : nullptr;
    }
  } else {
    DeclarationName Name = Context.DeclarationNames.getCXXOperatorName(OO_Call);
    for (const NamedDecl *Found : Class->lookup(Name)) {
      if (Only)
        return facts::None;
      Only = dyn_cast<CXXMethodDecl>(Found);
    }
  }
  return Only ? Unit.function(Only) : facts::None;
}

/// The value of a `const` variable, as far as its initialiser stands in this unit.
static const Expr *constantInit(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || V->getType()->isReferenceType())
    return nullptr;
  QualType Type = V->getType();
  // `const char *k` that is never const itself still counts where it is constexpr.
  if (!Type.isConstQualified() && !V->isConstexpr() && !Type.getCanonicalType().isConstQualified())
    return nullptr;
  return V->getAnyInitializer();
}

bool Transfer::constant(const Expr *E, facts::Constant &Result) {
  for (unsigned Depth = 0; E && Depth < 8; ++Depth) {
    E = E->IgnoreParenImpCasts();
    if (const auto *Text = dyn_cast<StringLiteral>(E)) {
      if (Text->getCharByteWidth() != 1)
        return false;
      Result = facts::Constant(0, Unit.string(Text->getString()), 0, true);
      return true;
    }
    if (const auto *Address = dyn_cast<UnaryOperator>(E); Address && Address->getOpcode() == UO_AddrOf)
      E = Address->getSubExpr()->IgnoreParenImpCasts();
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      if (const auto *F = dyn_cast<FunctionDecl>(Ref->getDecl())) {
        Result = facts::Constant(0, Unit.functionName(F), 0, true);
        return true;
      }
    if (const auto *Full = dyn_cast<FullExpr>(E))
      E = Full->getSubExpr();
    else if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E))
      E = Temporary->getSubExpr();
    else if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(E))
      E = Bound->getSubExpr();
    else if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
      E = Default->getExpr();
    else if (const auto *Cast = dyn_cast<ExplicitCastExpr>(E); Cast && !E->getType()->isIntegralOrEnumerationType())
      E = Cast->getSubExpr();
    else if (const auto *Literal = dyn_cast<UserDefinedLiteral>(E); Literal && Literal->getNumArgs())
      E = Literal->getArg(0);
    else if (const auto *Made = dyn_cast<CXXConstructExpr>(E)) {
      // A string object made of a literal.
      unsigned Real = 0;
      for (const Expr *Argument : Made->arguments())
        Real += !isa<CXXDefaultArgExpr>(Argument);
      if (Real != 1)
        return false;
      E = Made->getArg(0);
    } else if (const Expr *Init = constantInit(E); Init && !E->getType()->isIntegralOrEnumerationType())
      E = Init;
    else
      break;
  }
  if (!E || E->isValueDependent() || !E->getType()->isIntegralOrEnumerationType() || E->getType()->isDependentType())
    return false;
  std::optional<int64_t> Number = constantIndex(E);
  if (!Number)
    return false;
  uint32_t Name = 0;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenCasts()))
    if (isa<EnumConstantDecl>(Ref->getDecl()))
      Name = Unit.string(Ref->getDecl()->getName());
  Result = facts::Constant(0, Unit.string(std::to_string(*Number)), Name, false);
  return true;
}

static bool hasNoFields(const CXXRecordDecl *Class) {
  return Class->field_empty() && llvm::all_of(Class->bases(), [](const CXXBaseSpecifier &B) {
           const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
           Base = Base ? Base->getDefinition() : nullptr;
           return Base && hasNoFields(Base);
         });
}

/// A class of which only declarations are seen: no field, and methods whose bodies are nowhere. Whatever it holds.
static bool isOpaque(const CXXRecordDecl *Class) {
  if (!hasNoFields(Class))
    return false;
  return llvm::any_of(Class->methods(), [](const CXXMethodDecl *M) {
    if (M->isImplicit() || M->isStatic() || !M->isUserProvided() || M->isPureVirtual())
      return false;
    const FunctionDecl *Pattern = M->getInstantiatedFromMemberFunction();
    const FunctionDecl *Written = Pattern ? Pattern : M;
    return !Written->isDefined() && !Written->hasSkippedBody();
  });
}

bool Transfer::mayHoldPointers(QualType Type, unsigned Depth) {
  if (Type.isNull())
    return true;
  Type = Type.getCanonicalType().getUnqualifiedType();
  if (Type->isReferenceType() || Type->isAnyPointerType() || Type->isVoidType() || Type->isMemberPointerType())
    return true;
  if (const auto *Array = Context.getAsArrayType(Type))
    return mayHoldPointers(Array->getElementType(), Depth);
  const RecordDecl *Record = Type->getAsRecordDecl();
  if (!Record)
    return false;
  Record = Record->getDefinition();
  if (!Record || Depth > 6)
    return true;
  // A string is a value for the whole contract (its type is printed without arguments): its buffer is its own.
  if (Record->isInStdNamespace() && Record->getIdentifier() && Record->getName() == "basic_string")
    return false;
  auto [It, New] = PointerHolders.try_emplace(Type.getTypePtr(), false);
  if (!New)
    return It->second;
  bool Holds =
      llvm::any_of(Record->fields(), [&](const FieldDecl *F) { return mayHoldPointers(F->getType(), Depth + 1); });
  if (const auto *Class = dyn_cast<CXXRecordDecl>(Record); Class && !Holds)
    Holds = isOpaque(Class) || llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &B) {
              return mayHoldPointers(B.getType(), Depth + 1);
            });
  return PointerHolders[Type.getTypePtr()] = Holds;
}

/// Whether objects of a class are used as pointers are: they, or a field of theirs, can be dereferenced by `->`. A
/// constant one, and a copy, still give a way to change what they point to.
bool Transfer::isPointerLike(QualType Type, unsigned Depth) {
  const CXXRecordDecl *Class = Type.isNull() ? nullptr : Type.getCanonicalType()->getAsCXXRecordDecl();
  Class = Class ? Class->getDefinition() : nullptr;
  if (!Class || Depth > 5 || Class->isLambda())
    return false;
  DeclarationName Arrow = Context.DeclarationNames.getCXXOperatorName(OO_Arrow);
  return !Class->lookup(Arrow).empty() || llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &B) {
    return isPointerLike(B.getType(), Depth + 1);
  }) || llvm::any_of(Class->fields(), [&](const FieldDecl *F) { return isPointerLike(F->getType(), Depth + 1); });
}

/// Whether the two objects are handles of one thing after a copy or a move that the program has not written itself: a
/// library's smart pointer, a struct with one in it. What nobody else points to (std::optional) is copied.
bool Transfer::sharesWhenCopied(const CXXMethodDecl *Copy) {
  QualType Type = recordType(Copy->getParent(), Context);
  bool Moves = Copy->isMoveAssignmentOperator();
  if (const auto *C = dyn_cast<CXXConstructorDecl>(Copy))
    Moves = C->isMoveConstructor();
  if (Unit.isForeign(Copy->getLocation()))
    return !Moves && isPointerLike(Type);
  return !Copy->isUserProvided() && isPointerLike(Type) && mayHoldPointers(Type);
}

/// Whether objects of a class keep somebody else's callable: a library's box for one (std::function), or a field that
/// is such a box. A lambda is no box: what it captures is known one by one.
bool Transfer::keepsCallable(QualType Type, unsigned Depth) {
  const CXXRecordDecl *Class = Type.isNull() ? nullptr : Type.getCanonicalType()->getAsCXXRecordDecl();
  Class = Class ? Class->getDefinition() : nullptr;
  if (!Class || Depth > 1 || Class->isLambda())
    return false;
  DeclarationName Run = Context.DeclarationNames.getCXXOperatorName(OO_Call);
  // A template there takes whatever comes: a wrapper of something that is known otherwise.
  bool Box = llvm::any_of(Class->lookup(Run), [](const NamedDecl *D) { return isa<CXXMethodDecl>(D); });
  if (Box && Unit.isForeign(Class->getLocation()) && mayHoldPointers(Type))
    return true;
  return llvm::any_of(Class->fields(), [&](const FieldDecl *F) { return keepsCallable(F->getType(), Depth + 1); });
}

// What the function itself gives back.

void Transfer::returns(const Expr *E, SourceLocation Loc, PathId At, bool Elided) {
  NodeShape Shape;
  Shape.Kind = facts::NodeKind::Return;
  NodeId Return = G.node({nullptr, nullptr, unsigned(Role::Port), unsigned(Shape.Kind), 0}, Shape, Loc);
  if (G.Emitting)
    ReturnBlocks.push_back(Block);
  bool Reference = B.Function && B.Function->getReturnType()->isReferenceType() && At == 0;
  // A local that leaves is not copied, whatever the syntax says.
  if (Elided)
    if (const auto *Copy = dyn_cast<CXXConstructExpr>(E->IgnoreImplicit()); Copy && Copy->getNumArgs())
      E = Copy->getArg(0);
  Content C = Reference ? M.read(places(E)) : initContent(E, E->getType());
  G.Where = Loc;
  M.at(Shared, E, Loc);
  M.feed(Return, At, C);
  if (Reference)
    for (const Place &P : places(E))
      aliasTo(-2, 0, P);
  for (const Pointer &P : C.Pointers)
    for (const Place &Target : P.Targets)
      aliasTo(-2, M.behind(At, P), M.whole(Target));
  // What a caller writes through the result may reach, through the call that it is from, an argument of ours.
  M.changed(Return, At, C);
  if (const PlaceSet *Targets = C.pointees())
    M.changed(Return, Paths.deref(At), M.read(*Targets));
}

/// At the end, what a port shows at a path is a place of one of our ports.
void Transfer::aliasTo(int Port, PathId Path, const Place &P) {
  if (const RootInfo &Info = M.info(P.Root); Info.Global && !P.Many)
    G.globalAlias(Port, Path, facts::None, Info.Symbol, P.Path);
  for (const auto &[Number, Root] : PortRoots)
    if (Root == P.Root && Number != Port)
      G.alias(Port, Path, Number, P.Path);
}

void Transfer::enter() {
  if (!B.Function)
    return;
  for (const ParmVarDecl *P : B.Function->parameters()) {
    RootId Root = parameterRoot(P);
    PortRoots.push_back({int(P->getFunctionScopeIndex()), Root});
    M.begin(Root, M.info(Root).Initial);
    if (!B.Changed.contains(P))
      continue;
    // A variable of its own: what it points to is still the parameter's.
    M.at(nullptr, P, P->getLocation());
    M.assemble(localRoot(P), {{0, passedIn(P, Root)}});
  }
  startCoroutine();
  if (B.Function->isVariadic()) {
    RootId Rest = restRoot();
    UsesRest = false;
    PortRoots.push_back({int(B.Function->getNumParams()), Rest});
    M.begin(Rest, M.info(Rest).Initial);
  }
  const auto *Method = dyn_cast<CXXMethodDecl>(B.Function);
  if (!Method || !Method->isInstance())
    return;
  RootInfo Info;
  Info.Kind = facts::RootKind::This;
  Info.Name = Unit.string("this");
  Info.Shared = true;
  Info.Declared = recordType(Method->getParent(), Context);
  M.at(nullptr, Method, Method->getLocation());
  Info.Initial = M.port(facts::NodeKind::ThisIn, 0, Info.Name);
  This = M.root({nullptr, Method, unsigned(Role::Root), 8, 0}, Info);
  PortRoots.push_back({-1, This});
  M.begin(This, Info.Initial);
  if (!Method->getParent()->isLambda())
    return;
  Closure = Method->getParent();
  llvm::DenseMap<const ValueDecl *, FieldDecl *> Fields;
  FieldDecl *ThisField = nullptr;
  Closure->getCaptureFields(Fields, ThisField);
  for (const auto &[Variable, Field] : Fields)
    Captures[Variable] = Field;
  CapturedThis = ThisField;
}

Content Transfer::passedIn(const ParmVarDecl *P, RootId Root) {
  Content C = M.read(Place{Root, 0});
  if (P->getType()->isPointerType() && !C.pointees())
    C.addPointer(0, M.pointees(Place{Root, 0}));
  return C;
}

void Transfer::leave() {
  M.at(nullptr, B.D, SourceLocation());
  G.Where = B.Code ? B.Code->getEndLoc() : B.D->getEndLoc();
  for (const auto &[Port, Root] : PortRoots) {
    NodeShape Shape;
    if (Port < 0) {
      Shape.Kind = facts::NodeKind::ThisOut;
    } else if (unsigned(Port) == B.Function->getNumParams()) {
      if (!UsesRest)
        continue;
      Shape.Kind = facts::NodeKind::ParameterOut;
      Shape.Index = Port;
    } else {
      QualType Type = B.Function->getParamDecl(Port)->getType();
      if (!Type->isReferenceType() && !Type->isPointerType() && !Type->isRecordType())
        continue;
      Shape.Kind = facts::NodeKind::ParameterOut;
      Shape.Index = Port;
    }
    Shape.Root = M.info(Root).Kind;
    Shape.Name = M.info(Root).Name;
    Shape.Type = M.info(Root).Type;
    NodeId Out = G.node({nullptr, nullptr, unsigned(Role::Port), unsigned(Shape.Kind), Shape.Index}, Shape, G.Where);
    Content C = M.read(Place{Root, 0});
    M.feed(Out, 0, C);
    for (const Pointer &P : C.Pointers)
      for (const Place &Target : P.Targets)
        if (Target.Root != Root || Target.Path != M.behind(0, P))
          aliasTo(Port, M.behind(0, P), M.whole(Target));
  }
  if (B.Global) {
    QualType Type = B.Global->getType();
    Content C = Type->isReferenceType() ? M.read(places(B.Global->getInit())) : initContent(B.Global->getInit(), Type);
    M.at(nullptr, B.Global, B.Global->getLocation());
    M.write(Place{globalRoot(B.Global), 0}, C, /*Fresh=*/true);
  }
  for (RootId Root : M.globals()) {
    Content C = M.read(Place{Root, 0});
    for (const Pointer &P : C.Pointers)
      for (const Place &Target : P.Targets)
        if (M.info(Target.Root).Global && Target.Root != Root)
          G.globalAlias(GlobalPort, M.behind(0, P), M.info(Root).Symbol, M.info(Target.Root).Symbol,
                        M.whole(Target).Path);
  }
  endCoroutine();
  rethrowUncaught();
  M.flushGlobals();
}
