//===- Rules.cpp - Reading the policy -------------------------------------===//
//
// The built-in files are laid together into one JSON object, a user's file is laid over it, and the result is read
// strictly. So an override is checked twice: that it names an entry (overlay), and that the entry makes sense (read).
//
//===----------------------------------------------------------------------===//
#include "policy/Rules.h"

#include "policy/Names.h"
#include "policy/embeddedRules.h"
#include "support/Error.h"
#include "support/File.h"
#include "support/Hash.h"
#include "support/Json.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using nlohmann::json;
using thinwrap::support::JsonDocument;
using thinwrap::support::JsonObject;
using thinwrap::support::JsonValue;

namespace thinwrap::policy {

namespace {

Level readLevel(const JsonValue &Value) {
  int64_t Number = Value.integer();
  if (Number < 0 || Number > 4) {
    Value.mistake("expected a level from 0 to 4");
    return 0;
  }
  return static_cast<Level>(Number);
}

Level readLevel(JsonObject &In, StringRef Key) { return readLevel(In.required(Key)); }

unsigned readCount(JsonObject &In, StringRef Key) {
  JsonValue Value = In.required(Key);
  int64_t Number = Value.integer();
  if (Number < 0 || Number > 1000000)
    Value.mistake("expected a number from 0 to 1000000");
  return static_cast<unsigned>(Number);
}

Flags readFlags(JsonObject &In, StringRef Key) {
  Flags All;
  for (const JsonValue &Value : In.optionalArray(Key))
    All.set(Value.oneOf<Flag>(flagNames()));
  return All;
}

/// "{flag: severity}"
std::vector<std::pair<Flag, Severity>> readBounds(JsonObject &In, StringRef Key) {
  std::vector<std::pair<Flag, Severity>> All;
  for (const auto &[Name, Value] : In.required(Key).object().entries()) {
    const auto *Found = find_if(flagNames(), [&](const auto &Entry) { return Entry.first == Name; });
    if (Found == flagNames().end())
      Value.mistake("no such flag; docs/formats/policy.md lists them");
    else
      All.emplace_back(Found->second, Value.oneOf<Severity>(severityNames()));
  }
  return All;
}

class RulesReader {
public:
  RulesReader(Rules &Out) : Out(Out) {}

  void read(JsonObject Root) {
    Root.string("schema", "");
    readLevels(Root);
    readThresholds(Root.required("thresholds").object());
    readLists(Root);
    readChecks(Root.required("checks").object());
    readCriteria(Root);
    Out.disclaimer = Root.string("disclaimer");
  }

private:
  void readLevels(JsonObject &Root) {
    JsonObject Transforms = Root.required("transforms").object();
    for (const auto &[Name, Value] : transformNames())
      Out.costs.transform[static_cast<size_t>(Value)] = readLevel(Transforms, Name);
    JsonObject Joined = Root.required("joined_with").object();
    for (const auto &[Name, Value] : originNames())
      Out.costs.combine[static_cast<size_t>(Value)] = readLevel(Joined, Name);
    Out.costs.combineIdentity = readLevel(Joined, "identity");

    JsonObject Control = Root.required("control").object();
    Out.control.platformData = readLevel(Control, "platform_data_over_the_text");
    Out.control.constants = readLevel(Control, "constants_over_the_text");
    Out.control.otherAi = readLevel(Control, "another_ai_answer_over_the_text");
    Out.costs.controlPlatform = Out.control.platformData;
    Out.costs.controlOtherAi = Out.control.otherAi;
    Out.costs.controlConstants = Out.control.constants;
    readRequest(Root.required("request").object());

    JsonValue Ladder = Root.required("check_of_level");
    std::vector<JsonValue> Steps = Ladder.array();
    if (Steps.size() != Out.checkOfLevel.size())
      Ladder.mistake("expected five names, one for each level");
    for (size_t I = 0; I < std::min(Steps.size(), Out.checkOfLevel.size()); ++I)
      Out.checkOfLevel[I] = checkNames()[Steps[I].indexOf(checkNames())].str();
    Out.routerUpTo = readLevel(Root, "router_up_to_level");
    Out.unseenUpTo = readLevel(Root, "unseen_matters_up_to_level");
  }

  void readRequest(JsonObject In) {
    RequestLevels &R = Out.request;
    R.genericPrompt = readLevel(In, "generic_prompt");
    R.rolePrompt = readLevel(In, "role_prompt");
    R.domainPrompt = readLevel(In, "domain_prompt");
    R.hiddenPrompt = readLevel(In, "hidden_prompt");
    R.earlierAiOutput = readLevel(In, "earlier_ai_output");
    R.unboundTools = readLevel(In, "unbound_tools");
    R.toolsOnPlatformData = readLevel(In, "tools_on_platform_data");
    R.grounding = readLevel(In, "grounding");
    R.fineTuned = readLevel(In, "fine_tuned_deployment");
    R.platformData = readLevel(In, "platform_data");
    R.ownWorkflow = readLevel(In, "own_workflow");
    R.attested = readLevel(In, "attested");
  }

  void readThresholds(JsonObject In) {
    Thresholds &T = Out.thresholds;
    T.promptFragment = readCount(In, "prompt_fragment_characters");
    T.rolePrompt = readCount(In, "role_prompt_characters");
    T.domainPrompt = readCount(In, "domain_prompt_characters");
    T.domainSlots = readCount(In, "domain_prompt_slots");
    T.costSharePercent = readCount(In, "cost_share_percent");
    if (T.rolePrompt > T.domainPrompt)
      In.mistake("\"role_prompt_characters\" is above \"domain_prompt_characters\"");
  }

  void readLists(JsonObject &Root) {
    Out.fineTunedNames = Root.required("fine_tuned_names").strings();
    Out.groundingKeys = Root.required("grounding_keys").strings();
    Out.toolKeys = Root.required("tool_keys").strings();
    Out.toolAnswerKeys = Root.required("tool_answer_keys").strings();
    Out.schemaKeys = Root.required("schema_keys").strings();
    Out.hiddenPromptKeys = Root.required("hidden_prompt_keys").strings();
    Out.exposed = Root.required("exposed").strings();
    Out.internalRoutes = Root.required("internal_routes").strings();
    Out.vendorRoutes = Root.required("vendor_routes").strings();
    for (const auto &[Role, Words] : Root.required("infrastructure_roles").object().entries())
      Out.infrastructureRoles[Role] = Words.string();
    Out.ephemeralSecrets = Root.required("ephemeral_secrets").strings();
    Out.secretPaths = Root.required("secret_paths").strings();
    Out.promptNames = Root.required("prompt_names").strings();
    Out.noPromptNames = Root.required("no_prompt_names").strings();
    Out.noPromptTexts = Root.required("no_prompt_texts").strings();
    Out.keyHeaders = Root.required("key_headers").strings();
  }

  void readChecks(JsonObject In) {
    for (StringRef Name : checkNames()) {
      JsonObject Entry = In.required(Name).object();
      CheckRule &C = Out.checks[Name.str()];
      C.name = Name.str();
      C.title = Entry.string("title");
      C.summary = Entry.string("summary");
      C.message = Entry.string("message");
      C.why = Entry.string("why");
      C.mend = Entry.string("mend");
      C.pattern = Entry.required("pattern").oneOf<Pattern>(patternNames());
      JsonObject PerScope = Entry.required("severity").object();
      for (const auto &[ScopeName, Value] : scopeNames())
        C.severity[static_cast<size_t>(Value)] = PerScope.required(ScopeName).oneOf<Severity>(severityNames());
      C.atMost = readBounds(Entry, "at_most");
      C.atLeast = readBounds(Entry, "at_least");
      CriteriaOf.emplace_back(Entry.required("criteria"), &C.criteria);
      AttestOf.emplace_back(Entry.required("attest"), &C.attest);
    }
  }

  void readCriteria(JsonObject &Root) {
    for (const auto &[Id, Value] : Root.required("criteria").object().entries()) {
      JsonObject Entry = Value.object();
      Out.criteria[Id] = {Id, Entry.string("text"), Entry.string("guidance")};
    }
    for (const auto &[Id, Value] : Root.required("attestations").object().entries()) {
      JsonObject Entry = Value.object();
      AttestRule &A = Out.attestations[Id];
      A.id = Id;
      A.text = Entry.string("text");
      CriteriaOf.emplace_back(Entry.required("criteria"), &A.criteria);
    }
    for (auto &[Value, Into] : CriteriaOf)
      *Into = readNames(Value, Out.criteria);
    for (auto &[Value, Into] : AttestOf)
      *Into = readNames(Value, Out.attestations);
    for (const JsonValue &Value : Root.array("scenarios"))
      Out.scenarios.push_back(readAdd(Value.object(), Out.criteria));
    for (const JsonValue &Value : Root.array("attest_when"))
      Out.attestWhen.push_back(readAdd(Value.object(), Out.attestations));
  }

  template <typename Map> static std::string readName(const JsonValue &Value, const Map &Known) {
    std::vector<StringRef> Names;
    for (const auto &Entry : Known)
      Names.push_back(Entry.first);
    return Names.empty() ? std::string() : Names[Value.indexOf(Names)].str();
  }

  template <typename Map> static std::vector<std::string> readNames(const JsonValue &Value, const Map &Known) {
    std::vector<std::string> All;
    for (const JsonValue &Element : Value.array())
      All.push_back(readName(Element, Known));
    return All;
  }

  template <typename Map> static AddRule readAdd(JsonObject In, const Map &Known) {
    AddRule A;
    A.add = readName(In.required("add"), Known);
    for (const JsonValue &Check : In.optionalArray("checks"))
      A.checks.push_back(checkNames()[Check.indexOf(checkNames())].str());
    A.when = readFlags(In, "when");
    A.unless = readFlags(In, "unless");
    return A;
  }

  Rules &Out;
  std::vector<std::pair<JsonValue, std::vector<std::string> *>> CriteriaOf, AttestOf; // read once all names are known
};

Expected<Rules> readRules(const Twine &Name, const json &Merged) {
  std::string Text = Merged.dump();
  Expected<JsonDocument> Document = JsonDocument::parse(Name, Text);
  if (!Document)
    return Document.takeError();
  Rules Out;
  Out.digest = support::hashBytes(Text).hex();
  RulesReader(Out).read(Document->root().object());
  if (Error E = Document->finish())
    return std::move(E);
  return Out;
}

/// Objects whose keys are free: a user may add entries of his own.
bool isOpen(StringRef Path) {
  return Path == "$.criteria" || Path == "$.attestations" || Path == "$.infrastructure_roles" ||
         Path.ends_with(".at_most") || Path.ends_with(".at_least");
}

/// Lays `Over` over `Base`, entry by entry.
void overlay(json &Base, const JsonValue &Over) {
  if (!Base.is_object()) {
    Base = Over.raw();
    return;
  }
  if (!Over.isObject()) {
    Over.mistake("expected an object with the entries to override");
    return;
  }
  std::vector<std::string> Known;
  for (auto Entry = Base.begin(); Entry != Base.end(); ++Entry)
    Known.push_back(Entry.key());
  std::vector<StringRef> Names(Known.begin(), Known.end());
  for (const auto &[Key, Value] : Over.object().entries()) {
    if (Base.contains(Key)) {
      overlay(Base[Key], Value);
    } else if (isOpen(Over.path())) {
      Base[Key] = Value.raw();
    } else {
      StringRef Near = support::nearest(Key, Names);
      Over.mistake(
          "unknown key \"" + Key + "\"" +
          (Near.empty() ? "; known are \"" + join(Names, "\", \"") + "\"" : ", did you mean \"" + Near + "\"?"));
    }
  }
}

json builtinRules() {
  json All = json::object();
  All["schema"] = "thinwrap-policy/1";
  for (const support::EmbeddedFile &File : embeddedRules()) {
    json Part = json::parse(File.Content, nullptr, /*allow_exceptions=*/false);
    assert(Part.is_object() && "a built-in rules file is a JSON object");
    All.update(Part);
  }
  return All;
}

} // namespace

const CheckRule &Rules::check(StringRef Name) const {
  auto Found = checks.find(Name.str());
  assert(Found != checks.end() && "no such check");
  return Found->second;
}

Expected<Rules> loadRules(ArrayRef<std::pair<std::string, std::string>> UserTexts) {
  json Merged = builtinRules();
  Expected<Rules> Result = readRules("built-in rules", Merged);
  for (const auto &[Name, Text] : UserTexts) {
    if (!Result)
      return Result;
    std::string Label = "policy file '" + Name + "'";
    Expected<JsonDocument> Document = JsonDocument::parse(Label, Text);
    if (!Document)
      return Document.takeError();
    JsonValue Root = Document->root();
    if (!Root.isObject() || !Root.raw().contains("schema") || Root.raw()["schema"] != "thinwrap-policy/1")
      Root.mistake("expected an object with \"schema\": \"thinwrap-policy/1\"");
    else
      overlay(Merged, Root);
    if (Error E = Document->finish())
      return std::move(E);
    Result = readRules(Label, Merged);
  }
  return Result;
}

Expected<Rules> loadRules(ArrayRef<std::string> UserFiles) {
  std::vector<std::pair<std::string, std::string>> Texts;
  for (const std::string &Path : UserFiles) {
    Expected<std::unique_ptr<MemoryBuffer>> Buffer = support::readFile("policy file", Path);
    if (!Buffer)
      return Buffer.takeError();
    Texts.emplace_back(Path, (*Buffer)->getBuffer().str());
  }
  return loadRules(Texts);
}

} // namespace thinwrap::policy
