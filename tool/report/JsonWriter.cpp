//===- JsonWriter.cpp - "thinwrap-report/1" -------------------------------===//
//
// docs/formats/report.md describes every key. JsonReader.cpp reads it back; the two are kept in the same order.
//
//===----------------------------------------------------------------------===//
#include "report/Json.h"
#include "report/Writers.h"

#include "policy/Summary.h"

using namespace llvm;
using namespace thinwrap::policy;

namespace thinwrap::report {

namespace {

Json placeJson(const Place &P) {
  return {{"file", P.file}, {"line", P.line}, {"column", P.column}, {"function", P.function}, {"callee", P.callee}};
}

/// The place's keys beside those of what stands there.
Json withPlace(Json Value, const Place &P) {
  if (P.line)
    Value.update(placeJson(P));
  return Value;
}

Json levelsJson(const Levels &L) { return {{"request", L.request}, {"response", L.response}}; }

template <typename T, typename Fn> Json list(const std::vector<T> &All, Fn One) {
  Json Result = Json::array();
  for (const T &Entry : All)
    Result.push_back(One(Entry));
  return Result;
}

Json stepJson(const Step &S) {
  Json Value = placeJson(S.place);
  Value["transform"] = name(S.transform).str();
  Value["message"] = S.message;
  return Value;
}

Json evidenceJson(const Evidence &E) {
  Json Value = {{"side", name(E.side).str()}, {"bearing", name(E.bearing).str()}, {"what", E.what}};
  Value["attested"] = E.attested();
  if (E.attested())
    Value["attests"] = E.attests;
  return withPlace(std::move(Value), E.place);
}

Json attestJson(const Attest &A) { return {{"id", A.id}, {"text", A.text}, {"state", A.state}, {"answer", A.answer}}; }

Json siblingJson(const Sibling &S) { return withPlace({{"level", S.level}, {"what", S.what}}, S.place); }

Json unseenJson(const solve::Unseen &U) { return withPlace({{"name", U.name}}, U.place); }

Json suppressionJson(const Suppression &S) {
  Json Value = {{"by", S.by}, {"justification", S.justification}};
  if (!S.role.empty())
    Value["role"] = S.role;
  if (!S.date.empty())
    Value["date"] = S.date;
  return withPlace(std::move(Value), S.place);
}

Json findingJson(const Finding &F) {
  Json Value = {{"check", F.check},
                {"pattern", name(F.pattern).str()},
                {"severity", name(F.severity).str()},
                {"fingerprint", F.fingerprint},
                {"title", F.title},
                {"message", F.message},
                {"level", levelsJson(F.levels)}};
  if (F.upTo)
    Value["level_up_to"] = levelsJson(*F.upTo);
  Value["provider"] = name(F.scope).str();
  Value["provider_name"] = F.provider;
  Value["deployments"] = F.deployments;
  Value["endpoint"] = F.endpoint;
  Value["part"] = F.part;
  Value["source"] = placeJson(F.source);
  Value["sink"] = placeJson(F.sink);
  Value["trace"] = list(F.trace, stepJson);
  Value["request_trace"] = list(F.requestTrace, stepJson);
  Value["evidence"] = list(F.evidence, evidenceJson);
  Value["criteria"] = F.criteria;
  Value["attest"] = list(F.attest, attestJson);
  Value["better_siblings"] = list(F.siblings, siblingJson);
  Value["unseen"] = list(F.unseen, unseenJson);
  Value["mend"] = F.mend;
  if (F.suppression)
    Value["suppression"] = suppressionJson(*F.suppression);
  if (F.baseline != BaselineState::None)
    Value["baseline"] = name(F.baseline).str();
  if (!F.before.empty())
    Value["before"] = F.before;
  return Value;
}

Json outputJson(const Output &O) {
  Json Value = {{"where", O.where}, {"level", levelsJson(O.levels)}, {"verdict", O.verdict}};
  if (!O.fingerprint.empty())
    Value["finding"] = O.fingerprint;
  return withPlace(std::move(Value), O.place);
}

Json callJson(const Call &C) {
  Json Value = placeJson(C.place);
  Value["provider"] = name(C.scope).str();
  Value["provider_name"] = C.provider;
  Value["deployments"] = C.deployments;
  Value["families"] = C.families;
  Value["request_level"] = C.requestLevel;
  Value["request"] = list(C.request, evidenceJson);
  Value["outputs"] = list(C.outputs, outputJson);
  return Value;
}

Json endpointJson(const Endpoint &E) {
  Json Value = placeJson(E.place);
  Value["kind"] = E.kind;
  Value["route"] = E.route;
  Value["handler"] = E.handler;
  Value["worst"] = name(E.worst).str();
  Value["findings"] = E.fingerprints;
  return Value;
}

Json incompleteJson(const Incomplete &I) {
  Json Value = {{"file", I.file}, {"reason", I.reason}, {"analysed", I.analysed}};
  if (!I.reproduce.empty())
    Value["reproduce"] = I.reproduce;
  return Value;
}

Json summaryJson(const Report &R) {
  Summary S = summarize(R);
  Json Value = {{"findings", S.findings()},
                {"errors", S.errors},
                {"warnings", S.warnings},
                {"notes", S.notes},
                {"patterns", {{"thin-wrapper", S.thinWrapper}, {"reseller", S.reseller}}},
                {"suppressed", S.suppressed},
                {"attested", S.attested},
                {"checks", S.checks},
                {"criteria", S.criteria},
                {"providers", S.providers},
                {"calls", R.calls.size()},
                {"endpoints", R.endpoints.size()},
                {"units", R.units},
                {"incomplete", R.incomplete.size()}};
  if (S.hasBaseline)
    Value["baseline"] = {
        {"compared_with", R.comparedWith}, {"new", S.created}, {"unchanged", S.unchanged}, {"absent", S.absent}};
  return Value;
}

Json statisticsJson(const solve::Statistics &S) {
  return {{"functions", S.functions}, {"touched_functions", S.touched_functions},
          {"edges", S.edges},         {"facts", S.facts},
          {"entries", S.entries},     {"calls", S.calls}};
}

} // namespace

Json reportJson(const Report &R) {
  return {{"schema", "thinwrap-report/1"},
          {"tool", {{"name", "thinwrap"}, {"version", R.toolVersion}}},
          {"models", R.modelsDigest},
          {"rules", R.rulesDigest},
          {"options", {{"assume_azure", R.assumeAzure}, {"any_provider", R.anyProvider}}},
          {"summary", summaryJson(R)},
          {"findings", list(R.findings, findingJson)},
          {"suppressed", list(R.suppressed, findingJson)},
          {"absent", list(R.absent, findingJson)},
          {"calls", list(R.calls, callJson)},
          {"endpoints", list(R.endpoints, endpointJson)},
          {"incomplete", list(R.incomplete, incompleteJson)},
          {"bounds", list(R.bounds, [](const solve::Bound &B) { return withPlace({{"what", B.what}}, B.place); })},
          {"unseen", list(R.unseen, unseenJson)},
          {"attestations", list(R.attestations, attestJson)},
          {"notes", R.notes},
          {"criteria",
           list(R.criteria,
                [](const Criterion &C) { return Json{{"id", C.id}, {"guidance", C.guidance}, {"text", C.text}}; })},
          {"checks", list(R.checks,
                          [](const CheckInfo &C) {
                            return Json{{"name", C.name},
                                        {"title", C.title},
                                        {"pattern", name(C.pattern).str()},
                                        {"severity", name(C.severity).str()},
                                        {"summary", C.summary},
                                        {"why", C.why},
                                        {"mend", C.mend},
                                        {"page", C.page}};
                          })},
          {"statistics", statisticsJson(R.statistics)},
          {"disclaimer", R.disclaimer}};
}

void writeJson(const Report &R, const WriteOptions &, raw_ostream &Out) { print(reportJson(R), Out); }

} // namespace thinwrap::report
