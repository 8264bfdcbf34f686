//===- Settings.h - What .clang-tidy says to thinwrap ----------------------===//
//
// Options that hold for all checks are named "thinwrap.NAME"; "CHECK.MinSeverity" overrides one for one check. A file
// that is not named absolutely is looked for in the folder of the source file and in every folder above: .clang-tidy
// files do not say where they stand.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_TIDY_SETTINGS_H
#define THINWRAP_TIDY_SETTINGS_H

#include "clang-tidy/ClangTidyCheck.h"
#include "policy/Analysis.h"
#include <map>
#include <optional>

namespace thinwrap::tidy {

struct Settings {
  policy::AnalysisRequest Analysis;
  std::string IndexFile; ///< absolute, or as given where it was not found; empty: none
  std::string Root;      ///< absolute; empty: not given
  std::string FactsFile; ///< where to leave the facts of the unit, for tests; empty: nowhere
  policy::Severity MinSeverity = policy::Severity::Warning;
  std::map<std::string, policy::Severity> MinSeverities; ///< of each check
  std::vector<std::string> Mistakes;                     ///< one sentence each

  /// Two units with the same key are judged by the same models and rules.
  std::string analysisKey() const;
};

/// `MainFile` is absolute.
Settings readSettings(clang::tidy::ClangTidyContext &Context, llvm::StringRef MainFile);

/// Names every option to clang-tidy, which collects for --verify-config what a check asks for when it is made.
void announceSettings(clang::tidy::ClangTidyContext &Context);

/// Puts every option with its value where `--dump-config` looks for it.
void storeSettings(llvm::StringRef Check, clang::tidy::ClangTidyContext &Context,
                   clang::tidy::ClangTidyOptions::OptionMap &Out);

/// The file of this name in `Folder` or a folder above; nothing if there is none.
std::optional<std::string> findUpwards(llvm::StringRef Name, llvm::StringRef Folder);

} // namespace thinwrap::tidy

#endif
