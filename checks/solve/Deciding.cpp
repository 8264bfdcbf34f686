//===- Deciding.cpp - Branches over what the AI model said -----------------===//
//
// "May a computation of the platform's replace or suppress the text?" A branch that looks at AI text together with
// platform data is worth a level to what comes through it: to the calls that hang on it, to what a function returns one
// way or another, to the merge behind it. What stands at a branch is known only once all has settled, so the places are
// found after a first solve, and the program is solved once more with them.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

#include "llvm/ADT/StringExtras.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

/// The branches on which a call surely hangs. Where a branch stands with both answers, the call is reached either way,
/// and what hangs on one of them decides nothing: `if (!debug && !ok(text)) return;`.
std::vector<const facts::Condition *> Solver::necessary(CallRef c) {
  std::vector<const facts::Condition *> list;
  const auto *conditions = program.call(c)->conditions();
  if (!conditions)
    return list;
  auto both = [&](uint32_t node) {
    bool yes = false, no = false;
    for (const facts::Condition *k : *conditions)
      if (k->node() == node)
        (k->taken() ? yes : no) = true;
    return yes && no;
  };
  for (const facts::Condition *k : *conditions) {
    if (both(k->node()))
      continue;
    bool bypassed = llvm::any_of(presence.behind(program.node(c.function, k->node())), [&](Presence::Place p) {
      const facts::Node *r = program.nodeRecord(p.first);
      if (!r || r->kind() != NodeKind::Result || program.owner(p.first).function != c.function)
        return false;
      const auto *outer = program.call({c.function, r->index()})->conditions();
      return outer && llvm::any_of(*outer, [&](const facts::Condition *o) { return both(o->node()); });
    });
    if (!bypassed)
      list.push_back(k);
  }
  return list;
}

static bool isText(llvm::StringRef type) {
  return type.contains("string") || type.contains("char") || type.contains("String");
}

/// How many answers these are. As its caller made the request, and as it stands in the function that asks, it is one:
/// of contexts that go on from each other only the innermost counts.
size_t Solver::numAnswers(const std::set<AnswerOf> &answers) const {
  auto goesOn = [&](const AnswerOf &from, const AnswerOf &to) {
    llvm::ArrayRef<LinkId> inner = callsOfContext(from.context), outer = callsOfContext(to.context);
    return from.place == to.place && inner.size() < outer.size() && outer.take_front(inner.size()) == inner;
  };
  return llvm::count_if(answers, [&](const AnswerOf &each) {
    return llvm::none_of(answers, [&](const AnswerOf &other) { return goesOn(other, each); });
  });
}

/// A text with a word in it. What replaces "<" writes a page and filters nothing.
static bool hasWord(llvm::StringRef text) { return llvm::any_of(text, llvm::isAlnum); }

/// Whether callers are seen to hand in texts here, and no word.
bool Solver::getsNoWord(NodeId parameter) {
  bool handed = false, word = false;
  llvm::SmallVector<LinkId, 4> links(tab.linksInto(program.owner(parameter).function));
  for (LinkId l : links)
    for (const Link::Move &m : tab.link(l).in) {
      if (m.dst != parameter)
        continue;
      bool text = false;
      for (auto [n, path] : presence.behind(m.src)) {
        const facts::Node *r = program.nodeRecord(n);
        if (!r || r->kind() != NodeKind::String)
          continue;
        text = true;
        word |= hasWord(program.string(program.function(program.owner(n).function).unit, r->index()));
      }
      handed |= text;
      word |= !text;
    }
  return handed && !word;
}

/// A text of the program's own: a literal, or a parameter, a global, a field of which nothing else is known.
bool Solver::isOwnText(NodeId n) {
  const facts::Node *r = program.nodeRecord(n);
  if (!r)
    return false;
  uint32_t unit = program.function(program.owner(n).function).unit;
  switch (r->kind()) {
  case NodeKind::String:
    return hasWord(program.string(unit, r->index()));
  case NodeKind::ParameterIn:
    return isText(program.string(unit, r->type())) && !getsNoWord(n);
  case NodeKind::GlobalIn:
  case NodeKind::FieldLoad:
    return isText(program.string(unit, r->type()));
  default:
    return false;
  }
}

/// Whether a call is asked of AI text and own words: where a word stands in it, if a set holds it. What a document's
/// keys are asked is no such thing.
bool Solver::asksForOwnWords(CallRef c) {
  const facts::Call &call = *program.call(c);
  const uint32_t unit = program.function(c.function).unit;
  bool asked = false, own = false;
  auto look = [&](uint32_t in, bool text, bool holder) {
    if (in == None)
      return;
    NodeId n = program.node(c.function, in);
    bool ai = !levelsOfText(n).empty();
    asked |= ai && text;
    own |= !ai && (text || holder) && llvm::any_of(presence.behind(n), [&](Presence::Place p) {
      return !hasValue(p.first) && isOwnText(p.first);
    });
  };
  SymbolId receiver = program.symbolOf(unit, call.receiver_class());
  look(call.object_in(), receiver != None && isText(program.nameOf(receiver)), true);
  for (uint32_t i = 0; call.arguments_in() && call.argument_types() && i < call.arguments_in()->size(); ++i)
    look(call.arguments_in()->Get(i), isText(program.string(unit, call.argument_types()->Get(i))), false);
  return asked && own;
}

bool Solver::hasValue(NodeId n) const {
  return llvm::any_of(tab.statesAt(n), [&](StateId s) {
    return tab.facts.kind(tab.facts.at(tab.state(s).fact).kind).domain == Domain::Value;
  });
}

/// Whether the branch hangs on own words that AI text was asked for.
bool Solver::isComparedWithOwnText(NodeId condition) {
  return llvm::any_of(presence.behind(condition, true), [&](Presence::Place p) {
    const facts::Node *r = program.nodeRecord(p.first);
    return r && r->kind() == NodeKind::Result && asksForOwnWords({program.owner(p.first).function, r->index()});
  });
}

/// Whether one of the ways into a merge puts other text in the AI text's place, or some of it; cutting it is no such
/// way.
bool Solver::isReplaced(FunctionId f, uint32_t merge) {
  const Graph &g = program.graph(f);
  const facts::Function &record = *program.function(f).record;
  return llvm::any_of(g.in[merge], [&](uint32_t source) {
    if (levelsOfText(g.base + source).empty())
      return true;
    const facts::Node &r = *record.nodes()->Get(throughVersions(f, source));
    if (r.kind() != NodeKind::ObjectOut)
      return false;
    const facts::Call &call = *record.calls()->Get(r.index());
    return call.arguments_in() && call.argument_types() &&
           llvm::any_of(llvm::enumerate(*call.arguments_in()), [&](const auto &in) {
             return in.value() != None && levelsOfText(g.base + in.value()).empty() &&
                    isText(program.string(program.function(f).unit, call.argument_types()->Get(in.index())));
           });
  });
}

/// Back through the versions that only hold what a call left.
uint32_t Solver::throughVersions(FunctionId f, uint32_t n) {
  const Graph &g = program.graph(f);
  const auto *nodes = program.function(f).record->nodes();
  for (unsigned hops = 0; hops < 6 && nodes->Get(n)->kind() == NodeKind::Version && g.in[n].size() == 1; ++hops)
    n = g.in[n].front();
  return n;
}

/// The most that one of these branches is worth to AI text that comes through it.
Level Solver::worthOf(llvm::ArrayRef<const facts::Condition *> conditions, FunctionId f) {
  Level worth = 0;
  for (const facts::Condition *k : conditions) {
    std::set<AnswerOf> calls; // whose text is looked at
    bool content = false, platform = false, constant = false;
    for (auto [n, path] : presence.behind(program.node(f, k->node()))) {
      bool value = false;
      for (StateId s : tab.statesAt(n)) {
        const Fact &fact = tab.facts.at(tab.state(s).fact);
        const Kind &kind = tab.facts.kind(fact.kind);
        if (kind.domain != Domain::Value || !presence.stands(fact, path))
          continue;
        value = true;
        platform |= kind.origin == Origin::PlatformData;
        if (kind.origin != Origin::AiOutput || (kind.facet != Facet::Whole && kind.facet != Facet::Content))
          continue;
        content |= kind.facet == Facet::Content;
        if (kind.seed == Kind::AnySeed)
          continue;
        const Seed &seed = seeds[kind.seed];
        // What this function answered earlier, to whomever, and finds again in an object.
        const bool own = llvm::any_of(callsOfContext(seed.context), [&](LinkId l) { return tab.link(l).target == f; });
        calls.insert({{seed.place.file, seed.place.line, seed.place.column}, own ? -1 : seed.context});
      }
      constant |= !value && isOwnText(n);
    }
    if (!calls.empty() && platform)
      worth = std::max(worth, costs.controlPlatform);
    else if (numAnswers(calls) > 1)
      worth = std::max(worth, costs.controlOtherAi);
    else if (content && (constant || isComparedWithOwnText(program.node(f, k->node()))))
      worth = std::max(worth, costs.controlConstants);
  }
  return worth;
}

DecidedPlaces Solver::findDecidedPlaces() {
  DecidedPlaces found;
  auto hasAi = [&](NodeId n) {
    return llvm::any_of(tab.statesAt(n), [&](StateId s) {
      const Kind &kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind);
      return kind.domain == Domain::Value && kind.origin == Origin::AiOutput;
    });
  };
  const size_t functions = program.numFunctions();
  for (FunctionId f = 0; f < functions; ++f) {
    if (!program.function(f).graph)
      continue;
    const facts::Function &record = *program.function(f).record;
    const Graph &g = program.graph(f);
    auto decide = [&](uint32_t local, Level worth) {
      if (local != None && worth && hasAi(g.base + local)) {
        Level &level = found[{f, local}];
        level = std::max(level, worth);
      }
    };
    // What a call is handed that hangs on the branch.
    std::map<uint32_t, std::vector<const facts::Condition *>> by_call;
    for (uint32_t c = 0; record.calls() && c < record.calls()->size(); ++c) {
      const facts::Call &call = *record.calls()->Get(c);
      if (!call.conditions() || call.conditions()->size() == 0)
        continue;
      bool handed = (call.object_in() != None && hasAi(g.base + call.object_in())) ||
                    (call.object_out() != None && hasAi(g.base + call.object_out()));
      if (call.arguments_in())
        for (uint32_t in : *call.arguments_in())
          handed |= in != None && hasAi(g.base + in);
      if (!handed)
        continue;
      by_call[c] = necessary({f, c});
      Level worth = worthOf(by_call[c], f);
      if (call.arguments_in())
        for (uint32_t in : *call.arguments_in())
          decide(in, worth);
    }
    // What a function returns one way or another.
    if (record.return_conditions() && g.return_node != None && hasAi(g.base + g.return_node)) {
      std::vector<const facts::Condition *> list(record.return_conditions()->begin(),
                                                 record.return_conditions()->end());
      decide(g.return_node, worthOf(list, f));
    }
    // Merges: by their own branches, or, where extraction tells none (a loop's head), by those on which a change of the
    // value hangs.
    auto merged = [&](uint32_t n, Level worth) {
      if (worth > costs.controlConstants || isReplaced(f, n))
        decide(n, worth);
    };
    llvm::DenseSet<uint32_t> told;
    if (record.merges())
      for (const facts::Merge *m : *record.merges()) {
        std::vector<const facts::Condition *> list(m->conditions()->begin(), m->conditions()->end());
        told.insert(m->node());
        merged(m->node(), worthOf(list, f));
      }
    for (uint32_t n = 0; record.nodes() && n < record.nodes()->size(); ++n) {
      if (record.nodes()->Get(n)->kind() != NodeKind::Version || g.in[n].size() < 2 || told.contains(n) ||
          !hasAi(g.base + n))
        continue;
      for (uint32_t source : g.in[n]) {
        const facts::Node &r = *record.nodes()->Get(throughVersions(f, source));
        if (r.kind() == NodeKind::ObjectOut || r.kind() == NodeKind::ArgumentOut || r.kind() == NodeKind::Result)
          if (auto it = by_call.find(r.index()); it != by_call.end())
            merged(n, worthOf(it->second, f));
      }
    }
  }
  addRunLoops(found);
  return found;
}
