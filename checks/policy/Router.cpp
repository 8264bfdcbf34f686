//===- Router.cpp - The same request, several providers -------------------===//
//
// Branches of one request are inference calls whose answers reach the same endpoint, each on its own. Calls whose
// answers are joined there, or one of which feeds the other, are steps of a composition and no branches.
//
//===----------------------------------------------------------------------===//
#include "policy/Candidate.h"

#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace llvm;

namespace thinwrap::policy {

namespace {

bool mayBranch(const Judging &J, const Candidate &C) {
  return C.flow && (C.decision.check == RawRelay || C.decision.check == ThinWrapper) &&
         C.cell.levels.level() <= J.in.rules.routerUpTo && !C.cell.flags.has(Flag::ErrorBody);
}

bool isJoinedWith(const Judging &J, const Candidate &C, int32_t Other) {
  return any_of(C.flow->companions, [&](const solve::Evidence &E) {
    return E.origin == models::Origin::AiOutput && sameCall(J.in.result, E.request, Other);
  });
}

bool feeds(const Judging &J, int32_t From, int32_t Into) {
  return any_of(J.in.result.requests[Into].body, [&](const solve::Evidence &E) {
    return E.origin == models::Origin::AiOutput && sameCall(J.in.result, E.request, From);
  });
}

bool areAlternatives(const Judging &J, const Candidate &A, const Candidate &B) {
  return !isJoinedWith(J, A, B.request) && !isJoinedWith(J, B, A.request) && !feeds(J, A.request, B.request) &&
         !feeds(J, B.request, A.request);
}

/// Makes one candidate of all branches; the one with the nearest scope leads.
Candidate merge(const Judging &J, ArrayRef<Candidate *> Branches, std::vector<std::string> Targets) {
  const Candidate *Lead =
      *std::min_element(Branches.begin(), Branches.end(), [](const Candidate *A, const Candidate *B) {
        return std::tuple(A->cell.scope, A->cell.levels.level()) < std::tuple(B->cell.scope, B->cell.levels.level());
      });
  Candidate Merged = *Lead;
  Merged.cell.flags.set(Flag::Router);
  Merged.targets = std::move(Targets);
  for (const Candidate *Branch : Branches) {
    Merged.branches.push_back(Branch->request);
    Merged.cell.flags |= Branch->cell.flags;
    for (const std::string &Target : J.view(*Branch).provider.targets)
      Merged.extra.push_back({Side::Provider, Bearing::Against, "branch: " + Target, J.request(*Branch).place, ""});
  }
  // A flag that only some branches have does not speak for all.
  Merged.cell.flags.set(Flag::ResponseRaw,
                        all_of(Branches, [](const Candidate *B) { return B->cell.flags.has(Flag::ResponseRaw); }));
  return Merged;
}

} // namespace

void gatherRouters(Judging &J, std::vector<Candidate> &Candidates) {
  std::map<EndpointKey, std::vector<Candidate *>> Groups;
  for (Candidate &C : Candidates)
    if (mayBranch(J, C))
      Groups[C.endpoint].push_back(&C);

  std::vector<Candidate> Routers;
  std::set<const Candidate *> Replaced;
  for (auto &[Endpoint, Group] : Groups) {
    // The largest set in which every two are alternatives is not needed: what is joined or chained anywhere stays out.
    std::vector<Candidate *> Branches;
    for (Candidate *C : Group)
      if (all_of(Group, [&](const Candidate *Other) { return Other == C || areAlternatives(J, *C, *Other); }))
        Branches.push_back(C);
    std::vector<std::string> Targets;
    for (const Candidate *C : Branches)
      for (const std::string &Target : J.view(*C).provider.targets)
        if (!is_contained(Targets, Target))
          Targets.push_back(Target);
    if (Targets.size() < 2)
      continue;
    Candidate Merged = merge(J, Branches, std::move(Targets));
    J.decideOn(Merged);
    Routers.push_back(std::move(Merged));
    Replaced.insert(Branches.begin(), Branches.end());
  }
  std::vector<Candidate> Kept;
  for (Candidate &C : Candidates)
    if (!Replaced.count(&C))
      Kept.push_back(std::move(C));
  for (Candidate &C : Routers)
    Kept.push_back(std::move(C));
  Candidates = std::move(Kept);
}

} // namespace thinwrap::policy
