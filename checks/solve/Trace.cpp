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

/// The level of an entry that nothing reaches.
static constexpr Level Unreached = 255;

StateId Solver::startOf(StateId s) {
  if (starts.size() < tab.numStates())
    starts.resize(tab.numStates(), None);
  llvm::SmallVector<StateId, 32> open{s};
  while (!open.empty()) {
    StateId top = open.back();
    const State &st = tab.state(top);
    StateId before = st.pred;
    if (starts[top] == None && st.via == Via::Return) {
      StateId inside = starts[st.index];
      if (inside == None || before == None || tab.state(inside).via == Via::Convert)
        before = st.index;
    }
    bool begins = st.via == Via::Start || st.via == Via::Convert || before == None;
    if (starts[top] == None && !begins && starts[before] == None) {
      open.push_back(before);
      continue;
    }
    if (starts[top] == None)
      starts[top] = begins ? top : starts[before];
    open.pop_back();
  }
  return starts[s];
}

bool Solver::beginsWith(EntryId e, StateId start) const {
  const State &from = tab.state(start);
  const bool same = from.entry == e || (tab.entry(e).node == from.node && tab.entry(e).fact == from.fact);
  return e != 0 && from.via == Via::Start && same && !tab.entry(e).incoming.empty();
}

EntryId Solver::enteredBy(StateId s, StateId start) const {
  // A refined entry knows its callers better than the plain one that the fact is from.
  for (EntryId e : {tab.state(s).entry, tab.state(start).entry})
    if (beginsWith(e, start) && entry_level[e] != Unreached)
      return e;
  return None;
}

namespace {
/// What an entry waits for: that `of` one is reached, from which the state of `incoming` came.
struct Waiting {
  EntryId entry;
  uint32_t incoming; ///< None: it is entered without a value
  bool born;         ///< the value is born below `of`: its level is its own
  uint8_t round;     ///< 0: the best that is known; 1, 2: for those that are not reached without it
};
} // namespace

void Solver::settleEntries() {
  size_t n = tab.numEntries();
  entry_level.assign(n, Unreached);
  came_from.assign(n, {});
  std::vector<llvm::SmallVector<Waiting, 2>> waiting(n);
  for (EntryId e = 1; e < n; ++e) {
    if (tab.entry(e).incoming.empty()) // the context of an object's class
      for (const auto &[link, contexts] : tab.entry(e).contexts)
        for (EntryId context : contexts)
          waiting[context].push_back({e, None, false, 0});
    for (uint32_t i = 0; i < tab.entry(e).incoming.size(); ++i) {
      StateId s = tab.entry(e).incoming[i].state, start = startOf(s);
      EntryId own = tab.state(s).entry, plain = tab.state(start).entry;
      bool refined = beginsWith(own, start), entered = refined || beginsWith(plain, start);
      waiting[refined || !entered ? own : plain].push_back({e, i, !entered, 0});
      if (refined && own != plain && beginsWith(plain, start))
        waiting[plain].push_back({e, i, false, 1});
      if (entered && own != e)
        waiting[own].push_back({e, i, false, 2});
    }
  }
  std::array<std::deque<EntryId>, 8> buckets;
  auto reach = [&](EntryId e, Level level, Solver::CameFrom by) {
    if (level >= entry_level[e] || level >= buckets.size())
      return;
    entry_level[e] = level;
    came_from[e] = by;
    buckets[level].push_back(e);
  };
  auto pass = [&](EntryId from, const Waiting &w) {
    if (w.incoming == None)
      return reach(w.entry, entry_level[from], {});
    Level level = tab.state(tab.entry(w.entry).incoming[w.incoming].state).level;
    if (!w.born)
      level = std::max(level, entry_level[from]);
    // In the last round the way is not known any further: it ends here.
    reach(w.entry, level, {w.round < 2 ? w.incoming : None, w.born ? None : from});
  };
  for (EntryId e = 0; e < n; ++e)
    if (e == 0 || tab.entry(e).open)
      reach(e, 0, {});
  for (uint8_t round = 0; round < 3; ++round) {
    for (EntryId e = 0; e < n && round > 0; ++e)
      for (const Waiting &w : waiting[e])
        if (w.round == round && entry_level[e] != Unreached && entry_level[w.entry] == Unreached)
          pass(e, w);
    for (auto &bucket : buckets)
      while (!bucket.empty()) {
        EntryId e = bucket.front();
        bucket.pop_front();
        if (&bucket != &buckets[entry_level[e]])
          continue; // reached on a better way meanwhile
        for (const Waiting &w : waiting[e])
          if (w.round <= round && (w.round == 0 || entry_level[w.entry] == Unreached))
            pass(e, w);
      }
  }
}

Level Solver::total(StateId s) {
  const State &st = tab.state(s);
  if (st.entry < entry_level.size() && entry_level[st.entry] == Unreached)
    return Unreached;
  EntryId by = enteredBy(s, startOf(s));
  return by == None ? st.level : std::max(st.level, entry_level[by]);
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

/// Sink first, source last; out of the state's own function over these calls, where such are given.
std::vector<StateId> Solver::chain(StateId s, llvm::ArrayRef<LinkId> calls) {
  std::vector<StateId> out;
  EntryId by = enteredBy(s, traceStates(s, out, 0));
  // Entries were reached one after the other, so the way ends.
  while (by != None && by < came_from.size()) {
    if (!calls.empty() && tab.entry(by).function == tab.link(calls.front()).target) {
      StateId outside = incomingOver(by, calls.front());
      calls = calls.drop_front();
      if (outside == None)
        return out;
      by = enteredBy(outside, traceStates(outside, out, 0));
      continue;
    }
    calls = {};
    if (came_from[by].incoming == None)
      return out;
    traceStates(tab.entry(by).incoming[came_from[by].incoming].state, out, 0);
    by = came_from[by].entry;
  }
  return out;
}

Place Solver::seedPlace(StateId s, llvm::ArrayRef<LinkId> calls) {
  std::vector<StateId> way = chain(s, calls);
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
      if (e.transform() == facts::Transform::Compute && tab.recodes && tab.recodes(st.node)) {
        step.transform = Transform::Reencode;
        step.message = "written in another coding, a character at a time";
        if (flow)
          flow->value_preserving = false;
      } else if (e.transform() == facts::Transform::Compute || e.transform() == facts::Transform::Compare) {
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
