//===- UnitAnalysis.h - One analysis of a unit for all checks --------------===//
//
// Every check of thinwrap is a check of clang-tidy's, and all of them ask the same question of the same unit. It is
// answered once: extraction over the tree that clang-tidy has parsed, then solve and judge as the scan does, with the
// rest of the program from the index where there is one.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_TIDY_UNITANALYSIS_H
#define THINWRAP_TIDY_UNITANALYSIS_H

#include "extract/Extract.h"
#include "extract/Nolint.h"
#include "facts/FactsIndex.h"
#include "tidy/Settings.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseSet.h"

namespace thinwrap::tidy {

/// What outlives a unit: models and rules cost more to read than most units cost to analyse. One per loaded module.
struct ModuleState {
  std::string ConfigurationKey;
  std::optional<policy::Configuration> Configuration; ///< of ConfigurationKey
  std::string Failure;                                ///< why there is none
  std::weak_ptr<class UnitAnalysis> Current;          ///< of the checks that are alive
};

/// Shared by the checks of one unit; gone with the last of them.
class UnitAnalysis {
public:
  UnitAnalysis(clang::tidy::ClangTidyContext &Context, ModuleState &State) : Context(Context), State(State) {}

  /// Called by each check before the unit is parsed; the first call counts.
  void begin(clang::Preprocessor &Preprocessor);

  /// Called when the unit has been parsed.
  void run(clang::ASTContext &Unit);

  bool done() const { return Ended; }
  const Settings &settings() const { return Given; }
  const policy::Report &report() const { return Report; }
  policy::Severity minSeverity(const std::string &Check) const {
    auto Found = Given.MinSeverities.find(Check);
    return Found == Given.MinSeverities.end() ? policy::Severity::Error : Found->second;
  }
  bool hasIndex() const { return Index.has_value(); }

  /// The absolute name of a file that the report names; empty for what is no file.
  std::string absolute(llvm::StringRef Name) const;

  /// Whether a NOLINT comment makes clang-tidy keep this check quiet there.
  bool silenced(const clang::SourceManager &Sources, clang::SourceLocation Loc, llvm::StringRef Check) const;

  /// What the user should know of the run, one sentence each; empties the list, so that it is said once.
  struct Remark {
    std::string Text;
    bool Error = false;
  };
  std::vector<Remark> takeRemarks() { return std::move(Remarks); }

  /// Files that the unit has not read and that notes stand in.
  llvm::DenseSet<clang::FileID> Opened;

private:
  bool prepare(llvm::StringRef MainFile);
  const policy::Configuration *configuration();
  void openIndex();
  void findRoot(llvm::StringRef MainFile);
  void findStale(llvm::StringRef Open);
  void error(const llvm::Twine &Text) { Remarks.push_back({Text.str(), true}); }

  clang::tidy::ClangTidyContext &Context;
  ModuleState &State;
  Settings Given;
  std::string Root;
  std::optional<facts::FactsIndex> Index;
  policy::Report Report;
  std::vector<Remark> Remarks;
  extract::NolintComments Comments;
  bool Begun = false, Ended = false;
};

} // namespace thinwrap::tidy

#endif
