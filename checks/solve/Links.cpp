//===- Links.cpp - The worklist: into bodies and back ---------------------===//

#include "solve/Tabulation.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

// ---- making a call known --------------------------------------------------------------------------------------------

/// The plain link: argument to parameter, object to `this`, result from return.
Link Tabulation::directLink(CallRef c, FunctionId target) {
  const facts::Call &call = *program.call(c);
  const Graph &caller = program.graph(c.function);
  const Graph &callee = program.graph(target);
  Link link;
  link.call = c;
  link.target = target;
  auto in = [&](uint32_t from, uint32_t to) {
    if (from != None && to != None)
      link.in.push_back({caller.base + from, callee.base + to, 0, 0, false, Transform::Copy});
  };
  auto out = [&](uint32_t from, uint32_t to) {
    if (from != None && to != None)
      link.out.push_back({callee.base + from, caller.base + to, 0, 0, false, Transform::Copy});
  };
  in(call.object_in(), callee.this_in);
  out(callee.this_out, call.object_out());
  out(callee.return_node, call.result());
  out(callee.throws_node, call.exception());
  uint32_t arguments = call.arguments_in() ? call.arguments_in()->size() : 0;
  for (uint32_t i = 0; i < arguments; ++i) {
    // Arguments beyond the declared parameters stand at the last one (varargs).
    uint32_t p = callee.parameter_in.empty() ? 0 : std::min<uint32_t>(i, callee.parameter_in.size() - 1);
    if (p < callee.parameter_in.size())
      in(call.arguments_in()->Get(i), callee.parameter_in[p]);
    if (p < callee.parameter_out.size() && call.arguments_out() && i < call.arguments_out()->size())
      out(callee.parameter_out[p], call.arguments_out()->Get(i));
  }
  return link;
}

void Tabulation::touch(CallRef c) {
  if (!touched.insert({c.function, c.call}).second)
    return;
  const CallModel &m = models.at(c);
  auto keep = [&](const std::pair<NodeId, ModelEdge> &edge) {
    model_out[edge.first].push_back(model_edges.size());
    model_edges.push_back(edge.second);
    model_sources.push_back(edge.first);
  };
  llvm::for_each(m.edges, keep);
  llvm::for_each(m.shared_back, keep);
  llvm::SmallVector<PortPlace, 2> list;
  for (const models::Row *row : m.rows)
    for (const models::Port &p : row->barriers) {
      models.places(c, p, p.kind == models::PortKind::Return, list);
      for (const PortPlace &place : list)
        bar(place.node);
    }
  for (const auto &[src, e] : m.edges)
    requeue(src);
  if (on_touch)
    on_touch(c);
  bool bodies = m.knowledge == Knowledge::Body ||
                llvm::any_of(m.rows, [](const models::Row *row) { return row->body == models::BodyUse::Also; });
  if (!bodies)
    return;
  llvm::SmallVector<FunctionId, 4> targets;
  program.directTargets(c, targets);
  if (targets.size() > 1)
    return linkReceivers(c, targets);
  for (FunctionId f : targets)
    addLink(directLink(c, f));
}

void Tabulation::addMove(const PortPlace &from, const PortPlace &to, CallRef c) {
  addEdge(from.node, ModelEdge(from, to, c, nullptr));
}

void Tabulation::addEdge(NodeId from, const ModelEdge &edge) {
  model_out[from].push_back(model_edges.size());
  model_edges.push_back(edge);
  model_sources.push_back(from);
  added_into[edge.dst].push_back({from, uint32_t(model_edges.size() - 1)});
  requeue(from);
}

/// Facts that already stand at a node, from before anybody knew where it leads.
void Tabulation::requeue(NodeId n) {
  for (StateId s : llvm::SmallVector<StateId, 4>(statesAt(n)))
    enqueue(s);
}

LinkId Tabulation::addLink(Link link) {
  LinkId id = links.size();
  if (!link.conditions.empty()) {
    // Too many to keep apart: from here on, all that arrives is run.
    auto &choices = conditional_links[link.call];
    choices.push_back(id);
    if (choices.size() > options.max_choices)
      link.conditions.clear();
    if (choices.size() == options.max_choices + 1) {
      bounds.push_back({"callables that one call may run", program.place(link.call)});
      for (LinkId l : choices)
        if (l != id)
          addCondition(l, 0);
    }
  }
  links.push_back(std::move(link));
  const Link &l = links.back();
  links_into[l.target].push_back(id);
  links_of[l.call].push_back(id);
  for (uint32_t i = 0; i < l.in.size(); ++i)
    links_from[l.in[i].src].push_back({id, i});
  returnOver(id);
  if (auto it = demands_of.find(l.target); it != demands_of.end())
    for (DemandId d : llvm::SmallVector<DemandId, 2>(it->second))
      askCaller(d, id);
  return id;
}

llvm::ArrayRef<LinkId> Tabulation::linksOf(CallRef c) const {
  auto it = links_of.find(c);
  return it == links_of.end() ? llvm::ArrayRef<LinkId>() : llvm::ArrayRef<LinkId>(it->second);
}

void Tabulation::addCondition(LinkId l, EntryId condition) {
  Link &link = links[l];
  if (link.conditions.empty() || llvm::is_contained(link.conditions, condition))
    return;
  if (isCallerless(condition) || link.conditions.size() >= options.max_choices)
    link.conditions.clear();
  else
    link.conditions.push_back(condition);
  returnOver(l);
}

/// What stands at a link's ends already goes over it.
void Tabulation::returnOver(LinkId id) {
  const Link &l = links[id];
  for (const Link::Move &m : l.in)
    for (StateId s : llvm::SmallVector<StateId, 4>(statesAt(m.src)))
      enter(s, id, m);
  // What already left the function without a context leaves it here as well.
  for (const Link::Move &m : l.out)
    for (StateId s : llvm::SmallVector<StateId, 4>(statesAt(m.src)))
      if (isCallerless(states[s].entry))
        leaveAll(s, id);
}

llvm::ArrayRef<LinkId> Tabulation::linksInto(FunctionId f) const {
  auto it = links_into.find(f);
  return it == links_into.end() ? llvm::ArrayRef<LinkId>() : llvm::ArrayRef<LinkId>(it->second);
}

void Tabulation::touchCallersOf(FunctionId f) {
  if (!callers_touched.insert(f).second)
    return;
  llvm::SmallVector<CallRef, 8> callers;
  program.directCallers(f, callers);
  for (CallRef c : callers)
    touch(c);
}

// ---- in and out -----------------------------------------------------------------------------------------------------

void Tabulation::followLinks(StateId s) {
  auto it = links_from.find(states[s].node);
  if (it == links_from.end())
    return;
  auto list = it->second; // entering may add links
  for (auto [id, i] : list)
    enter(s, id, links[id].in[i]);
}

bool Tabulation::isStrange(FactId fact, LinkId l, bool in) const {
  const Kind &kind = facts.kind(facts.at(fact).kind);
  return is_strange && isFollowed(kind) && kind.seed != Kind::AnySeed && is_strange(kind.seed, l, in);
}

void Tabulation::enter(StateId s, LinkId l, const Link::Move &m) {
  State st = states[s];
  if (m.shallow) {
    auto path = program.paths.at(facts.at(st.fact).path);
    unsigned length = program.paths.length(m.src_path);
    if (path.size() > length && program.paths.element(path[length]).kind == ElementKind::Deref)
      return;
  }
  Moved moved = move(st.fact, m.src_path, m.dst_path, m.below, m.as, {});
  if (!moved.ok || isIdle(m.dst, moved.fact) || isStrange(moved.fact, l, /*in=*/true) || !admit(s, l))
    return;
  const KindId kind = facts.at(moved.fact).kind;
  const auto crowd = crowdOf(0, m.dst, kind);
  const bool is_company = isCompany(facts.kind(kind));
  if (const unsigned many = manyOf(kind); is_company && company_per_port[crowd] >= many)
    moved.fact = shortened(moved.fact, company_per_port[crowd] < 2 * many ? 1 : 0);
  // A condition over the caller's ports means nothing inside; that there is one does.
  if (Fact f = facts.at(moved.fact); f.company && f.company != Surely) {
    f.company = OuterCompany;
    moved.fact = facts.intern(f);
  }
  EntryId e = entryFor(m.dst, moved.fact, links[l].target);
  bool fresh = entries[e].incoming.empty();
  company_per_port[crowd] += fresh && is_company;
  if (fresh && ++entries_per_port[m.dst] == options.max_entries_per_port)
    bounds.push_back({"distinct facts that enter one parameter", program.placeOf(m.dst)});
  if (fresh && entries_per_port[m.dst] > options.max_entries_per_port)
    return;
  // If it is known already, a lower level than before must still reach the exits' callers again.
  addIncoming(e, s, l);
  for (StateId exit : std::vector<StateId>(entries[e].exits))
    leave(exit, l, s, states[s].entry);
}

void Tabulation::followExits(StateId s) {
  State st = states[s];
  const facts::Node *r = program.nodeRecord(st.node);
  if (!r)
    return;
  if (r->kind() != NodeKind::ParameterOut && r->kind() != NodeKind::ThisOut && r->kind() != NodeKind::Return &&
      r->kind() != NodeKind::Throws)
    return;
  FunctionId f = program.owner(st.node).function;
  if (isCallerless(st.entry)) {
    touchCallersOf(f);
    for (LinkId l : llvm::SmallVector<LinkId, 4>(linksInto(f)))
      leaveAll(s, l);
    return;
  }
  if (entries[st.entry].known_exits.insert(s).second)
    entries[st.entry].exits.push_back(s);
  for (size_t i = 0; i < entries[st.entry].incoming.size(); ++i) {
    Entry::Incoming in = entries[st.entry].incoming[i];
    leave(s, in.link, in.state, states[in.state].entry);
  }
  // In the context of an object's class, where nothing came in: back to those who brought such an object.
  if (isClassOnly(st.entry))
    for (const auto &[link, contexts] : std::map<LinkId, llvm::SmallVector<EntryId, 1>>(
             entries[st.entry].contexts.begin(), entries[st.entry].contexts.end()))
      for (EntryId context : contexts)
        leave(s, link, None, context);
}

/// Whether the caller made the object itself whose method it calls, and nobody but its class's methods writes the field
/// that was read: then all that it holds came by calls that are followed.
bool Tabulation::isOwnObject(LinkId l, NodeId read) {
  const NodeRef where = program.owner(read);
  const uint32_t unit = program.function(where.function).unit;
  const facts::Node &field = *program.nodeRecord(read);
  const llvm::StringRef type = Program::classOfField(program.string(unit, field.index()));
  if (!program.isMethodOf(links[l].target, type) || program.isWrittenOutside(unit, field))
    return false;
  return runsOnOwnObject(links[l].call, type);
}

/// A local, what was made for this call, or what a method of the class that runs on such an object returns
/// (`Page().title(…).text(…)`).
bool Tabulation::runsOnOwnObject(CallRef c, llvm::StringRef type) {
  const uint32_t object = program.call(c)->object_in();
  if (object == None)
    return false;
  const Graph &g = program.graph(c.function);
  const auto *nodes = program.function(c.function).record->nodes();
  return !g.in[object].empty() && llvm::all_of(g.in[object], [&](uint32_t source) {
    const facts::Node &r = *nodes->Get(source);
    if (r.kind() == facts::NodeKind::Version)
      return r.root() == facts::RootKind::Local;
    const CallRef before{c.function, r.index()};
    if (r.kind() == facts::NodeKind::ObjectOut)
      return bool(program.call(before)->flags() & uint8_t(facts::CallFlags::Construct));
    const SymbolId s = r.kind() == facts::NodeKind::Result ? program.callee(before) : SymbolId(None);
    return s != None && program.has(s, facts::SymbolFlags::ReturnsReference) && program.symbol(s).owner != None &&
           program.nameOf(program.symbol(s).owner) == type && before.call < c.call && runsOnOwnObject(before, type);
  });
}

/// A fact that no caller brought in leaves to every caller that may be meant.
void Tabulation::leaveAll(StateId exit, LinkId l) {
  // What others wrote into a field of an object like this one is for those who do not know the object: callers that run
  // without a caller in sight themselves. The others have followed the object that they hold.
  if (NodeId start = entries[states[exit].entry].node; start != None)
    if (const facts::Node *r = program.nodeRecord(start); r && r->kind() == NodeKind::FieldLoad)
      if (open && (!open(links[l].call.function) || isOwnObject(l, start)))
        return;
  llvm::SmallVector<EntryId, 1> conditions = links[l].conditions;
  if (conditions.empty())
    conditions.push_back(states[exit].entry);
  for (EntryId context : conditions)
    leave(exit, l, None, context);
}

/// Whether a fact leaves a call by the port by which it came, unchanged, to places that hold it already.
bool Tabulation::survives(StateId caller, NodeId dst, FactId fact) {
  if (states[caller].fact != fact || !program.goesToOneOfSeveral(dst))
    return false;
  return models.nodeAfter(states[caller].node) == dst;
}

/// `caller`: the state that came in over `l`; None: the fact was born inside. `context`: where it goes on.
void Tabulation::leave(StateId exit, LinkId l, StateId caller, EntryId context) {
  State st = states[exit];
  // A callable that the caller handed over is no source: what was born inside starts there.
  if (caller != None && domainOf(states[caller].fact) == Domain::Callable && domainOf(st.fact) != Domain::Callable)
    caller = None;
  for (const Link::Move &m : links[l].out) {
    if (m.src != st.node)
      continue;
    Moved moved = move(st.fact, m.src_path, m.dst_path, m.below, m.as, {});
    if (!moved.ok || (caller != None && survives(caller, m.dst, moved.fact)))
      continue;
    const facts::Node *from = program.nodeRecord(m.src);
    if (from && from->kind() == NodeKind::Return && isStrange(st.fact, l, /*in=*/false))
      continue;
    if (Fact f = facts.at(moved.fact); outside && f.company && f.company != Surely) {
      f.company = outside(f.company, l, caller);
      if (!f.company)
        f.leaveCompany();
      settleCompany(f, moved.level);
      moved.fact = facts.intern(f);
    }
    if (returned) {
      Fact f = facts.at(moved.fact);
      Kind kind = facts.kind(f.kind);
      if ((kind.domain == Domain::Value || kind.domain == Domain::Evidence) && kind.seed != Kind::AnySeed) {
        kind.seed = returned(kind.seed, l);
        f.kind = facts.kind(kind);
        moved.fact = facts.intern(f);
      }
    }
    moved.fact = withCompany(moved.fact, m.dst);
    Level level = std::max(st.level, moved.level);
    if (caller != None)
      level = std::max(level, states[caller].level);
    add(context, m.dst, moved.fact, level, caller, Via::Return, exit);
  }
}

// ---- later changes --------------------------------------------------------------------------------------------------

void Tabulation::followBackEdges(StateId s) {
  State st = states[s];
  NodeRef owner = program.owner(st.node);
  if (owner.node == None)
    return;
  const Graph &g = program.graph(owner.function);
  auto it = g.back.find(owner.node);
  if (it == g.back.end())
    return;
  PathTable &paths = program.paths;
  for (const BackEdge &e : it->second) {
    Fact f = facts.at(st.fact);
    if (paths.relation(f.path, e.src_path) == PathRelation::Apart)
      continue;
    bool cut = false;
    unsigned skip = std::min(paths.length(e.src_path), paths.length(f.path));
    PathId rest = paths.rebase(f.path, skip, 0, cut);
    for (const CallAlias &alias : aliasesOf({owner.function, e.call}, 0)) {
      if (alias.from_port != e.from_port || alias.to_port != e.to_port)
        continue;
      PathRelation relation = paths.relation(rest, alias.from_path);
      if (relation == PathRelation::Apart || (relation == PathRelation::Above && !f.below))
        continue;
      unsigned at = std::min(paths.length(alias.from_path), paths.length(rest));
      if (alias.needs_deref && !paths.hasDeref(rest, at))
        continue;
      Fact moved = f;
      PathId tail = paths.rebase(rest, at, alias.to_path, cut);
      // dst_path names where the port's content stands in dst; the port's own pointee is part of it.
      moved.path = paths.concat(e.dst_path, tail);
      moved.below |= cut;
      if (!moved.absorbed)
        moved.leaveCompany();
      if (e.to_port == GlobalPort) {
        moved.path = tail;
        escapeToReaders(s, alias.global, facts.intern(moved));
        continue;
      }
      add(st.entry, e.dst, withCompany(facts.intern(moved), e.dst), st.level, s, Via::Back, e.source);
    }
  }
}
