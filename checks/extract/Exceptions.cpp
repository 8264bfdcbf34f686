//===- Exceptions.cpp - What is thrown, and where it is caught ---------------===//
//
// Where a thrown value goes hangs on where the throw stands, and not on the state: to the try block around it, else out
// of the function by its `Throws` port. Below such a place there is a field for every type that a handler can name: the
// type of the value and all its bases. Calls bring in what their callees let out by an `Exception` node.
//
//===----------------------------------------------------------------------===//
#include "extract/Site.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;
using facts::NodeKind;
using facts::RootKind;

/// The type as handlers see it: neither the reference nor qualifiers of a pointer's target make a difference.
static QualType caughtType(QualType Type, ASTContext &Context) {
  Type = Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  if (const auto *Pointer = Type->getAs<PointerType>())
    return Context.getPointerType(Pointer->getPointeeType().getCanonicalType().getUnqualifiedType());
  return Type;
}

PathId Transfer::thrownPath(QualType Type) { return Paths.field(0, Unit.type(caughtType(Type, Context))); }

/// Everything that arrives at the handlers of a try block.
RootId Transfer::tryRoot(const CXXTryStmt *Try) {
  RootInfo Info;
  Info.Kind = RootKind::Local;
  Info.Name = Unit.string("(exception)");
  NodeShape Shape;
  Shape.Kind = NodeKind::Version;
  Shape.Root = Info.Kind;
  Shape.Name = Info.Name;
  Info.Initial = G.node({nullptr, Try, unsigned(Role::Root), 9, 0}, Shape, Try->getTryLoc());
  return M.root({nullptr, Try, unsigned(Role::Root), 9, 0}, Info);
}

NodeId Transfer::throwTarget(const CXXTryStmt *Try) {
  if (Try)
    return M.info(tryRoot(Try)).Initial;
  const auto *Type = B.Function ? B.Function->getType()->getAs<FunctionProtoType>() : nullptr;
  if (!Type || (isNoexceptExceptionSpec(Type->getExceptionSpecType()) && Type->canThrow() == CT_Cannot))
    return NoNode;
  return M.port(NodeKind::Throws);
}

/// The types that a handler for an object of this type can name.
static void handlerTypes(QualType Type, ASTContext &Context, llvm::SmallVectorImpl<QualType> &Types) {
  Types.push_back(Type);
  bool Pointer = Type->isPointerType();
  const CXXRecordDecl *Class = Pointer ? Type->getPointeeCXXRecordDecl() : Type->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return;
  for (const CXXBaseSpecifier &Base : Class->bases())
    if (Types.size() < 16)
      handlerTypes(Pointer ? Context.getPointerType(Base.getType()) : Base.getType(), Context, Types);
}

Value Transfer::VisitCXXThrowExpr(const CXXThrowExpr *E) {
  NodeId Target = throwTarget(B.Tries.lookup(E));
  if (!E->getSubExpr()) {
    if (const CXXCatchStmt *Handler = B.Rethrown.lookup(E)) {
      here(E);
      M.feed(Target, 0, M.read(Place{tryRoot(B.Tries.lookup(Handler)), 0}));
    }
    return {};
  }
  Content C = initContent(E->getSubExpr(), E->getSubExpr()->getType());
  here(E);
  llvm::SmallVector<QualType, 4> Types;
  handlerTypes(caughtType(E->getSubExpr()->getType(), Context), Context, Types);
  llvm::SmallVector<uint32_t, 2> Names;
  for (QualType Type : Types) {
    Names.push_back(Unit.type(caughtType(Type, Context)));
    if (Target != NoNode)
      M.feed(Target, thrownPath(Type), C);
  }
  ThrownTypes[Names.front()] = Names;
  return {};
}

void Transfer::caught(const CXXCatchStmt *Handler) {
  const VarDecl *V = Handler->getExceptionDecl();
  const CXXTryStmt *Try = B.Tries.lookup(Handler);
  if (!V || !Try)
    return;
  Place Thrown{tryRoot(Try), thrownPath(V->getType())};
  if (V->getType()->isReferenceType())
    return M.bind(localRoot(V), Thrown);
  M.at(nullptr, V, V->getLocation());
  M.assemble(localRoot(V), {{0, M.read(Thrown)}});
}

/// A call lets out what its callee throws. System headers' functions are known by their models, if at all.
void Transfer::throws(Site &S) {
  if (!Context.getLangOpts().CXXExceptions || S.Implicit || (S.Callee && Unit.isForeign(S.Callee->getLocation())) ||
      (S.Type && isNoexceptExceptionSpec(S.Type->getExceptionSpecType()) && S.Type->canThrow() == CT_Cannot))
    return;
  NodeId Target = throwTarget(S.E ? B.Tries.lookup(S.E) : nullptr);
  if (Target == NoNode)
    return;
  NodeShape Shape;
  Shape.Kind = NodeKind::Exception;
  Shape.Index = S.Call;
  NodeId Exception = M.node(Role::Exception, Shape);
  G.describe(S.Call).exception = Exception;
  G.edge(Exception, 0, Target, 0);
}

/// What no handler of a try block takes goes on to the next one.
void Transfer::rethrowUncaught() {
  for (const CXXTryStmt *Try : B.AllTries) {
    EdgeShape Shape;
    bool All = false;
    for (unsigned I = 0; I < Try->getNumHandlers(); ++I) {
      QualType Type = Try->getHandler(I)->getCaughtType();
      All |= Type.isNull();
      if (Type.isNull())
        continue;
      uint32_t Name = Unit.type(caughtType(Type, Context));
      Shape.Kills.push_back(Paths.field(0, Name));
      for (const auto &[Thrown, Bases] : ThrownTypes)
        if (llvm::is_contained(Bases, Name))
          for (uint32_t Base : Bases)
            Shape.Kills.push_back(Paths.field(0, Base));
    }
    if (!All)
      G.edge(M.info(tryRoot(Try)).Initial, 0, throwTarget(B.Tries.lookup(Try)), 0, Shape);
  }
}
