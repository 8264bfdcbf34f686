//===- Baseline.cpp - What was there before -------------------------------===//
#include "policy/Baseline.h"

#include "policy/Names.h"
#include "support/File.h"
#include "support/Json.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

using namespace llvm;
using thinwrap::support::JsonDocument;
using thinwrap::support::JsonObject;
using thinwrap::support::JsonValue;

namespace thinwrap::policy {

namespace {

nlohmann::ordered_json toJson(const Place &P) {
  return {{"file", P.file}, {"line", P.line}, {"column", P.column}, {"function", P.function}, {"callee", P.callee}};
}

Place readPlace(JsonObject In) {
  Place P;
  P.file = In.string("file", "");
  P.line = static_cast<uint32_t>(In.integer("line", 0));
  P.column = static_cast<uint32_t>(In.integer("column", 0));
  P.function = In.string("function", "");
  P.callee = In.string("callee", "");
  return P;
}

BaselineEntry readEntry(const JsonValue &Value, bool FromReport) {
  JsonObject In = Value.object();
  BaselineEntry E;
  E.fingerprint = In.string("fingerprint");
  E.check = In.string("check");
  E.message = In.string("message", "");
  E.severity = In.required("severity").oneOf<Severity>(severityNames());
  E.source = readPlace(In.required("source").object());
  E.sink = readPlace(In.required("sink").object());
  if (FromReport)
    In.entries(); // a report says more of a finding than a baseline needs
  return E;
}

void sortEntries(std::vector<BaselineEntry> &Entries) {
  llvm::sort(Entries, [](const BaselineEntry &A, const BaselineEntry &B) {
    return std::tie(A.check, A.sink.file, A.fingerprint) < std::tie(B.check, B.sink.file, B.fingerprint);
  });
}

Finding toFinding(const BaselineEntry &E) {
  Finding F;
  F.check = E.check;
  F.fingerprint = E.fingerprint;
  F.message = E.message;
  F.severity = E.severity;
  F.source = E.source;
  F.sink = E.sink;
  F.baseline = BaselineState::Absent;
  return F;
}

} // namespace

Baseline baselineOf(const Report &R) {
  Baseline B;
  for (const Finding &F : R.findings)
    B.entries.push_back({F.fingerprint, F.check, F.message, F.severity, F.source, F.sink});
  sortEntries(B.entries);
  return B;
}

std::string writeBaseline(const Baseline &B) {
  // One entry per line: a merge conflict then has the size of the findings that differ.
  std::string Text = "{\n  \"schema\": \"thinwrap-baseline/1\",\n  \"findings\": [";
  for (const BaselineEntry &E : B.entries) {
    nlohmann::ordered_json Entry = {{"fingerprint", E.fingerprint},       {"check", E.check},
                                    {"severity", name(E.severity).str()}, {"message", E.message},
                                    {"source", toJson(E.source)},         {"sink", toJson(E.sink)}};
    Text += Text.back() == '[' ? "\n    " : ",\n    ";
    Text += Entry.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  }
  return Text + (B.entries.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

Expected<Baseline> parseBaseline(StringRef Name, StringRef Text) {
  Expected<JsonDocument> Document = JsonDocument::parse("baseline '" + Name + "'", Text);
  if (!Document)
    return Document.takeError();
  Baseline B;
  {
    JsonObject Root = Document->root().object();
    JsonValue Schema = Root.required("schema");
    std::string Kind = Schema.string();
    bool FromReport = Kind == "thinwrap-report/1";
    if (Schema.isString() && !FromReport && Kind != "thinwrap-baseline/1")
      Schema.mistake("expected \"thinwrap-baseline/1\" or \"thinwrap-report/1\", found \"" + Kind + "\"");
    for (const JsonValue &Value : Root.array("findings"))
      B.entries.push_back(readEntry(Value, FromReport));
    if (FromReport)
      Root.entries();
  }
  if (Error E = Document->finish())
    return std::move(E);
  sortEntries(B.entries);
  return B;
}

Expected<Baseline> readBaseline(StringRef Path) {
  Expected<std::unique_ptr<MemoryBuffer>> Buffer = support::readFile("baseline", Path);
  if (!Buffer)
    return Buffer.takeError();
  return parseBaseline(Path, (*Buffer)->getBuffer());
}

void applyBaseline(Report &R, const Baseline &B) {
  R.comparedWith = "the baseline";
  std::set<std::string> Known, Now;
  for (const BaselineEntry &E : B.entries)
    Known.insert(E.fingerprint);
  for (Finding &F : R.findings) {
    F.baseline = Known.count(F.fingerprint) ? BaselineState::Unchanged : BaselineState::New;
    Now.insert(F.fingerprint);
  }
  for (Finding &F : R.suppressed) {
    F.baseline = Known.count(F.fingerprint) ? BaselineState::Unchanged : BaselineState::New;
    Now.insert(F.fingerprint);
  }
  for (const BaselineEntry &E : B.entries)
    if (!Now.count(E.fingerprint))
      R.absent.push_back(toFinding(E));
}

BaselineDiff diff(const Baseline &Old, const Baseline &New) {
  std::set<std::string> Before, After;
  for (const BaselineEntry &E : Old.entries)
    Before.insert(E.fingerprint);
  BaselineDiff D;
  for (const BaselineEntry &E : New.entries) {
    After.insert(E.fingerprint);
    (Before.count(E.fingerprint) ? D.unchanged : D.created).push_back(E);
  }
  for (const BaselineEntry &E : Old.entries)
    if (!After.count(E.fingerprint))
      D.absent.push_back(E);
  return D;
}

} // namespace thinwrap::policy
