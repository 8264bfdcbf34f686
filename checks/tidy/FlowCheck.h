//===- FlowCheck.h - A check of thinwrap as a check of clang-tidy ----------===//
#ifndef THINWRAP_TIDY_FLOWCHECK_H
#define THINWRAP_TIDY_FLOWCHECK_H

#include "tidy/UnitAnalysis.h"

namespace thinwrap::tidy {

/// Shows those findings of the unit's analysis that have this check's name and touch a file of the unit.
class FlowCheck : public clang::tidy::ClangTidyCheck {
public:
  FlowCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, std::shared_ptr<UnitAnalysis> Analysis)
      : ClangTidyCheck(Name, Context), Name(Name), Context(*Context), Analysis(std::move(Analysis)) {
    announceSettings(*Context);
  }

  void registerPPCallbacks(const clang::SourceManager &Sources, clang::Preprocessor *Preprocessor,
                           clang::Preprocessor *ModuleExpander) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void check(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;
  void onEndOfTranslationUnit() override;
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Options) override;

private:
  std::string Name;
  clang::tidy::ClangTidyContext &Context;
  std::shared_ptr<UnitAnalysis> Analysis;
  clang::SourceManager *Sources = nullptr;
};

} // namespace thinwrap::tidy

#endif
