//===- Trace.cpp - From a state back to its source ------------------------===//
//
// Levels inside a context are relative to its entry; `settleEntries` says what each entry was itself reached with, and
// by which caller, so that a state's level is the whole way's and its trace goes up through the right caller.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

void Solver::settleEntries() {
  constexpr Level Unreached = 255;
  size_t n = tab.numEntries();
  entry_level.assign(n, Unreached);
  entry_parent.assign(n, None);
  // Entries that wait for an entry: whoever's incoming state lives there.
  std::vector<llvm::SmallVector<std::pair<EntryId, uint32_t>, 2>> dependents(n);
  for (EntryId e = 1; e < n; ++e) {
    for (uint32_t i = 0; i < tab.entry(e).incoming.size(); ++i)
      dependents[tab.state(tab.entry(e).incoming[i].state).entry].push_back({e, i});
    if (tab.entry(e).incoming.empty()) // the context of an object's class
      for (const auto &[link, contexts] : tab.entry(e).contexts)
        for (EntryId context : contexts)
          dependents[context].push_back({e, None});
  }
  std::array<std::deque<EntryId>, 256> buckets;
  entry_level[0] = 0;
  buckets[0].push_back(0);
  for (EntryId e = 1; e < n; ++e)
    if (tab.entry(e).open) {
      entry_level[e] = 0;
      buckets[0].push_back(e);
    }
  for (size_t level = 0; level < 8; ++level)
    while (!buckets[level].empty()) {
      EntryId e = buckets[level].front();
      buckets[level].pop_front();
      if (entry_level[e] != level)
        continue;
      for (auto [d, i] : dependents[e]) {
        Level reached = level;
        if (i != None)
          reached = std::max(reached, tab.state(tab.entry(d).incoming[i].state).level);
        if (reached < entry_level[d]) {
          entry_level[d] = reached;
          entry_parent[d] = i;
          buckets[reached].push_back(d);
        }
      }
    }
}

Level Solver::total(StateId s) const {
  const State &st = tab.state(s);
  Level base = st.entry < entry_level.size() ? entry_level[st.entry] : 0;
  return base == 255 ? 255 : std::max(st.level, base);
}

/// Appends the way from `s` back to its entry's start (exclusive of what is above); answers the start's state.
StateId Solver::traceStates(StateId s, std::vector<StateId> &out, unsigned depth) const {
  for (unsigned i = 0; i < 4000; ++i) {
    const State &st = tab.state(s);
    out.push_back(s);
    switch (st.via) {
    case Via::Start:
    case Via::Convert:
      return s;
    case Via::Return:
      if (st.pred == None) { // left a function that it was born in: the same context goes on inside
        s = st.index;
        continue;
      }
      if (depth < 64)
        // Through the callee, to its entry. If the value was born there, by evidence that the caller passed in, then
        // that is the source, and what lies before is the evidence's way.
        if (StateId start = traceStates(st.index, out, depth + 1); tab.state(start).via == Via::Convert)
          return start;
      s = st.pred;
      continue;
    default:
      if (st.pred == None)
        return s;
      s = st.pred;
    }
  }
  return s;
}

/// Sink first, source last.
std::vector<StateId> Solver::chain(StateId s) const {
  std::vector<StateId> out;
  for (unsigned hops = 0; hops < 256; ++hops) {
    StateId start = traceStates(s, out, 0);
    const State &st = tab.state(start);
    if (st.via == Via::Convert || st.entry == 0 || st.entry >= entry_parent.size() || entry_parent[st.entry] == None)
      return out;
    // A seed inside a context has no caller to go on with; an entry's own start has.
    if (tab.entry(st.entry).node != st.node || tab.entry(st.entry).fact != st.fact)
      return out;
    s = tab.entry(st.entry).incoming[entry_parent[st.entry]].state;
  }
  return out;
}

Place Solver::seedPlace(StateId s) const {
  std::vector<StateId> way = chain(s);
  const State &first = tab.state(way.back());
  const Kind &kind = tab.facts.kind(tab.facts.at(first.fact).kind);
  if (kind.seed != Kind::AnySeed && kind.seed < seeds.size() && kind.domain == Domain::Value)
    return seeds[kind.seed].place;
  const facts::Node *r = program.nodeRecord(first.node);
  FunctionId f = program.owner(first.node).function;
  if (r && (r->kind() == NodeKind::Result || r->kind() == NodeKind::ArgumentOut || r->kind() == NodeKind::ObjectOut))
    return program.place(CallRef{f, r->index()});
  return program.placeOf(first.node);
}

static const char *originPhrase(Origin o) {
  switch (o) {
  case Origin::AiOutput:
    return "AI output";
  case Origin::Meter:
    return "a meter";
  case Origin::Access:
    return "access data";
  case Origin::ClientInput:
    return "client input";
  case Origin::Constant:
    return "a constant";
  case Origin::PlatformData:
    return "platform data";
  case Origin::Infrastructure:
    return "infrastructure state";
  case Origin::Configuration:
    return "configuration";
  case Origin::Unseen:
    break;
  }
  return "something unseen";
}

std::string Solver::seedPhrase(const Kind &kind) const {
  if (kind.seed != Kind::AnySeed && kind.seed < seeds.size() && kind.domain != Domain::Callable &&
      !seeds[kind.seed].what.empty())
    return seeds[kind.seed].what;
  return originPhrase(kind.origin);
}

std::vector<Step> Solver::steps(llvm::ArrayRef<StateId> way, Flow *flow) {
  std::vector<Step> list;
  auto quote = [](llvm::StringRef s) { return "'" + s.str() + "'"; };
  for (size_t i = way.size(); i-- > 0;) {
    const State &st = tab.state(way[i]);
    const facts::Node *r = program.nodeRecord(st.node);
    FunctionId f = program.owner(st.node).function;
    uint32_t unit = program.function(f).unit;
    Step step;
    switch (st.via) {
    case Via::Start:
    case Via::Convert:
      if (i + 1 == way.size()) {
        const Kind &kind = tab.facts.kind(tab.facts.at(st.fact).kind);
        step.place = seedPlace(way[i]);
        step.message = seedPhrase(kind);
      } else if (r && r->kind() == NodeKind::ParameterIn) {
        step.place = program.placeOf(st.node);
        step.message = "passed to " + quote(program.nameOf(program.function(f).symbol)) +
                       (r->name() ? " as " + quote(program.string(unit, r->name())) : "");
      } else if (r && r->kind() == NodeKind::GlobalIn) {
        step.place = program.placeOf(st.node);
        step.message = "read from " + quote(program.nameOf(program.symbolOf(unit, r->index())));
      } else if (r && r->kind() == NodeKind::FieldLoad) {
        step.place = program.placeOf(st.node);
        step.message = "read from " + quote(program.string(unit, r->index()));
      } else {
        continue;
      }
      break;
    case Via::Edge: {
      const State &before = tab.state(st.pred);
      FunctionId in = program.owner(before.node).function;
      const facts::Edge &e = *program.function(in).record->edges()->Get(st.index);
      if (e.transform() == facts::Transform::Compute || e.transform() == facts::Transform::Compare) {
        bool compared = e.transform() == facts::Transform::Compare;
        step.transform = compared ? Transform::Branch : Transform::Compute;
        step.message = compared ? "it is compared with something" : "another value is computed from it";
        if (flow)
          flow->verbatim = flow->value_preserving = false;
      } else if (r && r->kind() == NodeKind::Version && r->name() && e.line()) {
        const facts::Node *old = program.nodeRecord(before.node);
        if (old && old->kind() == NodeKind::Version && old->name() == r->name())
          continue; // another version of the same variable
        step.message = "stored in " + quote(program.string(unit, r->name()));
      } else if (r && r->kind() == NodeKind::Return) {
        step.message = "returned from " + quote(program.nameOf(program.function(f).symbol));
      } else {
        continue;
      }
      step.place = program.place(in, e.file(), e.line(), e.column());
      break;
    }
    case Via::Back:
    case Via::Return:
    case Via::Context:
      continue;
    case Via::Model: {
      const ModelStep &m = tab.modelStep(st.index);
      step.place = program.place(m.call);
      step.transform = m.as;
      SymbolId s = program.callee(m.call);
      std::string name = s == None ? step.place.callee : program.nameOf(s).str();
      if (!m.row && m.as == Transform::Unseen) {
        step.message = "goes through " + quote(name) + ", which is neither seen nor modelled";
        if (flow)
          flow->unseen.push_back({name, step.place});
      } else if (!m.row && m.as == Transform::Copy) {
        continue; // still there after the call
      } else {
        step.message = "through " + quote(name);
      }
      if (flow && m.as != Transform::Copy && m.as != Transform::Extract)
        flow->value_preserving = false;
      if (flow && (m.as == Transform::Compute || m.as == Transform::Branch))
        flow->verbatim = false;
      if (flow && m.row && !m.row->role.empty() && !llvm::is_contained(flow->infrastructure, m.row->role))
        flow->infrastructure.push_back(m.row->role);
      break;
    }
    }
    if (!list.empty() && list.back().message == step.message && list.back().place.line == step.place.line)
      continue;
    if (step.place.line || list.empty())
      list.push_back(std::move(step));
  }
  return list;
}
