//===- JsonReader.cpp - Reading "thinwrap-report/1" back ------------------===//
//
// In the order of JsonWriter.cpp. A report may come from a newer thinwrap: keys that are not known are left alone, as
// docs/formats/report.md promises.
//
//===----------------------------------------------------------------------===//
#include "report/Writers.h"

#include "policy/Names.h"
#include "support/Json.h"

using namespace llvm;
using namespace thinwrap::policy;
using thinwrap::support::JsonDocument;
using thinwrap::support::JsonObject;
using thinwrap::support::JsonValue;

namespace thinwrap::report {

namespace {

/// Reads an object and leaves keys alone that nobody asked for.
template <typename Fn> auto open(const JsonValue &Value, Fn Read) {
  JsonObject In = Value.object();
  auto Result = Read(In);
  In.entries();
  return Result;
}

template <typename Fn> auto readList(JsonObject &In, StringRef Key, Fn One) {
  std::vector<decltype(One(std::declval<JsonObject &>()))> All;
  for (const JsonValue &Value : In.optionalArray(Key))
    All.push_back(open(Value, One));
  return All;
}

Place readPlace(JsonObject &In) {
  Place P;
  P.file = In.string("file", "");
  P.line = static_cast<uint32_t>(In.integer("line", 0));
  P.column = static_cast<uint32_t>(In.integer("column", 0));
  P.function = In.string("function", "");
  P.callee = In.string("callee", "");
  return P;
}

Levels readLevels(JsonObject &In) {
  return {static_cast<Level>(In.integer("request")), static_cast<Level>(In.integer("response"))};
}

Step readStep(JsonObject &In) {
  Step S;
  S.place = readPlace(In);
  S.transform = In.required("transform").oneOf<models::Transform>(transformNames());
  S.message = In.string("message");
  return S;
}

Evidence readEvidence(JsonObject &In) {
  Evidence E;
  E.side = In.required("side").oneOf<Side>(sideNames());
  E.bearing = In.required("bearing").oneOf<Bearing>(bearingNames());
  E.what = In.string("what");
  E.attests = In.string("attests", "");
  E.place = readPlace(In);
  return E;
}

Attest readAttest(JsonObject &In) {
  return {In.string("id"), In.string("text"), In.string("state"), In.string("answer", "")};
}

Sibling readSibling(JsonObject &In) {
  return {static_cast<Level>(In.integer("level")), In.string("what"), readPlace(In)};
}

solve::Unseen readUnseen(JsonObject &In) { return {In.string("name"), readPlace(In)}; }

Suppression readSuppression(JsonObject &In) {
  return {In.string("by"), In.string("justification"), In.string("role", ""), In.string("date", ""), readPlace(In)};
}

Finding readFinding(JsonObject &In) {
  Finding F;
  F.check = In.string("check");
  F.pattern = In.required("pattern").oneOf<Pattern>(patternNames());
  F.severity = In.required("severity").oneOf<Severity>(severityNames());
  F.fingerprint = In.string("fingerprint");
  F.title = In.string("title", "");
  F.message = In.string("message", "");
  F.levels = open(In.required("level"), readLevels);
  if (std::optional<JsonValue> UpTo = In.optional("level_up_to"))
    F.upTo = open(*UpTo, readLevels);
  F.scope = In.required("provider").oneOf<Scope>(scopeNames());
  F.provider = In.string("provider_name", "");
  F.deployments = In.optionalStrings("deployments");
  F.endpoint = In.string("endpoint", "");
  F.part = In.string("part", "");
  F.source = open(In.required("source"), readPlace);
  F.sink = open(In.required("sink"), readPlace);
  F.trace = readList(In, "trace", readStep);
  F.requestTrace = readList(In, "request_trace", readStep);
  F.evidence = readList(In, "evidence", readEvidence);
  F.criteria = In.optionalStrings("criteria");
  F.attest = readList(In, "attest", readAttest);
  F.siblings = readList(In, "better_siblings", readSibling);
  F.unseen = readList(In, "unseen", readUnseen);
  F.mend = In.string("mend", "");
  if (std::optional<JsonValue> Value = In.optional("suppression"))
    F.suppression = open(*Value, readSuppression);
  F.baseline = In.oneOf<BaselineState>("baseline", baselineNames(), BaselineState::None);
  F.before = In.string("before", "");
  return F;
}

Output readOutput(JsonObject &In) {
  Output O;
  O.where = In.string("where");
  O.levels = open(In.required("level"), readLevels);
  O.verdict = In.string("verdict");
  O.fingerprint = In.string("finding", "");
  O.place = readPlace(In);
  return O;
}

Call readCall(JsonObject &In) {
  Call C;
  C.place = readPlace(In);
  C.scope = In.required("provider").oneOf<Scope>(scopeNames());
  C.provider = In.string("provider_name", "");
  C.deployments = In.optionalStrings("deployments");
  C.families = In.optionalStrings("families");
  C.requestLevel = static_cast<Level>(In.integer("request_level", 0));
  C.request = readList(In, "request", readEvidence);
  C.outputs = readList(In, "outputs", readOutput);
  return C;
}

Endpoint readEndpoint(JsonObject &In) {
  Endpoint E;
  E.place = readPlace(In);
  E.kind = In.string("kind", "");
  E.route = In.string("route", "");
  E.handler = In.string("handler", "");
  E.worst = In.oneOf<Severity>("worst", severityNames(), Severity::None);
  E.fingerprints = In.optionalStrings("findings");
  return E;
}

Incomplete readIncomplete(JsonObject &In) {
  Incomplete I;
  I.file = In.string("file");
  I.reason = In.string("reason");
  I.analysed = In.boolean("analysed", false);
  I.reproduce = In.string("reproduce", "");
  return I;
}

solve::Bound readBound(JsonObject &In) { return {In.string("what"), readPlace(In)}; }

Criterion readCriterion(JsonObject &In) {
  Criterion C;
  C.id = In.string("id");
  C.guidance = In.string("guidance", "");
  C.text = In.string("text", "");
  return C;
}

CheckInfo readCheck(JsonObject &In) {
  CheckInfo C;
  C.name = In.string("name");
  C.title = In.string("title", "");
  C.pattern = In.oneOf<Pattern>("pattern", patternNames(), Pattern::None);
  C.severity = In.oneOf<Severity>("severity", severityNames(), Severity::None);
  C.summary = In.string("summary", "");
  C.why = In.string("why", "");
  C.mend = In.string("mend", "");
  C.page = In.string("page", "");
  return C;
}

solve::Statistics readStatistics(JsonObject &In) {
  solve::Statistics S;
  S.functions = In.integer("functions", 0);
  S.touched_functions = In.integer("touched_functions", 0);
  S.edges = In.integer("edges", 0);
  S.facts = In.integer("facts", 0);
  S.entries = In.integer("entries", 0);
  S.calls = In.integer("calls", 0);
  return S;
}

Report readReport(JsonObject &Root) {
  Report R;
  JsonValue Schema = Root.required("schema");
  if (Schema.isString() && Schema.string() != "thinwrap-report/1")
    Schema.mistake("expected \"thinwrap-report/1\", found \"" + Schema.string() + "\"");
  if (std::optional<JsonValue> Tool = Root.optional("tool"))
    R.toolVersion = open(*Tool, [](JsonObject &In) { return In.string("version", ""); });
  R.modelsDigest = Root.string("models", "");
  R.rulesDigest = Root.string("rules", "");
  if (std::optional<JsonValue> Options = Root.optional("options"))
    open(*Options, [&](JsonObject &In) {
      R.assumeAzure = In.boolean("assume_azure", false);
      R.anyProvider = In.boolean("any_provider", false);
      return 0;
    });
  if (std::optional<JsonValue> Numbers = Root.optional("summary"))
    open(*Numbers, [&](JsonObject &In) {
      R.units = static_cast<unsigned>(In.integer("units", 0));
      if (std::optional<JsonValue> Against = In.optional("baseline"))
        R.comparedWith = open(*Against, [](JsonObject &Each) { return Each.string("compared_with", ""); });
      return 0;
    });
  Root.required("findings");
  R.findings = readList(Root, "findings", readFinding);
  R.suppressed = readList(Root, "suppressed", readFinding);
  R.absent = readList(Root, "absent", readFinding);
  R.calls = readList(Root, "calls", readCall);
  R.endpoints = readList(Root, "endpoints", readEndpoint);
  R.incomplete = readList(Root, "incomplete", readIncomplete);
  R.bounds = readList(Root, "bounds", readBound);
  R.unseen = readList(Root, "unseen", readUnseen);
  R.attestations = readList(Root, "attestations", readAttest);
  R.notes = Root.optionalStrings("notes");
  R.criteria = readList(Root, "criteria", readCriterion);
  R.checks = readList(Root, "checks", readCheck);
  if (std::optional<JsonValue> Numbers = Root.optional("statistics"))
    R.statistics = open(*Numbers, readStatistics);
  R.disclaimer = Root.string("disclaimer", "");
  return R;
}

} // namespace

Expected<Report> read(StringRef Name, StringRef Text) {
  Expected<JsonDocument> Document = JsonDocument::parse("report '" + Name + "'", Text);
  if (!Document)
    return Document.takeError();
  Report R = open(Document->root(), readReport);
  if (Error E = Document->finish())
    return std::move(E);
  return R;
}

} // namespace thinwrap::report
