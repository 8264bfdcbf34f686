//===- ResponseSide.cpp - What becomes of the answer ----------------------===//
//
// The solver gives the level of the worst path by the steps on it and by what is joined. Added here is what branches
// are worth, and what is attested.
//
//===----------------------------------------------------------------------===//
#include "policy/Sides.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace thinwrap::policy {

namespace {

using models::Origin;
using models::Transform;
using solve::Facet;

class ResponseJudge {
public:
  ResponseJudge(const JudgeInput &In, const solve::Flow &F, Statements &S) : R(In.rules), All(In.result), F(F), S(S) {}

  ResponseView run() {
    View.level = F.level;
    addSteps();
    for (const solve::Evidence &E : F.companions)
      addCompanion(E);
    for (const solve::Control &C : F.controls)
      addControl(C);
    addDecided();
    addAttested();
    for (const std::string &Role : F.infrastructure)
      if (auto Found = R.infrastructureRoles.find(Role); Found != R.infrastructureRoles.end())
        View.infrastructure.push_back(Found->second);
    if (!Checks.empty())
      View.infrastructure.push_back("checks of who asks and how much, which do not look at the answer (" + lines() +
                                    ")");
    if (!View.infrastructure.empty() && View.level <= 1 && View.unseen.empty())
      View.flags.set(Flag::InfrastructureOnly);
    View.flags.set(Flag::ErrorBody, F.facet == Facet::Error);
    return std::move(View);
  }

private:
  void note(Bearing B, std::string What, const Place &At, StringRef Attests = "") {
    View.evidence.push_back({Side::Response, B, std::move(What), At, Attests.str()});
  }

  void addSteps() {
    bool Changed = false;
    for (const Step &Step : F.steps) {
      Changed |= R.costs.of(Step.transform) > 0;
      switch (Step.transform) {
      case Transform::Extract:
        View.flags.set(Flag::Extracted);
        break;
      case Transform::Reencode:
        View.flags.set(Flag::Reencoded);
        break;
      case Transform::Cosmetic:
        View.flags.set(Flag::Cosmetic);
        break;
      case Transform::Filter:
        View.flags.set(Flag::Filtered);
        break;
      case Transform::Combine:
        View.flags.set(Flag::Joined);
        break;
      case Transform::Compute:
      case Transform::Branch:
        // A number made from the text on the way of the text itself does not embed it.
        View.flags.set(Flag::Embedded, !F.verbatim);
        if (Step.transform == Transform::Branch)
          View.flags.set(Flag::Decides, !F.verbatim);
        break;
      case Transform::Copy:
      case Transform::Infrastructure:
      case Transform::Unseen:
        break;
      }
    }
    View.flags.set(Flag::ResponseRaw, !Changed && F.level == 0);
  }

  void addCompanion(const solve::Evidence &E) {
    if (E.origin == Origin::PlatformData && !E.sometimes) {
      // Whether it is worth a level was the solver's to say: a user's name beside the text is not.
      View.flags.set(Flag::PlatformResponse, View.level >= 3);
      note(View.level >= 3 ? Bearing::For : Bearing::Neutral, "joined with " + E.what, E.place);
    } else if (E.origin == Origin::PlatformData) {
      note(Bearing::Against, "joined with " + E.what + ", but not on every path", E.place);
    } else if (!E.what.empty()) {
      note(Bearing::Neutral, "joined with " + E.what, E.place);
    }
  }

  /// A branch counts where it looks at the text: a status, a quota, a sign-in do not.
  void addControl(const solve::Control &C) {
    bool Text = false, Content = false, OtherAi = false, Platform = false, Constant = false, Configured = false;
    for (const solve::Evidence &E : C.origins) {
      if (E.origin == Origin::AiOutput && E.request >= 0 && !sameCall(All, E.request, F.request))
        OtherAi = true;
      else if (E.origin == Origin::AiOutput && (E.facet == Facet::Whole || E.facet == Facet::Content))
        Text = true, Content |= E.facet == Facet::Content;
      Platform |= E.origin == Origin::PlatformData;
      Constant |= E.origin == Origin::Constant && E.size > 0;
      Configured |= E.origin == Origin::Configuration || E.origin == Origin::Infrastructure;
    }
    View.flags.set(Flag::PlatformCheck, View.flags.has(Flag::PlatformCheck) || (Text && Platform));
    if (Text && Platform)
      gate(R.control.platformData, Flag::PlatformResponse, "sent or held back by platform data over the text", C.place);
    else if (OtherAi)
      gate(R.control.otherAi, Flag::Gate, "sent or held back by another AI answer", C.place);
    else if (Content && Constant)
      gate(R.control.constants, Flag::Gate, "sent or held back by a fixed rule over the text", C.place);
    else if (!Text && (Platform || Configured))
      Checks.push_back(C.place);
  }

  /// A level that no step and no companion is worth comes of a branch on the way, or of a loop over the text.
  void addDecided() {
    Level Seen = 0;
    for (const Step &Step : F.steps)
      Seen = std::max<Level>(Seen, R.costs.of(Step.transform));
    if (F.level <= Seen || View.flags.hasAny({Flag::PlatformResponse, Flag::Gate, Flag::Embedded}))
      return;
    if (F.level >= R.control.platformData) {
      View.flags.set(Flag::PlatformCheck);
      gate(R.control.platformData, Flag::PlatformResponse, "changed or held back by platform data over the text",
           F.sink);
    } else if (F.level >= R.control.constants) {
      gate(R.control.constants, Flag::Filtered, "changed or held back by a fixed rule over the text", F.sink);
    }
  }

  std::string lines() const {
    std::string Text;
    for (const Place &At : Checks)
      Text += (Text.empty() ? "line " : ", ") + utostr(At.line);
    return Text;
  }

  void gate(Level To, Flag Why, StringRef What, const Place &At) {
    View.level = std::max(View.level, To);
    View.flags.set(Why);
    note(To >= 3 ? Bearing::For : Bearing::Neutral, What.str(), At);
  }

  void addAttested() {
    for (const solve::Unseen &U : F.unseen)
      if (!attest(U.name, U.place))
        View.unseen.push_back(U);
    for (const Step &Step : F.steps)
      if (attest(Step.place.function, Step.place))
        return;
  }

  bool attest(StringRef Function, const Place &At) {
    std::optional<std::string> Words = S.substantive(Function, At.callee);
    if (!Words)
      return false;
    if (!View.flags.has(Flag::Attested))
      note(Bearing::For, "attested: " + *Words, At, "engine");
    View.level = std::max(View.level, R.request.attested);
    View.flags.set(Flag::Attested);
    View.flags.set(Flag::PlatformResponse);
    return true;
  }

  const Rules &R;
  const solve::Result &All;
  const solve::Flow &F;
  Statements &S;
  ResponseView View;
  std::vector<Place> Checks; ///< branches on the platform's data or settings that the answer plays no part in
};

} // namespace

ResponseView viewResponse(const JudgeInput &In, const solve::Flow &F, Statements &S) {
  return ResponseJudge(In, F, S).run();
}

} // namespace thinwrap::policy
