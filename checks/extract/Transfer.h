//===- Transfer.h - What statements do to the memory -----------------------===//
//
// Interprets the elements of Clang's CFG, in its order, each expression once; what a sub-expression gave is kept until
// its parent asks. What the CFG leaves to its users (default arguments, parts of initialiser lists) is evaluated where
// it is asked for.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_EXTRACT_TRANSFER_H
#define THINWRAP_EXTRACT_TRANSFER_H

#include "extract/Memory.h"
#include "clang/AST/StmtVisitor.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/MapVector.h"

namespace thinwrap::extract {

/// What an expression gives: the places that a glvalue (or a new object of class type) denotes, or else a content.
struct Value {
  bool IsPlaces = false;
  PlaceSet Places;
  Content Held;

  Value() = default;
  Value(PlaceSet P) : IsPlaces(true), Places(std::move(P)) {}
  Value(Place P) : IsPlaces(true), Places(P) {}
  Value(Content C) : Held(std::move(C)) {}
};

/// What is being extracted: a function's body, or a global's initialiser.
struct Body {
  const clang::Decl *D = nullptr;
  const clang::FunctionDecl *Function = nullptr;
  const clang::VarDecl *Global = nullptr;
  clang::Stmt *Code = nullptr;
  const clang::CoroutineBodyStmt *Coroutine = nullptr;
  /// Parameters that the body assigns, or whose address it takes: variables of their own beside what was passed.
  llvm::DenseSet<const clang::VarDecl *> Changed;
  /// Locals that something other than a plain read or assignment happens to: their values are not followed as numbers.
  llvm::DenseSet<const clang::VarDecl *> Reached;
  /// Copies that `return local;` writes and nobody makes: the local itself leaves.
  llvm::DenseSet<const clang::CXXConstructExpr *> Elided;
  llvm::DenseSet<const clang::Expr *> Discarded; ///< calls for their effect: nobody looks at what they answer
  bool HasTry = false;
  /// Calls and throws in a try block, and handlers: that block's statement. A try itself: the one around it.
  llvm::DenseMap<const clang::Stmt *, const clang::CXXTryStmt *> Tries;
  std::vector<const clang::CXXTryStmt *> AllTries; ///< outer ones first
  /// `throw;`: the handler that it stands in.
  llvm::DenseMap<const clang::Stmt *, const clang::CXXCatchStmt *> Rethrown;
};

/// What only groups, annotates or ends the lifetime of its operand.
const clang::Expr *peel(const clang::Expr *E);

class Transfer : public clang::ConstStmtVisitor<Transfer, Value> {
public:
  Transfer(Memory &M, const Body &B);

  /// Sets up parameters, `this` and captures.
  void enter();
  void element(const clang::CFGElement &Element);
  /// An exception arrives at a handler.
  void caught(const clang::CXXCatchStmt *Handler);
  /// Connects ports at the end of the function.
  void leave();

  /// Bodies found on the way (lambdas, local classes); in the order of the source.
  std::vector<const clang::Decl *> Found;
  /// The block of each call, for control dependence. Set while emitting.
  std::vector<std::pair<uint32_t, const clang::CFGBlock *>> CallBlocks;
  std::vector<const clang::CFGBlock *> ReturnBlocks;
  const clang::CFGBlock *Block = nullptr;

  /// The number that an expression surely gives here. Asked of conditions: a way that cannot be taken is no way.
  std::optional<int64_t> known(const clang::Expr *E);

  Value value(const clang::Expr *E);
  Content content(const clang::Expr *E);
  PlaceSet places(const clang::Expr *E);
  PlaceSet pointees(const clang::Expr *E);

  /// The call whose result this condition is, its arguments' places; for guards.
  struct Guard {
    uint32_t Call = facts::None;
    llvm::SmallVector<std::pair<uint16_t, PlaceSet>, 2> Arguments;
    /// The version of each argument after the call: an answer that is asked later is about that one.
    llvm::SmallVector<NodeId, 2> Versions;
  };
  std::map<uint32_t, Guard> Guards;
  /// Versions of variables that hold a call's answer: `bool ok = check(x);`.
  llvm::DenseMap<NodeId, uint32_t> Answers;
  /// What accessors gave, by callee and object.
  struct Accessor {
    const clang::Decl *Callee;
    PlaceSet Object;
    RootId Result;
  };
  std::vector<Accessor> Accessors;

  // Expressions. Transfer.cpp:
  Value VisitStmt(const clang::Stmt *) { return {}; }
  Value VisitDeclRefExpr(const clang::DeclRefExpr *E);
  Value VisitMemberExpr(const clang::MemberExpr *E);
  Value VisitArraySubscriptExpr(const clang::ArraySubscriptExpr *E);
  Value VisitCXXThisExpr(const clang::CXXThisExpr *E);
  Value VisitUnaryOperator(const clang::UnaryOperator *E);
  Value VisitBinaryOperator(const clang::BinaryOperator *E);
  Value VisitCompoundAssignOperator(const clang::CompoundAssignOperator *E);
  Value VisitAbstractConditionalOperator(const clang::AbstractConditionalOperator *E);
  Value VisitCastExpr(const clang::CastExpr *E);
  Value VisitOpaqueValueExpr(const clang::OpaqueValueExpr *E);
  Value VisitStringLiteral(const clang::StringLiteral *E);
  Value VisitIntegerLiteral(const clang::IntegerLiteral *E);
  Value VisitFloatingLiteral(const clang::FloatingLiteral *E);
  Value VisitCharacterLiteral(const clang::CharacterLiteral *E);
  Value VisitCXXBoolLiteralExpr(const clang::CXXBoolLiteralExpr *E);
  Value VisitCXXNullPtrLiteralExpr(const clang::CXXNullPtrLiteralExpr *E);
  Value VisitStmtExpr(const clang::StmtExpr *E);
  Value VisitPredefinedExpr(const clang::PredefinedExpr *E);
  Value VisitCXXRewrittenBinaryOperator(const clang::CXXRewrittenBinaryOperator *E);
  // TransferInit.cpp:
  Value VisitInitListExpr(const clang::InitListExpr *E);
  Value VisitCXXParenListInitExpr(const clang::CXXParenListInitExpr *E);
  Value VisitCXXStdInitializerListExpr(const clang::CXXStdInitializerListExpr *E);
  Value VisitImplicitValueInitExpr(const clang::ImplicitValueInitExpr *E);
  Value VisitCXXScalarValueInitExpr(const clang::CXXScalarValueInitExpr *E);
  Value VisitArrayInitLoopExpr(const clang::ArrayInitLoopExpr *E);
  Value VisitCompoundLiteralExpr(const clang::CompoundLiteralExpr *E);
  Value VisitMaterializeTemporaryExpr(const clang::MaterializeTemporaryExpr *E);
  Value VisitLambdaExpr(const clang::LambdaExpr *E);
  Value VisitCXXNewExpr(const clang::CXXNewExpr *E);
  Value VisitCXXDefaultArgExpr(const clang::CXXDefaultArgExpr *E);
  Value VisitCXXDefaultInitExpr(const clang::CXXDefaultInitExpr *E);
  Value VisitCXXThrowExpr(const clang::CXXThrowExpr *E);
  Value VisitVAArgExpr(const clang::VAArgExpr *E);
  Value VisitCoawaitExpr(const clang::CoawaitExpr *E);
  Value VisitCoyieldExpr(const clang::CoyieldExpr *E);
  // TransferCalls.cpp:
  Value VisitCallExpr(const clang::CallExpr *E);
  Value VisitCXXConstructExpr(const clang::CXXConstructExpr *E);
  Value VisitCXXInheritedCtorInitExpr(const clang::CXXInheritedCtorInitExpr *E);

private:
  using QualType = clang::QualType;
  struct Site;
  struct PortState;

  void statement(const clang::Stmt *S);
  void assembly(const clang::GCCAsmStmt *S);
  void declare(const clang::VarDecl *V);
  void initialize(const clang::CXXCtorInitializer *Init);
  void destroy(const clang::CFGImplicitDtor &Element);
  void destroyObject(const void *Subject, const clang::CXXRecordDecl *Class, const PlaceSet &Object, bool Exact,
                     clang::SourceLocation Where, unsigned Level);
  void destroyParts(const void *Subject, const clang::CXXRecordDecl *Class, const PlaceSet &Object,
                    clang::SourceLocation Where, unsigned Level);
  RootId coroutineResult();
  void startCoroutine();
  void tellPromise(const clang::CoreturnStmt *S);
  void endCoroutine();
  // Exceptions.
  RootId tryRoot(const clang::CXXTryStmt *Try);
  NodeId throwTarget(const clang::CXXTryStmt *Try);
  PathId thrownPath(QualType Type);
  void throws(Site &S);
  void rethrowUncaught();
  void returns(const clang::Expr *E, clang::SourceLocation Loc, PathId At, bool Elided);
  void aliasTo(int Port, PathId Path, const Place &P);
  Content passedIn(const clang::ParmVarDecl *P, RootId Root);
  PlaceSet variableOf(const clang::Expr *E);

  const clang::Expr *plainlyAssigned(const clang::CallExpr *E);
  Value assign(const clang::CallExpr *E, const clang::Expr *Object);
  bool changesBehind(const Site &S, QualType Type);
  bool isForEffect(const Site &S) const;
  bool mayRunOthers(const Site &S, llvm::ArrayRef<PortState> Ports);
  bool keepsCallable(QualType Type, unsigned Depth = 0);
  PlaceSet copiedFrom(const clang::Expr *E);
  RootId memberRoot();
  PlaceSet membersOf(const PlaceSet &Objects, const Content &Member);
  PlaceSet globalPlaces(const clang::VarDecl *V);
  RootId restRoot();
  PlaceSet restList(const clang::Expr *E);
  bool variadic(const clang::CallExpr *E);
  PlaceSet variable(const clang::VarDecl *V, bool Captured);
  RootId localRoot(const clang::VarDecl *V);
  RootId parameterRoot(const clang::ParmVarDecl *P);
  RootId globalRoot(const clang::VarDecl *V);
  RootId temporary(const clang::Expr *E, facts::RootKind Kind = facts::RootKind::Local);
  PlaceSet field(const PlaceSet &Base, const clang::FieldDecl *F);
  PathId fieldPath(PathId Base, const clang::FieldDecl *F);
  bool sharesWhenCopied(const clang::CXXMethodDecl *Copy);
  PlaceSet capture(const clang::FieldDecl *Field, llvm::StringRef Variable);
  PlaceSet materialize(const clang::Expr *E, const Value &V);
  bool find(const clang::Expr *E, Value &Result);
  std::optional<int64_t> knownOperation(const clang::BinaryOperator *E);
  void noteConstant(const PlaceSet &Target, QualType Type, std::optional<int64_t> Number);
  void noteAnswer(const PlaceSet &Target, const Content &C);
  Content compute(Content A, const Content &B, facts::Transform As = facts::Transform::Compute);
  Content shift(Content C, std::optional<int64_t> By);
  std::optional<int64_t> constantIndex(const clang::Expr *E);
  Content number(const clang::Expr *E, llvm::StringRef Text);
  Content functionValue(const clang::FunctionDecl *F);
  void addDereference(const clang::Expr *E, Content &C);
  void initParts(const clang::Expr *Init, QualType Type, PathId At,
                 llvm::SmallVectorImpl<std::pair<PathId, Content>> &Parts);
  Content initContent(const clang::Expr *Init, QualType Type);
  void here(const clang::Stmt *S);
  void here(const clang::Stmt *S, clang::SourceLocation Loc);

  // Calls.
  Value call(Site &S);
  void passArguments(Site &S, llvm::SmallVectorImpl<PortState> &Ports);
  void passObject(Site &S, llvm::SmallVectorImpl<PortState> &Ports);
  void takeBack(Site &S, llvm::SmallVectorImpl<PortState> &Ports);
  Value result(Site &S, llvm::ArrayRef<PortState> Ports);
  bool walks(const Site &S);
  void shareLinks(const Site &S, RootId Root);
  void describe(Site &S);
  void narrow(Site &S, const PlaceSet &Object);
  bool transparent(const clang::CallExpr *E, Value &Result);
  bool constant(const clang::Expr *E, facts::Constant &Result);
  uint32_t callable(clang::QualType Type);
  bool mayHoldPointers(clang::QualType Type, unsigned Depth = 0);
  bool isPointerLike(clang::QualType Type, unsigned Depth = 0);

  Memory &M;
  UnitBuilder &Unit;
  Graph &G;
  PathTable &Paths;
  clang::ASTContext &Context;
  const Body &B;
  const clang::CXXRecordDecl *Closure = nullptr;
  llvm::DenseMap<const clang::ValueDecl *, const clang::FieldDecl *> Captures;
  const clang::FieldDecl *CapturedThis = nullptr;
  bool HasPromise = false; ///< a coroutine whose promise is seen
  unsigned Depth = 0;      ///< of references to references to globals
  bool UsesRest = false;   ///< the function looks at the arguments beyond its declared ones
  /// Class types that are thrown here, with their bases.
  llvm::MapVector<uint32_t, llvm::SmallVector<uint32_t, 2>> ThrownTypes;
  std::map<std::pair<const void *, const void *>, char> PartKeys;
  RootId This = ~0u;
  /// The function's own ports that objects come in by: parameters, -1 for `this`.
  llvm::SmallVector<std::pair<int, RootId>, 4> PortRoots;
  /// Set while a default argument (shared by all its calls) is evaluated: the expression that uses it.
  const void *Shared = nullptr;
  llvm::DenseMap<std::pair<const void *, const clang::Expr *>, Value> Values;
  /// Values of what the CFG does not list: they count while one element is interpreted.
  std::vector<std::pair<const void *, const clang::Expr *>> Passing;
  llvm::DenseMap<const clang::Type *, bool> PointerHolders;
};

} // namespace thinwrap::extract

#endif
