//===- DeadRules.cpp - Rules that nothing can trigger ---------------------===//
#include "policy/Rules.h"

#include "policy/Names.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace llvm;

namespace thinwrap::policy {

namespace {

/// The origins without which a check can never be found.
ArrayRef<models::Origin> needs(StringRef Check) {
  using models::Origin;
  static const Origin Ai[] = {Origin::AiOutput}, Meter[] = {Origin::Meter}, Access[] = {Origin::Access};
  if (Check == ExposedMeter)
    return Meter;
  if (Check == LeakedAccess)
    return Access;
  return Ai;
}

} // namespace

std::vector<std::string> deadRules(const Rules &R, const Capabilities &C) {
  std::vector<std::string> All;
  std::set<std::string> Named, Asked;
  for (const auto &[Name, Check] : R.checks) {
    Named.insert(Check.criteria.begin(), Check.criteria.end());
    Asked.insert(Check.attest.begin(), Check.attest.end());
    for (models::Origin O : needs(Name))
      if (!C.has(O))
        All.push_back("check " + Name + ": no loaded model or provider has a source of " + name(O).str());
    bool Reported = false;
    for (const auto &[ScopeName, Value] : scopeNames())
      Reported |= C.scopes[static_cast<size_t>(Value)] && Check.severity[static_cast<size_t>(Value)] != Severity::None;
    if (!Reported)
      All.push_back("check " + Name + ": its severity is \"none\" for every provider that is loaded");
  }
  for (const AddRule &A : R.scenarios)
    Named.insert(A.add);
  for (const AddRule &A : R.attestWhen)
    Asked.insert(A.add);
  for (const auto &[Id, Attestation] : R.attestations) {
    Named.insert(Attestation.criteria.begin(), Attestation.criteria.end());
    if (!Asked.count(Id))
      All.push_back("attestation " + Id + ": no check asks for it");
  }
  for (const auto &[Id, Criterion] : R.criteria)
    if (!Named.count(Id) && Criterion.guidance != "definition")
      All.push_back("criterion " + Id + ": no check and no attestation names it");
  for (const std::string &Kind : R.exposed)
    if (!is_contained(C.endpoints, Kind))
      All.push_back("exposed endpoint \"" + Kind + "\": no loaded model has a sink of this kind");
  return All;
}

} // namespace thinwrap::policy
