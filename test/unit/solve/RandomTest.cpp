//===- RandomTest.cpp - The solver held against a naive one, on random graphs -===//
//
// Random value graphs, with a fixed seed, are solved twice: by the solver, and by following single concrete places
// (strings of fields) from node to node. What the naive one finds, the solver must find: transfer loses nothing, and a
// strong update kills only what it covers. Without kills and loops they must agree. Besides: more edges never mean
// fewer flows, more kills never more, the order of the edges nothing, and every loop ends.
//
//===----------------------------------------------------------------------===//
#include "HandWritten.h"

#include "gtest/gtest.h"

#include <random>
#include <set>

using namespace thinwrap;
using namespace thinwrap::test;

namespace {

const char *Model = R"json({
  "schema": "thinwrap-model/1", "library": "random",
  "functions": [
    {"function": "source", "sources": [{"port": "return", "origin": "ai-output", "what": "a source"}]},
    {"function": "sink", "sinks": [{"port": "argument(0)", "endpoint": "http"}]}
  ]})json";

struct RandomEdge {
  unsigned src, dst; ///< 0: the source's result; the last: what the sink is handed
  std::string from, to;
  std::vector<std::string> kills;
};

/// Nodes 0..size-1.
struct Graph {
  unsigned size = 0;
  std::vector<RandomEdge> edges;
};

class Random {
public:
  unsigned below(unsigned n) { return std::uniform_int_distribution<unsigned>(0, n - 1)(engine); }
  std::string path(unsigned most) {
    std::string text;
    for (unsigned n = below(most + 1); n > 0; --n)
      text += below(2) ? ".a" : ".b";
    return text;
  }
  Graph graph(unsigned size, bool loops, bool kills) {
    Graph g{size, {}};
    for (unsigned n = size + below(2 * size); n > 0; --n) {
      unsigned src = below(size - 1), dst = loops ? 1 + below(size - 1) : src + 1 + below(size - src - 1);
      RandomEdge e{src, dst, path(1), path(1), {}};
      if (kills && below(2))
        e.kills = {path(2)};
      if (!e.kills.empty() && e.kills.front().empty())
        e.kills.clear();
      g.edges.push_back(e);
    }
    return g;
  }
  template <typename T> void shuffle(std::vector<T> &list) {
    for (size_t i = list.size(); i > 1; --i)
      std::swap(list[i - 1], list[below(i)]);
  }

private:
  std::mt19937 engine{20260131};
};

std::vector<std::string> solved(const Graph &g) {
  Story story;
  FunctionText &main = story.function("main");
  std::vector<uint32_t> nodes{main.answer(main.call("source", {}, 1))};
  for (unsigned i = 1; i < g.size; ++i)
    nodes.push_back(main.local("v" + std::to_string(i)));
  for (const RandomEdge &e : g.edges)
    main.edge(nodes[e.src], nodes[e.dst], e.from, e.to, e.kills);
  main.call("sink", {nodes.back()}, 2);
  return lines(story.solve(Model));
}

bool finds(const Graph &g) { return !solved(g).empty(); }

/// Follows single places: every string of fields of length `depth` at the source.
bool naive(const Graph &g, unsigned depth) {
  std::set<std::pair<unsigned, std::string>> seen;
  std::vector<std::pair<unsigned, std::string>> work;
  for (unsigned bits = 0; bits < 1u << depth; ++bits) {
    std::string place;
    for (unsigned i = 0; i < depth; ++i)
      place += bits >> i & 1 ? ".a" : ".b";
    work.emplace_back(0, place);
  }
  constexpr size_t Longest = 24;
  while (!work.empty()) {
    auto at = work.back();
    work.pop_back();
    if (at.second.size() > Longest || !seen.insert(at).second)
      continue;
    if (at.first == g.size - 1)
      return true;
    for (const RandomEdge &e : g.edges) {
      llvm::StringRef place = at.second;
      if (e.src != at.first || llvm::any_of(e.kills, [&](const std::string &k) { return place.starts_with(k); }) ||
          !place.consume_front(e.from))
        continue;
      work.emplace_back(e.dst, e.to + place.str());
    }
  }
  return false;
}

std::string text(const Graph &g) {
  std::string all;
  for (const RandomEdge &e : g.edges)
    all += std::to_string(e.src) + e.from + " -> " + std::to_string(e.dst) + e.to +
           (e.kills.empty() ? "" : " kills " + e.kills.front()) + "\n";
  return all;
}

TEST(RandomGraph, withoutKillsTheSolverIsExact) {
  Random random;
  unsigned found = 0, quiet = 0;
  for (unsigned i = 0; i < 400; ++i) {
    Graph g = random.graph(4, /*loops=*/false, /*kills=*/false);
    bool expected = naive(g, 5);
    EXPECT_EQ(finds(g), expected) << text(g);
    ++(expected ? found : quiet);
  }
  EXPECT_GT(found, 50u);
  EXPECT_GT(quiet, 30u);
}

TEST(RandomGraph, nothingIsLost) {
  Random random;
  unsigned found = 0, quiet = 0;
  for (unsigned i = 0; i < 600; ++i) {
    Graph g = random.graph(6, /*loops=*/true, /*kills=*/true);
    bool solver = finds(g);
    if (naive(g, 6)) {
      EXPECT_TRUE(solver) << text(g);
      ++found;
    }
    quiet += !solver;
  }
  EXPECT_GT(found, 100u);
  EXPECT_GT(quiet, 50u);
}

TEST(RandomGraph, moreEdgesNeverMeanFewerFlows) {
  Random random;
  for (unsigned i = 0; i < 300; ++i) {
    Graph g = random.graph(6, /*loops=*/true, /*kills=*/true);
    if (!finds(g))
      continue;
    Graph more = g;
    for (const RandomEdge &e : random.graph(6, true, true).edges)
      more.edges.push_back(e);
    EXPECT_TRUE(finds(more)) << text(more);
    Graph weaker = g;
    for (RandomEdge &e : weaker.edges)
      e.kills.clear();
    EXPECT_TRUE(finds(weaker)) << text(weaker);
  }
}

TEST(RandomGraph, orderAndRepetitionOfEdgesDecideNothing) {
  Random random;
  for (unsigned i = 0; i < 300; ++i) {
    Graph g = random.graph(6, /*loops=*/true, /*kills=*/true);
    std::vector<std::string> expected = solved(g);
    random.shuffle(g.edges);
    g.edges.push_back(g.edges.front());
    EXPECT_EQ(solved(g), expected) << text(g);
  }
}

/// Several functions that call each other, recursion included, spread over units at random.
TEST(RandomGraph, unitsDecideNothing) {
  Random random;
  unsigned found = 0;
  for (unsigned i = 0; i < 150; ++i) {
    constexpr unsigned Functions = 6;
    Story story;
    for (unsigned f = 0; f < Functions; ++f) {
      FunctionText &text = story.function("f" + std::to_string(f));
      std::vector<uint32_t> nodes{text.parameter(0)};
      for (unsigned n = 0; n < 4; ++n)
        switch (random.below(4)) {
        case 0:
          nodes.push_back(text.answer(text.call("source", {}, 100 * f + n + 1)));
          break;
        case 1:
          text.call("sink", {nodes[random.below(nodes.size())]}, 100 * f + n + 1);
          break;
        default:
          nodes.push_back(text.answer(text.call("f" + std::to_string(random.below(Functions)),
                                                {nodes[random.below(nodes.size())]}, 100 * f + n + 1)));
        }
      text.edge(nodes[random.below(nodes.size())], text.result(), random.path(1), random.path(1));
    }
    std::vector<std::string> expected = lines(story.solve(Model));
    found += !expected.empty();
    for (unsigned tries = 0; tries < 5; ++tries) {
      std::vector<unsigned> groups(story.size());
      for (unsigned &group : groups)
        group = random.below(Functions);
      EXPECT_EQ(lines(story.solve(Model, groups)), expected);
    }
  }
  EXPECT_GT(found, 50u);
}

} // namespace
