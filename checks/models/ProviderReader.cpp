//===- ProviderReader.cpp - Provider files from JSON ----------------------===//
#include "models/Reader.h"

using namespace llvm;
using thinwrap::support::JsonObject;
using thinwrap::support::JsonValue;

namespace thinwrap::models {

static constexpr std::pair<StringRef, EvidenceKind> Kinds[] = {{"host", EvidenceKind::Host},
                                                               {"path", EvidenceKind::Path},
                                                               {"query", EvidenceKind::Query},
                                                               {"header", EvidenceKind::Header},
                                                               {"environment", EvidenceKind::Environment},
                                                               {"model", EvidenceKind::Model},
                                                               {"request-field", EvidenceKind::RequestField},
                                                               {"response-field", EvidenceKind::ResponseField}};

/// Hosts, paths and queries are pieces of URLs; the other kinds are whole constants.
static bool isPiece(EvidenceKind Kind) {
  return Kind == EvidenceKind::Host || Kind == EvidenceKind::Path || Kind == EvidenceKind::Query;
}

/// One entry of "evidence": one kind with one or more patterns, and what they weigh.
static void readEvidence(const JsonValue &Value, std::vector<Evidence> &Into) {
  JsonObject Object = Value.object();
  size_t Before = Into.size();
  for (const auto &[Key, Kind] : Kinds)
    for (const std::string &Pattern : Object.optionalStrings(Key)) {
      Evidence One;
      One.kind = Kind;
      One.pattern = Pattern;
      One.fragment = isPiece(Kind);
      Into.push_back(std::move(One));
    }
  if (Into.size() == Before)
    Object.mistake(
        "expected \"host\", \"path\", \"query\", \"header\", \"environment\", \"model\", \"request-field\" or "
        "\"response-field\" with at least one pattern");
  int64_t Weight = Object.integer("weight");
  if (Weight < 1 || Weight > static_cast<int64_t>(enough))
    Object.mistake("expected a weight from 1 to 100 (100 proves the provider alone)");
  std::string Meaning = Object.string("means", "");
  static constexpr std::pair<StringRef, bool> Followers[] = {{"nothing", false}, {"deployment", true}};
  bool NamesDeployment = false;
  if (std::optional<JsonValue> Follower = Object.optional("followed-by"))
    NamesDeployment = Follower->oneOf<bool>(Followers);
  for (size_t I = Before; I < Into.size(); ++I) {
    Into[I].weight = static_cast<unsigned>(Weight);
    Into[I].meaning = Meaning;
    Into[I].namesDeployment = NamesDeployment && Into[I].kind == EvidenceKind::Path;
  }
}

/// "choices[].message.content" as its keys; "[]" says that the elements of an array are meant and is no key.
static std::vector<std::string> keysOf(StringRef Path) {
  std::vector<std::string> Keys;
  SmallVector<StringRef, 8> Parts;
  Path.split(Parts, '.');
  for (StringRef Part : Parts) {
    while (Part.consume_back("[]")) {
    }
    if (!Part.empty())
      Keys.push_back(Part.str());
  }
  return Keys;
}

static void readResponse(JsonObject &Root, Provider &Result) {
  static constexpr std::pair<StringRef, ResponseRole> Roles[] = {
      {"content", ResponseRole::Content},   {"meter", ResponseRole::Meter},   {"safety", ResponseRole::Safety},
      {"identity", ResponseRole::Identity}, {"access", ResponseRole::Access}, {"error", ResponseRole::Error}};
  if (std::optional<JsonValue> Response = Root.optional("response")) {
    JsonObject Object = Response->object();
    for (const auto &[Key, Role] : Roles)
      for (const std::string &Path : Object.optionalStrings(Key))
        Result.response.push_back({keysOf(Path), Role});
  }
  if (std::optional<JsonValue> Headers = Root.optional("response-headers")) {
    JsonObject Object = Headers->object();
    Result.meterHeaders = Object.optionalStrings("meter");
    Result.identityHeaders = Object.optionalStrings("identity");
  }
}

static void readRequestFields(JsonObject &Root, Provider &Result) {
  static constexpr std::pair<StringRef, RequestRole> Roles[] = {
      {"system", RequestRole::System}, {"user", RequestRole::User},           {"context", RequestRole::Context},
      {"tools", RequestRole::Tools},   {"grounding", RequestRole::Grounding}, {"model", RequestRole::Model},
      {"format", RequestRole::Format}, {"parameter", RequestRole::Parameter}};
  std::optional<JsonValue> Request = Root.optional("request");
  if (!Request)
    return;
  JsonObject Object = Request->object();
  for (const auto &[Key, Role] : Roles)
    for (const std::string &Path : Object.optionalStrings(Key))
      Result.request.push_back({keysOf(Path), Role});
}

static Family readFamily(const JsonValue &Value, StringRef DefaultDate) {
  Family Result;
  JsonObject Object = Value.object();
  Result.name = Object.string("family");
  Result.vendor = Object.string("vendor", "");
  Result.models = Object.required("models").strings();
  Result.soldDirectly = Object.boolean("sold-directly", false);
  Result.asOf = Object.string("as-of", DefaultDate);
  Object.string("note", "");
  return Result;
}

Provider readProvider(JsonObject &Root, StringRef File) {
  static constexpr std::pair<StringRef, Scope> Scopes[] = {{"azure", Scope::Azure},
                                                           {"azure-partner", Scope::AzurePartner},
                                                           {"configured", Scope::Configured},
                                                           {"other", Scope::Other},
                                                           {"local", Scope::Local}};
  Provider Result;
  Result.file = File.str();
  Result.name = Root.string("provider");
  Result.display = Root.string("display", Result.name);
  Result.in = Root.required("scope").oneOf<Scope>(Scopes);
  Result.description = Root.string("description", "");
  Result.provenanceText = Root.string("provenance", "");
  Result.asOf = Root.string("as-of", "");
  for (const JsonValue &Value : Root.optionalArray("evidence"))
    readEvidence(Value, Result.proofs);
  readResponse(Root, Result);
  readRequestFields(Root, Result);
  for (const JsonValue &Value : Root.optionalArray("families"))
    Result.families.push_back(readFamily(Value, Result.asOf));
  return Result;
}

} // namespace thinwrap::models
