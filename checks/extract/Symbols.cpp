//===- Symbols.cpp - Functions, classes and variables of a unit ------------===//
#include "extract/UnitBuilder.h"
#include "support/Hash.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;
using facts::SymbolFlags;

static void set(facts::SymbolT &Symbol, SymbolFlags Flag, bool On = true) {
  if (On)
    Symbol.flags |= uint32_t(Flag);
}

/// The class of which it is one, for patterns and out-of-line declarations alike.
static const Decl *key(const NamedDecl *D) { return D->getCanonicalDecl(); }

uint32_t UnitBuilder::add(const NamedDecl *D, unsigned Role, std::unique_ptr<facts::SymbolT> Symbol) {
  uint32_t Index = Unit.symbols.size();
  Symbols[{key(D), Role}] = Index;
  Unit.symbols.push_back(std::move(Symbol));
  return Index;
}

std::string UnitBuilder::unitLocalFile(const NamedDecl *D) {
  if (D->getFormalLinkage() >= Linkage::Module || D->isExternallyVisible())
    return {};
  return text(Unit.files[location(D->getCanonicalDecl()->getLocation()).file()]).str();
}

facts::Hash UnitBuilder::identity(const NamedDecl *D, llvm::StringRef Suffix) {
  std::string Text = identityText(D, Context.getSourceManager());
  if (std::string File = unitLocalFile(D); !File.empty())
    Text += "!" + File;
  Text += Suffix;
  support::Hash128 Hash = support::hashBytes(Text);
  return facts::Hash(Hash.High, Hash.Low);
}

void UnitBuilder::describeDecl(const NamedDecl *D, facts::SymbolT &Symbol) {
  Symbol.id = std::make_unique<facts::Hash>(identity(D));
  Symbol.name = string(qualifiedName(D, Policy));
  Symbol.location = std::make_unique<facts::Location>(location(D->getLocation()));
  set(Symbol, SymbolFlags::System, isSystem(D->getLocation()));
  set(Symbol, SymbolFlags::Internal, D->getFormalLinkage() == Linkage::Internal);
  for (const Decl *Redecl : D->redecls())
    for (const auto *Annotation : Redecl->specific_attrs<AnnotateAttr>()) {
      uint32_t Text = string(Annotation->getAnnotation());
      if (!llvm::is_contained(Symbol.attributes, Text))
        Symbol.attributes.push_back(Text);
    }
}

static std::string argumentText(const TemplateArgument &Argument, const PrintingPolicy &Policy) {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  Argument.print(Policy, Out, /*IncludeType=*/false);
  return shortenStrings(Out.str());
}

QualType extract::recordType(const CXXRecordDecl *R, ASTContext &Context) {
#if THINWRAP_LLVM_MAJOR >= 22
  return Context.getCanonicalTagType(R);
#else
  return Context.getTypeDeclType(R);
#endif
}

uint32_t UnitBuilder::record(const CXXRecordDecl *R) {
  if (auto It = Symbols.find({key(R), 0}); It != Symbols.end())
    return It->second;
  if (const CXXRecordDecl *Definition = R->getDefinition())
    R = Definition;
  auto Owned = std::make_unique<facts::SymbolT>();
  facts::SymbolT &Symbol = *Owned;
  uint32_t Index = add(R, 0, std::move(Owned));
  Symbol.kind = facts::SymbolKind::Class;
  describeDecl(R, Symbol);
  Symbol.display = type(recordType(R, Context));
  set(Symbol, SymbolFlags::Lambda, R->isLambda());
  set(Symbol, SymbolFlags::Final, R->hasAttr<FinalAttr>());
  if (const auto *Instance = dyn_cast<ClassTemplateSpecializationDecl>(R))
    for (const TemplateArgument &Argument : Instance->getTemplateArgs().asArray())
      Symbol.template_arguments.push_back(string(argumentText(Argument, Policy)));
  if (R->hasDefinition())
    for (const CXXBaseSpecifier &Base : R->bases())
      if (const CXXRecordDecl *BaseClass = Base.getType()->getAsCXXRecordDecl())
        Symbol.bases.push_back(record(BaseClass));
  return Index;
}

void UnitBuilder::describeMethod(const CXXMethodDecl *M, facts::SymbolT &Symbol) {
  Symbol.kind = isa<CXXConstructorDecl>(M)  ? facts::SymbolKind::Constructor
                : isa<CXXDestructorDecl>(M) ? facts::SymbolKind::Destructor
                : isa<CXXConversionDecl>(M) ? facts::SymbolKind::Conversion
                                            : facts::SymbolKind::Method;
  Symbol.owner = record(M->getParent());
  set(Symbol, SymbolFlags::Virtual, M->isVirtual());
  set(Symbol, SymbolFlags::Static, M->isStatic());
  set(Symbol, SymbolFlags::Const, M->isConst());
  set(Symbol, SymbolFlags::Lambda, M->getParent()->isLambda());
  set(Symbol, SymbolFlags::Final, M->hasAttr<FinalAttr>() || M->getParent()->hasAttr<FinalAttr>());
  for (const CXXMethodDecl *Overridden : M->overridden_methods())
    Symbol.bases.push_back(function(Overridden));
}

void UnitBuilder::describeFunction(const FunctionDecl *F, facts::SymbolT &Symbol) {
  QualType Result = F->getReturnType();
  Symbol.result_type = type(Result);
  set(Symbol, SymbolFlags::ReturnsReference, Result->isReferenceType());
  set(Symbol, SymbolFlags::ReturnsConstReference,
      Result->isReferenceType() && Result.getNonReferenceType().isConstQualified());
  set(Symbol, SymbolFlags::ReturnsPointer, Result->isPointerType());
  // `void f();` in C takes whatever it is given.
  set(Symbol, SymbolFlags::Variadic, F->isVariadic() || (!Context.getLangOpts().CPlusPlus && !F->hasPrototype()));
  set(Symbol, SymbolFlags::Deleted, F->isDeleted());
  set(Symbol, SymbolFlags::Implicit, F->isImplicit());
  std::string Display = text(Symbol.name).str();
  if (const TemplateArgumentList *Arguments = F->getTemplateSpecializationArgs()) {
    for (const TemplateArgument &Argument : Arguments->asArray())
      Symbol.template_arguments.push_back(string(argumentText(Argument, Policy)));
  } else if (const auto *M = dyn_cast<CXXMethodDecl>(F)) {
    if (const auto *Instance = dyn_cast<ClassTemplateSpecializationDecl>(M->getParent()))
      for (const TemplateArgument &Argument : Instance->getTemplateArgs().asArray())
        Symbol.template_arguments.push_back(string(argumentText(Argument, Policy)));
  }
  if (!Symbol.template_arguments.empty()) {
    Display += "<";
    for (size_t I = 0; I < Symbol.template_arguments.size(); ++I)
      Display += (I ? ", " : "") + text(Symbol.template_arguments[I]).str();
    Display += ">";
  }
  Display += "(";
  for (const ParmVarDecl *P : F->parameters()) {
    Symbol.parameter_types.push_back(type(P->getType()));
    Symbol.parameter_names.push_back(string(P->getName()));
    Display += (Symbol.parameter_types.size() > 1 ? ", " : "") + text(Symbol.parameter_types.back()).str();
  }
  Symbol.display = string(Display + ")");
}

uint32_t UnitBuilder::function(const FunctionDecl *F) {
  if (auto It = Symbols.find({key(F), 0}); It != Symbols.end())
    return It->second;
  // The definition's parameter names are the ones that people know.
  if (const FunctionDecl *Definition = F->getDefinition())
    F = Definition;
  auto Owned = std::make_unique<facts::SymbolT>();
  facts::SymbolT &Symbol = *Owned;
  uint32_t Index = add(F, 0, std::move(Owned));
  Symbol.kind = facts::SymbolKind::Function;
  describeDecl(F, Symbol);
  describeFunction(F, Symbol);
  if (const auto *M = dyn_cast<CXXMethodDecl>(F))
    describeMethod(M, Symbol);
  return Index;
}

uint32_t UnitBuilder::variable(const VarDecl *V) {
  if (auto It = Symbols.find({key(V), 0}); It != Symbols.end())
    return It->second;
  auto Owned = std::make_unique<facts::SymbolT>();
  facts::SymbolT &Symbol = *Owned;
  uint32_t Index = add(V, 0, std::move(Owned));
  Symbol.kind = facts::SymbolKind::Variable;
  describeDecl(V, Symbol);
  Symbol.display = Symbol.name;
  Symbol.result_type = type(V->getType());
  set(Symbol, SymbolFlags::Global);
  set(Symbol, SymbolFlags::Const, V->getType().isConstQualified());
  if (const auto *Owner = dyn_cast<CXXRecordDecl>(V->getDeclContext()))
    Symbol.owner = record(Owner);
  return Index;
}

uint32_t UnitBuilder::initializer(const VarDecl *V) {
  if (auto It = Symbols.find({key(V), 1}); It != Symbols.end())
    return It->second;
  auto Owned = std::make_unique<facts::SymbolT>();
  facts::SymbolT &Symbol = *Owned;
  uint32_t Index = add(V, 1, std::move(Owned));
  Symbol.kind = facts::SymbolKind::Function;
  describeDecl(V, Symbol);
  Symbol.id = std::make_unique<facts::Hash>(identity(V, "#initializer"));
  Symbol.name = string(qualifiedName(V, Policy) + "::(initializer)");
  Symbol.display = Symbol.name;
  set(Symbol, SymbolFlags::Implicit);
  return Index;
}

void UnitBuilder::markBody(uint32_t Symbol, bool Coroutine) {
  set(*Unit.symbols[Symbol], SymbolFlags::HasBody);
  set(*Unit.symbols[Symbol], SymbolFlags::Coroutine, Coroutine);
}
