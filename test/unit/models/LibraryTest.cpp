//===- LibraryTest.cpp - Model files: what is read, and which rows match --===//
#include "models/Library.h"
#include "models/PortParser.h"
#include "models/TypePattern.h"
#include "support/Error.h"
#include "support/File.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace thinwrap;
using namespace thinwrap::models;

namespace {

std::string modelWith(StringRef Functions) {
  return (R"j({"schema": "thinwrap-model/1", "library": "x", "functions": [)j" + Functions + "]}").str();
}

Library parseOne(const std::string &Text) {
  InputFile File{"x.json", Text};
  Expected<Library> Loaded = Library::parse({}, File);
  if (!Loaded)
    ADD_FAILURE() << support::text(Loaded.takeError());
  return std::move(*Loaded);
}

std::string errorOf(const std::string &Text) {
  InputFile File{"x.json", Text};
  Expected<Library> Loaded = Library::parse({}, File);
  return Loaded ? "" : support::text(Loaded.takeError());
}

std::vector<unsigned> rowsFor(const Library &L, const SymbolView &Symbol) {
  SmallVector<const Row *, 4> Rows;
  L.match(Symbol, Rows);
  std::vector<unsigned> Indices;
  for (const Row *R : Rows)
    Indices.push_back(R->from.index);
  return Indices;
}

std::vector<unsigned> rowsFor(const Library &L, StringRef Name) {
  SymbolView Symbol;
  Symbol.name = Name;
  return rowsFor(L, Symbol);
}

using Indices = std::vector<unsigned>;

TEST(Port, WrittenAndReadAgain) {
  for (StringRef Text :
       {"argument(0)", "argument(*)", "argument(2..)", "argument(text*)", "argument(type std::vector<int>)", "this",
        "return.*.*", "local(chunk)[]", "this[3][\"usage\"].total", "this[argument(1)].second", "return[template(0)]",
        "this[type(0)]", "return[..]", "argument(0).*..."}) {
    Expected<Port> P = parsePort(Text);
    ASSERT_TRUE(static_cast<bool>(P)) << support::text(P.takeError());
    EXPECT_EQ(toString(*P), Text.str());
  }
}

TEST(Port, MistakesSayWhere) {
  for (StringRef Text :
       {"argumnt(0)", "argument", "argument(0", "argument(a b)", "return.", "return...x", "this[x]", "local()", ""}) {
    Expected<Port> P = parsePort(Text);
    ASSERT_FALSE(static_cast<bool>(P)) << Text.str();
    EXPECT_NE(support::text(P.takeError()).find("port \"" + Text.str() + "\""), std::string::npos);
  }
}

TEST(TypePattern, SeesThroughConstReferencesAndArguments) {
  EXPECT_TRUE(matchesType("std::basic_string", "const std::basic_string &"));
  EXPECT_TRUE(matchesType("std::vector", "std::vector<int, std::allocator<int>> &&"));
  EXPECT_TRUE(matchesType("char *", "const char *"));
  EXPECT_TRUE(matchesType("char *", "const char *const"));
  EXPECT_FALSE(matchesType("char *", "char &"));
  EXPECT_TRUE(matchesType("<pointer>", "void *const"));
  EXPECT_FALSE(matchesType("<pointer>", "int &"));
  EXPECT_TRUE(matchesType("!<pointer>", "int &"));
  EXPECT_TRUE(matchesType("<integer>|<string>", "const std::basic_string_view &"));
  EXPECT_TRUE(matchesType("<reference>", "std::basic_string &"));
  EXPECT_FALSE(matchesType("<reference>", "const std::basic_string &"));
  EXPECT_TRUE(matchesType("<callable>", "void (*)(int)"));
  EXPECT_TRUE(matchesType("<iterator>", "__gnu_cxx::__normal_iterator<char *, std::basic_string<char>>"));
}

TEST(Match, ExactGlobAndOperatorNames) {
  Library L = parseOne(modelWith(R"j({"function": "a::f"}, {"function": "**::f"}, {"function": "a::**::operator*"},
                                    {"function": "{a,b}::{f,g}"}, {"function": "a::operator *"})j"));
  EXPECT_EQ(rowsFor(L, "a::f"), (Indices{0, 1, 3}));
  EXPECT_EQ(rowsFor(L, "b::g"), (Indices{3}));
  EXPECT_EQ(rowsFor(L, "a::it::operator*"), (Indices{2}));
  EXPECT_EQ(rowsFor(L, "a::it::operator->"), (Indices{}));
  EXPECT_EQ(rowsFor(L, "a::operator std::basic_string"), (Indices{4}));
}

TEST(Match, SignatureCountsResultAndTemplate) {
  Library L = parseOne(modelWith(R"j({"function": "f", "signature": ["<pointer>", "..."]},
                                    {"function": "f", "parameters": [0, 2]}, {"function": "f", "result": "int"},
                                    {"function": "f", "template": {"0": ["0", "1"]}},
                                    {"function": "f", "parameter": "sour*"})j"));
  StringRef Types[] = {"char *", "int"}, Names[] = {"source", "n"}, Arguments[] = {"1"};
  SymbolView F;
  F.name = "f";
  F.parameterTypes = Types;
  EXPECT_EQ(rowsFor(L, F), (Indices{0, 1}));
  F.resultType = "int";
  F.templateArguments = Arguments;
  F.parameterNames = Names;
  EXPECT_EQ(rowsFor(L, F), (Indices{0, 1, 2, 3, 4}));
}

TEST(Match, OverridesAndDerivedClasses) {
  Library L = parseOne(modelWith(R"j({"function": "Base::send", "overrides": true}, {"function": "Base::send"},
                                    {"function": "**", "derived-from": "grpc::Service"})j"));
  StringRef Bases[] = {"Base", "grpc::Service"};
  SymbolView Send;
  Send.name = "Mine::send";
  Send.className = "Mine";
  EXPECT_EQ(rowsFor(L, Send), (Indices{}));
  Send.classBases = ArrayRef(Bases).take_front(1);
  EXPECT_EQ(rowsFor(L, Send), (Indices{0}));
  Send.classBases = Bases;
  EXPECT_EQ(rowsFor(L, Send), (Indices{0, 2}));
}

TEST(Match, UsersRowsAddOrOverride) {
  std::string Builtin = modelWith(R"j({"function": "f"}, {"function": "g"})j");
  std::string User = modelWith(R"j({"function": "f", "override": true, "role": "mine"}, {"function": "g"})j");
  InputFile BuiltinFile{"builtin/x.json", Builtin}, UserFile{"mine.json", User};
  Expected<Library> L = Library::parse(BuiltinFile, UserFile);
  ASSERT_TRUE(static_cast<bool>(L));
  SmallVector<const Row *, 4> Rows;
  SymbolView F;
  F.name = "f";
  L->match(F, Rows);
  ASSERT_EQ(Rows.size(), 1u);
  EXPECT_EQ(Rows[0]->role, "mine");
  EXPECT_EQ(rowsFor(*L, "g"), (Indices{1, 1}));
}

TEST(Read, ShortAndLongFormsAreTheSame) {
  Library L = parseOne(modelWith(R"j({"function": "f", "flows": ["argument(0) -> this[] as combine",
      {"from": "argument(0)", "to": "this[]", "as": "combine"}], "aliases": "return = argument(0)", "sources": "return",
      "sinks": ["argument(0)", {"port": "argument(1).*", "endpoint": "grpc", "exact": true}]})j"));
  const Row &R = L.files()[0].functions[0];
  ASSERT_EQ(R.flows.size(), 2u);
  for (const FlowRow &Flow : R.flows) {
    EXPECT_EQ(toString(Flow.from), "argument(0)");
    EXPECT_EQ(toString(Flow.to), "this[]");
    EXPECT_EQ(Flow.as, Transform::Combine);
  }
  EXPECT_EQ(R.sources[0].what, Origin::AiOutput);
  EXPECT_TRUE(R.sinks[1].exact);
  EXPECT_EQ(R.sinks[1].endpoint, "grpc");
}

TEST(Read, ConditionsCallsRequestsAndEndpoints) {
  Library L = parseOne(modelWith(R"j({"function": "f", "when": {"argument(1)": [10002, "CURLOPT_URL"]},
      "unless": {"argument(0)": "x*"},
      "calls": {"callee": "argument(2)", "arguments": ["return", null, ["this.a", "this.b"]], "when": "later"},
      "request": {"url": "argument(0)", "response": ["return", {"port": "return.usage", "role": "meter"}]},
      "endpoint": {"handler": "self", "kind": "grpc", "sources": {"port": "argument(1)", "origin": "client-input"},
                   "sinks": "argument(2).*",
                   "callbacks": {"callable": "argument(3)", "sinks": "argument(0)"}}},
      {"function": "make", "calls": {"construct": "class-template(1)", "object": "return.*", "arguments": ["argument(*)"]}})j"));
  const Row &R = L.files()[0].functions[0];
  ASSERT_EQ(R.when.size(), 2u);
  EXPECT_EQ(R.when[0].values, (std::vector<std::string>{"10002", "CURLOPT_URL"}));
  EXPECT_TRUE(R.when[1].negated);
  EXPECT_EQ(R.calls[0].arguments[1].size(), 0u);
  EXPECT_EQ(R.calls[0].arguments[2].size(), 2u);
  EXPECT_EQ(R.calls[0].when, CallTime::Later);
  EXPECT_EQ(R.request->response[1].role, ResponseRole::Meter);
  EXPECT_FALSE(R.endpoint->handler.has_value());
  EXPECT_EQ(R.endpoint->sinks[0].endpoint, "grpc");
  EXPECT_EQ(R.endpoint->callbacks[0].sinks[0].endpoint, "grpc");
  const Row &Make = L.files()[0].functions[1];
  EXPECT_EQ(Make.calls[0].constructs.of, TemplateRef::Of::Class);
  EXPECT_EQ(Make.calls[0].constructs.position, 1u);
}

TEST(Read, VariablesAndAllocations) {
  std::string Text = R"j({"schema": "thinwrap-model/1", "library": "x",
    "variables": [{"variable": "source*", "kind": "parameter", "source": {"origin": "client-input"}},
                  {"variable": "barrier*", "barrier": true}, {"variable": "C::body", "kind": "field", "sink": {}}],
    "allocations": [{"type": "ns::Tainted", "source": {"exact": true}}]})j";
  Library L = parseOne(Text);
  SmallVector<const VariableRow *, 2> Variables;
  L.match(VariableView{"source1", VariableKind::Parameter, "int", "f"}, Variables);
  ASSERT_EQ(Variables.size(), 1u);
  EXPECT_EQ(Variables[0]->source->what, Origin::ClientInput);
  Variables.clear();
  L.match(VariableView{"source1", VariableKind::Local, "int", "f"}, Variables);
  EXPECT_TRUE(Variables.empty());
  SmallVector<const AllocationRow *, 2> Allocations;
  L.matchAllocation("ns::Tainted", Allocations);
  ASSERT_EQ(Allocations.size(), 1u);
  EXPECT_TRUE(Allocations[0]->source.exact);
}

TEST(Read, MistakesNameFilePathAndRemedy) {
  struct Case {
    std::string Text;
    StringRef Expected;
  } Cases[] = {
      {modelWith(R"j({"function": "f", "flow": "a"})j"), "x.json': $.functions[0]: unknown key \"flow\", did you mean"},
      {modelWith(R"j({"flows": "return -> this"})j"), "$.functions[0]"},
      {modelWith(R"j({"function": "f", "flows": "return"})j"), "$.functions[0].flows: expected \"FROM -> TO\""},
      {modelWith(R"j({"function": "f", "flows": "return -> this as melt"})j"),
       "\"melt\" is no transform; known are copy"},
      {modelWith(R"j({"function": "f", "sinks": [3]})j"), "$.functions[0].sinks[0]"},
      {modelWith(R"j({"function": "f", "sources": {"port": "return", "origin": "ai"}})j"),
       "$.functions[0].sources.origin"},
      {modelWith(R"j({"function": "f", "signature": ["<pointr>"]})j"), "<pointr>\" is no class of types"},
      {modelWith(R"j({"function": "f", "when": {"argument(0).x": 1}})j"), "constant value of an \"argument(N)\""},
      {modelWith(R"j({"function": "f", "calls": {}})j"), "either \"callee\" (a port) or \"construct\""},
      {modelWith(R"j({"function": "f", "endpoint": {}})j"), "expected \"handler\""},
      {R"j({"schema": "thinwrap-model/1", "library": "x"})j", "says nothing"},
      {R"j({"schema": "thinwrap-model/2", "library": "x"})j", "$.schema"},
  };
  for (const Case &C : Cases)
    EXPECT_NE(errorOf(C.Text).find(C.Expected.str()), std::string::npos) << C.Text << "\n" << errorOf(C.Text);
}

TEST(Builtin, EveryFileIsWellFormed) {
  Expected<Library> L = Library::load({});
  ASSERT_TRUE(static_cast<bool>(L)) << support::text(L.takeError());
  EXPECT_FALSE(L->files().empty());
  EXPECT_FALSE(L->providers().empty());
}

TEST(Documentation, FirstExampleIsAModelFile) {
  Expected<std::unique_ptr<MemoryBuffer>> Page =
      support::readFile("page", THINWRAP_SOURCE_DIR "/docs/formats/models.md");
  ASSERT_TRUE(static_cast<bool>(Page));
  StringRef Text = (*Page)->getBuffer();
  size_t Start = Text.find("    {\n"), End = Text.find("\n    }\n", Start);
  ASSERT_NE(End, StringRef::npos);
  Library L = parseOne(Text.slice(Start, End + 6).str());
  ASSERT_FALSE(L.files().empty());
  EXPECT_EQ(L.files()[0].functions.size(), 9u);
  EXPECT_EQ(L.files()[0].variables.size(), 2u);
  EXPECT_EQ(L.files()[0].allocations.size(), 1u);
}

} // namespace
