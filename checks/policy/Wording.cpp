//===- Wording.cpp - A finding in words -----------------------------------===//
//
// The sentences of the checks are data (rules/checks.json) with {slots}; this file fills the slots from what was seen.
// Rules of the house: what happens, not what it is in law; short; nothing that was not seen.
//
//===----------------------------------------------------------------------===//
#include "policy/Candidate.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace llvm;

namespace thinwrap::policy {

namespace {

using models::Transform;

/// "a", "a and b", "a, b and c"
std::string enumerate(ArrayRef<std::string> Parts, StringRef Last = "and") {
  std::string Text;
  for (size_t I = 0; I < Parts.size(); ++I) {
    if (I)
      Text += I + 1 == Parts.size() ? (" " + Last + " ").str() : std::string(", ");
    Text += Parts[I];
  }
  return Text;
}

using Phrases = ArrayRef<std::pair<Flag, StringRef>>;

std::vector<std::string> collect(Phrases Table, Flags F) {
  std::vector<std::string> Parts;
  for (const auto &[Which, Words] : Table)
    if (F.has(Which))
      Parts.push_back(Words.str());
  return Parts;
}

/// "{done}": what becomes of the answer.
std::string responsePhrase(Flags F) {
  static const std::pair<Flag, StringRef> Table[] = {
      {Flag::Embedded, "only as what the platform computes from it"},
      {Flag::PlatformCheck, "checked against platform data"},
      {Flag::PlatformResponse, "together with platform data"},
      {Flag::Filtered, "filtered by fixed rules"},
      {Flag::Gate, "behind a fixed gate"},
      {Flag::Extracted, "picked out of its JSON"},
      {Flag::Reencoded, "in another encoding"},
      {Flag::Cosmetic, "with cosmetic changes"},
      {Flag::Joined, "joined with other text"},
  };
  if (F.has(Flag::PlatformCheck))
    F.set(Flag::PlatformResponse, false); // said by the check
  std::vector<std::string> Parts = collect(Table, F);
  return Parts.empty() ? "as it came" : enumerate(Parts);
}

/// "{request}": what is in the request.
std::string requestPhrase(Flags F, bool ClientInput) {
  static const std::pair<Flag, StringRef> Contributions[] = {
      {Flag::PlatformRequest, "platform data goes into the request"},
      {Flag::Grounding, "the request is grounded in an own index"},
      {Flag::DomainPrompt, "a domain prompt shapes it"},
      {Flag::FineTuned, "the deployment is fine-tuned"},
      {Flag::RolePrompt, "a constant prompt sets its role, tone or format"},
      {Flag::Tools, "the AI model may call tools"},
      {Flag::Chain, "an earlier AI answer goes into the request"},
  };
  if (F.has(Flag::OwnWorkflow))
    return "the platform's own workflow starts the call on its own input";
  std::vector<std::string> Parts = collect(Contributions, F);
  if (!Parts.empty())
    return enumerate(Parts);
  if (F.has(Flag::ClientForwarded))
    return "the client's request is forwarded as it came";
  if (F.has(Flag::HiddenPrompt))
    return "the request holds the client's input and a prompt that is not visible here";
  if (ClientInput)
    return "the request holds the client's input and constants only";
  return "nothing of the platform's own was seen in the request";
}

std::string code(StringRef Name) {
  return Name.empty() ? std::string("an unnamed function") : ("`" + Name + "`").str();
}

std::string fill(StringRef Template, const std::map<std::string, std::string> &Slots) {
  std::string Text;
  while (!Template.empty()) {
    auto [Before, Rest] = Template.split('{');
    Text += Before;
    if (Rest.empty() && Before.size() == Template.size())
      break;
    auto [Name, After] = Rest.split('}');
    auto Found = Slots.find(Name.str());
    Text += Found == Slots.end() ? ("{" + Name + "}").str() : Found->second;
    Template = After;
  }
  if (!Text.empty())
    Text[0] = toUpper(Text[0]);
  return Text;
}

class Writer {
public:
  Writer(const Judging &J, const Candidate &C) : J(J), C(C), R(J.in.rules), Check(R.check(C.decision.check)) {}

  Finding run() {
    F.check = C.decision.check.str();
    F.pattern = C.decision.pattern;
    F.severity = C.decision.severity;
    F.levels = C.cell.levels;
    F.scope = C.cell.scope;
    F.title = Check.title;
    F.criteria = C.decision.criteria;
    F.siblings = C.siblings;
    addPlaces();
    addRequest();
    addUnseen();
    F.evidence.insert(F.evidence.end(), C.response.evidence.begin(), C.response.evidence.end());
    F.evidence.insert(F.evidence.end(), C.extra.begin(), C.extra.end());
    if (J.costShare && C.cell.flags.has(Flag::CostShareHigh))
      F.evidence.push_back({Side::Provider,
                            Bearing::Against,
                            "the API's share of the price is " + utostr(*J.costShare) + " %, which is not below " +
                                utostr(R.thresholds.costSharePercent) + " %",
                            {},
                            "cost-share"});
    addAttest();
    std::map<std::string, std::string> Slots = slots();
    F.message = sentence(Slots);
    F.mend = fill(Check.mend, Slots);
    return std::move(F);
  }

private:
  void addPlaces() {
    if (!C.flow) {
      F.source = J.request(C).place;
      F.sink = F.source;
      F.part = "none";
      for (const solve::Flow &Other : J.in.result.flows)
        if (Other.origin == models::Origin::AiOutput && Other.request == C.request) {
          F.sink = Other.sink;
          F.trace = Other.steps;
          F.part = Other.part;
          Inside.push_back(Other.sink_request >= 0 ? "another request" : Other.endpoint);
        }
      llvm::sort(Inside);
      Inside.erase(std::unique(Inside.begin(), Inside.end()), Inside.end());
      return;
    }
    F.source = C.flow->source;
    F.sink = C.flow->sink;
    F.part = C.flow->part;
    F.trace = C.flow->steps;
    F.endpoint = C.cell.flags.has(Flag::Upstream) ? "the upstream of `" + C.flow->sink.function + "`"
                                                  : describeEndpoint(J.in.result, *C.flow);
  }

  void addRequest() {
    if (C.request < 0)
      return;
    const RequestView &Q = J.view(C);
    F.provider = Q.provider.display;
    F.deployments = J.request(C).deployments;
    if (C.cell.flags.hasAny({Flag::Meter, Flag::Access, Flag::Upstream})) {
      for (const Evidence &E : Q.evidence)
        if (E.side == Side::Provider)
          F.evidence.push_back(E);
      return;
    }
    F.requestTrace = J.request(C).client_steps;
    F.evidence = Q.evidence;
  }

  void addUnseen() {
    if (!C.cell.flags.has(Flag::Unseen))
      return;
    F.unseen = C.response.unseen;
    if (C.requestUnseen)
      for (const solve::Unseen &U : J.request(C).unseen)
        F.unseen.push_back(U);
    F.upTo = Levels{C.requestUnseen ? Level(4) : C.cell.levels.request,
                    C.response.unseen.empty() ? C.cell.levels.response : Level(4)};
  }

  void addAttest() {
    for (const std::string &Id : C.decision.attest) {
      Attest A{Id, R.attestations.at(Id).text, "open", ""};
      for (const Evidence &E : F.evidence)
        if (E.attests == Id) {
          A.state = "attested";
          A.answer = E.what;
        }
      if (const AttestEntry *E = J.statements.answer(Id)) {
        A.state = E->expired ? "expired" : "attested";
        A.answer = (E->kind == AttestKind::CostShare ? E->subject + ": " : "") + describe(*E);
      }
      F.attest.push_back(std::move(A));
    }
  }

  std::map<std::string, std::string> slots() const {
    std::vector<std::string> Names;
    for (const solve::Unseen &U : F.unseen)
      if (!is_contained(Names, code(U.name)))
        Names.push_back(code(U.name));
    bool Computed = C.flow && any_of(C.flow->steps, [](const Step &S) { return S.transform == Transform::Compute; });
    bool Whole = C.cell.flags.has(Flag::RidesAlong) && C.flow;
    return {
        {"source", code(F.source.function.empty() ? F.source.callee : stripArguments(F.source.function))},
        {"provider", F.provider.empty() ? "the AI service" : F.provider},
        {"endpoint", F.endpoint},
        {"done", responsePhrase(C.response.flags)},
        {"request", C.request >= 0 ? requestPhrase(C.cell.flags, J.request(C).client_input) : ""},
        {"low", utostr(C.cell.levels.level())},
        {"unseen", enumerate(Names)},
        {"branches", enumerate(C.targets, "or")},
        {"what", what(Whole)},
        {"derived", Computed ? ", as a number that is computed from it" : ""},
        {"inside", C.cell.flags.has(Flag::Uncalled) ? "; nobody in the scan makes the call"
                   : Inside.empty()                 ? ""
                                                    : "; it goes to: " + enumerate(Inside)},
    };
  }

  std::string what(bool Whole) const {
    if (!C.flow)
      return "";
    if (C.cell.flags.has(Flag::Meter) && Whole)
      return C.flow->facet == solve::Facet::Header ? "the whole set of response headers, meters among them,"
                                                   : "the whole answer with its usage fields";
    if (C.cell.flags.has(Flag::Upstream))
      return "What the client sends (" + C.flow->what + ")";
    if (StringRef(C.flow->what).starts_with("the answer of ")) // which of its fields is not known
      return C.cell.flags.has(Flag::Meter) ? "a usage field of the answer" : "a secret or a link in " + C.flow->what;
    return C.flow->what.empty() ? "a value" : C.flow->what;
  }

  static StringRef stripArguments(StringRef Function) {
    return Function.take_until([](char Ch) { return Ch == '<'; });
  }

  std::string sentence(const std::map<std::string, std::string> &Slots) const {
    std::string Text = fill(Check.message, Slots);
    if (C.cell.flags.has(Flag::ErrorBody))
      Text =
          fill("When {provider} answers {source} with an error, the body of it is sent to {endpoint}: no AI content, "
               "but the upstream shows.",
               Slots);
    if (C.cell.flags.has(Flag::Upstream))
      Text += C.cell.flags.has(Flag::ClientKey) ? " The client brings the key: whose Azure it is has to be attested."
              : C.cell.flags.has(Flag::ClientModel)
                  ? " The client chooses a part of the request's path, as the deployment or the AI model."
                  : " The client decides where the platform's request goes.";
    bool Blames = C.decision.pattern != Pattern::None;
    if (Blames && C.cell.flags.has(Flag::InfrastructureOnly))
      Text += " The only processing seen on the way is " + enumerate(C.response.infrastructure) +
              ", which the definition of Customer Solution does not count.";
    if (Blames && C.cell.flags.has(Flag::PartnerModel))
      Text += " The AI model is a partner's, which comes under other terms.";
    if (Blames && C.cell.scope == Scope::Configured && !J.in.options.assumeAzure)
      Text += " Only configuration names the host; if it is Azure, scan with --assume-azure.";
    if (C.cell.flags.has(Flag::Attested))
      Text += " This rests on an attestation, not on what was seen.";
    return Text;
  }

  const Judging &J;
  const Candidate &C;
  const Rules &R;
  const CheckRule &Check;
  std::vector<std::string> Inside;
  Finding F;
};

} // namespace

std::string describeEndpoint(const solve::Result &R, const solve::Flow &F) {
  if (F.handler < 0)
    return "the " + F.endpoint + " endpoint in `" + F.sink.function + "`";
  const solve::Endpoint &E = R.endpoints[F.handler];
  std::string Kind = "the " + (E.kind.empty() ? F.endpoint : E.kind) + " endpoint ";
  return Kind + (E.route.empty() ? "`" + E.handler + "`" : E.route);
}

Finding word(const Judging &J, const Candidate &C) { return Writer(J, C).run(); }

} // namespace thinwrap::policy
