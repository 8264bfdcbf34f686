//===- Exposure.cpp - Meters, access, and who chooses the upstream --------===//
#include "policy/Candidate.h"

#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace llvm;

namespace thinwrap::policy {

namespace {

using models::Origin;
using models::Transform;
using solve::Facet;
using solve::Flow;

class ExposureJudge {
public:
  ExposureJudge(Judging &J, std::vector<Candidate> &Texts, std::vector<Candidate> &Out)
      : J(J), Texts(Texts), Out(Out) {}

  void run() {
    for (const Flow &F : J.in.result.flows) {
      if (F.origin == Origin::ClientInput && J.isInference(F.sink_request))
        addUpstream(F);
      if (!J.exposed(F))
        continue;
      if (F.origin == Origin::Access || J.isSecret(F)) {
        if (F.verbatim) // that there is a key is no key
          addAccess(F);
      } else if (F.origin == Origin::Meter || F.facet == Facet::Meter)
        addMeter(F, F.facet == Facet::Whole);
      else if (F.origin == Origin::AiOutput && F.facet == Facet::Header)
        addMeter(F, /*RidesAlong=*/true);
      else if (F.origin == Origin::AiOutput && F.facet == Facet::Whole && F.level <= 1 && F.verbatim)
        addMeter(F, /*RidesAlong=*/true);
    }
    for (auto &[Key, C] : Meters)
      if (!C.cell.flags.has(Flag::RidesAlong) || !isExplained(C)) {
        J.decideOn(C);
        Out.push_back(std::move(C));
      }
  }

private:
  bool isInternal(const Flow &F) const {
    return F.handler >= 0 && matchesAny(J.in.rules.internalRoutes, J.in.result.endpoints[F.handler].route);
  }

  /// One of the requests of a call, for all of them: a helper that several ask is one meter.
  int32_t callOf(int32_t Request) const {
    if (Request < 0)
      return Request;
    auto Key = [](const Place &P) { return std::tie(P.file, P.line, P.column); };
    const auto &All = J.in.result.requests;
    for (int32_t I = 0; I < Request; ++I)
      if (Key(All[I].place) == Key(All[Request].place))
        return I;
    return Request;
  }

  void addMeter(const Flow &F, bool RidesAlong) {
    Candidate C;
    C.request = J.isInference(F.request) ? F.request : -1; // own counts of tokens come from no call
    C.flow = &F;
    C.endpoint = EndpointKey::of(F);
    C.cell = {{0, F.level}, C.request >= 0 ? J.requests[F.request]->provider.scope : nearestScope(), {Flag::Meter}};
    C.cell.flags.set(Flag::RidesAlong, RidesAlong);
    C.cell.flags.set(Flag::InternalRoute, isInternal(F));
    bool Computed = any_of(F.steps, [](const Step &S) { return S.transform == Transform::Compute; });
    bool Scaled = any_of(F.companions, [](const solve::Evidence &E) { return E.origin == Origin::PlatformData; });
    C.cell.flags.set(Flag::ScaledMeter, Computed && Scaled);
    // A meter that is named outright says more than one that rides along; the first of its kind stands for all.
    auto [Found, New] = Meters.try_emplace({callOf(F.request), C.endpoint}, C);
    if (!New && Found->second.cell.flags.has(Flag::RidesAlong) && !RidesAlong)
      Found->second = std::move(C);
  }

  /// Whether the text's own finding at this endpoint says it all; then it is told there.
  bool isExplained(const Candidate &Meter) {
    for (Candidate &Text : Texts) {
      bool SameCall = callOf(Text.request) == callOf(Meter.request) ||
                      any_of(Text.branches, [&](int32_t Branch) { return callOf(Branch) == callOf(Meter.request); });
      if (!SameCall || !Text.flow || Text.endpoint != Meter.endpoint || Text.decision.pattern == Pattern::None)
        continue;
      Text.cell.flags.set(Flag::RidesAlong);
      Text.extra.push_back({Side::Response, Bearing::Against,
                            Meter.flow->facet == Facet::Header ? "the meters in its headers ride along"
                                                               : "the usage fields of the relayed body ride along",
                            Meter.flow->sink, ""});
      J.decideOn(Text);
      return true;
    }
    return false;
  }

  void addAccess(const Flow &F) {
    Candidate C;
    C.request = J.isInference(F.request) ? F.request : -1;
    C.flow = &F;
    C.endpoint = EndpointKey::of(F);
    C.cell = {{0, F.level}, accessScope(F), {Flag::Access}};
    C.cell.flags.set(Flag::EphemeralSecret, J.isSecret(F) || matchesAny(J.in.rules.ephemeralSecrets, F.what));
    if (!Accesses.insert({F.what, F.source.file, F.source.line, F.source.column, C.endpoint}).second)
      return;
    J.decideOn(C);
    Out.push_back(std::move(C));
  }

  /// Whose key it is: of the call that it came from; or of the provider whose evidence names it; or of the nearest
  /// provider that the program calls.
  Scope accessScope(const Flow &F) const {
    if (J.isInference(F.request))
      return J.requests[F.request]->provider.scope;
    for (const models::Provider &P : J.in.providers)
      for (const models::Evidence &E : P.proofs)
        if ((E.kind == models::EvidenceKind::Environment || E.kind == models::EvidenceKind::Host) &&
            StringRef(F.what).contains_insensitive(StringRef(E.pattern).trim('*')))
          return P.in;
    return nearestScope();
  }

  Scope nearestScope() const {
    Scope Nearest = Scope::Other;
    for (const std::optional<RequestView> &Q : J.requests)
      if (Q)
        Nearest = std::min(Nearest, Q->provider.scope);
    return Nearest;
  }

  void addUpstream(const Flow &F) {
    bool FixedPart = any_of(F.companions, [](const solve::Evidence &E) {
      return E.origin == Origin::Constant || E.origin == Origin::Configuration || E.origin == Origin::PlatformData;
    });
    bool WholeUrl = F.part == "url" && F.value_preserving && !FixedPart;
    bool Key = F.part == "headers" && matchesAny(J.in.rules.keyHeaders, F.key);
    bool Model = (F.part == "path" || F.part == "url") && !WholeUrl && F.verbatim;
    if (F.part != "host" && !WholeUrl && !Key && !Model)
      return;
    if (Model)
      noteClientModel(F);
    Candidate C;
    C.request = F.sink_request;
    C.flow = &F;
    C.endpoint = {-1, F.sink.file, F.sink.line, F.sink.column};
    C.cell = {{0, F.level}, J.requests[F.sink_request]->provider.scope, {Flag::Upstream}};
    C.cell.flags.set(Flag::ClientKey, Key);
    C.cell.flags.set(Flag::ClientModel, Model);
    if (!Accesses.insert({F.what, F.source.file, F.source.line, F.source.column, C.endpoint}).second)
      return;
    J.decideOn(C);
    Out.push_back(std::move(C));
  }

  void noteClientModel(const Flow &F) {
    for (Candidate &Text : Texts)
      if (Text.request == F.sink_request && Text.flow && Text.decision.pattern != Pattern::None &&
          !Text.cell.flags.has(Flag::ClientModel)) {
        Text.cell.flags.set(Flag::ClientModel);
        Text.extra.push_back(
            {Side::Request, Bearing::Against, "the client chooses part of the upstream's path", F.sink, ""});
        J.decideOn(Text);
      }
  }

  Judging &J;
  std::vector<Candidate> &Texts;
  std::vector<Candidate> &Out;
  std::map<std::pair<int32_t, EndpointKey>, Candidate> Meters;
  std::set<std::tuple<std::string, std::string, uint32_t, uint32_t, EndpointKey>> Accesses;
};

} // namespace

void judgeExposure(Judging &J, std::vector<Candidate> &Texts, std::vector<Candidate> &Out) {
  ExposureJudge(J, Texts, Out).run();
}

} // namespace thinwrap::policy
