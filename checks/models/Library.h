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

/// A file's name, as messages and provenance say it, and its text.
struct InputFile {
  std::string name;
  llvm::StringRef text;
};

class Library {
public:
  /// Reads the built-in files and the user's. The name of an optional built-in library in place of a file asks for that
  /// library. Errors name file and JSON path, what was expected and the remedy; all mistakes of all files come in one
  /// error.
  static llvm::Expected<Library> load(llvm::ArrayRef<std::string> UserFiles);

  /// The same from texts. A file's "schema" tells whether it is a model or a provider file.
  /// Of the built-in libraries that are optional, only those that `Wanted` names are kept.
  static llvm::Expected<Library> parse(llvm::ArrayRef<InputFile> Builtin, llvm::ArrayRef<InputFile> User,
                                       llvm::ArrayRef<std::string> Wanted = {});

  Library(Library &&) noexcept;
  Library &operator=(Library &&) noexcept;
  ~Library();

  /// The rows about a function, built-in ones first, in file order. If a user's row with `"override": true` matches,
  /// the built-in rows are left out. `When` conditions are not looked at: they hang on the call.
  void match(const SymbolView &Symbol, llvm::SmallVectorImpl<const Row *> &Rows) const;
  void match(const VariableView &Variable, llvm::SmallVectorImpl<const VariableRow *> &Rows) const;
  void matchAllocation(llvm::StringRef Type, llvm::SmallVectorImpl<const AllocationRow *> &Rows) const;

  /// What a string constant proves; used on literals (hosts, paths, headers, queries, field names, models) and on names
  /// of environment variables alike: the evidence's kind says where the string must flow to count.
  void matchEvidence(llvm::StringRef Constant, llvm::SmallVectorImpl<EvidenceMatch> &Matches) const;

  /// The role of a key, last key last, in an answer of `From`; Body if nothing is known of it.
  ResponseRole responseRole(const Provider &From, llvm::ArrayRef<llvm::StringRef> Keys) const;
  /// The role of a response header by name: Meter, Identity, or Body if nothing is known of it.
  ResponseRole headerRole(const Provider &From, llvm::StringRef Name) const;
  /// The family of an AI model's id or nullptr.
  const Family *family(const Provider &Of, llvm::StringRef Model) const;

  const Provider *provider(llvm::StringRef Name) const;
  llvm::ArrayRef<Provider> providers() const;
  llvm::ArrayRef<ModelFile> files() const;

private:
  struct Data;
  explicit Library(std::unique_ptr<Data>);
  std::unique_ptr<Data> D;
};

/// The arguments that `P` stands for in a call with `Count` arguments: indices for the Argument kinds, nothing for the
/// others and for arguments that are not there.
void argumentsOf(const Port &P, const SymbolView &Symbol, unsigned Count, llvm::SmallVectorImpl<unsigned> &Indices);

/// The name that a constant begins with which goes on behind a path's slash ("/gpt-4o/chat"); empty for other text.
llvm::StringRef nameAtSlash(llvm::StringRef Text);

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_LIBRARY_H
