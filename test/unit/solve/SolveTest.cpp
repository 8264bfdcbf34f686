//===- SolveTest.cpp - The solver, from facts written by hand ---------------===//

#include "HandWritten.h"

#include "gtest/gtest.h"

using namespace thinwrap;
using namespace thinwrap::test;
using facts::NodeKind;
using Lines = std::vector<std::string>;

static const char *Model = R"json({
  "schema": "thinwrap-model/1", "library": "story", "version": "1", "description": "sources and sinks of the stories",
  "provenance": "this file",
  "functions": [
    {"function": "source", "sources": [{"port": "return", "origin": "ai-output", "what": "a source"}]},
    {"function": "sink", "sinks": [{"port": "argument(0)", "endpoint": "http"}]},
    {"function": "known", "flows": []},
    {"function": "assign", "flows": [{"from": "argument(1)", "to": "argument(0)"}], "replaces": ["argument(0)"]},
    {"function": "element", "flows": [{"from": "argument(0)[]", "to": "return"}], "aliases": [{"from": "argument(0)[]", "to": "return"}]},
    {"function": "apply", "calls": [{"callee": "argument(0)", "arguments": ["argument(1)"], "result": "return"}]}
  ]})json";

/// main: source() at line 1, sink() at `line`; `middle` puts something between.
template <typename F> static void relay(Story &story, F middle, uint32_t line = 2) {
  FunctionText &main = story.function("main");
  uint32_t c = main.call("source", {}, 1);
  main.call("sink", {middle(main, main.answer(c))}, line);
}

TEST(Solve, sourceReachesSinkBad) {
  Story s;
  relay(s, [](FunctionText &, uint32_t v) { return v; });
  EXPECT_EQ(lines(s.solve(Model)), Lines{"1 -> 2"});
}

TEST(Solve, otherFieldOk) {
  Story s;
  relay(s, [](FunctionText &f, uint32_t v) {
    uint32_t object = f.local("o"), read = f.local("r");
    f.edge(v, object, "", ".a");
    f.edge(object, read, ".b", "");
    return read;
  });
  EXPECT_EQ(lines(s.solve(Model)), Lines{});
}

TEST(Solve, overwrittenOk) {
  Story s;
  relay(s, [](FunctionText &f, uint32_t v) {
    uint32_t one = f.local("o"), two = f.local("o"), read = f.local("r");
    f.edge(v, one, "", ".a");
    f.edge(one, two, "", "", {".a"});
    f.edge(two, read, ".a", "");
    return read;
  });
  EXPECT_EQ(lines(s.solve(Model)), Lines{});
}

TEST(Solve, keepsWhatTheKillLeavesBad) {
  Story s;
  relay(s, [](FunctionText &f, uint32_t v) {
    uint32_t one = f.local("o"), two = f.local("o"), read = f.local("r");
    f.edge(v, one, "", ".b");
    f.edge(one, two, "", "", {".a"});
    f.edge(two, read, ".b", "");
    return read;
  });
  EXPECT_EQ(lines(s.solve(Model)), Lines{"1 -> 2"});
}

/// Two callers of one identity function: what one passes in does not come out at the other.
static void identityStory(Story &s) {
  FunctionText &id = s.function("id");
  id.edge(id.parameter(0), id.result());
  FunctionText &bad = s.function("bad");
  uint32_t tainted = bad.call("id", {bad.answer(bad.call("source", {}, 10))}, 11);
  bad.call("sink", {bad.answer(tainted)}, 12);
  FunctionText &ok = s.function("ok");
  uint32_t clean = ok.call("id", {ok.local("constant")}, 21);
  ok.call("sink", {ok.answer(clean)}, 22);
}

TEST(Solve, callersAreKeptApart) {
  Story s;
  identityStory(s);
  EXPECT_EQ(lines(s.solve(Model)), Lines{"10 -> 12"});
}

TEST(Solve, bornInACalleeReturnsToEveryCallerBad) {
  Story s;
  FunctionText &inner = s.function("inner");
  inner.edge(inner.answer(inner.call("source", {}, 1)), inner.result());
  for (uint32_t line : {5, 6}) {
    FunctionText &outer = s.function("outer" + std::to_string(line));
    outer.call("sink", {outer.answer(outer.call("inner"))}, line);
  }
  EXPECT_EQ(lines(s.solve(Model)), (Lines{"1 -> 5", "1 -> 6"}));
}

TEST(Solve, recursionEnds) {
  Story s;
  FunctionText &f = s.function("f");
  uint32_t p = f.parameter(0), r = f.result();
  f.edge(p, r);
  f.edge(f.answer(f.call("f", {p})), r);
  relay(s, [](FunctionText &m, uint32_t v) { return m.answer(m.call("f", {v})); });
  EXPECT_EQ(lines(s.solve(Model)), Lines{"1 -> 2"});
}

TEST(Solve, outParameterBad) {
  Story s;
  FunctionText &fill = s.function("fill");
  fill.edge(fill.answer(fill.call("source", {}, 1)), fill.parameterOut(0), "", ".*");
  FunctionText &main = s.function("main");
  uint32_t buffer = main.local("buffer"), after = main.local("buffer");
  uint32_t c = main.call("fill", {buffer});
  main.edge(main.calls[c].out[0], after, ".*", "");
  main.call("sink", {after}, 2);
  EXPECT_EQ(lines(s.solve(Model)), Lines{"1 -> 2"});
}

TEST(Solve, globalBetweenFunctionsBad) {
  Story s;
  FunctionText &set = s.function("set");
  set.edge(set.answer(set.call("source", {}, 1)), set.node(NodeKind::GlobalOut, "g"));
  FunctionText &get = s.function("get");
  get.call("sink", {get.node(NodeKind::GlobalIn, "g")}, 2);
  FunctionText &other = s.function("other");
  other.call("sink", {other.node(NodeKind::GlobalIn, "h")}, 3);
  EXPECT_EQ(lines(s.solve(Model)), Lines{"1 -> 2"});
}

TEST(Solve, unseenFunctionCarriesAndIsNamedBad) {
  Story s;
  relay(s, [](FunctionText &f, uint32_t v) { return f.answer(f.call("mystery", {v})); });
  solve::Result r = s.solve(Model);
  ASSERT_EQ(lines(r), Lines{"1 -> 2"});
  ASSERT_EQ(r.flows[0].unseen.size(), 1u);
  EXPECT_EQ(r.flows[0].unseen[0].name, "mystery");
}

TEST(Solve, modelledFunctionThatMovesNothingOk) {
  Story s;
  relay(s, [](FunctionText &f, uint32_t v) { return f.answer(f.call("known", {v})); });
  EXPECT_EQ(lines(s.solve(Model)), Lines{});
}

TEST(Solve, replacedContentIsGoneOk) {
  Story s;
  relay(s, [](FunctionText &f, uint32_t v) {
    uint32_t c = f.call("assign", {v, f.local("clean")});
    return f.calls[c].out[0];
  });
  EXPECT_EQ(lines(s.solve(Model)), Lines{});
}

TEST(Solve, writeThroughAHandleReachesTheContainerBad) {
  Story s;
  FunctionText &main = s.function("main");
  uint32_t source = main.call("source", {}, 1);
  uint32_t map = main.local("m"), map2 = main.local("m"), referent = main.local("");
  uint32_t c = main.call("element", {map});
  main.edge(main.answer(source), referent); // *result = source()
  main.edge(map, map2);
  main.backs.push_back({referent, c, map2, -2, 0, "", ""});
  uint32_t read = main.call("element", {map2});
  main.call("sink", {main.answer(read)}, 2);
  EXPECT_EQ(lines(s.solve(Model)), Lines{"1 -> 2"});
}

TEST(Solve, callableThatAModelCallsBad) {
  Story s;
  FunctionText &callback = s.function("callback");
  callback.edge(callback.parameter(0), callback.result());
  relay(s, [](FunctionText &f, uint32_t v) {
    return f.answer(f.call("apply", {f.node(NodeKind::Function, "callback"), v}));
  });
  EXPECT_EQ(lines(s.solve(Model)), Lines{"1 -> 2"});
}

TEST(Solve, valuesGoOnWhereCallablesAreAtTheirBound) {
  Story s;
  FunctionText &callback = s.function("callback");
  callback.edge(callback.parameter(0), callback.result());
  FunctionText &main = s.function("main");
  uint32_t answer = main.answer(main.call("source", {}, 1));
  uint32_t applied = main.answer(main.call("apply", {main.node(NodeKind::Function, "callback"), answer}));
  main.call("sink", {applied}, 2);
  main.call("sink", {answer}, 3);
  EXPECT_EQ(lines(s.solve(Model)), (Lines{"1 -> 2", "1 -> 3"}));
  solve::SolveOptions none;
  none.max_callables = 0;
  solve::Result bounded = s.solve(Model, {}, none);
  EXPECT_EQ(lines(bounded), Lines{"1 -> 3"});
  ASSERT_EQ(bounded.bounds.size(), 1u);
  EXPECT_EQ(bounded.bounds[0].what, "callables at places, in the whole program");
}

TEST(Solve, overridesAreFoundBad) {
  Story s;
  FunctionText &derived = s.function("Derived::f");
  derived.overrides = {"Base::f"};
  derived.is_virtual = true;
  derived.edge(derived.parameter(0), derived.result());
  relay(s, [](FunctionText &f, uint32_t v) { return f.answer(f.call("Base::f", {v})); });
  EXPECT_EQ(lines(s.solve(Model)), Lines{"1 -> 2"});
}

/// However a program is spread over units, and in whichever order they come, the answer is one.
TEST(Solve, everyPartitionIntoUnitsGivesOneAnswer) {
  Story s;
  identityStory(s);
  FunctionText &inner = s.function("inner");
  inner.edge(inner.answer(inner.call("id", {inner.answer(inner.call("source", {}, 1))})), inner.result());
  relay(s, [](FunctionText &f, uint32_t v) { return f.answer(f.call("inner", {v})); }, 30);
  Lines expected = lines(s.solve(Model));
  ASSERT_EQ(expected, (Lines{"1 -> 30", "10 -> 12"}));
  size_t n = s.size();
  std::vector<unsigned> groups(n);
  unsigned tried = 0;
  for (;;) {
    EXPECT_EQ(lines(s.solve(Model, groups)), expected);
    ++tried;
    size_t i = 0;
    while (i < n && ++groups[i] == n)
      groups[i++] = 0;
    if (i == n)
      break;
  }
  EXPECT_EQ(tried, 3125u); // 5 functions into 5 units
}
