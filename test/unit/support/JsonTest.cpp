// Every mistake that a JSON file can hold is named with its place; a right one is read without a word.
#include "support/Json.h"

#include "support/Error.h"
#include "gtest/gtest.h"

using namespace thinwrap::support;
using llvm::StringRef;

namespace {

/// Reads `Text` with `Read` and gives all that was said.
template <typename Function> std::string mistakes(StringRef Text, Function Read) {
  llvm::Expected<JsonDocument> Document = JsonDocument::parse("file 'x'", Text);
  if (!Document)
    return text(Document.takeError());
  Read(Document->root());
  return text(Document->finish());
}

std::string reading(StringRef Text) {
  return mistakes(Text, [](JsonValue) {});
}

enum class Color { Red, Green };
constexpr std::pair<StringRef, Color> Colors[] = {{"red", Color::Red}, {"green", Color::Green}};

TEST(Json, NamesLineAndColumnWhereTheTextStopsToBeJson) {
  EXPECT_EQ(reading("{\n  \"a\": 1,\n  b\n}"), "file 'x': line 3, column 3: not JSON from here on");
}

TEST(Json, NamesTheEndOfATextThatIsCutOff) {
  EXPECT_EQ(reading("{\"a\": [1, 2"), "file 'x': line 1, column 12: not JSON from here on");
}

TEST(Json, NamesAKeyThatStandsTwice) {
  EXPECT_EQ(reading(R"({"a": 1, "b": {"a": 2}, "a": 3})"), "file 'x': the key \"a\" stands twice in one object");
}

TEST(Json, NamesAMissingKeyOnce) {
  auto Read = [](JsonValue Root) {
    JsonObject Object = Root.object();
    EXPECT_EQ(Object.string("name"), "");
    EXPECT_TRUE(Object.array("list").empty());
  };
  EXPECT_EQ(mistakes(R"({"list": []})", Read), "file 'x': $: the key \"name\" is missing");
}

TEST(Json, NamesUnknownKeysWithTheNearestKnownOne) {
  auto Read = [](JsonValue Root) {
    JsonObject Object = Root.object();
    Object.optional("functions");
    Object.optional("schema");
  };
  EXPECT_EQ(mistakes(R"({"functons": 1})", Read), "file 'x': $: unknown key \"functons\", did you mean \"functions\"?");
  EXPECT_EQ(mistakes(R"({"whatever": 1})", Read),
            "file 'x': $: unknown key \"whatever\"; known are \"functions\", \"schema\"");
}

TEST(Json, KeysThatAreDataAreNotUnknown) {
  auto Read = [](JsonValue Root) {
    JsonObject Object = Root.object();
    auto Entries = Object.entries();
    ASSERT_EQ(Entries.size(), 2u);
    EXPECT_EQ(Entries[0].first, "a");
    EXPECT_EQ(Entries[1].second.integer(), 2);
  };
  EXPECT_EQ(mistakes(R"({"b": 2, "a": 1})", Read), "");
}

TEST(Json, NamesWrongTypesWithWhatWasFound) {
  auto Read = [](JsonValue Root) {
    JsonObject Object = Root.object();
    EXPECT_EQ(Object.string("string"), "");
    EXPECT_EQ(Object.integer("integer"), 0);
    EXPECT_FALSE(Object.boolean("boolean", false));
    EXPECT_TRUE(Object.array("array").empty());
    EXPECT_FALSE(Object.required("object").object().has("x"));
    EXPECT_EQ(Object.required("number").number(), 0);
  };
  EXPECT_EQ(
      mistakes(R"({"string": 1, "integer": 1.5, "boolean": "yes", "array": {}, "object": [], "number": null})", Read),
      "file 'x': $.string: expected a string, found 1\n"
      "file 'x': $.integer: expected a whole number, found 1.5\n"
      "file 'x': $.boolean: expected true or false, found \"yes\"\n"
      "file 'x': $.array: expected an array, found an object\n"
      "file 'x': $.object: expected an object, found an array\n"
      "file 'x': $.number: expected a number, found null");
}

TEST(Json, AWholeNumberThatDoesNotFitIsAMistake) {
  auto Read = [](JsonValue Root) { Root.integer(); };
  EXPECT_EQ(mistakes("9223372036854775807", Read), "");
  EXPECT_EQ(mistakes("9223372036854775808", Read), "file 'x': $: expected a whole number, found 9223372036854775808");
}

TEST(Json, NamesThePlaceInsideArraysAndOddKeys) {
  auto Read = [](JsonValue Root) {
    for (auto &[Key, Value] : Root.object().entries())
      for (const JsonValue &Element : Value.array())
        Element.string();
  };
  EXPECT_EQ(mistakes(R"({"a key": ["x", 2]})", Read), "file 'x': $[\"a key\"][1]: expected a string, found 2");
}

TEST(Json, ReadsOneOfAList) {
  auto Read = [](JsonValue Root) { return Root.oneOf<Color>(Colors); };
  llvm::Expected<JsonDocument> Document = JsonDocument::parse("file 'x'", "\"green\"");
  ASSERT_TRUE(bool(Document));
  EXPECT_EQ(Document->root().oneOf<Color>(Colors), Color::Green);
  EXPECT_EQ(mistakes("\"gren\"", Read), "file 'x': $: unknown value \"gren\", did you mean \"green\"?");
  EXPECT_EQ(mistakes("\"mauve\"", Read), "file 'x': $: expected one of \"red\", \"green\", found \"mauve\"");
  EXPECT_EQ(mistakes("7", Read), "file 'x': $: expected one of \"red\", \"green\", found 7");
}

TEST(Json, StringsAreOneOrMany) {
  auto Read = [](JsonValue Root) {
    JsonObject Object = Root.object();
    EXPECT_EQ(Object.optionalStrings("one"), std::vector<std::string>{"a"});
    EXPECT_EQ(Object.optionalStrings("two"), (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(Object.optionalStrings("none").empty());
    Object.optionalStrings("wrong");
    Object.optionalStrings("inside");
  };
  EXPECT_EQ(mistakes(R"({"one": "a", "two": ["a", "b"], "wrong": 1, "inside": ["a", 1]})", Read),
            "file 'x': $.wrong: expected a string or an array of strings, found 1\n"
            "file 'x': $.inside[1]: expected a string, found 1");
}

TEST(Json, ALongValueIsCutInAMessage) {
  std::string Long = "\"" + std::string(500, 'x') + "\"";
  std::string Said = mistakes(Long, [](JsonValue Root) { Root.integer(); });
  EXPECT_LT(Said.size(), 130u) << Said;
}

TEST(Json, BytesThatAreNoTextAreAnErrorAndNoCrash) {
  EXPECT_NE(reading("{\"a\": \"\xff\xfe\"}").find("not JSON"), std::string::npos);
}

TEST(Json, AFileThatIsNotThereIsNamed) {
  llvm::Expected<JsonDocument> Document = JsonDocument::read("model file", "/nonexistent/x.json");
  ASSERT_FALSE(bool(Document));
  EXPECT_EQ(text(Document.takeError()), "cannot read model file '/nonexistent/x.json': No such file or directory");
}

} // namespace
