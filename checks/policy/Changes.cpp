//===- Changes.cpp - What a change brings into a program ------------------===//
#include "policy/Changes.h"

#include "policy/Fingerprint.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <tuple>

using namespace llvm;

namespace thinwrap::policy {

namespace {

/// The checks that tell how much is done on a path are one family: a path is in one of them at a time. Of the others,
/// each is its own.
StringRef family(const Finding &F) { return F.pattern == Pattern::Reseller ? StringRef(F.check) : StringRef("path"); }

using Ends = std::vector<std::string>;

Ends endsOf(const Finding &F) {
  return {family(F).str(), F.source.callee, stableName(F.source.function), F.sink.callee, stableName(F.sink.function),
          F.endpoint,      F.part};
}

bool sameSpot(const std::optional<Place> &A, const Place &B) {
  return A && A->line && std::tie(A->file, A->line) == std::tie(B.file, B.line);
}

/// Whether the change made of `Was` something worse.
bool worse(const Finding &Is, const Finding &Was) {
  if (Is.severity != Was.severity)
    return Is.severity > Was.severity;
  if (Is.levels.level() != Was.levels.level())
    return Is.levels.level() < Was.levels.level();
  return Is.levels.request < Was.levels.request || Is.levels.response < Was.levels.response;
}

std::string describe(const Finding &F) {
  return F.check + ", level request " + utostr(F.levels.request) + ", response " + utostr(F.levels.response);
}

/// Pairs findings of now with findings of before, each used once.
class Pairing {
public:
  Pairing(ArrayRef<Finding *> Now, const Report &Before, PlaceMap Moved) : Now(Now), Partner(Now.size()) {
    for (const Finding &F : Before.findings)
      Was.push_back({&F, Moved(F.source), Moved(F.sink), false});
    for (Earlier &E : Was)
      ByEnds[endsOf(*E.finding)].push_back(&E);
  }

  void run() {
    // The surest first: the same ends at the same lines; the same ends; the same lines in functions that were renamed.
    pairByEnds(
        [](const Finding &F, const Earlier &E) { return sameSpot(E.source, F.source) && sameSpot(E.sink, F.sink); });
    pairByEnds([](const Finding &F, const Earlier &E) { return sameSpot(E.sink, F.sink); });
    pairByEnds([](const Finding &, const Earlier &) { return true; });
    for (size_t I = 0; I < Now.size(); ++I)
      if (!Partner[I])
        pair(I, Was, [](const Finding &F, const Earlier &E) {
          return family(F) == family(*E.finding) && F.endpoint == E.finding->endpoint && F.part == E.finding->part &&
                 sameSpot(E.source, F.source) && sameSpot(E.sink, F.sink);
        });
  }

  const Finding *partner(size_t Index) const { return Partner[Index]; }

  std::vector<const Finding *> left() const {
    std::vector<const Finding *> All;
    for (const Earlier &E : Was)
      if (!E.used)
        All.push_back(E.finding);
    return All;
  }

private:
  struct Earlier {
    const Finding *finding;
    std::optional<Place> source, sink; ///< where they stand now
    bool used;
  };

  template <typename Range, typename Fn> void pair(size_t Index, Range &Candidates, Fn Fits) {
    for (auto &Candidate : Candidates) {
      Earlier &E = deref(Candidate);
      if (E.used || !Fits(*Now[Index], E))
        continue;
      E.used = true;
      Partner[Index] = E.finding;
      return;
    }
  }

  template <typename Fn> void pairByEnds(Fn Fits) {
    for (size_t I = 0; I < Now.size(); ++I)
      if (auto Found = ByEnds.find(endsOf(*Now[I])); !Partner[I] && Found != ByEnds.end())
        pair(I, Found->second, Fits);
  }

  static Earlier &deref(Earlier &E) { return E; }
  static Earlier &deref(Earlier *E) { return *E; }

  ArrayRef<Finding *> Now;
  std::vector<const Finding *> Partner;
  std::vector<Earlier> Was;
  std::map<Ends, std::vector<Earlier *>> ByEnds;
};

} // namespace

void applyChanges(Report &Now, const Report &Before, StringRef Name, PlaceMap Moved) {
  Now.comparedWith += (Now.comparedWith.empty() ? "" : " and ") + Name.str();
  // What is suppressed now takes part, so that its former self does not count as gone.
  std::vector<Finding *> All;
  for (Finding &F : Now.findings)
    All.push_back(&F);
  for (Finding &F : Now.suppressed)
    All.push_back(&F);
  Pairing Pairs(All, Before, Moved);
  Pairs.run();
  for (size_t I = 0; I < All.size(); ++I) {
    Finding &F = *All[I];
    if (F.baseline == BaselineState::Unchanged)
      continue;
    const Finding *Was = Pairs.partner(I);
    bool IsNew = !Was || worse(F, *Was);
    F.baseline = IsNew ? BaselineState::New : BaselineState::Unchanged;
    if (IsNew && Was)
      F.before = describe(*Was);
  }
  auto Known = [&](const Finding &F) {
    return any_of(Now.absent, [&](const Finding &A) { return A.fingerprint == F.fingerprint; });
  };
  for (const Finding *Gone : Pairs.left()) {
    if (Known(*Gone))
      continue;
    Now.absent.push_back(*Gone);
    Now.absent.back().baseline = BaselineState::Absent;
  }
}

} // namespace thinwrap::policy
