//===- Json.h - Reading JSON so that a mistake is named with its place ----===//
//
// Model files, policies, baselines and reports are written by people and by other tools, so reading them is mostly the
// naming of what is wrong. A JsonDocument owns a parsed file and collects every mistake found in it; JsonValue and
// JsonObject are cursors into it. A reader reads straight through without looking at errors (a wrong value reads as an
// empty one) and asks `finish()` at the end.
//
//   auto Document = JsonDocument::parse("model file 'x.json'", Text);
//   JsonObject Root = Document->root().object();
//   Model.Library = Root.string("library");                       // required
//   for (JsonValue Row : Root.optionalArray("functions")) …
//   Root.close();                                                  // unknown keys are mistakes
//   if (llvm::Error E = Document->finish()) return E;
//
// Invariant: the keys that a reader asked an object for are the keys that it knows; nothing else lists them.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SUPPORT_JSON_H
#define THINWRAP_SUPPORT_JSON_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace thinwrap::support {

class JsonObject;

namespace detail {
struct JsonState {
  nlohmann::json Root;
  std::string Name;
  std::vector<std::string> Mistakes;
};
} // namespace detail

/// One value of a document, and the way to it ("$.functions[3].flows[0].from").
/// A cursor must not outlive its document.
class JsonValue {
public:
  JsonValue(detail::JsonState &State, const nlohmann::json *Value, std::string Path)
      : State(&State), Value(Value), Path(std::move(Path)) {}

  /// Each of these records "PATH: expected a …, found …" if the value is something else, and gives an empty one.
  std::string string() const;
  int64_t integer() const;
  double number() const;
  bool boolean() const;
  std::vector<JsonValue> array() const;
  JsonObject object() const;

  /// One string or an array of them.
  std::vector<std::string> strings() const;

  /// One value, or each of an array's.
  std::vector<JsonValue> oneOrMany() const;

  /// One of the given names; "did you mean" for what is near to one. The first one's value after a mistake.
  template <typename T> T oneOf(llvm::ArrayRef<std::pair<llvm::StringRef, T>> Choices) const {
    std::vector<llvm::StringRef> Names;
    for (const auto &Choice : Choices)
      Names.push_back(Choice.first);
    return Choices[indexOf(Names)].second;
  }

  /// The index of this string among `Names`; records a mistake and gives 0 if it is none of them.
  size_t indexOf(llvm::ArrayRef<llvm::StringRef> Names) const;

  bool isString() const { return Value && Value->is_string(); }
  bool isInteger() const { return Value && Value->is_number_integer(); }
  bool isNumber() const { return Value && Value->is_number(); }
  bool isBoolean() const { return Value && Value->is_boolean(); }
  bool isArray() const { return Value && Value->is_array(); }
  bool isObject() const { return Value && Value->is_object(); }
  bool isNull() const { return !Value || Value->is_null(); }

  /// Records a mistake at this place. `Text` says what was expected.
  void mistake(const llvm::Twine &Text) const;

  const std::string &path() const { return Path; }

  /// The value as it was parsed, for what is kept and not looked into.
  const nlohmann::json &raw() const;

private:
  friend class JsonObject;
  void expected(llvm::StringRef What) const;

  detail::JsonState *State;
  const nlohmann::json *Value; ///< null after a mistake
  std::string Path;
};

/// An object that is read key by key. `close()` (at the latest the destructor) records each key that nobody asked for.
class JsonObject {
public:
  explicit JsonObject(JsonValue Value) : Value(std::move(Value)) {}
  JsonObject(JsonObject &&Other) : Value(Other.Value), Asked(std::move(Other.Asked)), Closed(Other.Closed) {
    Other.Closed = true;
  }
  JsonObject(const JsonObject &) = delete;
  JsonObject &operator=(const JsonObject &) = delete;
  ~JsonObject() { close(); }

  /// The value of a key that must be there (a mistake and an empty value if it is not).
  JsonValue required(llvm::StringRef Key);
  std::optional<JsonValue> optional(llvm::StringRef Key);

  std::string string(llvm::StringRef Key) { return required(Key).string(); }
  std::string string(llvm::StringRef Key, llvm::StringRef Default);
  int64_t integer(llvm::StringRef Key) { return required(Key).integer(); }
  int64_t integer(llvm::StringRef Key, int64_t Default);
  bool boolean(llvm::StringRef Key, bool Default);
  std::vector<JsonValue> array(llvm::StringRef Key) { return required(Key).array(); }
  /// Empty if the key is not there.
  std::vector<JsonValue> optionalArray(llvm::StringRef Key);
  std::vector<JsonValue> optionalOneOrMany(llvm::StringRef Key);
  std::vector<std::string> optionalStrings(llvm::StringRef Key);

  template <typename T> T oneOf(llvm::StringRef Key, llvm::ArrayRef<std::pair<llvm::StringRef, T>> Choices, T Default) {
    std::optional<JsonValue> Found = optional(Key);
    return Found ? Found->oneOf<T>(Choices) : Default;
  }

  /// Every key and value, for objects whose keys are data; nothing is unknown afterwards.
  std::vector<std::pair<std::string, JsonValue>> entries();

  bool has(llvm::StringRef Key) const;
  const JsonValue &value() const { return Value; }
  void mistake(const llvm::Twine &Text) const { Value.mistake(Text); }

  /// Records unknown keys, with the nearest known one.
  void close();

private:
  JsonValue at(llvm::StringRef Key, const nlohmann::json *Found) const;

  JsonValue Value;
  std::vector<std::string> Asked;
  bool Closed = false;
};

/// A parsed file and the mistakes found in it.
class JsonDocument {
public:
  /// `Name` stands before every message: "model file 'x.json'". Errors: not JSON (with line and column), a key twice.
  static llvm::Expected<JsonDocument> parse(const llvm::Twine &Name, llvm::StringRef Text);

  /// Reads the file and parses it; the name is "KIND 'PATH'".
  static llvm::Expected<JsonDocument> read(llvm::StringRef Kind, llvm::StringRef Path);

  JsonValue root() { return {*State, &State->Root, "$"}; }

  /// All mistakes as one error, one line each; success if there are none.
  llvm::Error finish();

private:
  JsonDocument() : State(std::make_unique<detail::JsonState>()) {}

  std::unique_ptr<detail::JsonState> State;
};

/// Which of `Known` is nearest to `Name`, or "" if none is near enough to be meant.
llvm::StringRef nearest(llvm::StringRef Name, llvm::ArrayRef<llvm::StringRef> Known);

} // namespace thinwrap::support

#endif
