//===- Rules.h - The policy as data ---------------------------------------===//
//
// Role: everything of the judgement that is opinion and not mechanism: what a step is worth, from which size on a
// prompt counts, which check a level gives, how severe it is for which provider, which criteria it names and in which
// words. Built from rules/*.json, which are part of the program; a user's policy file lies over them, entry by entry.
//
// Invariant: Rules that come out of `load` are complete and consistent: every check of the table is there, every name
// that an entry refers to exists.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_RULES_H
#define THINWRAP_POLICY_RULES_H

#include "policy/Finding.h"
#include "policy/Flags.h"
#include "solve/Costs.h"

#include "llvm/Support/Error.h"
#include <array>
#include <map>
#include <string>
#include <vector>

namespace thinwrap::policy {

/// The checks, in the order of docs/checks. The names are fixed; all else about them is data.
inline constexpr llvm::StringLiteral RawRelay = "thinwrap-raw-relay", ThinWrapper = "thinwrap-thin-wrapper",
                                     LightProcessing = "thinwrap-light-processing",
                                     UnseenProcessing = "thinwrap-unseen-processing",
                                     ProviderRouter = "thinwrap-provider-router",
                                     ExposedMeter = "thinwrap-exposed-meter", LeakedAccess = "thinwrap-leaked-access",
                                     Adapted = "thinwrap-adapted", EmbeddedCheck = "thinwrap-embedded";
llvm::ArrayRef<llvm::StringRef> checkNames();

constexpr size_t numScopes = static_cast<size_t>(Scope::Local) + 1;

/// One check's row. `message` holds {slots}; see Wording.h.
struct CheckRule {
  std::string name, title, summary, message, why, mend;
  Pattern pattern = Pattern::None;
  std::array<Severity, numScopes> severity{}; ///< by Scope
  std::vector<std::pair<Flag, Severity>> atMost, atLeast;
  std::vector<std::string> criteria; ///< always named
  std::vector<std::string> attest;   ///< always asked
};

/// "Name this criterion (or ask for this attestation) for these checks when all these flags are set and none of those."
struct AddRule {
  std::string add;
  std::vector<std::string> checks; ///< empty: every check
  Flags when, unless;
};

struct AttestRule {
  std::string id, text;
  std::vector<std::string> criteria;
};

/// What parts of a request are worth.
struct RequestLevels {
  Level genericPrompt = 0, rolePrompt = 0, domainPrompt = 0, hiddenPrompt = 0, earlierAiOutput = 0, unboundTools = 0,
        toolsOnPlatformData = 0, grounding = 0, fineTuned = 0, platformData = 0, ownWorkflow = 0, attested = 0;
};

/// What a branch over the AI text is worth, by what decides it.
struct ControlLevels {
  Level platformData = 0, constants = 0, otherAi = 0;
};

struct Thresholds {
  unsigned promptFragment = 0; ///< shorter constants are keys and names, not prompt
  unsigned rolePrompt = 0;     ///< from here on a prompt sets role, tone or format
  unsigned domainPrompt = 0;   ///< from here on it is domain engineering
  unsigned domainSlots = 0;    ///< or with so many values of the platform's filled in
  unsigned costSharePercent = 0;
};

struct Rules {
  solve::Costs costs;
  ControlLevels control;
  RequestLevels request;
  Thresholds thresholds;
  std::array<std::string, 5> checkOfLevel;
  Level routerUpTo = 0;
  Level unseenUpTo = 0;
  std::vector<std::string> fineTunedNames, groundingKeys, toolKeys, toolAnswerKeys, schemaKeys, hiddenPromptKeys;
  std::vector<std::string> exposed; ///< endpoint kinds that a client outside sees
  std::vector<std::string> internalRoutes, vendorRoutes, ephemeralSecrets, secretPaths, promptNames, noPromptNames,
      noPromptTexts, keyHeaders;                          ///< globs
  std::map<std::string, std::string> infrastructureRoles; ///< a model's role to its words; adds nothing to a level
  std::map<std::string, CheckRule> checks;
  std::map<std::string, Criterion> criteria;
  std::vector<AddRule> scenarios, attestWhen;
  std::map<std::string, AttestRule> attestations;
  std::string disclaimer;
  std::string digest; ///< of everything above, as 32 hexadecimal digits

  const CheckRule &check(llvm::StringRef Name) const;
};

/// The built-in rules with the user's policy files over them, the last one winning. An object's entry overrides the
/// entry of the same name, a list the whole list. Errors: a key that the built-in rules do not have (with its path and
/// the nearest known one), a wrong type, a level above 4, a name that nothing defines.
llvm::Expected<Rules> loadRules(llvm::ArrayRef<std::string> UserFiles);

/// The same from texts (name, content), for tests.
llvm::Expected<Rules> loadRules(llvm::ArrayRef<std::pair<std::string, std::string>> UserTexts);

/// What the loaded models and providers can produce at all.
struct Capabilities {
  bool has(models::Origin O) const { return origins[static_cast<size_t>(O)]; }
  std::array<bool, solve::numOrigins> origins{};
  std::array<bool, numScopes> scopes{};
  std::vector<std::string> endpoints; ///< kinds of the sinks
};

/// Rules that nothing can trigger: a criterion that no check names, a check whose source no model has, an exposed kind
/// of endpoint that no model makes. One sentence each.
std::vector<std::string> deadRules(const Rules &R, const Capabilities &C);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_RULES_H
