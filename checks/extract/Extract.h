//===- Extract.h - From Clang's AST to facts ------------------------------===//
//
// The only door of the room: a translation unit goes in, what it says comes out (docs/architecture.md, "Facts").
// Nothing here knows a model, a provider or a policy.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_EXTRACT_EXTRACT_H
#define THINWRAP_EXTRACT_EXTRACT_H

#include "facts/Schema.h"
#include "llvm/ADT/ArrayRef.h"
#include <memory>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class FrontendAction;
} // namespace clang

namespace thinwrap::extract {

struct ExtractOptions {
  /// Absolute folder that file names are relative to. What lies outside is named "<system>/path".
  std::string Root;
  /// Glob patterns (`*` within a folder name, `**` across) of system headers whose function bodies are wanted as well.
  std::vector<std::string> WantedHeaders;
  /// Folders whose headers are the system's, whatever the compile command says of them (see systemFolders).
  std::vector<std::string> SystemFolders = {};
};

/// /usr/include and the like: commands name folders below them with -I (pkg-config does that).
llvm::ArrayRef<llvm::StringRef> systemFolders();

struct Nolint;

/// The facts of a unit that has been parsed by somebody else. Parse errors do not stop it; they are not listed (see
/// makeExtractAction).
facts::UnitT extractUnit(clang::ASTContext &Context, const ExtractOptions &Options,
                         llvm::ArrayRef<Nolint> Comments = {});

/// An action that parses a unit, without the bodies of functions in system headers that nobody asked for, and fills
/// `Out` with its facts, diagnostics of level error and above as problems, and NOLINT comments. `Out` must outlive it.
std::unique_ptr<clang::FrontendAction> makeExtractAction(ExtractOptions Options, facts::UnitT &Out);

} // namespace thinwrap::extract

#endif
