//===- RequestSide.cpp - What goes into the request -----------------------===//
//
// The solver gives the level of the worst path of the client's input into the body. Added here is what a place alone
// cannot show: the size of a prompt, the keys of the body, a deployment's name, who started the call, what is attested.
//
//===----------------------------------------------------------------------===//
#include "policy/Sides.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace thinwrap::policy {

namespace {

using models::Origin;

class RequestJudge {
public:
  RequestJudge(const JudgeInput &In, size_t Index, Statements &S)
      : R(In.rules), All(In.result), Q(In.result.requests[Index]), Index(static_cast<int32_t>(Index)), S(S) {
    View.provider = viewProvider(Q, In.providers);
  }

  RequestView run() {
    View.flags.set(Flag::StartedByClient, Q.started_by_client);
    View.flags.set(Flag::Uncalled, Q.uncalled);
    View.flags.set(Flag::PartnerModel, View.provider.partnerModel);
    for (const solve::Evidence &E : Q.provider_evidence)
      View.evidence.push_back({Side::Provider, Bearing::Neutral, E.what, E.place});
    if (Q.client_input)
      View.level = clientLevel();
    for (const solve::Evidence &E : Q.body)
      addBody(E);
    addPrompt();
    addKeys();
    addDeployments();
    addUnseen();
    if (!Q.client_input && !Q.started_by_client && View.flags.has(Flag::PlatformRequest))
      raise(R.request.ownWorkflow, Flag::OwnWorkflow, "started by the platform's own workflow on its own input",
            Q.place);
    View.flags.set(Flag::ClientForwarded, Q.client_input && View.level == 0);
    return std::move(View);
  }

private:
  void note(Bearing B, std::string What, const Place &At, StringRef Attests = "") {
    View.evidence.push_back({Side::Request, B, std::move(What), At, Attests.str()});
  }

  void raise(Level To, Flag Why, std::string What, const Place &At, StringRef Attests = "") {
    View.level = std::max(View.level, To);
    View.flags.set(Why);
    note(To >= 3 ? Bearing::For : Bearing::Neutral, std::move(What), At, Attests);
  }

  /// The client's path is the worst one. A number that is made of what the client sends is a parameter of his choice
  /// and no work of the platform: only what is joined counts here, and that is platform data.
  Level clientLevel() const {
    if (Q.level < R.request.platformData)
      return Q.level;
    return hasPlatformData() ? R.request.platformData : R.request.genericPrompt;
  }

  bool hasPlatformData() const {
    return any_of(Q.body, [&](const solve::Evidence &E) { return E.origin == Origin::PlatformData && !isPrompt(E); });
  }

  /// A prompt that lies in a file or in the configuration, by its name. Names of deployments, hosts and versions come
  /// from there too, and are no prompt.
  bool isPrompt(const solve::Evidence &E) const {
    return matchesAny(R.promptNames, E.what) && !matchesAny(R.noPromptNames, E.what);
  }

  /// Whether platform data that was seen in the body is there on every path of the client's input.
  bool platformIsCertain() const { return !Q.client_input || clientLevel() >= R.request.platformData; }

  void addBody(const solve::Evidence &E) {
    if (isPrompt(E) && (E.origin == Origin::PlatformData || E.origin == Origin::Configuration))
      return addHiddenPrompt(E);
    if (E.sometimes || (E.origin == Origin::PlatformData && !platformIsCertain())) {
      note(Bearing::Against, E.what + ", but not on every path", E.place);
      return;
    }
    switch (E.origin) {
    case Origin::PlatformData:
      raise(Q.client_input ? clientLevel() : R.request.platformData, Flag::PlatformRequest, E.what, E.place);
      return;
    case Origin::AiOutput:
      // A dialogue that is replayed holds this call's own earlier answers.
      if (sameCall(All, E.request, Index))
        note(Bearing::Neutral, "replays earlier answers of this call", E.place);
      else
        raise(R.request.earlierAiOutput, Flag::Chain, "an earlier AI answer: " + E.what, E.place);
      return;
    case Origin::Constant:
      addConstant(E);
      return;
    case Origin::ClientInput:
      note(Bearing::Against, E.what, E.place);
      return;
    case Origin::Meter:
    case Origin::Access:
    case Origin::Configuration:
      return; // names of deployments, hosts and versions
    case Origin::Infrastructure:
    case Origin::Unseen:
      note(Bearing::Neutral, E.what, E.place);
      return;
    }
  }

  void addConstant(const solve::Evidence &E) {
    if (E.size < R.thresholds.promptFragment || matchesAny(R.noPromptTexts, E.what))
      return;
    PromptSize += E.size;
    if (platformIsCertain() || !hasPlatformData()) // else the slots are what is not on every path
      PromptSlots = std::max(PromptSlots, E.slots);
    if (E.size > LargestFragment) {
      LargestFragment = E.size;
      PromptPlace = E.place;
    }
  }

  void addHiddenPrompt(const solve::Evidence &E) {
    if (const AttestEntry *A = attestedPrompt(E))
      raise(R.request.attested, Flag::Attested, "prompt attested: " + describe(*A), E.place, "prompt");
    raise(R.request.hiddenPrompt, Flag::HiddenPrompt, E.what + ": what it holds is not visible here", E.place);
  }

  const AttestEntry *attestedPrompt(const solve::Evidence &E) {
    const AttestEntry *A = S.find(AttestKind::Prompt, E.what);
    return A ? A : S.find(AttestKind::Prompt, E.place.file);
  }

  void addPrompt() {
    const Thresholds &T = R.thresholds;
    if (!PromptSize)
      return;
    std::string Size = "a constant prompt of " + utostr(PromptSize) + " characters";
    std::string Mark = " (from " + utostr(T.domainPrompt) + " on it counts as domain engineering)";
    if (PromptSize >= T.domainPrompt)
      raise(R.request.domainPrompt, Flag::DomainPrompt, Size + Mark, PromptPlace);
    else if (PromptSlots >= T.domainSlots && PromptSize >= T.rolePrompt)
      raise(R.request.domainPrompt, Flag::DomainPrompt,
            Size + " with " + utostr(PromptSlots) + " values of the platform's filled in", PromptPlace);
    else if (PromptSize >= T.rolePrompt)
      raise(R.request.rolePrompt, Flag::RolePrompt, Size + Mark, PromptPlace);
    else
      raise(R.request.genericPrompt, Flag::GenericPrompt, Size + Mark, PromptPlace);
  }

  bool writes(ArrayRef<std::string> Keys) const {
    return any_of(Keys, [&](const std::string &Key) { return is_contained(Q.body_keys, Key); });
  }

  void addKeys() {
    bool ReadsCalls =
        any_of(R.toolAnswerKeys, [&](const std::string &Key) { return is_contained(Q.response_keys, Key); });
    // In a loop, the first of the requests is made before any tool has run.
    if (writes(R.toolKeys) && ReadsCalls && hasPlatformData())
      raise(R.request.toolsOnPlatformData, Flag::Tools, "tools whose results are platform data", Q.place);
    else if (writes(R.toolKeys))
      raise(R.request.unboundTools, Flag::Tools, "tools, with no platform data seen behind them", Q.place);
    if (writes(R.groundingKeys))
      raise(R.request.grounding, Flag::Grounding, "grounded in an own index", Q.place);
    if (writes(R.schemaKeys)) {
      View.flags.set(Flag::Schema);
      note(Bearing::Neutral, "asks for an answer of a given shape", Q.place);
    }
    if (writes(R.hiddenPromptKeys)) {
      if (const AttestEntry *A = attestedPrompt({Origin::Configuration, Q.place.callee, Q.place}))
        raise(R.request.attested, Flag::Attested, "prompt attested: " + describe(*A), Q.place, "prompt");
      raise(R.request.hiddenPrompt, Flag::HiddenPrompt, "names a prompt or an agent that lies at the provider",
            Q.place);
    }
  }

  void addDeployments() {
    for (const std::string &Name : Q.deployments) {
      if (const AttestEntry *A = S.find(AttestKind::FineTuned, Name)) {
        raise(R.request.fineTuned, Flag::FineTuned, "deployment " + Name + " attested as fine-tuned: " + describe(*A),
              Q.place, "fine-tuned");
        View.flags.set(Flag::Attested);
      } else if (matchesAny(R.fineTunedNames, Name)) {
        raise(R.request.fineTuned, Flag::FineTuned, "deployment " + Name + " is fine-tuned by its name", Q.place);
      }
    }
  }

  void addUnseen() {
    for (const solve::Unseen &U : Q.unseen)
      if (std::optional<std::string> Words = S.substantive(U.name, U.place.callee))
        raise(R.request.attested, Flag::Attested, "attested: " + *Words, U.place, "engine");
      else
        View.unseen = true;
    for (const Step &Step : Q.client_steps)
      if (std::optional<std::string> Words = S.substantive(Step.place.function, Step.place.callee)) {
        raise(R.request.attested, Flag::Attested, "attested: " + *Words, Step.place, "engine");
        return;
      }
  }

  const Rules &R;
  const solve::Result &All;
  const solve::Request &Q;
  int32_t Index;
  Statements &S;
  RequestView View;
  unsigned PromptSize = 0, PromptSlots = 0, LargestFragment = 0;
  Place PromptPlace;
};

} // namespace

RequestView viewRequest(const JudgeInput &In, size_t RequestIndex, Statements &S) {
  return RequestJudge(In, RequestIndex, S).run();
}

} // namespace thinwrap::policy
