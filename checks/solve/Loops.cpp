//===- Loops.cpp - What loops make of AI text -----------------------------===//
//
// A loop that works on AI text, a rule or a word at a time, counts as run, as it does for platform data: that a tenant
// has no forbidden word, or that a list of patterns may be empty, is no way around the loop. And a loop that appends
// one character after the other, each computed from the text's own (base64, hex), writes the text anew: what it
// computes is no number made of the text.
//
// Both look at levels that have settled, so the places are found after a solve, for the next one.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

static bool isAi(const Kind &kind) { return kind.domain == Domain::Value && kind.origin == Origin::AiOutput; }

/// The lowest level of each AI value at a node, by context and path.
Solver::TextLevels Solver::levelsOfText(NodeId n) {
  TextLevels levels;
  for (StateId s : tab.statesAt(n)) {
    const State &st = tab.state(s);
    const Fact &f = tab.facts.at(st.fact);
    if (!isAi(tab.facts.kind(f.kind)))
      continue;
    auto [it, fresh] = levels.try_emplace({st.entry, f.path}, st.level);
    it->second = std::min(it->second, st.level);
  }
  return levels;
}

/// What comes from `from` inside the function; calls hand on all that they are given.
llvm::DenseSet<uint32_t> Solver::reachedFrom(FunctionId f, uint32_t from) {
  const Graph &g = program.graph(f);
  const facts::Function &record = *program.function(f).record;
  std::vector<uint32_t> work;
  llvm::DenseSet<uint32_t> seen;
  auto push = [&](uint32_t n) {
    if (n != None && seen.insert(n).second)
      work.push_back(n);
  };
  auto follow = [&](uint32_t n) {
    for (const Edge &e : g.out[n])
      push(e.dst - g.base);
    const facts::Node &r = *record.nodes()->Get(n);
    if (r.kind() != NodeKind::ArgumentIn && r.kind() != NodeKind::ObjectIn)
      return;
    const facts::Call &call = *record.calls()->Get(r.index());
    push(call.result());
    push(call.object_out());
    if (call.arguments_out())
      for (uint32_t out : *call.arguments_out())
        push(out);
  };
  follow(from);
  for (size_t i = 0; i < work.size(); ++i)
    follow(work[i]);
  return seen;
}

/// Whether it is the client who says if these calls, that are handed AI text, are made.
bool Solver::isClientsChoice(FunctionId f, const llvm::DenseSet<uint32_t> &nodes) {
  const facts::Function &record = *program.function(f).record;
  std::set<uint32_t> conditions;
  for (uint32_t n : nodes) {
    const facts::Node &r = *record.nodes()->Get(n);
    if ((r.kind() != NodeKind::ArgumentIn && r.kind() != NodeKind::ObjectIn) ||
        levelsOfText(program.node(f, n)).empty())
      continue;
    if (const auto *list = record.calls()->Get(r.index())->conditions())
      for (const facts::Condition *k : *list)
        conditions.insert(k->node());
  }
  return llvm::any_of(conditions, [&](uint32_t condition) {
    bool client = false, platform = false;
    for (auto [n, path] : presence.behind(program.node(f, condition)))
      for (StateId s : tab.statesAt(n)) {
        const Fact &fact = tab.facts.at(tab.state(s).fact);
        const Kind &kind = tab.facts.kind(fact.kind);
        if (kind.domain != Domain::Value || !presence.stands(fact, path))
          continue;
        client |= kind.origin == Origin::ClientInput;
        platform |= kind.origin == Origin::PlatformData;
      }
    return client && !platform;
  });
}

/// What a loop leaves its head's AI text at: the lowest level of each, where all of it is raised.
std::optional<Level> Solver::raisedBy(FunctionId f, uint32_t head, const DecidedPlaces &found) {
  const Graph &g = program.graph(f);
  const TextLevels before = levelsOfText(g.base + head);
  if (before.empty())
    return std::nullopt;
  const llvm::DenseSet<uint32_t> reached = reachedFrom(f, head);
  TextLevels after;
  for (uint32_t source : g.in[head]) {
    if (!reached.contains(source))
      continue;
    auto known = found.find({f, source});
    for (auto [key, level] : levelsOfText(g.base + source)) {
      level = std::max(level, known == found.end() ? Level(0) : known->second);
      auto [it, fresh] = after.try_emplace(key, level);
      it->second = std::min(it->second, level);
    }
  }
  Level worth = costs.controlPlatform;
  for (const auto &[key, level] : before) {
    auto it = after.find(key);
    if (it == after.end() || it->second <= level)
      return std::nullopt;
    worth = std::min(worth, it->second);
  }
  return isClientsChoice(f, reached) ? std::nullopt : std::optional(worth);
}

/// Adds the heads of loops that raise AI text. `found` holds the places that are known already.
void Solver::addRunLoops(DecidedPlaces &found) {
  for (FunctionId f = 0; f < program.numFunctions(); ++f) {
    if (!program.function(f).graph)
      continue;
    const Graph &g = program.graph(f);
    const auto *nodes = program.function(f).record->nodes();
    for (uint32_t n = 0; nodes && n < nodes->size(); ++n)
      if (nodes->Get(n)->kind() == NodeKind::Version && g.in[n].size() > 1)
        if (std::optional<Level> worth = raisedBy(f, n, found)) {
          Level &level = found[{f, n}];
          level = std::max(level, *worth);
        }
  }
}

static bool isCharacter(llvm::StringRef type) {
  type.consume_front("const ");
  type.consume_back(" &");
  return type == "char" || type == "unsigned char" || type == "signed char" || type == "wchar_t" || type == "char8_t" ||
         type == "char16_t" || type == "char32_t";
}

LocalPlaces Solver::findRecodings() {
  LocalPlaces found;
  for (FunctionId f = 0; f < program.numFunctions(); ++f) {
    const facts::Function &record = *program.function(f).record;
    if (!program.function(f).graph || !record.calls())
      continue;
    const Graph &g = program.graph(f);
    const uint32_t unit = program.function(f).unit;
    for (const facts::Call *call : *record.calls()) {
      // A character is appended, time and again.
      if (!call->conditions() || !call->conditions()->size() || call->object_in() == None || !call->arguments_in() ||
          call->arguments_in()->size() != 1 || !call->argument_types() ||
          !isCharacter(program.string(unit, call->argument_types()->Get(0))))
        continue;
      const uint32_t in = call->arguments_in()->Get(0);
      if (in == None || !llvm::any_of(tab.statesAt(g.base + in), [&](StateId s) {
            return tab.state(s).level >= costs.of(Transform::Compute) &&
                   isAi(tab.facts.kind(tab.facts.at(tab.state(s).fact).kind));
          }))
        continue;
      std::vector<uint32_t> work{in};
      llvm::DenseSet<uint32_t> seen;
      seen.insert(in);
      bool from_character = false;
      for (size_t i = 0; i < work.size(); ++i)
        for (uint32_t source : g.in[work[i]])
          if (seen.insert(source).second) {
            work.push_back(source);
            const facts::Node &r = *record.nodes()->Get(source);
            from_character |= r.kind() == NodeKind::Version && isCharacter(program.string(unit, r.type())) &&
                              !levelsOfText(g.base + source).empty();
          }
      if (from_character)
        for (uint32_t n : work)
          found.insert({f, n});
    }
  }
  return found;
}
