//===- SarifWriter.cpp - SARIF 2.1.0 --------------------------------------===//
//
// One run. A rule per check with help, a result per finding with the path as a code flow (the client's input on its way
// into the request is a second one), everything else that has a place as a related location. Suppressed findings stay
// in, with their justification; those that only the baseline has are there as `absent`. Incomplete units are
// notifications.
//
// Artifact URIs are relative to the base SRCROOT, which the one who uploads the file knows.
//
//===----------------------------------------------------------------------===//
#include "report/Json.h"
#include "report/SourceText.h"
#include "report/Writers.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace thinwrap::policy;

namespace thinwrap::report {

namespace {

/// The page that the checks are about; the project has none of its own.
constexpr const char *GuidancePage = "https://www.microsoft.com/licensing/guidance/Azure-Customer-Solution";

const char *levelName(Severity S) {
  switch (S) {
  case Severity::Error:
    return "error";
  case Severity::Warning:
    return "warning";
  case Severity::Note:
    return "note";
  case Severity::None:
    return "none";
  }
  llvm_unreachable("all severities are named");
}

/// A relative path as a URI reference.
std::string uriOf(StringRef File) {
  std::string Result;
  for (unsigned char Ch : File)
    if (isAlnum(Ch) || StringRef("-._~/").contains(Ch))
      Result += static_cast<char>(Ch);
    else
      Result += "%" + utohexstr(Ch, /*LowerCase=*/false, /*Width=*/2);
  return Result;
}

/// "RawRelay" of "thinwrap-raw-relay": SARIF wants rule names in Pascal case.
std::string pascalCase(StringRef Check) {
  Check.consume_front("thinwrap-");
  std::string Result;
  bool Upper = true;
  for (char Ch : Check) {
    if (Ch != '-')
      Result += Upper ? toUpper(Ch) : Ch;
    Upper = Ch == '-';
  }
  return Result;
}

Json message(StringRef Text) {
  std::string Words = Text.trim().str();
  if (!Words.empty() && !StringRef(".!?").contains(Words.back()))
    Words += ".";
  return {{"text", Words}};
}

class SarifWriter {
public:
  SarifWriter(const Report &R, const WriteOptions &O) : R(R), Source(O.root) {}

  Json run() {
    Json Results = Json::array();
    for (const std::vector<Finding> *List : {&R.findings, &R.suppressed, &R.absent})
      for (const Finding &F : *List)
        Results.push_back(result(F));
    Json Run = {
        {"tool", {{"driver", driver()}}},
        {"columnKind", "unicodeCodePoints"},
        {"originalUriBaseIds",
         {{"SRCROOT", {{"description", {{"text", "The root of the scan, to which all files are relative."}}}}}}},
        {"invocations", Json::array({invocation()})},
        {"results", std::move(Results)},
        {"automationDetails", {{"id", "thinwrap/"}}},
        {"properties", {{"modelsDigest", R.modelsDigest}, {"rulesDigest", R.rulesDigest}}}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(Run)})}};
  }

private:
  Json driver() {
    Json Rules = Json::array();
    for (const CheckInfo &C : R.checks) {
      std::string Help = C.why + "\n\n" + C.mend;
      Rules.push_back({{"id", C.name},
                       {"name", pascalCase(C.name)},
                       {"shortDescription", message(C.summary)},
                       {"fullDescription", message(C.why)},
                       {"help",
                        {{"text", Help},
                         {"markdown", "**" + C.title + ".** " + C.summary + "\n\n**Why.** " + C.why +
                                          "\n\n**What would change it.** " + C.mend + "\n\nSee `" + C.page + "`."}}},
                       {"helpUri", GuidancePage},
                       {"defaultConfiguration", {{"level", levelName(C.severity)}}},
                       {"properties", {{"tags", Json::array({"licensing", name(C.pattern).str()})}}}});
    }
    Json Driver = {{"name", "thinwrap"}, {"informationUri", GuidancePage}};
    if (!R.toolVersion.empty())
      Driver["version"] = R.toolVersion;
    Driver["rules"] = std::move(Rules);
    return Driver;
  }

  Json invocation() {
    Json Value = {{"executionSuccessful", true}};
    Json Notifications = Json::array();
    for (const Incomplete &I : R.incomplete)
      Notifications.push_back({{"level", "warning"},
                               {"message", message("Unit not seen as a whole: " + I.reason)},
                               {"locations", Json::array({{{"physicalLocation", artifact(I.file)}}})}});
    for (const solve::Bound &B : R.bounds)
      Notifications.push_back({{"level", "note"}, {"message", message("A bound was hit: " + B.what)}});
    for (const std::string &Note : R.notes)
      Notifications.push_back({{"level", "note"}, {"message", message(Note)}});
    if (!Notifications.empty())
      Value["toolExecutionNotifications"] = std::move(Notifications);
    return Value;
  }

  static Json artifact(StringRef File) {
    return {{"artifactLocation", {{"uri", uriOf(File)}, {"uriBaseId", "SRCROOT"}}}};
  }

  Json region(const Place &P) {
    Json Value = {{"startLine", P.line}};
    if (P.column)
      Value["startColumn"] = P.column;
    if (std::optional<StringRef> Line = Source.line(P.file, P.line))
      Value["snippet"] = {{"text", Line->str()}};
    return Value;
  }

  Json location(const Place &P, StringRef Text = "") {
    Json Value;
    Json Physical = artifact(P.file);
    if (P.line)
      Physical["region"] = region(P);
    Value["physicalLocation"] = std::move(Physical);
    if (!P.function.empty())
      Value["logicalLocations"] = Json::array({{{"fullyQualifiedName", P.function}, {"kind", "function"}}});
    if (!Text.empty())
      Value["message"] = message(Text);
    return Value;
  }

  Json codeFlow(ArrayRef<Step> Steps, StringRef Title) {
    Json Locations = Json::array();
    for (const auto &[Index, S] : enumerate(Steps)) {
      bool End = Index == 0 || Index + 1 == Steps.size();
      Locations.push_back({{"location", location(S.place, S.message)},
                           {"kinds", Json::array({name(S.transform).str()})},
                           {"importance", End ? "essential" : "important"}});
    }
    return {{"message", message(Title)}, {"threadFlows", Json::array({{{"locations", std::move(Locations)}}})}};
  }

  Json related(const Finding &F) {
    Json All = Json::array();
    auto Add = [&](const Place &P, const std::string &Text) {
      if (!P.line)
        return;
      Json Value = location(P, Text);
      Value["id"] = All.size();
      All.push_back(std::move(Value));
    };
    Add(F.source, "the inference call or other source");
    for (const Evidence &E : F.evidence)
      Add(E.place, name(E.side).str() + " side: " + E.what + (E.attested() ? " (attested, not seen)" : ""));
    for (const solve::Unseen &U : F.unseen)
      Add(U.place, "not seen and not modelled: " + U.name);
    for (const Sibling &S : F.siblings)
      Add(S.place, "better: " + S.what + ", level " + utostr(S.level));
    return All;
  }

  static Json properties(const Finding &F) {
    Json Attests = Json::array();
    for (const Attest &A : F.attest)
      Attests.push_back({{"id", A.id}, {"state", A.state}, {"text", A.text}, {"answer", A.answer}});
    return {{"pattern", name(F.pattern).str()},
            {"requestLevel", F.levels.request},
            {"responseLevel", F.levels.response},
            {"provider", name(F.scope).str()},
            {"criteria", F.criteria},
            {"attest", std::move(Attests)},
            {"mend", F.mend}};
  }

  Json result(const Finding &F) {
    auto Rule = find_if(R.checks, [&](const CheckInfo &C) { return C.name == F.check; });
    Json Value = {{"ruleId", F.check}};
    if (Rule != R.checks.end())
      Value["ruleIndex"] = Rule - R.checks.begin();
    Value["kind"] = "fail";
    Value["level"] = levelName(F.severity);
    Value["message"] = message(F.message);
    Value["locations"] = Json::array({location(F.sink)});
    if (Json Related = related(F); !Related.empty())
      Value["relatedLocations"] = std::move(Related);
    Json Flows = Json::array();
    if (!F.trace.empty())
      Flows.push_back(codeFlow(F.trace, "The answer on its way to the endpoint"));
    if (!F.requestTrace.empty())
      Flows.push_back(codeFlow(F.requestTrace, "The client's input on its way into the request"));
    if (!Flows.empty())
      Value["codeFlows"] = std::move(Flows);
    Value["partialFingerprints"] = {{"thinwrapFingerprint/v1", F.fingerprint}};
    if (F.baseline != BaselineState::None)
      Value["baselineState"] = name(F.baseline).str();
    if (F.suppression)
      Value["suppressions"] = Json::array({suppression(*F.suppression)});
    Value["properties"] = properties(F);
    return Value;
  }

  Json suppression(const Suppression &S) {
    bool InSource = S.by == "nolint" || S.by == "annotation";
    Json Value = {{"kind", InSource ? "inSource" : "external"}, {"status", "accepted"}};
    std::string Text = S.justification.empty() ? "no reason given" : S.justification;
    if (!S.role.empty())
      Text += " (" + S.role + ", " + S.date + ")";
    Value["justification"] = Text;
    if (S.place.line)
      Value["location"] = location(S.place);
    return Value;
  }

  const Report &R;
  SourceText Source;
};

} // namespace

void writeSarif(const Report &R, const WriteOptions &O, raw_ostream &Out) { print(SarifWriter(R, O).run(), Out); }

} // namespace thinwrap::report
