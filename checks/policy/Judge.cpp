//===- Judge.cpp - From flows to findings ---------------------------------===//
#include "policy/Judge.h"

#include "policy/Candidate.h"
#include "policy/Fingerprint.h"
#include "support/Error.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace llvm;

namespace thinwrap::policy {

bool Judging::exposed(const solve::Flow &F) const {
  return F.sink_request < 0 && is_contained(in.rules.exposed, F.endpoint);
}

bool Judging::isSecret(const solve::Flow &F) const {
  return isInference(F.request) && F.origin == models::Origin::AiOutput && F.facet != solve::Facet::Error &&
         any_of(in.result.requests[F.request].provider_evidence,
                [&](const solve::Evidence &E) { return matchesAny(in.rules.secretPaths, E.what); });
}

namespace {

using models::Origin;
using solve::Facet;
using solve::Flow;

/// A place as two calls share it when they are one call in the source, made for several endpoints.
using PlaceKey = std::tuple<StringRef, uint32_t, uint32_t>;
PlaceKey keyOf(const solve::Place &P) { return {P.file, P.line, P.column}; }

/// An inference call's answer at one endpoint.
struct Pair {
  std::vector<const Flow *> text, error, identity;
};

class PairJudge {
public:
  explicit PairJudge(Judging &J) : J(J) {}

  std::vector<Candidate> run() {
    collect();
    std::vector<Candidate> All;
    for (auto &[Key, P] : Pairs)
      judgePair(Key.first, Key.second, P, All);
    keepWorstCaller(All);
    addSiblings(All);
    for (size_t I = 0; I < J.requests.size(); ++I)
      if (J.requests[I] && !HasText.count(static_cast<int32_t>(I)))
        All.push_back(embedded(static_cast<int32_t>(I)));
    return All;
  }

private:
  void collect() {
    for (const Flow &F : J.in.result.flows) {
      if (F.origin != Origin::AiOutput || !J.isInference(F.request) || !J.exposed(F))
        continue;
      if (J.isSecret(F))
        continue; // Exposure's
      Pair &P = Pairs[{F.request, EndpointKey::of(F)}];
      switch (F.facet) {
      case Facet::Whole:
      case Facet::Content:
        P.text.push_back(&F);
        HasText.insert(F.request);
        break;
      case Facet::Error:
        P.error.push_back(&F);
        break;
      case Facet::Identity:
      case Facet::Safety:
        P.identity.push_back(&F);
        break;
      case Facet::Meter:
      case Facet::Header:
      case Facet::Access:
      case Facet::Status:
        break; // Exposure's, or nothing of the model's
      }
    }
  }

  Candidate candidate(int32_t Request, const EndpointKey &Endpoint, const Flow &F) {
    Candidate C;
    C.request = Request;
    C.flow = &F;
    C.endpoint = Endpoint;
    C.response = viewResponse(J.in, F, J.statements);
    const RequestView &Q = *J.requests[Request];
    C.cell.levels = {Q.level, C.response.level};
    C.cell.scope = Q.provider.scope;
    C.cell.flags = Q.flags | C.response.flags;
    C.requestUnseen = Q.unseen;
    C.cell.flags.set(Flag::Unseen, Q.unseen || !C.response.unseen.empty());
    C.cell.flags.set(Flag::CostShareHigh, J.costShare.has_value());
    addRoute(C, F);
    J.decideOn(C);
    return C;
  }

  void addRoute(Candidate &C, const Flow &F) {
    if (F.handler < 0)
      return;
    const solve::Endpoint &E = J.in.result.endpoints[F.handler];
    if (!matchesAny(J.in.rules.vendorRoutes, E.route))
      return;
    C.cell.flags.set(Flag::VendorRoute);
    C.extra.push_back({Side::Endpoint, Bearing::Against, "the route " + E.route + " equals a vendor's", E.place, ""});
  }

  /// Most severe first, then lowest level, then what is certain, then the shortest trace, then the place.
  static bool isWorse(const Candidate &A, const Candidate &B) {
    auto Key = [](const Candidate &C) {
      return std::tuple(-int(C.decision.severity), C.cell.levels.level(), C.cell.levels.response,
                        C.response.unseen.size(), C.flow->steps.size());
    };
    if (Key(A) != Key(B))
      return Key(A) < Key(B);
    return placeLess(A.flow->sink, B.flow->sink);
  }

  std::optional<Candidate> worst(int32_t Request, const EndpointKey &Endpoint, ArrayRef<const Flow *> Flows) {
    std::optional<Candidate> Worst;
    for (const Flow *F : Flows) {
      Candidate C = candidate(Request, Endpoint, *F);
      if (!Worst || isWorse(C, *Worst))
        Worst = std::move(C);
    }
    return Worst;
  }

  void judgePair(int32_t Request, const EndpointKey &Endpoint, const Pair &P, std::vector<Candidate> &Out) {
    std::optional<Candidate> Text = worst(Request, Endpoint, P.text);
    std::optional<Candidate> Error = worst(Request, Endpoint, P.error);
    if (Text && !P.identity.empty()) {
      Text->cell.flags.set(Flag::IdentityShown);
      Text->extra.push_back({Side::Response, Bearing::Against,
                             "names of the AI service are shown beside it: " + P.identity.front()->what,
                             P.identity.front()->sink, ""});
      J.decideOn(*Text);
    }
    if (Text && Error && Text->decision.severity >= Error->decision.severity &&
        Text->decision.pattern != Pattern::None) {
      Text->extra.push_back({Side::Response, Bearing::Against, "the body of an upstream error is relayed as well",
                             Error->flow->sink, ""});
      Error.reset();
    }
    if (Text) {
      for (const Flow *F : P.text)
        if (F != Text->flow)
          addSibling(*Text, *F);
      Out.push_back(std::move(*Text));
    }
    if (Error && Error->decision.pattern != Pattern::None)
      Out.push_back(std::move(*Error));
  }

  /// A helper that an endpoint asks several times is one call there: the worst of its requests speaks for it. A handler
  /// that is registered for no route tells routes apart by hand: there, each place where an answer leaves is one.
  void keepWorstCaller(std::vector<Candidate> &All) {
    using Key = std::tuple<std::string, uint32_t, uint32_t, EndpointKey, bool, PlaceKey>;
    std::map<Key, Candidate> Worst;
    for (Candidate &C : All) {
      const Place &Call = J.request(C).place;
      const bool ByHand = C.flow->handler >= 0 && J.in.result.endpoints[C.flow->handler].route.empty();
      Key Where{Call.file,
                Call.line,
                Call.column,
                C.endpoint,
                C.cell.flags.has(Flag::ErrorBody),
                ByHand ? keyOf(C.flow->sink) : PlaceKey()};
      auto [Found, New] = Worst.try_emplace(Where, C);
      if (New)
        continue;
      Candidate &Kept = Found->second;
      if (isWorse(C, Kept))
        std::swap(C, Kept);
      if (C.cell.levels.level() > Kept.cell.levels.level())
        Kept.siblings.push_back(
            {C.cell.levels.level(), "another request of this call for the same endpoint", C.flow->sink});
    }
    All.clear();
    for (auto &[Where, C] : Worst)
      All.push_back(std::move(C));
  }

  void addSibling(Candidate &C, const Flow &F) {
    Level Other = std::max(J.requests[C.request]->level, viewResponse(J.in, F, J.statements).level);
    if (Other > C.cell.levels.level())
      C.siblings.push_back({Other, "another path of the same answer to the same endpoint", F.sink});
  }

  /// Better ways elsewhere: the same call's answer at other endpoints, other calls' answers at the same endpoint.
  void addSiblings(std::vector<Candidate> &All) {
    for (Candidate &C : All) {
      // At level 4 it is no other way of the text, only something computed from it that goes there as well.
      if (C.flow->best_level > C.cell.levels.level() && C.flow->best_level < 4)
        C.siblings.push_back({C.flow->best_level, "another path between the same two places", C.flow->sink});
      for (const Candidate &Other : All) {
        if (&Other == &C || Other.cell.levels.level() <= C.cell.levels.level())
          continue;
        if (Other.request == C.request)
          C.siblings.push_back({Other.cell.levels.level(),
                                "the same answer at " + describeEndpoint(J.in.result, *Other.flow), Other.flow->sink});
        else if (Other.endpoint == C.endpoint)
          C.siblings.push_back(
              {Other.cell.levels.level(), "another call's answer at the same endpoint", J.request(Other).place});
      }
      constexpr size_t MaxSiblings = 5; // more would bury the finding
      if (C.siblings.size() > MaxSiblings)
        C.siblings.resize(MaxSiblings);
    }
  }

  Candidate embedded(int32_t Request) {
    Candidate C;
    C.request = Request;
    const RequestView &Q = *J.requests[Request];
    C.cell = {{Q.level, 4}, Q.provider.scope, Q.flags | Flags{Flag::NoEndpoint}};
    J.decideOn(C);
    return C;
  }

  Judging &J;
  std::map<std::pair<int32_t, EndpointKey>, Pair> Pairs;
  std::set<int32_t> HasText;
};

/// Fills the parts of the report that are not findings.
class Bookkeeper {
public:
  Bookkeeper(Judging &J, Report &Out) : J(J), Out(Out) {}

  void addCalls(ArrayRef<std::pair<const Candidate *, std::string>> Judged) {
    const solve::Result &R = J.in.result;
    for (size_t I = 0; I < J.requests.size(); ++I) {
      if (!J.requests[I])
        continue;
      const RequestView &Q = *J.requests[I];
      Call Entry{R.requests[I].place, Q.provider.scope, Q.provider.display, R.requests[I].deployments,
                 Q.provider.families, Q.level,          Q.evidence,         {}};
      for (const auto &[C, Fingerprint] : Judged)
        if (C->flow && (C->request == int32_t(I) || is_contained(C->branches, int32_t(I))))
          Entry.outputs.push_back({describeEndpoint(R, *C->flow), C->flow->sink, C->cell.levels,
                                   Fingerprint.empty() ? "none" : C->decision.check.str(), Fingerprint});
      for (const Flow &F : R.flows)
        if (F.origin == Origin::AiOutput && F.request == int32_t(I) && !J.exposed(F))
          Entry.outputs.push_back(
              {F.sink_request >= 0 ? "another request" : F.endpoint, F.sink, {Q.level, F.level}, "none", ""});
      // One call stands here once, however many endpoints start it.
      auto Same = llvm::find_if(Out.calls, [&](const Call &Other) { return keyOf(Other.place) == keyOf(Entry.place); });
      if (Same == Out.calls.end())
        Out.calls.push_back(std::move(Entry));
      else
        Same->outputs.insert(Same->outputs.end(), Entry.outputs.begin(), Entry.outputs.end());
    }
  }

  void addEndpoints(ArrayRef<std::pair<const Candidate *, std::string>> Judged) {
    for (size_t I = 0; I < J.in.result.endpoints.size(); ++I) {
      const solve::Endpoint &E = J.in.result.endpoints[I];
      Endpoint Entry{E.kind, E.route, E.handler, E.place, Severity::None, {}};
      for (const auto &[C, Fingerprint] : Judged)
        if (C->endpoint.handler == int32_t(I) && !Fingerprint.empty()) {
          Entry.worst = std::max(Entry.worst, C->decision.severity);
          Entry.fingerprints.push_back(Fingerprint);
        }
      Out.endpoints.push_back(std::move(Entry));
    }
  }

  void addRules() {
    const Rules &R = J.in.rules;
    for (StringRef Name : checkNames()) {
      const CheckRule &C = R.check(Name);
      Out.checks.push_back({C.name, C.title, C.summary, C.why, C.mend, "docs/checks/" + C.name + ".md", C.pattern,
                            C.severity[size_t(Scope::Azure)]});
    }
    std::set<std::string> Named;
    for (const std::vector<Finding> *List : {&Out.findings, &Out.suppressed})
      for (const Finding &F : *List)
        Named.insert(F.criteria.begin(), F.criteria.end());
    for (const std::string &Id : Named)
      if (auto Found = R.criteria.find(Id); Found != R.criteria.end())
        Out.criteria.push_back(Found->second);
    llvm::sort(Out.criteria, [](const Criterion &A, const Criterion &B) { return criterionLess(A.id, B.id); });
    Out.disclaimer = R.disclaimer;
    Out.rulesDigest = R.digest;
  }

  void addAttestations() {
    for (const AttestEntry &E : J.statements.entries()) {
      static const StringRef Kinds[] = {"cost-share", "fine-tuned", "prompt", "engine", "statement", "accepted"};
      Out.attestations.push_back(
          {Kinds[size_t(E.kind)].str(), E.subject, E.expired ? "expired" : "attested", describe(E)});
      if (E.expired)
        Out.notes.push_back("attestation " + E.path + " (\"" + E.subject + "\") has expired on " + E.expires +
                            " and is not used");
    }
  }

private:
  Judging &J;
  Report &Out;
};

/// "Embedded" is said of a call, once, and only where nothing else is said of the call's text: at the endpoints that
/// merely show a decision there is nothing to mend.
void keepEmbeddedOncePerCall(const Judging &J, std::vector<Candidate> &All) {
  std::set<PlaceKey> Told;
  auto callOf = [&](const Candidate &C) { return keyOf(J.in.result.requests[C.request].place); };
  auto isEmbedded = [](const Candidate &C) { return C.decision.check == EmbeddedCheck; };
  for (const Candidate &C : All)
    if (C.request >= 0 && C.decision.severity != Severity::None && !isEmbedded(C))
      Told.insert(callOf(C));
  for (Candidate &C : All)
    if (isEmbedded(C) && !Told.insert(callOf(C)).second)
      C.decision.severity = Severity::None;
}

std::optional<Suppression> suppressionOf(Judging &J, const Finding &F) {
  if (const AttestEntry *E = J.statements.find(AttestKind::Accepted, F.fingerprint))
    return Suppression{"attestation", E->reason, E->role, E->date, {}};
  if (const SourceMark *M = J.statements.nolint(F))
    return Suppression{"nolint", M->reason, "", "", M->place};
  return std::nullopt;
}

bool shownBefore(const Finding &A, const Finding &B) {
  if (A.severity != B.severity)
    return A.severity > B.severity;
  auto Key = [](const Finding &F) {
    return std::tie(F.sink.file, F.sink.line, F.sink.column, F.check, F.source.file, F.source.line, F.source.column,
                    F.message);
  };
  return Key(A) < Key(B);
}

} // namespace

Expected<Report> judge(const JudgeInput &In) {
  Judging J{In, Statements(In.attestations, In.marks), {}, std::nullopt};
  if (const AttestEntry *Share = J.statements.costShare())
    if (Share->percent >= In.rules.thresholds.costSharePercent)
      J.costShare = Share->percent;
  for (size_t I = 0; I < In.result.requests.size(); ++I)
    J.requests.push_back(In.result.requests[I].inference ? std::optional(viewRequest(In, I, J.statements))
                                                         : std::nullopt);

  std::vector<Candidate> All = PairJudge(J).run();
  gatherRouters(J, All);
  std::vector<Candidate> Exposures;
  judgeExposure(J, All, Exposures);
  keepEmbeddedOncePerCall(J, All);
  llvm::append_range(All, std::move(Exposures));

  std::vector<std::pair<Finding, const Candidate *>> Worded;
  for (const Candidate &C : All)
    if (C.decision.severity != Severity::None)
      Worded.emplace_back(word(J, C), &C);
  llvm::sort(Worded, [](const auto &A, const auto &B) { return shownBefore(A.first, B.first); });
  std::vector<Finding *> Order;
  for (auto &[F, C] : Worded)
    Order.push_back(&F);
  assignFingerprints(Order);

  Report Out;
  Out.assumeAzure = In.options.assumeAzure;
  Out.anyProvider = In.options.anyProvider;
  std::map<const Candidate *, std::string> FingerprintOf;
  for (auto &[F, C] : Worded) {
    FingerprintOf[C] = F.fingerprint;
    F.suppression = suppressionOf(J, F);
    (F.suppression ? Out.suppressed : Out.findings).push_back(std::move(F));
  }
  std::vector<std::pair<const Candidate *, std::string>> Judged;
  for (const Candidate &C : All)
    Judged.emplace_back(&C, FingerprintOf[&C]);

  Bookkeeper Books(J, Out);
  Books.addCalls(Judged);
  Books.addEndpoints(Judged);
  Books.addRules();
  Books.addAttestations();
  Out.bounds = In.result.bounds;
  Out.unseen = In.result.unseen;
  Out.statistics = In.result.statistics;

  std::vector<std::string> Unmatched = J.statements.unmatched();
  if (!Unmatched.empty() && In.unmatchedIsError)
    return support::makeError(join(Unmatched, "\n"));
  return Out;
}

} // namespace thinwrap::policy
