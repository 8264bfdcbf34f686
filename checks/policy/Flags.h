//===- Flags.h - What the rules can ask about a path ----------------------===//
//
// A flag is one fact about a path, an inference call or an endpoint that a rule can name ("when": ["re-encoded"]). The
// judge sets flags from what the solver found; rules/criteria.json and rules/checks.json read them. Nothing else passes
// between the two, so a rule can never look at more than its flags say.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_FLAGS_H
#define THINWRAP_POLICY_FLAGS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <bitset>
#include <utility>

namespace thinwrap::policy {

enum class Flag : uint8_t {
  // What kind of finding this is about.
  NoEndpoint, ///< the answer reaches no exposed endpoint
  Router,     ///< the same request can go to several providers or AI models
  Unseen,     ///< a function on the path is neither seen nor modelled
  Meter,      ///< the value is a meter, or made from one
  Access,     ///< the value opens the Azure service: key, token, endpoint, signed URL
  Upstream,   ///< the client chooses where the request goes
  // What softens or sharpens it.
  ErrorBody,       ///< the body of an upstream error, no AI content
  RidesAlong,      ///< a meter that is only part of a whole relayed body or of copied headers
  ScaledMeter,     ///< computed from a meter with the platform's data: a plan's credits
  InternalRoute,   ///< the route is for operations by its name
  EphemeralSecret, ///< a short-lived secret made for a client
  ClientKey,       ///< the client brings its own key
  ClientModel,     ///< the client chooses the deployment or AI model
  CostShareHigh,   ///< the attested cost share is not below the limit
  // The response side.
  ResponseRaw, ///< nothing happens to the answer
  Extracted,
  Reencoded,
  Cosmetic,
  Filtered,
  Joined,             ///< joined with constants or with the client's own input
  PlatformResponse,   ///< platform data takes part in the answer
  PlatformCheck,      ///< platform data over the text decides what of it leaves
  Gate,               ///< a fixed rule or another AI answer decides whether the text is sent
  Decides,            ///< only an answer about the text leaves: a length, a comparison, a count
  Embedded,           ///< the text does not leave; what the platform makes of it does
  InfrastructureOnly, ///< all processing seen is infrastructure
  IdentityShown,      ///< the AI model's name or the like reaches the client beside the text
  VendorRoute,        ///< the endpoint's route equals a vendor's
  // The request side.
  ClientForwarded, ///< the client's input goes in as it came
  GenericPrompt,
  RolePrompt,
  DomainPrompt,
  HiddenPrompt, ///< a prompt comes from configuration or lies at the provider
  PlatformRequest,
  Tools,
  Schema,
  Grounding,
  FineTuned,
  Chain, ///< an earlier AI answer is part of the request
  OwnWorkflow,
  StartedByClient,
  Uncalled, ///< nobody in sight makes the call
  // The rest.
  PartnerModel,
  Attested, ///< the level rests on something attested
};

constexpr size_t numFlags = static_cast<size_t>(Flag::Attested) + 1;

/// Every flag with the name that rules use.
llvm::ArrayRef<std::pair<llvm::StringRef, Flag>> flagNames();

class Flags {
public:
  Flags() = default;
  Flags(std::initializer_list<Flag> All) {
    for (Flag F : All)
      set(F);
  }
  void set(Flag F, bool On = true) { Bits.set(static_cast<size_t>(F), On); }
  bool has(Flag F) const { return Bits.test(static_cast<size_t>(F)); }
  bool hasAll(Flags Other) const { return (Bits & Other.Bits) == Other.Bits; }
  bool hasAny(Flags Other) const { return (Bits & Other.Bits).any(); }
  Flags operator|(Flags Other) const {
    Other.Bits |= Bits;
    return Other;
  }
  Flags &operator|=(Flags Other) {
    Bits |= Other.Bits;
    return *this;
  }
  bool operator==(const Flags &) const = default;

private:
  std::bitset<numFlags> Bits;
};

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_FLAGS_H
