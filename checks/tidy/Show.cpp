//===- Show.cpp - A finding as a diagnostic with notes ---------------------===//
#include "tidy/Show.h"

#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

using namespace llvm;
using clang::DiagnosticIDs;
using clang::SourceLocation;

namespace thinwrap::tidy {

/// Where the diagnostic stands: at the endpoint if that is in the open file, else as near to it as the open file comes;
/// a header of the unit only if the open file is not touched. Of several such places one that --line-filter (which
/// clang-tidy-diff uses) lets through comes first.
Shower::Spot Shower::chooseSpot(const policy::Finding &Finding) {
  std::vector<const policy::Place *> Places{&Finding.sink, &Finding.source};
  for (const auto *Steps : {&Finding.trace, &Finding.requestTrace})
    for (const policy::Step &Step : reverse(*Steps))
      Places.push_back(&Step.place);
  Spot Best;
  int BestRank = 0;
  for (const policy::Place *Place : Places) {
    SourceLocation Loc = locate(*Place, /*OnlyInUnit=*/true);
    if (Loc.isInvalid() || Sources.isInSystemHeader(Loc))
      continue;
    int Rank = 1 + (Sources.getFileID(Loc) == Sources.getMainFileID() ? 2 : 0) + (passesLineFilter(Loc) ? 1 : 0);
    if (Rank > BestRank) {
      BestRank = Rank;
      Best = {Loc, Place};
    }
  }
  return Best;
}

void Shower::show(const policy::Finding &Finding) {
  Spot At = chooseSpot(Finding);
  if (At.Loc.isInvalid())
    return;
  // What clang-tidy keeps quiet it also counts, so it has to hear of it.
  if (Finding.suppression && !Analysis.silenced(Sources, At.Loc, Finding.check))
    return;
  // A note of thinwrap's is a thing to know and never an error: clang-tidy's word for that is a remark.
  bool IsNote = Finding.severity == policy::Severity::Note;
  Check.diag(At.Loc, "%0", IsNote ? DiagnosticIDs::Remark : DiagnosticIDs::Warning) << Finding.message;
  if (At.Place != &Finding.sink)
    note(Finding.sink, "this is where it ends");
  for (const auto &[Index, Step] : enumerate(Finding.trace))
    note(Step.place, "step " + Twine(Index + 1) + " of " + Twine(Finding.trace.size()) + ": " + Step.message);
  for (const auto &[Index, Step] : enumerate(Finding.requestTrace))
    note(Step.place, "into the request, step " + Twine(Index + 1) + " of " + Twine(Finding.requestTrace.size()) + ": " +
                         Step.message);
  for (const solve::Unseen &Each : Finding.unseen)
    note(Each.place, "not seen: '" + Each.name + "'");
  if (!IsNote && !Finding.mend.empty())
    Check.diag(At.Loc, "what would change it: %0", DiagnosticIDs::Note) << Finding.mend;
}

void Shower::note(const policy::Place &Place, const Twine &Text) {
  SourceLocation Loc = locate(Place, /*OnlyInUnit=*/false);
  if (Loc.isValid())
    Check.diag(Loc, "%0", DiagnosticIDs::Note) << Text.str();
  else if (Place.line)
    Check.diag("%0:%1: %2", DiagnosticIDs::Note) << Place.file << Place.line << Text.str();
  else
    Check.diag("%0", DiagnosticIDs::Note) << Text.str();
}

/// The place in a file that this unit has read or, unless OnlyInUnit, in any file of the program.
SourceLocation Shower::locate(const policy::Place &Place, bool OnlyInUnit) {
  std::string Path = Analysis.absolute(Place.file);
  if (Path.empty() || !Place.line)
    return {};
  clang::OptionalFileEntryRef File = Sources.getFileManager().getOptionalFileRef(Path);
  if (!File)
    return {};
  clang::FileID Id = Sources.translateFile(*File);
  if (OnlyInUnit && Analysis.Opened.contains(Id))
    return {};
  if (Id.isInvalid() && !OnlyInUnit) {
    // As if it were included: a file without a place where it was is taken for the main file.
    SourceLocation Somewhere = Sources.getLocForStartOfFile(Sources.getMainFileID());
    Id = Sources.createFileID(*File, Somewhere, clang::SrcMgr::C_User);
    Analysis.Opened.insert(Id);
  }
  return Id.isValid() ? Sources.translateLineCol(Id, Place.line, std::max(Place.column, 1u)) : SourceLocation();
}

/// As clang-tidy decides it.
bool Shower::passesLineFilter(SourceLocation Loc) const {
  const std::vector<clang::tidy::FileFilter> &Filters = Context.getGlobalOptions().LineFilter;
  if (Filters.empty())
    return true;
  clang::OptionalFileEntryRef File = Sources.getFileEntryRefForID(Sources.getFileID(Loc));
  unsigned Line = Sources.getSpellingLineNumber(Loc);
  for (const clang::tidy::FileFilter &Filter : Filters) {
    if (!File || !File->getName().ends_with(Filter.Name))
      continue;
    return Filter.LineRanges.empty() ||
           any_of(Filter.LineRanges, [&](const auto &Range) { return Range.first <= Line && Line <= Range.second; });
  }
  return false;
}

} // namespace thinwrap::tidy
