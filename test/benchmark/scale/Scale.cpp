//===- Scale.cpp - How the solver grows with the program -------------------===//
//
// Generates the facts of programs of given sizes and solves them: `thinwrap-scale 1000 10000 100000 1000000`.
//
// The program: groups of 20 functions. A group is a handler, a chain of 17 wrappers below it, and two functions that
// nobody calls. The last wrapper calls one of the helpers that all groups share (one helper per 50 groups, and one for
// all). In every tenth group the handler has a source at its begin and a sink at its end; so the flows grow with the
// program, and each goes through 19 bodies.
//
// Prints, per size: functions, units, flows, facts, processor seconds and peak memory; between two sizes the exponent
// of growth, log(ratio of cost) / log(ratio of functions): 1 is linear. `--expect X` fails where the facts grow faster.
//
//===----------------------------------------------------------------------===//

#include "facts/facts_generated.h"
#include "models/Library.h"
#include "solve/Solve.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>
#include <ctime>
#include <map>
#include <sys/resource.h>

using namespace thinwrap;
using facts::NodeKind;

namespace {

constexpr unsigned GroupSize = 20, Chain = 17, UnitSize = 2000, SourceEvery = 10, GroupsPerHelper = 50;

/// One unit under construction: functions of one parameter that return something.
class UnitMaker {
public:
  UnitMaker() {
    unit.version = 1;
    unit.paths.push_back(std::make_unique<facts::PathT>());
    string("");
    unit.files.push_back(string("program.cpp"));
  }

  /// A body: its parameter goes through the calls, one after the other, and is returned.
  void function(const std::string &name, llvm::ArrayRef<std::string> calls, uint32_t line) {
    auto f = std::make_unique<facts::FunctionT>();
    f->symbol = symbol(name);
    unit.symbols[f->symbol]->flags |= uint32_t(facts::SymbolFlags::HasBody);
    f->location = std::make_unique<facts::Location>(0, line, 1);
    auto node = [&](NodeKind kind, uint32_t index) {
      f->nodes.push_back(facts::Node(index, 0, 0, 0, 0, line, 1, kind, facts::RootKind::None));
      return uint32_t(f->nodes.size() - 1);
    };
    auto edge = [&](uint32_t a, uint32_t b) {
      f->edges.push_back(facts::Edge(a, b, 0, 0, 0, 0, 0, line, 1, 0, facts::Transform::Copy, 0));
    };
    uint32_t value = node(NodeKind::ParameterIn, 0);
    for (const std::string &callee : calls) {
      auto c = std::make_unique<facts::CallT>();
      uint32_t id = f->calls.size();
      c->callee = symbol(callee);
      uint32_t in = node(NodeKind::ArgumentIn, id);
      edge(value, in);
      c->arguments_in = {in};
      c->arguments_out = {0xffffffff};
      c->result = value = node(NodeKind::Result, id);
      c->location = std::make_unique<facts::Location>(0, line, 1);
      c->spelling = string(callee);
      f->calls.push_back(std::move(c));
    }
    edge(value, node(NodeKind::Return, 0));
    unit.functions.push_back(std::move(f));
  }

  flatbuffers::DetachedBuffer finish() {
    flatbuffers::FlatBufferBuilder builder;
    builder.Finish(facts::Unit::Pack(builder, &unit), facts::UnitIdentifier());
    return builder.Release();
  }

private:
  uint32_t string(const std::string &s) {
    auto [it, fresh] = strings.try_emplace(s, unit.strings.size());
    if (fresh)
      unit.strings.push_back(s);
    return it->second;
  }

  uint32_t symbol(const std::string &name) {
    auto [it, fresh] = symbols.try_emplace(name, unit.symbols.size());
    if (!fresh)
      return it->second;
    auto s = std::make_unique<facts::SymbolT>();
    s->id = std::make_unique<facts::Hash>(std::hash<std::string>()(name), 7);
    s->name = s->display = string(name);
    s->location = std::make_unique<facts::Location>();
    unit.symbols.push_back(std::move(s));
    return it->second;
  }

  facts::UnitT unit;
  std::map<std::string, uint32_t> strings, symbols;
};

std::vector<flatbuffers::DetachedBuffer> makeProgram(unsigned functions) {
  std::vector<flatbuffers::DetachedBuffer> units;
  const unsigned groups = std::max(1u, functions / GroupSize);
  const unsigned perUnit = UnitSize / GroupSize;
  for (unsigned first = 0; first < groups; first += perUnit) {
    UnitMaker unit;
    for (unsigned g = first; g < std::min(groups, first + perUnit); ++g) {
      std::string group = std::to_string(g), helper = "helper" + std::to_string(g / GroupsPerHelper);
      uint32_t line = g * GroupSize + 1;
      std::vector<std::string> body{"wrap" + group + "_0"};
      if (g % SourceEvery == 0)
        body = {"source", body[0], "sink"};
      unit.function("handler" + group, body, line);
      for (unsigned i = 0; i < Chain; ++i)
        unit.function("wrap" + group + "_" + std::to_string(i),
                      {i + 1 < Chain ? "wrap" + group + "_" + std::to_string(i + 1) : helper}, line + 1 + i);
      unit.function("idle" + group, {"wrap" + group + "_1"}, line + Chain + 1);
      if (g % GroupsPerHelper == 0)
        unit.function(helper, {"everybody"}, line + Chain + 2);
      if (g == 0)
        unit.function("everybody", {}, line + Chain + 2);
    }
    units.push_back(unit.finish());
  }
  return units;
}

struct Cost {
  double functions, facts, seconds, megabytes;
};

Cost measure(unsigned functions, const models::Library &library) {
  std::vector<flatbuffers::DetachedBuffer> buffers = makeProgram(functions);
  std::vector<const facts::Unit *> units;
  for (const flatbuffers::DetachedBuffer &b : buffers)
    units.push_back(facts::GetUnit(b.data()));
  solve::Costs costs;
  costs.transform = {0, 1, 1, 1, 2, 1, 4, 4, 0, 0};
  std::clock_t begin = std::clock();
  solve::Result result = solve::solve(units, library, costs);
  Cost cost;
  cost.seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
  cost.functions = result.statistics.functions;
  cost.facts = result.statistics.facts;
  rusage use;
  getrusage(RUSAGE_SELF, &use);
  cost.megabytes = use.ru_maxrss / 1024.0;
  llvm::outs() << llvm::format("%9.0f functions %5zu units %6zu flows %9.0f facts %8.2f s %8.0f MB, %zu bounds hit\n",
                               cost.functions, units.size(), result.flows.size(), cost.facts, cost.seconds,
                               cost.megabytes, result.bounds.size());
  return cost;
}

} // namespace

int main(int count, char **words) {
  const char *model = R"json({"schema": "thinwrap-model/1", "library": "scale", "functions": [
    {"function": "source", "sources": [{"port": "return", "origin": "ai-output"}]},
    {"function": "sink", "sinks": ["argument(0)"]}]})json";
  llvm::SmallString<128> file;
  int descriptor;
  if (llvm::sys::fs::createTemporaryFile("scale", "json", descriptor, file))
    return 2;
  llvm::raw_fd_ostream(descriptor, /*shouldClose=*/true) << model;
  llvm::Expected<models::Library> library = models::Library::load({file.str().str()});
  llvm::sys::fs::remove(file);
  if (!library) {
    llvm::errs() << llvm::toString(library.takeError()) << '\n';
    return 2;
  }
  double expected = 0, worst = 0;
  std::vector<Cost> costs;
  for (int i = 1; i < count; ++i) {
    if (llvm::StringRef(words[i]) == "--expect" && i + 1 < count) {
      expected = std::atof(words[++i]);
      continue;
    }
    costs.push_back(measure(std::atoi(words[i]), *library));
    if (costs.size() < 2)
      continue;
    const Cost &a = costs[costs.size() - 2], &b = costs.back();
    auto exponent = [&](double x, double y) { return std::log(y / x) / std::log(b.functions / a.functions); };
    llvm::outs() << llvm::format("          exponents: facts %.2f, time %.2f, memory %.2f\n",
                                 exponent(a.facts, b.facts), exponent(a.seconds, b.seconds),
                                 exponent(a.megabytes, b.megabytes));
    worst = std::max(worst, exponent(a.facts, b.facts));
  }
  return expected && worst > expected ? 1 : 0;
}
