//===- TransferCalls.cpp - Calls -------------------------------------------===//
//
// A call is done in the order of the program: everything it can see goes to its in-ports, then what it can change comes
// back from its out-ports, one new version per object, and its result is an object of its own. Which old values survive
// is the callee's business.
//
//===----------------------------------------------------------------------===//
#include "extract/Site.h"
#include "clang/Basic/Builtins.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;
using facts::NodeKind;
using facts::RootKind;

/// Calls that the compiler itself knows to give back their argument.
bool Transfer::transparent(const CallExpr *E, Value &Result) {
  const FunctionDecl *F = E->getDirectCallee();
  if (const auto *Conversion = dyn_cast_or_null<CXXConversionDecl>(F);
      Conversion && Conversion->getParent()->isLambda()) {
    // A lambda without captures as a plain function pointer is still what it was.
    Result = content(cast<CXXMemberCallExpr>(E)->getImplicitObjectArgument());
    return true;
  }
  if (!F || E->getNumArgs() == 0)
    return false;
  switch (F->getBuiltinID()) {
  case Builtin::BImove:
  case Builtin::BIforward:
  case Builtin::BIforward_like:
  case Builtin::BImove_if_noexcept:
  case Builtin::BIas_const:
    Result = places(E->getArg(0));
    return true;
  case Builtin::BIaddressof:
  case Builtin::BI__addressof:
  case Builtin::BI__builtin_addressof: {
    Content C;
    C.addPointer(0, places(E->getArg(0)));
    Result = C;
    return true;
  }
  case Builtin::BI__builtin_expect:
  case Builtin::BI__builtin_launder:
  case Builtin::BI__builtin_assume_aligned:
    Result = content(E->getArg(0));
    return true;
  default:
    return false;
  }
}

/// An assignment that the compiler wrote is a plain write; null if this is none.
const Expr *Transfer::plainlyAssigned(const CallExpr *E) {
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(E->getDirectCallee());
  if (!M || M->isUserProvided() || M->isDeleted() ||
      !(M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator()) || (!M->isTrivial() && sharesWhenCopied(M)))
    return nullptr;
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E))
    return Call->getImplicitObjectArgument();
  return isa<CXXOperatorCallExpr>(E) ? E->getArg(0) : nullptr;
}

Value Transfer::assign(const CallExpr *E, const Expr *Object) {
  PlaceSet Target = Object->getType()->isPointerType() ? pointees(Object) : places(Object);
  Content New = content(E->getArg(E->getNumArgs() - 1));
  // Of an object of a derived class, only the base is overwritten.
  QualType Whole = Object->IgnoreParenBaseCasts()->getType(), Part = Object->getType();
  if (!Context.hasSameUnqualifiedType(Whole, Part)) {
    PlaceSet Weak;
    for (Place P : Target) {
      P.Many = true;
      Weak.insert(P);
    }
    Target = Weak;
  }
  here(E);
  M.write(Target, New);
  return Target;
}

Value Transfer::VisitCallExpr(const CallExpr *E) {
  if (Value Result; transparent(E, Result))
    return Result;
  if (const Expr *Object = plainlyAssigned(E))
    return assign(E, Object);
  if (variadic(E))
    return {};
  Site S;
  S.E = E;
  S.Callee = E->getDirectCallee();
  S.Arguments.append(E->arg_begin(), E->arg_end());
  S.Result = E->getCallReturnType(Context);
  S.Name = E->getCallee()->getExprLoc();
  const Expr *Called = E->getCallee()->IgnoreParenImpCasts();
  if (isa<CXXPseudoDestructorExpr>(Called))
    return {};
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(E)) {
    S.Object = Member->getImplicitObjectArgument();
    if (const auto *M = dyn_cast<MemberExpr>(Called)) {
      S.Name = M->getMemberLoc();
      S.NonVirtual = M->hasQualifier();
    } else if (const auto *Pointer = dyn_cast<BinaryOperator>(Called)) {
      S.Object = Pointer->getLHS();
      S.Target = Pointer->getRHS();
      S.Callee = nullptr;
    }
    S.Conversion = isa_and_nonnull<CXXConversionDecl>(S.Callee);
    // A closure as a function pointer is the function that it would call.
    if (S.Conversion && cast<CXXConversionDecl>(S.Callee)->getParent()->isLambda())
      return content(S.Object);
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E)) {
    S.Name = Operator->getOperatorLoc();
    S.Compares = Operator->isComparisonOp();
    if (const auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Callee); M && !S.Arguments.empty()) {
      if (M->isInstance())
        S.Object = S.Arguments.front();
      S.Arguments.erase(S.Arguments.begin());
    }
  } else if (!S.Callee) {
    S.Target = E->getCallee();
  }
  if (const auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Callee); M && M->isExplicitObjectMemberFunction() && S.Object) {
    S.Arguments.insert(S.Arguments.begin(), S.Object);
    S.Object = nullptr;
  }
  if (S.Callee)
    S.Type = S.Callee->getType()->getAs<FunctionProtoType>();
  else if (S.Target)
    S.Type = functionType(S.Target->getType());
  return call(S);
}

Value Transfer::VisitCXXConstructExpr(const CXXConstructExpr *E) {
  const CXXConstructorDecl *C = E->getConstructor();
  if (B.Elided.contains(E) && E->getNumArgs() >= 1)
    return content(E->getArg(0));
  bool Copies = C->isCopyOrMoveConstructor() && E->getNumArgs() >= 1;
  // The copy of a library's smart pointer, or of what holds one, shares what it points to, whoever wrote it.
  bool Shares = Copies && !C->isTrivial() && !E->isElidable() && sharesWhenCopied(C);
  if (Copies && !Shares && (!C->isUserProvided() || E->isElidable()))
    return content(E->getArg(0));
  if (C->isDefaultConstructor() && C->isTrivial())
    return Content();
  Site S;
  S.E = E;
  S.Callee = C;
  S.Arguments.append(E->arg_begin(), E->arg_end());
  S.Type = C->getType()->getAs<FunctionProtoType>();
  S.Result = E->getType();
  S.Name = E->getLocation();
  S.Constructs = true;
  return call(S);
}

Value Transfer::VisitCXXInheritedCtorInitExpr(const CXXInheritedCtorInitExpr *E) {
  Site S;
  S.E = E;
  S.Callee = E->getConstructor();
  S.Type = S.Callee->getType()->getAs<FunctionProtoType>();
  S.Result = E->getType();
  S.Name = E->getLocation();
  S.Constructs = true;
  if (B.Function)
    for (const ParmVarDecl *P : B.Function->parameters())
      S.Passed.push_back(variable(P, false));
  return call(S);
}

Value Transfer::call(Site &S) {
  if (!S.Subject)
    S.Subject = S.E;
  // Sub-expressions first: they are statements of their own.
  if (S.Object) {
    S.ObjectPlaces = S.Object->getType()->isPointerType() ? pointees(S.Object) : places(S.Object);
    S.HasObject = true;
  }
  for (const Expr *Argument : S.Arguments) {
    QualType Parameter = S.parameterType(S.Passed.size());
    bool ByReference = Parameter.isNull() ? Argument->isGLValue() && Argument->getType()->isRecordType()
                                          : Parameter->isReferenceType();
    if (ByReference && !Argument->getType()->isFunctionType())
      S.Passed.push_back(places(Argument));
    else
      S.Passed.push_back(initContent(Argument, Argument->getType()));
  }
  if (S.Target)
    S.TargetContent = content(S.Target);
  M.at(Shared, S.Subject, S.Name);
  S.Call = G.call(Shared, S.Subject);
  narrow(S, S.ObjectPlaces);
  M.flushGlobals();
  llvm::SmallVector<PortState, 4> Ports;
  passObject(S, Ports);
  passArguments(S, Ports);
  throws(S);
  if (G.Emitting)
    describe(S);
  M.refreshGlobals();
  takeBack(S, Ports);
  return result(S, Ports);
}

void Transfer::passObject(Site &S, llvm::SmallVectorImpl<PortState> &Ports) {
  facts::CallT &Call = G.describe(S.Call);
  NodeShape Shape;
  Shape.Index = S.Call;
  if (S.Target) {
    Shape.Kind = NodeKind::Callee;
    Call.target = M.node(Role::Callee, Shape);
    M.feed(Call.target, 0, S.TargetContent);
  }
  if (!S.HasObject)
    return;
  Shape.Kind = NodeKind::ObjectIn;
  Call.object_in = M.node(Role::ObjectIn, Shape);
  PortState Port;
  Port.Number = -1;
  Port.C = M.read(S.ObjectPlaces);
  M.feed(Call.object_in, 0, Port.C);
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
  Port.Direct = !Method || !Method->isConst() || Method->getParent()->hasMutableFields();
  QualType Class = Method ? recordType(Method->getParent(), Context) : QualType();
  bool Behind = !Port.Direct && (changesBehind(S, Class) || (isForEffect(S) && mayHoldPointers(Class)));
  for (Place P : S.ObjectPlaces) {
    P.Many |= S.ObjectPlaces.size() > 1;
    // What a closure in sight captures is known one by one.
    bool Known = Behind && Method->getParent()->isLambda() && M.info(P.Root).Kind == RootKind::Local;
    Port.Reached.push_back({0, P, Port.Direct, Behind && !Known});
  }
  M.reach(Port.C, 0, Port.Reached);
  if (Method)
    Port.MayHold = true;
  Ports.push_back(std::move(Port));
}

void Transfer::passArguments(Site &S, llvm::SmallVectorImpl<PortState> &Ports) {
  facts::CallT &Call = G.describe(S.Call);
  Call.arguments_in.assign(S.Passed.size(), facts::None);
  Call.arguments_out.assign(S.Passed.size(), facts::None);
  for (unsigned I = 0; I < S.Passed.size(); ++I) {
    const Value &Passed = S.Passed[I];
    QualType Type = S.parameterType(I);
    if (Type.isNull() && I < S.Arguments.size())
      Type = S.Arguments[I]->getType();
    PortState Port;
    Port.Number = I;
    Port.C = Passed.IsPlaces ? M.read(Passed.Places) : Passed.Held;
    // A plain number refers to nothing, wherever it comes from.
    if (!Type.isNull() && !mayHoldPointers(Type))
      Port.C.Links.clear();
    if (Passed.IsPlaces && !Type.isNull() && Type.getNonReferenceType()->isPointerType() && !Port.C.pointees())
      Port.C.addPointer(0, M.pointees(Passed.Places));
    NodeShape Shape;
    Shape.Kind = NodeKind::ArgumentIn;
    Shape.Index = S.Call;
    Shape.Position = I;
    Call.arguments_in[I] = M.node(Role::ArgumentIn, Shape, I);
    M.feed(Call.arguments_in[I], 0, Port.C);
    bool Reference = !Type.isNull() && Type->isReferenceType();
    QualType Pointee = Type.isNull() ? Type : Type->getPointeeType();
    bool Mutable = Pointee.isNull() || !Pointee.isConstQualified();
    // An object with an identity, where the call is for its effect: `connect(sender, signal, handler)`.
    if (!Mutable && !Reference && isForEffect(S))
      if (const CXXRecordDecl *Record = Pointee->getAsCXXRecordDecl(); Record && Record->hasDefinition())
        Mutable = Record->isPolymorphic();
    bool Deeper = (Reference ? !Mutable : true) && changesBehind(S, Reference ? Pointee : Type);
    if (Passed.IsPlaces && Reference)
      for (Place P : Passed.Places) {
        P.Many |= Passed.Places.size() > 1;
        Port.Reached.push_back({0, P, Mutable, Deeper});
        Port.Direct |= Mutable;
      }
    else if (Deeper && I < S.Arguments.size())
      for (const Place &P : copiedFrom(S.Arguments[I]))
        Port.Reached.push_back({0, P, false, true});
    M.reach(Port.C, 0, Port.Reached);
    PathId Behind = Paths.deref(0);
    if (Passed.IsPlaces && Reference && !Mutable && isPointerLike(Pointee))
      for (Place P : M.pointees(Passed.Places)) {
        P.Many |= Passed.Places.size() > 1;
        Port.Reached.push_back({Behind, P, true});
        Port.Direct = true;
      }
    for (Reach &R : Port.Reached)
      if (!Reference && R.At == Behind && !Pointee.isNull()) {
        R.Mutable = Mutable;
        R.Behind = !Mutable && changesBehind(S, Pointee);
        Port.Direct |= Mutable;
      }
    // A copy that is handed over (an iterator) may come back in the result: an object of its own till then.
    if (!Passed.IsPlaces && !Port.C.Links.empty() && !Type.isNull() && Type->isRecordType() && !S.Compares) {
      RootInfo Info;
      Info.Kind = RootKind::Local;
      Info.Type = Unit.type(Type);
      RootId Copy = M.root({Shared, S.Subject, unsigned(Role::Root), 10, I}, Info);
      M.assemble(Copy, {{0, Port.C}});
      Port.Reached.push_back({0, Place{Copy, 0}, /*Mutable=*/false, /*Behind=*/false, /*Copy=*/true});
    }
    Port.MayHold = !Pointee.isNull() && mayHoldPointers(Pointee);
    Ports.push_back(std::move(Port));
  }
}

/// Whether code that is not in sight may run meanwhile: another thread that the call waits for, a callback. Operators
/// and what the compiler knows of C's library run nobody, nor does who only looks at something for its answer.
bool Transfer::mayRunOthers(const Site &S, llvm::ArrayRef<PortState> Ports) {
  if (S.Callee &&
      (S.Callee->getBuiltinID() || (S.Callee->isOverloadedOperator() && S.Callee->getOverloadedOperator() != OO_Call)))
    return false;
  const bool Changes = llvm::any_of(Ports, [](const PortState &Port) {
    return llvm::any_of(Port.Reached, [](const Reach &R) { return R.Mutable || R.Behind; });
  });
  return Changes || (!S.Constructs && isForEffect(S));
}

void Transfer::takeBack(Site &S, llvm::SmallVectorImpl<PortState> &Ports) {
  facts::CallT &Call = G.describe(S.Call);
  llvm::SmallVector<Store, 8> Stores;
  llvm::SmallVector<std::pair<NodeId, const PortState *>, 4> Handles;
  NodeShape Shape;
  Shape.Index = S.Call;
  if (S.Constructs) {
    Shape.Kind = NodeKind::ObjectOut;
    Call.object_out = M.node(Role::ObjectOut, Shape);
  }
  for (PortState &Port : Ports) {
    bool Any = llvm::any_of(Port.Reached, [](const Reach &R) { return R.Mutable || R.Behind; });
    bool Handle = llvm::any_of(Port.C.Links, [](const Link &L) { return !L.Read; }) && !S.Compares;
    if (!Any && !Handle)
      continue;
    NodeId Out;
    if (Port.Number < 0) {
      Shape.Kind = NodeKind::ObjectOut;
      Shape.Position = 0;
      Out = Call.object_out = M.node(Role::ObjectOut, Shape);
    } else {
      Shape.Kind = NodeKind::ArgumentOut;
      Shape.Position = Port.Number;
      Out = Call.arguments_out[Port.Number] = M.node(Role::ArgumentOut, Shape, Port.Number);
    }
    M.writeBack(Out, Port.Reached, /*Strong=*/true, Stores);
    // What is written to the object itself follows its links there; else its port stands for it.
    if (!Port.Direct && Handle)
      Handles.push_back({Out, &Port});
  }
  // One place reached through two ports: neither may claim it for itself.
  for (Store &A : Stores)
    for (const Store &Other : Stores)
      if (&A != &Other && !Other.Behind && A.P.Root == Other.P.Root && A.Node != Other.Node &&
          (Paths.isPrefix(A.P.Path, Other.P.Path) || Paths.isPrefix(Other.P.Path, A.P.Path)))
        A.Strong &= Paths.length(A.P.Path) > Paths.length(Other.P.Path);
  if (mayRunOthers(S, Ports))
    M.Now.othersRan();
  M.store(Stores, S.Call);
  // Any other call may leave the object as it was, with what others keep there.
  if (S.Callee && S.Callee->getOverloadedOperator() == OO_Equal && Unit.isForeign(S.Callee->getLocation()))
    for (const Store &Assigned : Stores)
      if (Assigned.Node == Call.object_out && Assigned.Strong && M.info(Assigned.P.Root).Shared)
        M.Now.overwritten(Assigned.P);
  for (const auto &[Out, Port] : Handles)
    M.changed(Out, 0, Port->C, S.Call);
  for (const PortState &Port : Ports)
    M.remember(S.Call, Port.Number, Port.Reached);
  for (const PortState &Port : Ports) {
    if (!Port.Direct || !Port.MayHold || !M.reachesOther(S.Call, Port.Number))
      continue;
    for (const Reach &R : Port.Reached)
      if (R.Mutable && (R.At == 0 || R.At == Paths.deref(0)))
        M.addLink(R.P.Root, {S.Call, Port.Number, R.At, R.P.Path});
  }
}

/// Whether what a call is handed walks over elements (iterators): its result stands for another one each time.
bool Transfer::walks(const Site &S) {
  auto Steps = [&](QualType Type) {
    const CXXRecordDecl *Class = Type.isNull() ? nullptr : Type.getNonReferenceType()->getAsCXXRecordDecl();
    return Class && Class->hasDefinition() &&
           !Class->lookup(Context.DeclarationNames.getCXXOperatorName(OO_PlusPlus)).empty();
  };
  for (const Expr *Argument : S.Arguments)
    if (Steps(Argument->getType()))
      return true;
  QualType Object = S.Object ? S.Object->getType() : S.Constructs ? S.Result : QualType();
  return !Object.isNull() && Steps(Object->isPointerType() ? Object->getPointeeType() : Object);
}

Value Transfer::result(Site &S, llvm::ArrayRef<PortState> Ports) {
  facts::CallT &Call = G.describe(S.Call);
  RootInfo Info;
  Info.Kind = RootKind::CallResult;
  Info.Type = Unit.type(S.Result);
  NodeId Node;
  int Port = -2;
  if (S.Constructs) {
    Info.Class = S.Result;
    Node = Call.object_out;
    Port = -1;
  } else {
    if (S.Result.isNull() || S.Result->isVoidType())
      return {};
    if (S.Result->isRecordType())
      Info.Class = S.Result;
    Info.Declared = S.Result;
    // What a reference or pointer from a call shows lives outside of this function.
    Info.Shared = S.Result->isReferenceType() || S.Result->isPointerType();
    NodeShape Shape;
    Shape.Kind = NodeKind::Result;
    Shape.Root = RootKind::CallResult;
    Shape.Index = S.Call;
    Shape.Type = Info.Type;
    Node = Call.result = M.node(Role::Result, Shape);
  }
  RootId Root = M.root({Shared, S.Subject, unsigned(Role::Root), 7, 0}, Info);
  M.begin(Root, Node);
  if ((Info.Shared || S.Constructs) && !walks(S))
    M.isOnePlace(S.Call);
  // An accessor may be const and still give a way to change what the object refers to.
  QualType Pointee = S.Result->getPointeeType();
  bool Writable = Pointee.isNull() ? mayHoldPointers(S.Result) : !Pointee.isConstQualified();
  bool Refers = S.Result->isReferenceType() || S.Result->isPointerType();
  if (Writable && Refers && Port == ResultPort && !(S.Callee && Unit.isForeign(S.Callee->getLocation()))) {
    M.mayReferToGlobal(S.Call);
    M.addLink(Root, {S.Call, Port, 0, 0});
  } else if (Writable && M.reachesOther(S.Call, Port, /*Written=*/Port != ResultPort)) {
    M.addLink(Root, {S.Call, Port, 0, 0});
  } else if (mayHoldPointers(S.Result) && M.reachesOther(S.Call, Port, /*Written=*/false)) {
    M.addLink(Root, {S.Call, Port, 0, 0, /*Read=*/true});
  }
  // What a new smart pointer is made from changes with it, and it with that.
  if (S.Constructs && isPointerLike(S.Result))
    for (const PortState &P : Ports)
      for (const Reach &R : P.Reached) {
        if (P.Direct && P.MayHold && R.Mutable && (R.At == 0 || R.At == Paths.deref(0)))
          M.addLink(R.P.Root, {S.Call, P.Number, R.At, R.P.Path});
        else if (R.Behind && R.At == 0)
          M.addLink(Root, {S.Call, Port, 0, 0});
      }
  if (Writable && Port == ResultPort)
    shareLinks(S, Root);
  if (S.Result->isReferenceType() || S.Result->isRecordType())
    return Place{Root, 0};
  Content C;
  C.add({Node, 0});
  if (S.Result->isPointerType())
    C.addPointer(0, Place{Root, Paths.deref(0)});
  // A scalar that is a condition may be a guard's answer.
  Guard &Known = Guards[S.Call];
  Known.Call = S.Call;
  Known.Arguments.clear();
  Known.Versions.clear();
  if (!isa_and_nonnull<CXXOperatorCallExpr>(S.E))
    for (const PortState &P : Ports) {
      PlaceSet Places;
      if (P.Number < 0)
        Places = S.ObjectPlaces;
      else if (S.Passed[P.Number].IsPlaces)
        Places = S.Passed[P.Number].Places;
      else if (unsigned(P.Number) < S.Arguments.size())
        Places = variableOf(S.Arguments[P.Number]);
      if (Places.empty())
        continue;
      Known.Arguments.push_back({uint16_t(P.Number), Places});
      Known.Versions.push_back(M.current(Places.front().Root));
    }
  return C;
}

/// A variable that holds a call's answer can be asked for it later.
void Transfer::noteAnswer(const PlaceSet &Target, const Content &C) {
  if (Target.size() != 1 || Target.front().Path || C.Sources.size() != 1 ||
      C.Sources[0].Transform != facts::Transform::Copy || G.at(C.Sources[0].Node).kind() != NodeKind::Result)
    return;
  uint32_t Call = G.at(C.Sources[0].Node).index();
  if (Guards.count(Call))
    Answers[M.current(Target.front().Root)] = Call;
}

/// Whether a callee that may not change an object of this type itself may change what its pointers point to. A library
/// says so by its model.
bool Transfer::changesBehind(const Site &S, QualType Type) {
  if (Type.isNull() || !Type.getNonReferenceType()->isRecordType() || S.Compares)
    return false;
  Type = Type.getNonReferenceType();
  // A library's function that takes something const leaves alone what lies behind; but it may run a callable that is
  // kept there, or copy one (std::function, a request with a receiver), and who runs it changes what it captured.
  if (S.Callee && Unit.isForeign(S.Callee->getLocation()) && S.Callee->getOverloadedOperator() != OO_Call &&
      !keepsCallable(Type))
    return false;
  return mayHoldPointers(Type);
}

/// Nobody looks at what it answers, so it has an effect, whatever its parameters promise: a handle's `set(value)
/// const`.
bool Transfer::isForEffect(const Site &S) const {
  return S.E && !S.Arguments.empty() && B.Discarded.contains(S.E) && !isa<CXXOperatorCallExpr>(S.E);
}

/// The object that an argument passed by value is a copy of.
PlaceSet Transfer::copiedFrom(const Expr *E) {
  E = E->IgnoreImplicit();
  if (const auto *Copy = dyn_cast<CXXConstructExpr>(E); Copy && Copy->getNumArgs() == 1)
    E = Copy->getArg(0)->IgnoreParenImpCasts();
  return isa<DeclRefExpr, MemberExpr>(E) && E->isGLValue() ? places(E) : PlaceSet();
}

/// An accessor (no arguments) that is called again on the same object gives the same: what its earlier result was
/// linked to, this one is. `setopt(h.get(), Data, &buffer); perform(h.get());`
void Transfer::shareLinks(const Site &S, RootId Root) {
  if (!S.Callee || !S.HasObject || !S.Passed.empty())
    return;
  bool Known = false;
  for (const Accessor &Earlier : Accessors) {
    if (Earlier.Callee != S.Callee->getCanonicalDecl() || !(Earlier.Object == S.ObjectPlaces))
      continue;
    Known |= Earlier.Result == Root;
    if (const RootState *State = Earlier.Result == Root ? nullptr : M.Now.find(Earlier.Result))
      for (const Link &L : std::vector<Link>(State->Links))
        if (L.Port != -2)
          M.addLink(Root, L);
  }
  if (!Known)
    Accessors.push_back({S.Callee->getCanonicalDecl(), S.ObjectPlaces, Root});
}

/// The variable whose value an expression reads, if it is no more than that.
PlaceSet Transfer::variableOf(const Expr *E) {
  const Expr *Inner = E->IgnoreParenImpCasts();
  const auto *Unary = dyn_cast<UnaryOperator>(Inner);
  bool Named = isa<DeclRefExpr, MemberExpr>(Inner) || (Unary && Unary->getOpcode() == UO_Deref);
  return Named && Inner->isGLValue() ? places(Inner) : PlaceSet();
}
