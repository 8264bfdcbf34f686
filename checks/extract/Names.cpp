//===- Names.cpp - How functions, classes and types are called -------------===//
//
// Two kinds of names: what models match (qualified, without inline namespaces, anonymous namespaces and template
// arguments) and what is one over all units (Clang's USR, which tells instantiations and overloads apart; for closures
// and what lies in them, the place of the lambda in its function besides, since the USR of a closure is only a place).
//
//===----------------------------------------------------------------------===//
#include "extract/UnitBuilder.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Index/USRGeneration.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

PrintingPolicy extract::printingPolicy(const ASTContext &Context) {
  PrintingPolicy Policy(Context.getLangOpts());
  Policy.adjustForCPlusPlus();
  Policy.SuppressTagKeyword = true;
  Policy.SuppressUnwrittenScope = true;
  Policy.AnonymousTagLocations = false;
#if THINWRAP_LLVM_MAJOR >= 21
  Policy.PrintAsCanonical = true;
  Policy.SuppressInlineNamespace = llvm::to_underlying(PrintingPolicy::SuppressInlineNamespaceMode::All);
#else
  Policy.PrintCanonicalTypes = true;
  Policy.SuppressInlineNamespace = true;
#endif
  return Policy;
}

std::string extract::shortenStrings(std::string Text) {
  // `restrict` says nothing of how values move, and each language spells it in its own way.
  for (const char *Word : {"*__restrict", "*restrict"})
    for (size_t From = 0; (From = Text.find(Word, From)) != std::string::npos;)
      Text.erase(++From, strlen(Word) - 1);
  for (const char *Name : {"std::basic_string<", "std::basic_string_view<"}) {
    size_t Length = strlen(Name), From = 0;
    while ((From = Text.find(Name, From)) != std::string::npos) {
      size_t End = From + Length;
      for (int Depth = 1; Depth && End < Text.size(); ++End)
        Depth += Text[End] == '<' ? 1 : Text[End] == '>' ? -1 : 0;
      Text.erase(From + Length - 1, End - (From + Length - 1));
      From += Length - 1;
    }
  }
  return Text;
}

static std::string ownName(const NamedDecl *D, const PrintingPolicy &Policy) {
  if (const auto *C = dyn_cast<CXXConstructorDecl>(D))
    return C->getParent()->getNameAsString();
  if (const auto *C = dyn_cast<CXXDestructorDecl>(D))
    return "~" + C->getParent()->getNameAsString();
  if (const auto *C = dyn_cast<CXXConversionDecl>(D))
    return "operator " + shortenStrings(C->getConversionType().getCanonicalType().getAsString(Policy));
  if (const auto *R = dyn_cast<CXXRecordDecl>(D); R && R->isLambda())
    return "(lambda)";
  std::string Name = D->getNameAsString();
  if (Name.empty())
    if (const auto *T = dyn_cast<TagDecl>(D))
      if (const TypedefNameDecl *Typedef = T->getTypedefNameForAnonDecl())
        return Typedef->getNameAsString();
  return Name.empty() ? "(anonymous)" : Name;
}

std::string extract::qualifiedName(const NamedDecl *D, const PrintingPolicy &Policy) {
  llvm::SmallVector<std::string, 6> Parts{ownName(D, Policy)};
  for (const DeclContext *C = D->getDeclContext(); C && !C->isTranslationUnit(); C = C->getParent()) {
    if (const auto *N = dyn_cast<NamespaceDecl>(C)) {
      if (!N->isInline() && !N->isAnonymousNamespace())
        Parts.push_back(N->getNameAsString());
    } else if (const auto *Named = dyn_cast<NamedDecl>(C)) {
      Parts.push_back(ownName(Named, Policy));
    }
  }
  std::string Result;
  for (const std::string &Part : llvm::reverse(Parts))
    Result += (Result.empty() ? "" : "::") + Part;
  return Result;
}

/// The closure class that D is or lies in, if any: Clang's USR does not tell two instantiations of a lambda apart.
static const CXXRecordDecl *enclosingClosure(const NamedDecl *D) {
  if (const auto *R = dyn_cast<CXXRecordDecl>(D); R && R->isLambda())
    return R;
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent())
    if (const auto *R = dyn_cast<CXXRecordDecl>(C); R && R->isLambda())
      return R;
  return nullptr;
}

namespace {
/// Adds the types without a name (closures, `struct { … }`) that a template's arguments mention: the USR writes all of
/// them alike, and `run([] { … })` twice in one function is two instantiations. Each class is looked at once: types may
/// be large trees of few parts.
struct UnnamedTypes {
  const SourceManager &Sources;
  std::string &Text;
  llvm::SmallPtrSet<const CXXRecordDecl *, 8> Seen;

  void add(llvm::ArrayRef<TemplateArgument> Arguments) {
    for (const TemplateArgument &A : Arguments)
      if (A.getKind() == TemplateArgument::Pack)
        add(A.getPackAsArray());
      else if (A.getKind() == TemplateArgument::Type)
        add(A.getAsType());
  }

  void add(QualType Type) {
    Type = Type.getCanonicalType().getNonReferenceType();
    while (Type->isAnyPointerType() || Type->isArrayType())
      Type = Type->isArrayType() ? QualType(Type->getArrayElementTypeNoTypeQual(), 0) : Type->getPointeeType();
    if (const auto *F = Type->getAs<FunctionProtoType>()) {
      add(F->getReturnType());
      for (QualType Parameter : F->param_types())
        add(Parameter);
    }
    const auto *R = Type->getAsCXXRecordDecl();
    if (!R || !Seen.insert(R).second)
      return;
    if (const auto *Instance = dyn_cast<ClassTemplateSpecializationDecl>(R))
      return add(Instance->getTemplateArgs().asArray());
    if (R->getDeclName() || R->getTypedefNameForAnonDecl())
      return;
    Text += "<" + extract::identityText(R, Sources);
    PresumedLoc Place = Sources.getPresumedLoc(Sources.getExpansionLoc(R->getLocation()), false);
    if (Place.isValid() && !R->isLambda())
      Text += "#" + std::to_string(Place.getLine()) + ":" + std::to_string(Place.getColumn());
    Text += ">";
  }

  /// Of D itself and of the templates that it lies in, up to a closure: that says itself where it stands.
  void addArguments(const NamedDecl *D) {
    const DeclContext *Around = isa<DeclContext>(D) ? cast<DeclContext>(D) : D->getDeclContext();
    for (const DeclContext *C = Around; C && !C->isFileContext(); C = C->getParent()) {
      if (const auto *R = dyn_cast<CXXRecordDecl>(C); R && R->isLambda())
        return;
      if (const auto *Instance = dyn_cast<ClassTemplateSpecializationDecl>(C))
        add(Instance->getTemplateArgs().asArray());
      else if (const auto *F = dyn_cast<FunctionDecl>(C))
        if (const TemplateArgumentList *Arguments = F->getTemplateSpecializationArgs())
          add(Arguments->asArray());
    }
  }
};
} // namespace

std::string extract::identityText(const NamedDecl *D, const SourceManager &Sources) {
  llvm::SmallString<128> Usr;
  if (index::generateUSRForDecl(D, Usr))
    Usr = D->getQualifiedNameAsString();
  std::string Text = Usr.str().str();
  UnnamedTypes{Sources, Text, {}}.addArguments(D);
  const CXXRecordDecl *Closure = enclosingClosure(D);
  if (!Closure)
    return Text;
  // Line and column within the file, and the function around it.
  PresumedLoc Place = Sources.getPresumedLoc(Sources.getExpansionLoc(Closure->getLocation()), false);
  if (Place.isValid())
    Text += "#" + std::to_string(Place.getLine()) + ":" + std::to_string(Place.getColumn());
  for (const DeclContext *C = Closure->getDeclContext(); C; C = C->getParent())
    if (isa<FunctionDecl>(C))
      return Text + "@" + identityText(cast<NamedDecl>(C), Sources);
  return Text;
}
