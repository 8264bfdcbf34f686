// All loaded model files, and which of their rows are about a symbol.
//
// Role: reads the built-in files and the user's, then answers `match` for every symbol of a program (100k and more):
// exact names by hash, globs by their literal last name, the few others one by one. Immutable once loaded; `match` may
// be called from several threads.
#ifndef THINWRAP_MODELS_LIBRARY_H
#define THINWRAP_MODELS_LIBRARY_H

#include "models/Provider.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>

namespace thinwrap::models {

/// A function as the matcher sees it. Fields as in facts.fbs `Symbol`; the caller keeps the strings alive.
struct SymbolView {
  llvm::StringRef name;                              // "std::vector::push_back"
  llvm::StringRef className;                         // of methods: "std::vector"; else empty
  llvm::ArrayRef<llvm::StringRef> classBases;        // transitive, any order
  llvm::ArrayRef<llvm::StringRef> overriddenMethods; // transitive, qualified names
  llvm::ArrayRef<llvm::StringRef> parameterTypes;
  llvm::ArrayRef<llvm::StringRef> parameterNames;
  llvm::StringRef resultType;
  llvm::ArrayRef<llvm::StringRef> templateArguments;
  llvm::ArrayRef<llvm::StringRef> attributes;
};

/// A variable, parameter or field as the matcher sees it.
struct VariableView {
  llvm::StringRef name; // of fields "Class::field", of globals qualified, else the bare name
  VariableKind kind = VariableKind::Local;
  llvm::StringRef type;
  llvm::StringRef function; // the function it stands in, qualified; empty for globals
};

/// One string constant's evidence for one provider.
struct EvidenceMatch {
  const Provider *of = nullptr;
  const Evidence *by = nullptr;
};

/// A file that is part of the program (see EmbeddedFiles.h) or was read.
struct InputFile {
  llvm::StringRef name;
  llvm::StringRef text;
};

class Library {
public:
  /// Reads the built-in files (`Builtin`: model and provider files, told apart by their schema) and the user's. The
  /// error names file and JSON path, what was expected and the remedy.
  static llvm::Expected<Library> load(llvm::ArrayRef<InputFile> Builtin, llvm::ArrayRef<std::string> UserFiles);

  Library(Library &&) noexcept;
  Library &operator=(Library &&) noexcept;
  ~Library();

  /// The rows about a function, built-in ones first, in file order. If a user's row with `"override": true` matches,
  /// the built-in rows are left out. `When` conditions are not looked at: they hang on the call.
  void match(const SymbolView &symbol, llvm::SmallVectorImpl<const Row *> &rows) const;
  void match(const VariableView &variable, llvm::SmallVectorImpl<const VariableRow *> &rows) const;
  void matchAllocation(llvm::StringRef type, llvm::SmallVectorImpl<const AllocationRow *> &rows) const;

  /// What a string constant proves; used on literals (hosts, paths, headers, queries, field names, models) and on names
  /// of environment variables alike: the evidence's kind says where the string must flow to count.
  void matchEvidence(llvm::StringRef constant, llvm::SmallVectorImpl<EvidenceMatch> &matches) const;

  /// The role of a key, last key last, in an answer of `From`; Body if nothing is known of it.
  ResponseRole responseRole(const Provider &from, llvm::ArrayRef<llvm::StringRef> keys) const;
  /// The role of a response header by name: Meter, Identity, or Body if nothing is known of it.
  ResponseRole headerRole(const Provider &from, llvm::StringRef name) const;
  /// The family of an AI model's id or nullptr.
  const Family *family(const Provider &of, llvm::StringRef model) const;

  const Provider *provider(llvm::StringRef name) const;
  llvm::ArrayRef<Provider> providers() const;
  llvm::ArrayRef<ModelFile> files() const;

private:
  struct Data;
  explicit Library(std::unique_ptr<Data>);
  std::unique_ptr<Data> d;
};

/// The arguments that `P` stands for in a call with `Count` arguments: indices for the Argument kinds, nothing for the
/// others and for arguments that are not there.
void argumentsOf(const Port &p, const SymbolView &symbol, unsigned count, llvm::SmallVectorImpl<unsigned> &indices);

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_LIBRARY_H
