//===- Show.h - A finding as a diagnostic with notes -----------------------===//
#ifndef THINWRAP_TIDY_SHOW_H
#define THINWRAP_TIDY_SHOW_H

#include "tidy/UnitAnalysis.h"

namespace thinwrap::tidy {

/// Shows findings in the files of one unit.
class Shower {
public:
  Shower(clang::tidy::ClangTidyCheck &Check, clang::tidy::ClangTidyContext &Context, UnitAnalysis &Analysis,
         clang::SourceManager &Sources)
      : Check(Check), Context(Context), Analysis(Analysis), Sources(Sources) {}

  /// One diagnostic with the path as notes; nothing if the path does not touch the unit.
  void show(const policy::Finding &Finding);

private:
  struct Spot {
    clang::SourceLocation Loc;
    const policy::Place *Place = nullptr;
  };

  Spot chooseSpot(const policy::Finding &Finding);
  clang::SourceLocation locate(const policy::Place &Place, bool OnlyInUnit);
  bool passesLineFilter(clang::SourceLocation Loc) const;
  void note(const policy::Place &Place, const llvm::Twine &Text);

  clang::tidy::ClangTidyCheck &Check;
  clang::tidy::ClangTidyContext &Context;
  UnitAnalysis &Analysis;
  clang::SourceManager &Sources;
};

} // namespace thinwrap::tidy

#endif
