//===- FlowCheck.cpp - A check of thinwrap as a check of clang-tidy --------===//
#include "tidy/FlowCheck.h"

#include "tidy/Show.h"
#include "clang/ASTMatchers/ASTMatchers.h"

using namespace llvm;

namespace thinwrap::tidy {

void FlowCheck::registerPPCallbacks(const clang::SourceManager &, clang::Preprocessor *Preprocessor,
                                    clang::Preprocessor *) {
  Analysis->begin(*Preprocessor);
}

void FlowCheck::registerMatchers(clang::ast_matchers::MatchFinder *Finder) {
  // One match per unit, and the only way to the tree that a check has.
  Finder->addMatcher(clang::ast_matchers::translationUnitDecl().bind("unit"), this);
}

void FlowCheck::check(const clang::ast_matchers::MatchFinder::MatchResult &Result) {
  Sources = Result.SourceManager;
  Analysis->run(*Result.Context);
}

void FlowCheck::onEndOfTranslationUnit() {
  if (!Sources)
    return;
  for (const UnitAnalysis::Remark &Each : Analysis->takeRemarks())
    configurationDiag("%0", Each.Error ? clang::DiagnosticIDs::Error : clang::DiagnosticIDs::Warning) << Each.Text;
  Shower Out(*this, Context, *Analysis, *Sources);
  policy::Severity From = Analysis->minSeverity(Name);
  for (const auto *Findings : {&Analysis->report().findings, &Analysis->report().suppressed})
    for (const policy::Finding &Each : *Findings)
      if (Each.check == Name && Each.severity >= From)
        Out.show(Each);
}

void FlowCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Options) {
  storeSettings(Name, Context, Options);
}

} // namespace thinwrap::tidy
