//===- UnitBuilder.h - What all functions of a unit share -----------------===//
//
// Strings, files, symbols and paths of the unit under construction. Indices handed out while building are provisional
// for symbols and paths: `finish` sorts symbols by identity, drops paths that nobody used and renumbers every use.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_EXTRACT_UNITBUILDER_H
#define THINWRAP_EXTRACT_UNITBUILDER_H

#include "extract/Extract.h"
#include "extract/Paths.h"
#include "facts/FactsFile.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace thinwrap::extract {

struct Nolint;

class UnitBuilder {
public:
  UnitBuilder(clang::ASTContext &Context, const ExtractOptions &Options);

  clang::ASTContext &Context;
  const ExtractOptions &Options;
  PathTable Paths;

  uint32_t string(llvm::StringRef Text);
  llvm::StringRef text(uint32_t String) const { return Unit.strings[String]; }

  /// Where a person looks for this place: macro arguments where they are spelled, macro bodies where they are used.
  facts::Location location(clang::SourceLocation Loc);

  /// The printed type, canonical, as docs/architecture.md and facts.fbs say.
  uint32_t type(clang::QualType Type);

  /// Whether the place lies in a system header.
  bool isSystem(clang::SourceLocation Loc);

  /// Whether the place lies in a system header whose bodies nobody asked for.
  bool isForeign(clang::SourceLocation Loc);

  /// Symbols; the canonical declaration is the key. Lambdas' operator() and closures' classes included.
  uint32_t function(const clang::FunctionDecl *F);
  uint32_t variable(const clang::VarDecl *V);
  uint32_t record(const clang::CXXRecordDecl *R);
  /// The function that runs a global's initialiser.
  uint32_t initializer(const clang::VarDecl *V);
  void markBody(uint32_t Symbol, bool Coroutine);

  /// "ns::Class" without inline namespaces and template arguments; the string's index.
  uint32_t className(const clang::RecordDecl *R);
  /// A function's name as its symbol has it.
  uint32_t functionName(const clang::FunctionDecl *F);
  /// The class's name and, where that is not one class over all units, `OwnerSeparator` and what tells it apart: the
  /// file that declares it, which instantiation of a template it is.
  uint32_t ownerName(const clang::RecordDecl *R);
  static constexpr char OwnerSeparator = '@';
  /// The field of a closure that holds a captured variable, or `this`: its name, `OwnerSeparator` and whose it is,
  /// since closures of all kinds meet in one place (a queue of tasks).
  uint32_t captureName(const clang::CXXRecordDecl *Closure, llvm::StringRef Variable);

  /// Takes a finished function; its paths and symbols are provisional indices.
  void add(std::unique_ptr<facts::FunctionT> Function) { Unit.functions.push_back(std::move(Function)); }

  void problem(llvm::StringRef Text, clang::SourceLocation Loc, bool Fatal);
  void suppress(const Nolint &Comment);

  facts::UnitT finish();

private:
  uint32_t fileIndex(clang::FileID File);
  uint32_t add(const clang::NamedDecl *Key, unsigned Role, std::unique_ptr<facts::SymbolT> Symbol);
  void describeFunction(const clang::FunctionDecl *F, facts::SymbolT &Symbol);
  void describeMethod(const clang::CXXMethodDecl *M, facts::SymbolT &Symbol);
  void describeDecl(const clang::NamedDecl *D, facts::SymbolT &Symbol);
  /// The file that declares D, if no other unit can name it; else empty.
  std::string unitLocalFile(const clang::NamedDecl *D);
  facts::Hash identity(const clang::NamedDecl *D, llvm::StringRef Suffix = "");
  void sortSymbols();
  void renumberPaths();

  facts::UnitT Unit;
  llvm::StringMap<uint32_t> Strings;
  llvm::DenseMap<clang::FileID, uint32_t> Files;
  llvm::StringMap<uint32_t> FileNames;
  llvm::DenseMap<clang::FileID, bool> System, Foreign;
  llvm::DenseMap<std::pair<const void *, unsigned>, uint32_t> Symbols;
  llvm::DenseMap<const void *, uint32_t> Types;
  llvm::DenseMap<const clang::RecordDecl *, uint32_t> Owners;
  llvm::DenseMap<const clang::CXXRecordDecl *, std::string> Closures; ///< what tells their fields apart
  clang::PrintingPolicy Policy;
};

/// Qualified name as models write it. See Names.cpp for the cases.
std::string qualifiedName(const clang::NamedDecl *D, const clang::PrintingPolicy &Policy);
/// A printed type with the template arguments of std's strings removed.
std::string shortenStrings(std::string Text);
clang::QualType recordType(const clang::CXXRecordDecl *R, clang::ASTContext &Context);
/// Text that is one for one function (class, variable) over all units.
std::string identityText(const clang::NamedDecl *D, const clang::SourceManager &Sources);
/// How types are printed: the same for every version of Clang.
clang::PrintingPolicy printingPolicy(const clang::ASTContext &Context);

} // namespace thinwrap::extract

#endif
