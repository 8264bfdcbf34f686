//===- Providers.cpp - Whose terms a call comes under ---------------------===//
#include "policy/Sides.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace thinwrap::policy {

namespace {

const models::Family *familyOf(const models::Provider &P, StringRef Deployment) {
  for (const models::Family &F : P.families)
    if (matchesAny(F.models, Deployment))
      return &F;
  return nullptr;
}

void addOnce(std::vector<std::string> &List, std::string Text) {
  if (!is_contained(List, Text))
    List.push_back(std::move(Text));
}

/// Adds what the deployments say under one provider, and the scope that this provider gives the call.
Scope addProvider(const models::Provider &P, ArrayRef<std::string> Deployments, ProviderView &View) {
  if (Deployments.empty()) {
    // Two of Azure's own services with nothing said of the AI model: as far as one can see, the same one.
    bool Known = P.in == Scope::Azure && any_of(View.targets, [](StringRef T) { return T.starts_with("Azure"); });
    if (!Known)
      addOnce(View.targets, P.display);
    return P.in;
  }
  bool Partner = true;
  for (const std::string &Deployment : Deployments) {
    const models::Family *Family = familyOf(P, Deployment);
    // Two deployments of one family are load balancing; names that say nothing of the family stand for themselves.
    addOnce(View.targets, P.display + ": " + (Family ? Family->name : Deployment));
    if (Family)
      addOnce(View.families, Family->name);
    Partner &= Family && !Family->soldDirectly;
  }
  if (P.in == Scope::Azure && Partner) {
    View.partnerModel = true;
    return Scope::AzurePartner;
  }
  return P.in;
}

} // namespace

ProviderView viewProvider(const solve::Request &Q, ArrayRef<models::Provider> Providers) {
  ProviderView View;
  std::optional<Scope> Nearest;
  std::vector<std::string> Names;
  for (const std::string &Name : Q.providers) {
    const auto *Found = find_if(Providers, [&](const models::Provider &P) { return P.name == Name; });
    if (Found == Providers.end()) {
      addOnce(Names, Name);
      addOnce(View.targets, Name);
      continue;
    }
    // With several providers the deployments cannot be told apart by provider; each counts once.
    bool Alone = Q.providers.size() == 1;
    Scope S = addProvider(*Found, Alone ? ArrayRef<std::string>(Q.deployments) : ArrayRef<std::string>(), View);
    Nearest = Nearest ? std::min(*Nearest, S) : S;
    addOnce(Names, Found->display.empty() ? Found->name : Found->display);
  }
  if (Q.providers.empty()) {
    View.scope = Scope::Configured;
    View.display = "an endpoint that only configuration names";
    for (const std::string &Deployment : Q.deployments)
      addOnce(View.targets, "configured: " + Deployment);
    if (Q.deployments.empty())
      View.targets.push_back("configured");
    return View;
  }
  View.scope = Nearest.value_or(Scope::Other);
  View.partnerModel |= View.scope == Scope::AzurePartner;
  View.display = join(Names, " or ");
  return View;
}

} // namespace thinwrap::policy
