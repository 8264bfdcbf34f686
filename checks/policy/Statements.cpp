//===- Statements.cpp - Which attestation is about what -------------------===//
#include "policy/Sides.h"

#include "support/Glob.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace thinwrap::policy {

bool matchesAny(ArrayRef<std::string> Globs, StringRef Text) {
  std::string Lower = Text.lower();
  return any_of(Globs, [&](const std::string &Glob) { return support::matchesText(StringRef(Glob).lower(), Lower); });
}

bool placeLess(const Place &A, const Place &B) {
  return std::tie(A.file, A.line, A.column, A.function, A.callee) <
         std::tie(B.file, B.line, B.column, B.function, B.callee);
}

std::string describe(const AttestEntry &E) {
  return E.reason + " (" + E.role + ", " + E.date + ", until " + E.expires + ")";
}

bool sameCall(const solve::Result &R, int32_t A, int32_t B) {
  if (A < 0 || B < 0)
    return false;
  auto Same = [](const Place &P, const Place &Q) {
    return std::tie(P.file, P.line, P.column) == std::tie(Q.file, Q.line, Q.column);
  };
  const solve::Request &P = R.requests[A], &Q = R.requests[B];
  if (A == B)
    return true;
  // Of a helper that several ask, each is told from the others as far as both are known.
  size_t Known = std::min(P.callers.size(), Q.callers.size());
  return Same(P.place, Q.place) && std::equal(P.callers.begin(), P.callers.begin() + Known, Q.callers.begin(), Same);
}

const AttestEntry *Statements::mark(size_t Index) {
  Used[Index] = true;
  return File.entries[Index].expired ? nullptr : &File.entries[Index];
}

const AttestEntry *Statements::find(AttestKind Kind, StringRef Subject) {
  for (size_t I = 0; I < File.entries.size(); ++I) {
    const AttestEntry &E = File.entries[I];
    if (E.kind != Kind)
      continue;
    bool Matches = Kind == AttestKind::Accepted ? StringRef(E.subject) == Subject : matchesAny(E.subject, Subject);
    if (Matches)
      return mark(I);
  }
  return nullptr;
}

std::optional<std::string> Statements::substantive(StringRef Function, StringRef Callee) {
  auto IsAbout = [&](StringRef Name) {
    if (support::matchesName(Name, Function))
      return true;
    // A callee is known as it was written: without its namespaces, perhaps with some.
    return !Callee.empty() && (support::matchesName(Name, Callee) || Name.ends_with(("::" + Callee).str()));
  };
  for (size_t I = 0; I < File.entries.size(); ++I)
    if (File.entries[I].kind == AttestKind::Engine && IsAbout(File.entries[I].subject))
      if (const AttestEntry *E = mark(I))
        return E->subject + ": " + describe(*E);
  for (const SourceMark &M : Marks)
    if (M.kind == SourceMark::Substantive && IsAbout(M.place.function))
      return M.place.function + ": " + (M.reason.empty() ? "marked substantive in the code" : M.reason);
  return std::nullopt;
}

const AttestEntry *Statements::answer(StringRef QuestionId) const {
  for (const AttestEntry &E : File.entries)
    if ((E.kind == AttestKind::Statement && E.subject == QuestionId) ||
        (E.kind == AttestKind::CostShare && QuestionId == "cost-share"))
      return &E;
  return nullptr;
}

const AttestEntry *Statements::costShare() {
  for (size_t I = 0; I < File.entries.size(); ++I)
    if (File.entries[I].kind == AttestKind::CostShare)
      return mark(I);
  return nullptr;
}

const SourceMark *Statements::nolint(const Finding &F) const {
  auto StandsAt = [](const SourceMark &M, const Place &P) {
    return M.place.file == P.file && M.place.line <= P.line && P.line <= std::max(M.place.line, M.endLine);
  };
  for (const SourceMark &M : Marks)
    if (M.kind == SourceMark::Nolint && (StandsAt(M, F.sink) || StandsAt(M, F.source)) &&
        (M.check.empty() || support::matchesText(M.check, F.check)))
      return &M;
  return nullptr;
}

std::vector<std::string> Statements::unmatched() const {
  std::vector<std::string> All;
  for (size_t I = 0; I < File.entries.size(); ++I) {
    const AttestEntry &E = File.entries[I];
    if (Used[I] || E.kind == AttestKind::Statement || E.kind == AttestKind::CostShare)
      continue; // these two are about the product and not about a place in it
    static const StringRef What[] = {"",
                                     "no inference call names this deployment",
                                     "no request takes its prompt from this",
                                     "no path goes through a function of this name",
                                     "",
                                     "no finding has this fingerprint"};
    All.push_back(File.name + ": " + E.path + ": \"" + E.subject + "\": " + What[static_cast<size_t>(E.kind)].str() +
                  "; remove the entry or mend its name");
  }
  return All;
}

} // namespace thinwrap::policy
