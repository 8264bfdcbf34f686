//===- Reader.cpp - Model files from JSON ---------------------------------===//
#include "models/Reader.h"

#include "models/TypePattern.h"
#include "support/Error.h"

using namespace llvm;
using thinwrap::support::JsonDocument;
using thinwrap::support::JsonObject;
using thinwrap::support::JsonValue;

namespace thinwrap::models {

std::vector<std::string> expandBraces(StringRef Name) {
  size_t Open = Name.find('{');
  size_t Close = Name.find('}', Open);
  if (Open == StringRef::npos || Close == StringRef::npos)
    return {Name.str()};
  SmallVector<StringRef, 8> Choices;
  Name.slice(Open + 1, Close).split(Choices, ',');
  std::vector<std::string> All;
  for (const std::string &Tail : expandBraces(Name.substr(Close + 1)))
    for (StringRef Choice : Choices)
      All.push_back((Name.take_front(Open) + Choice.trim() + Tail).str());
  return All;
}

static VariableRow readVariable(const JsonValue &Value, Provenance From) {
  static constexpr std::pair<StringRef, VariableKind> Kinds[] = {{"any", VariableKind::Any},
                                                                 {"local", VariableKind::Local},
                                                                 {"parameter", VariableKind::Parameter},
                                                                 {"global", VariableKind::Global},
                                                                 {"field", VariableKind::Field}};
  VariableRow Row;
  Row.from = std::move(From);
  JsonObject Object = Value.object();
  for (const std::string &Name : Object.required("variable").strings())
    for (std::string &One : expandBraces(Name))
      Row.names.push_back(std::move(One));
  if (Row.names.empty())
    Object.mistake("\"variable\" names nothing: expected at least one name");
  Row.kind = Object.oneOf<VariableKind>("kind", Kinds, VariableKind::Any);
  Row.type = Object.string("type", "");
  Row.function = Object.string("in", "");
  if (std::optional<JsonValue> Source = Object.optional("source"))
    Row.source = readSource(*Source, /*NeedsPort=*/false);
  if (std::optional<JsonValue> Sink = Object.optional("sink"))
    Row.sink = readSink(*Sink, /*NeedsPort=*/false);
  Row.barrier = Object.boolean("barrier", false);
  Object.string("note", "");
  if (!Row.source && !Row.sink && !Row.barrier)
    Object.mistake("says nothing of the variable: give it a \"source\", a \"sink\" or \"barrier\": true");
  return Row;
}

static AllocationRow readAllocation(const JsonValue &Value, Provenance From) {
  AllocationRow Row;
  Row.from = std::move(From);
  JsonObject Object = Value.object();
  for (const std::string &Type : Object.required("type").strings())
    for (std::string &One : expandBraces(Type))
      Row.types.push_back(std::move(One));
  if (Row.types.empty())
    Object.mistake("\"type\" names nothing: expected at least one type");
  Row.constructed = Object.boolean("constructed", false);
  Row.source = readSource(Object.required("source"), /*NeedsPort=*/false);
  Object.string("note", "");
  return Row;
}

ModelFile readModel(JsonObject &Root, StringRef File) {
  ModelFile Model;
  Model.file = File.str();
  Model.library = Root.string("library");
  Model.version = Root.string("version", "");
  Model.description = Root.string("description", "");
  Model.provenanceText = Root.string("provenance", "");
  Model.headers = Root.optionalStrings("headers");
  Model.optional = Root.boolean("optional", false);
  BodyUse Body = readBodyUse(Root, BodyUse::Instead);
  auto From = [&](StringRef Section, size_t Index) {
    return Provenance{Model.file, Model.library, Section.str(), static_cast<unsigned>(Index)};
  };
  for (const JsonValue &Value : Root.optionalArray("functions"))
    Model.functions.push_back(readRow(Value, From("functions", Model.functions.size()), Body));
  for (const JsonValue &Value : Root.optionalArray("variables"))
    Model.variables.push_back(readVariable(Value, From("variables", Model.variables.size())));
  for (const JsonValue &Value : Root.optionalArray("allocations"))
    Model.allocations.push_back(readAllocation(Value, From("allocations", Model.allocations.size())));
  if (Model.functions.empty() && Model.variables.empty() && Model.allocations.empty())
    Root.mistake("says nothing: give it \"functions\", \"variables\" or \"allocations\"");
  return Model;
}

Expected<std::variant<ModelFile, Provider>> readFile(StringRef Name, StringRef Text) {
  Expected<JsonDocument> Document = JsonDocument::parse("model file '" + Name + "'", Text);
  if (!Document)
    return Document.takeError();
  std::variant<ModelFile, Provider> Result;
  {
    JsonObject Root = Document->root().object();
    Root.string("$schema", "");
    static constexpr std::pair<StringRef, bool> Schemas[] = {{ModelSchema, false}, {ProviderSchema, true}};
    if (Root.required("schema").oneOf<bool>(Schemas))
      Result = readProvider(Root, Name);
    else
      Result = readModel(Root, Name);
  }
  if (Error E = Document->finish())
    return std::move(E);
  return Result;
}

} // namespace thinwrap::models
