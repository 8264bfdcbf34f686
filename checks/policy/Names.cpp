//===- Names.cpp - The words that rules, reports and the user share -------===//
//
// One table per enumeration, so that writing and reading a name cannot part ways.
//
//===----------------------------------------------------------------------===//
#include "policy/Names.h"

#include "policy/Rules.h"

using namespace llvm;

namespace thinwrap::policy {

ArrayRef<Named<Severity>> severityNames() {
  static const Named<Severity> Table[] = {
      {"none", Severity::None}, {"note", Severity::Note}, {"warning", Severity::Warning}, {"error", Severity::Error}};
  return Table;
}

ArrayRef<Named<Pattern>> patternNames() {
  static const Named<Pattern> Table[] = {
      {"none", Pattern::None}, {"thin-wrapper", Pattern::ThinWrapper}, {"reseller", Pattern::Reseller}};
  return Table;
}

ArrayRef<Named<Scope>> scopeNames() {
  static const Named<Scope> Table[] = {{"azure", Scope::Azure},
                                       {"azure-partner", Scope::AzurePartner},
                                       {"configured", Scope::Configured},
                                       {"other", Scope::Other},
                                       {"local", Scope::Local}};
  return Table;
}

ArrayRef<Named<Side>> sideNames() {
  static const Named<Side> Table[] = {{"request", Side::Request},
                                      {"response", Side::Response},
                                      {"provider", Side::Provider},
                                      {"endpoint", Side::Endpoint}};
  return Table;
}

ArrayRef<Named<Bearing>> bearingNames() {
  static const Named<Bearing> Table[] = {
      {"for", Bearing::For}, {"against", Bearing::Against}, {"neutral", Bearing::Neutral}};
  return Table;
}

ArrayRef<Named<BaselineState>> baselineNames() {
  static const Named<BaselineState> Table[] = {{"none", BaselineState::None},
                                               {"new", BaselineState::New},
                                               {"unchanged", BaselineState::Unchanged},
                                               {"absent", BaselineState::Absent}};
  return Table;
}

ArrayRef<std::pair<StringRef, Flag>> flagNames() {
  static const std::pair<StringRef, Flag> Table[] = {
      {"no-endpoint", Flag::NoEndpoint},
      {"router", Flag::Router},
      {"unseen", Flag::Unseen},
      {"meter", Flag::Meter},
      {"access", Flag::Access},
      {"upstream", Flag::Upstream},
      {"error-body", Flag::ErrorBody},
      {"rides-along", Flag::RidesAlong},
      {"scaled-meter", Flag::ScaledMeter},
      {"internal-route", Flag::InternalRoute},
      {"ephemeral-secret", Flag::EphemeralSecret},
      {"client-key", Flag::ClientKey},
      {"client-model", Flag::ClientModel},
      {"cost-share-high", Flag::CostShareHigh},
      {"response-raw", Flag::ResponseRaw},
      {"extracted", Flag::Extracted},
      {"re-encoded", Flag::Reencoded},
      {"cosmetic", Flag::Cosmetic},
      {"filtered", Flag::Filtered},
      {"joined", Flag::Joined},
      {"platform-response", Flag::PlatformResponse},
      {"platform-check", Flag::PlatformCheck},
      {"gate", Flag::Gate},
      {"decides", Flag::Decides},
      {"embedded", Flag::Embedded},
      {"infrastructure-only", Flag::InfrastructureOnly},
      {"identity-shown", Flag::IdentityShown},
      {"vendor-route", Flag::VendorRoute},
      {"client-forwarded", Flag::ClientForwarded},
      {"generic-prompt", Flag::GenericPrompt},
      {"role-prompt", Flag::RolePrompt},
      {"domain-prompt", Flag::DomainPrompt},
      {"hidden-prompt", Flag::HiddenPrompt},
      {"platform-request", Flag::PlatformRequest},
      {"tools", Flag::Tools},
      {"schema", Flag::Schema},
      {"grounding", Flag::Grounding},
      {"fine-tuned", Flag::FineTuned},
      {"chain", Flag::Chain},
      {"own-workflow", Flag::OwnWorkflow},
      {"uncalled", Flag::Uncalled},
      {"started-by-client", Flag::StartedByClient},
      {"partner-model", Flag::PartnerModel},
      {"attested", Flag::Attested},
  };
  static_assert(std::size(Table) == numFlags, "every flag has a name");
  return Table;
}

ArrayRef<StringRef> checkNames() {
  static const StringRef Names[] = {RawRelay,     ThinWrapper,  LightProcessing, UnseenProcessing, ProviderRouter,
                                    ExposedMeter, LeakedAccess, Adapted,         EmbeddedCheck};
  return Names;
}

namespace {
template <typename T> StringRef nameIn(ArrayRef<Named<T>> Table, T Value) {
  for (const auto &[Name, Entry] : Table)
    if (Entry == Value)
      return Name;
  llvm_unreachable("every value has a name");
}
} // namespace

StringRef name(Severity S) { return nameIn(severityNames(), S); }
StringRef name(Pattern P) { return nameIn(patternNames(), P); }
StringRef name(Scope S) { return nameIn(scopeNames(), S); }
StringRef name(models::Transform T) { return nameIn(transformNames(), T); }
StringRef name(models::Origin O) { return nameIn(originNames(), O); }
StringRef name(Side S) { return nameIn(sideNames(), S); }
StringRef name(Bearing B) { return nameIn(bearingNames(), B); }
StringRef name(BaselineState S) { return nameIn(baselineNames(), S); }

} // namespace thinwrap::policy
