//===- Json.cpp - Reading JSON so that a mistake is named with its place --===//
#include "support/Json.h"

#include "support/Error.h"
#include "support/File.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace llvm;
using nlohmann::json;

namespace thinwrap::support {

namespace {

/// Walks a text before it becomes a document, for what the parser's tree cannot tell afterwards: where the text stops
/// to be JSON, and keys that stand twice in one object (the tree keeps the last one in silence).
class Inspector : public nlohmann::json_sax<json> {
public:
  std::optional<size_t> ErrorOffset;
  std::vector<std::string> Twice;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t &) override { return true; }
  bool string(string_t &) override { return true; }
  bool binary(binary_t &) override { return true; }
  bool start_object(std::size_t) override {
    Open.emplace_back();
    return true;
  }
  bool key(string_t &Name) override {
    if (!Open.back().insert(Name).second)
      Twice.push_back(Name);
    return true;
  }
  bool end_object() override {
    Open.pop_back();
    return true;
  }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t Offset, const std::string &, const json::exception &) override {
    ErrorOffset = Offset;
    return false;
  }

private:
  std::vector<StringSet<>> Open;
};

/// "line 3, column 7" of the character before `Offset` (the parser counts what it has read).
std::string lineAndColumn(StringRef Text, size_t Offset) {
  StringRef Before = Text.take_front(Offset ? Offset - 1 : 0);
  size_t Line = Before.count('\n') + 1;
  size_t LastBreak = Before.rfind('\n');
  size_t Column = LastBreak == StringRef::npos ? Before.size() + 1 : Before.size() - LastBreak;
  return ("line " + Twine(Line) + ", column " + Twine(Column)).str();
}

std::string childPath(StringRef Path, StringRef Key) {
  bool Plain = !Key.empty() && all_of(Key, [](char C) { return isAlnum(C) || C == '_' || C == '-'; });
  return Plain ? (Path + "." + Key).str() : (Path + "[\"" + Key + "\"]").str();
}

/// What a value is, for "found …": short values are quoted.
std::string describe(const json &Value) {
  switch (Value.type()) {
  case json::value_t::null:
    return "null";
  case json::value_t::object:
    return "an object";
  case json::value_t::array:
    return "an array";
  default:
    break;
  }
  std::string Text = Value.dump(-1, ' ', false, json::error_handler_t::replace);
  return Text.size() <= 60 ? Text : Text.substr(0, 57) + "...";
}

const json &nullValue() {
  static const json Null;
  return Null;
}

} // namespace

StringRef nearest(StringRef Name, ArrayRef<StringRef> Known) {
  unsigned Best = std::max<unsigned>(1, Name.size() / 3) + 1;
  StringRef Found;
  for (StringRef Candidate : Known) {
    unsigned Distance = Name.edit_distance_insensitive(Candidate, /*AllowReplacements=*/true, Best);
    if (Distance < Best) {
      Best = Distance;
      Found = Candidate;
    }
  }
  return Found;
}

//===----------------------------------------------------------------------===//
// JsonValue
//===----------------------------------------------------------------------===//

void JsonValue::mistake(const Twine &Text) const { State->Mistakes.push_back((Path + ": " + Text).str()); }

void JsonValue::expected(StringRef What) const {
  if (Value) // a value that is missing was recorded when it was asked for
    mistake("expected " + What + ", found " + describe(*Value));
}

const json &JsonValue::raw() const { return Value ? *Value : nullValue(); }

std::string JsonValue::string() const {
  if (isString())
    return Value->get<std::string>();
  expected("a string");
  return {};
}

int64_t JsonValue::integer() const {
  bool TooLarge = Value && Value->is_number_unsigned() && Value->get<uint64_t>() > uint64_t(INT64_MAX);
  if (isInteger() && !TooLarge)
    return Value->get<int64_t>();
  expected("a whole number");
  return 0;
}

double JsonValue::number() const {
  if (isNumber())
    return Value->get<double>();
  expected("a number");
  return 0;
}

bool JsonValue::boolean() const {
  if (isBoolean())
    return Value->get<bool>();
  expected("true or false");
  return false;
}

std::vector<JsonValue> JsonValue::array() const {
  std::vector<JsonValue> Elements;
  if (!isArray())
    expected("an array");
  else
    for (size_t I = 0; I < Value->size(); ++I)
      Elements.emplace_back(*State, &(*Value)[I], (Path + "[" + Twine(I) + "]").str());
  return Elements;
}

std::vector<JsonValue> JsonValue::oneOrMany() const {
  if (!Value)
    return {};
  return isArray() ? array() : std::vector<JsonValue>{*this};
}

std::vector<std::string> JsonValue::strings() const {
  std::vector<std::string> Texts;
  if (Value && !isString() && !isArray()) {
    expected("a string or an array of strings");
    return Texts;
  }
  for (const JsonValue &Element : oneOrMany())
    Texts.push_back(Element.string());
  return Texts;
}

JsonObject JsonValue::object() const {
  if (isObject())
    return JsonObject(*this);
  expected("an object");
  return JsonObject(JsonValue(*State, nullptr, Path));
}

size_t JsonValue::indexOf(ArrayRef<StringRef> Names) const {
  if (!isString()) {
    expected("one of \"" + join(Names, "\", \"") + "\"");
    return 0;
  }
  std::string Text = string();
  if (const auto *Found = llvm::find(Names, StringRef(Text)); Found != Names.end())
    return Found - Names.begin();
  StringRef Near = nearest(Text, Names);
  if (!Near.empty())
    mistake("unknown value \"" + Text + "\", did you mean \"" + Near + "\"?");
  else
    expected("one of \"" + join(Names, "\", \"") + "\"");
  return 0;
}

//===----------------------------------------------------------------------===//
// JsonObject
//===----------------------------------------------------------------------===//

JsonValue JsonObject::at(StringRef Key, const json *Found) const {
  return {*Value.State, Found, childPath(Value.path(), Key)};
}

bool JsonObject::has(StringRef Key) const { return Value.isObject() && Value.Value->contains(Key.str()); }

std::optional<JsonValue> JsonObject::optional(StringRef Key) {
  Asked.push_back(Key.str());
  if (!has(Key))
    return std::nullopt;
  return at(Key, &*Value.Value->find(Key.str()));
}

JsonValue JsonObject::required(StringRef Key) {
  if (std::optional<JsonValue> Found = optional(Key))
    return *Found;
  if (Value.Value)
    Value.mistake("the key \"" + Key + "\" is missing");
  return at(Key, nullptr);
}

std::string JsonObject::string(StringRef Key, StringRef Default) {
  std::optional<JsonValue> Found = optional(Key);
  return Found ? Found->string() : Default.str();
}

int64_t JsonObject::integer(StringRef Key, int64_t Default) {
  std::optional<JsonValue> Found = optional(Key);
  return Found ? Found->integer() : Default;
}

bool JsonObject::boolean(StringRef Key, bool Default) {
  std::optional<JsonValue> Found = optional(Key);
  return Found ? Found->boolean() : Default;
}

std::vector<JsonValue> JsonObject::optionalArray(StringRef Key) {
  std::optional<JsonValue> Found = optional(Key);
  return Found ? Found->array() : std::vector<JsonValue>();
}

std::vector<JsonValue> JsonObject::optionalOneOrMany(StringRef Key) {
  std::optional<JsonValue> Found = optional(Key);
  return Found ? Found->oneOrMany() : std::vector<JsonValue>();
}

std::vector<std::string> JsonObject::optionalStrings(StringRef Key) {
  std::optional<JsonValue> Found = optional(Key);
  return Found ? Found->strings() : std::vector<std::string>();
}

std::vector<std::pair<std::string, JsonValue>> JsonObject::entries() {
  std::vector<std::pair<std::string, JsonValue>> All;
  Closed = true;
  if (Value.isObject())
    for (auto Entry = Value.Value->begin(); Entry != Value.Value->end(); ++Entry)
      All.emplace_back(Entry.key(), at(Entry.key(), &Entry.value()));
  return All;
}

void JsonObject::close() {
  if (Closed || !Value.isObject())
    return;
  Closed = true;
  std::vector<StringRef> Known(Asked.begin(), Asked.end());
  for (auto Entry = Value.Value->begin(); Entry != Value.Value->end(); ++Entry) {
    if (is_contained(Known, StringRef(Entry.key())))
      continue;
    StringRef Near = nearest(Entry.key(), Known);
    if (!Near.empty())
      Value.mistake("unknown key \"" + Entry.key() + "\", did you mean \"" + Near + "\"?");
    else
      Value.mistake("unknown key \"" + Entry.key() + "\"; known are \"" + join(Known, "\", \"") + "\"");
  }
}

//===----------------------------------------------------------------------===//
// JsonDocument
//===----------------------------------------------------------------------===//

Expected<JsonDocument> JsonDocument::parse(const Twine &Name, StringRef Text) {
  JsonDocument Document;
  Document.State->Name = Name.str();
  Inspector Check;
  if (!json::sax_parse(Text.begin(), Text.end(), &Check)) {
    std::string Where = lineAndColumn(Text, Check.ErrorOffset.value_or(0));
    return makeError(Document.State->Name + ": " + Where + ": not JSON from here on");
  }
  Document.State->Root = json::parse(Text.begin(), Text.end(), nullptr, /*allow_exceptions=*/false);
  for (const std::string &Key : Check.Twice)
    Document.State->Mistakes.push_back("the key \"" + Key + "\" stands twice in one object");
  return Document;
}

Expected<JsonDocument> JsonDocument::read(StringRef Kind, StringRef Path) {
  Expected<std::unique_ptr<MemoryBuffer>> Buffer = readFile(Kind, Path);
  if (!Buffer)
    return Buffer.takeError();
  return parse(Kind + " '" + Path + "'", (*Buffer)->getBuffer());
}

Error JsonDocument::finish() {
  Error All = Error::success();
  for (const std::string &Mistake : State->Mistakes)
    All = joinErrors(std::move(All), makeError(State->Name + ": " + Mistake));
  State->Mistakes.clear();
  return All;
}

} // namespace thinwrap::support
