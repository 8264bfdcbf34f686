//===- Escapes.cpp - What is left to whoever comes later -------------------===//
//
// Globals, fields of objects without a caller in sight, and the state of a library are places that anybody reads. So is
// what a closure has captured by reference, once the closure is kept in such a place: whoever calls it there writes
// into a variable of the function that made it.
//
//===----------------------------------------------------------------------===//

#include "solve/Tabulation.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

void Tabulation::escapeTo(StateId s, NodeRef read, FactId fact) {
  escapeTo(s, program.graph(read.function).base + read.node, fact);
}

/// What is kept in as many places as a program has objects, and asked for without its way: one context for all of its
/// places, since they meet in the functions that all of them call. None: a context of its own.
EntryId Tabulation::sharedContext(NodeId n, FactId fact) {
  const Fact &f = facts.at(fact);
  const bool callable = domainOf(fact) == Domain::Callable;
  if (!callable && !isSetting(facts.kind(f.kind)))
    return None;
  const facts::Node *r = program.nodeRecord(n);
  auto [it, fresh] =
      shared_contexts.try_emplace({r && r->kind() == NodeKind::FieldLoad, callable ? None : f.kind}, None);
  if (fresh) {
    it->second = entryFor(n, fact, None);
    entries[it->second].open = callable; // where it came from, nobody asks
  }
  return it->second;
}

void Tabulation::escapeShared(StateId s, EntryId e, NodeId n, FactId fact) {
  if (!state_ids.count({(uint64_t(e) << 32) | n, fact}) && isFullOfEscapes(n, fact))
    return;
  if (!entries[e].open)
    noteCaller(e, s, None);
  add(e, n, fact, 0, None, Via::Start, 0);
}

void Tabulation::escapeTo(StateId s, NodeId n, FactId fact) {
  if (isIdle(n, fact))
    return;
  if (EntryId shared = sharedContext(n, fact); shared != None)
    return escapeShared(s, shared, n, fact);
  EntryId e = entryFor(n, fact, None);
  if (entries[e].incoming.empty() && isFullOfEscapes(n, fact))
    return;
  noteCaller(e, s, None);
  add(e, n, fact, 0, None, Via::Start, 0);
}

/// What many keep in one place is told apart by where it stands no more: of callables each would run a program's own
/// task queue anew.
bool Tabulation::isFullOfEscapes(NodeId n, FactId fact) {
  bool callable = domainOf(fact) == Domain::Callable;
  unsigned most = callable ? options.max_callables_per_place : options.max_entries_per_port;
  if (++escapes[{n, callable}] <= most)
    return false;
  if (escapes[{n, callable}] == most + 1)
    bounds.push_back(
        {callable ? "callables that are kept in one place" : "values that are kept in one place", program.placeOf(n)});
  return true;
}

/// To everybody who reads the variable, or one that it is linked to.
void Tabulation::escapeToReaders(StateId s, SymbolId global, FactId fact) {
  for (NodeRef read : program.globalReads(global))
    escapeTo(s, read, fact);
  for (const GlobalLink &link : program.globalLinks(global)) {
    Fact f = facts.at(fact);
    unsigned length = program.paths.length(link.path);
    if (program.paths.relation(f.path, link.path) != PathRelation::Within)
      continue;
    bool cut = false;
    f.path = program.paths.rebase(f.path, length, link.other_path, cut);
    f.below |= cut;
    for (NodeRef read : program.globalReads(link.other))
      escapeTo(s, read, facts.intern(f));
  }
}

void Tabulation::followEscapes(StateId s) {
  State st = states[s];
  for (NodeId n : models.sharedWith(st.node))
    if (n != st.node)
      escapeTo(s, n, st.fact);
  const facts::Node *r = program.nodeRecord(st.node);
  if (!r || (r->kind() != NodeKind::GlobalOut && r->kind() != NodeKind::FieldStore))
    return;
  FunctionId f = program.owner(st.node).function;
  Kept &place = keptAt(f, *r);
  followKeptClosures(s, place);
  if (Fact left = facts.at(st.fact); left.company && left.company != Surely) {
    left.leaveCompany(); // whoever reads it knows nothing of this caller
    st.fact = facts.intern(left);
  }
  const bool is_field = r->kind() == NodeKind::FieldStore;
  const uint32_t unit = program.function(f).unit;
  const llvm::StringRef of = is_field ? program.string(unit, r->type()) : "";
  if (isLeftAsItWas(s) || isToldAlready(place, s, st.fact, of))
    return;
  if (r->kind() == NodeKind::GlobalOut)
    return escapeToReaders(s, program.symbolOf(unit, r->index()), st.fact);
  for (NodeRef read : program.fieldReads(unit, *r)) {
    const Function &reader = program.function(read.function);
    const uint32_t own = reader.record->nodes()->Get(read.node)->type();
    if (open && open(read.function) && program.mayBeOne(of, program.string(reader.unit, own)))
      escapeTo(s, read, st.fact);
  }
}

/// A call that was handed what a field holds, and gave it back as it was, stores nothing: the object in question held
/// it before, and no other object of its class holds it for that.
bool Tabulation::isLeftAsItWas(StateId s) {
  const State &stored = states[s];
  const facts::Node *r = program.nodeRecord(stored.node);
  if (!r || r->kind() != NodeKind::FieldStore || stored.via != Via::Edge || stored.pred == None)
    return false;
  const State &after = states[stored.pred];
  if (after.pred == None || models.nodeAfter(states[after.pred].node) != after.node)
    return false;
  const Fact &before = facts.at(states[after.pred].fact), &now = facts.at(after.fact);
  return before.kind == now.kind && before.path == now.path;
}

/// Every reader of the place knows the fact after its first store; the next few are kept for the trace and for their
/// levels. With all of them, stores times readers would be recorded.
bool Tabulation::isToldAlready(Kept &place, StateId s, FactId fact, llvm::StringRef of) {
  constexpr size_t MostStores = 8;
  Kept::Told &told = place.told[{fact, of}];
  Level level = std::max(states[s].level, entries[states[s].entry].level);
  if (level >= told.best && (told.stores.size() >= MostStores || llvm::is_contained(told.stores, s)))
    return true;
  if (!llvm::is_contained(told.stores, s))
    told.stores.push_back(s);
  told.best = std::min(told.best, level);
  return false;
}

void Tabulation::escapeAgain() {
  for (auto &[where, place] : kept) // there are readers that were not there before
    place.told.clear();
  for (StateId s = 0, end = states.size(); s < end; ++s)
    if (const facts::Node *r = program.nodeRecord(states[s].node); r && r->kind() == NodeKind::FieldStore)
      followEscapes(s);
  for (auto &[where, place] : kept)
    for (auto closure : place.closures)
      for (StateId written : place.written)
        writeBack(written, closure);
}

// ---- fields that were set anew --------------------------------------------------------------------------------------

/// Whether calls of this function have surely replaced what stood at a place (`setopt(handle, URL, …)`): what other
/// objects of the class keep there, which comes in with every read of the field, is then not what is read here.
bool Tabulation::isReplacedBefore(NodeId read, PathId path) {
  auto [known, fresh] = replaced_before.try_emplace({read, path}, false);
  if (!fresh)
    return known->second;
  llvm::DenseSet<std::pair<NodeId, PathId>> seen;
  bool replaced = program.paths.hasDeref(path) && isReplacedOnAllWays(read, path, seen);
  return replaced_before[{read, path}] = replaced;
}

bool Tabulation::isReplacedOnAllWays(NodeId n, PathId path, llvm::DenseSet<std::pair<NodeId, PathId>> &seen) {
  constexpr size_t MaxPlaces = 256;
  if (!seen.insert({n, path}).second)
    return true; // round a loop: the other ways say
  if (seen.size() > MaxPlaces)
    return false;
  const NodeRef o = program.owner(n);
  const facts::Node *r = program.nodeRecord(n);
  if (!r)
    return false;
  if (r->kind() == NodeKind::ArgumentOut || r->kind() == NodeKind::ObjectOut) {
    const CallRef c{o.function, r->index()};
    const CallModel &m = models.at(c);
    if (m.knowledge != Knowledge::Modelled)
      return false;
    if (!program.goesToOneOfSeveral(n) &&
        llvm::any_of(models.replacedAt(c, m, n), [&](PathId k) { return program.paths.coveredBy(path, k); }))
      return true;
    const NodeId in = models.nodeBefore(n);
    return in != None && isReplacedOnAllWays(in, path, seen);
  }
  const Graph &g = program.graph(o.function);
  bool any = false;
  for (uint32_t source : g.in[o.node])
    for (const Edge &e : g.out[source]) {
      const NodeKind kind = program.function(o.function).record->nodes()->Get(source)->kind();
      // What is written later through another handle comes on top.
      if (e.dst != n || program.isLaterWrite(o.function, source, e) || kind == NodeKind::FieldLoad ||
          program.paths.relation(path, e.dst_path) != PathRelation::Within)
        continue;
      bool cut = false;
      const PathId from = program.paths.rebase(path, program.paths.length(e.dst_path), e.src_path, cut);
      if (llvm::any_of(e.kills, [&](PathId k) { return program.paths.coveredBy(from, k); }))
        continue;
      any = true;
      if (cut || !isReplacedOnAllWays(g.base + source, from, seen))
        return false;
    }
  return any;
}

// ---- closures that are kept -----------------------------------------------------------------------------------------

Tabulation::Kept &Tabulation::keptAt(FunctionId f, const facts::Node &n) {
  uint32_t unit = program.function(f).unit;
  const bool global = n.kind() == NodeKind::GlobalOut;
  const SymbolId variable = global ? program.symbolOf(unit, n.index()) : None;
  Kept &place =
      kept[{variable, global ? "" : program.string(unit, n.index()), global ? "" : program.string(unit, n.name())}];
  if (place.writes.empty())
    place.writes = global ? program.globalWrites(variable) : program.fieldWrites(unit, n);
  return place;
}

void Tabulation::followKeptClosures(StateId s, Kept &place) {
  const Fact f = facts.at(states[s].fact);
  const Kind &kind = facts.kind(f.kind);
  if (kind.domain == Domain::Callable) {
    std::pair<PathId, uint32_t> closure{f.path, kind.seed};
    if (llvm::is_contained(place.closures, closure) || !makersOf(kind.seed))
      return;
    place.closures.push_back(closure);
    if (!llvm::is_contained(kept_in[kind.seed], &place))
      kept_in[kind.seed].push_back(&place);
    for (StateId written : place.written)
      writeBack(written, closure);
    return;
  }
  if (kind.domain == Domain::Class || !program.paths.hasDeref(f.path) || !place.known.insert(s).second)
    return;
  place.written.push_back(s);
  for (auto closure : place.closures)
    writeBack(s, closure);
}

/// What stands behind a pointer that the closure holds goes to where the closure was handed over by its maker.
void Tabulation::writeBack(StateId s, std::pair<PathId, uint32_t> closure) {
  PathTable &paths = program.paths;
  const facts::Node *r = program.nodeRecord(states[s].node);
  // Objects with a caller in sight are followed themselves.
  if (r->kind() == NodeKind::FieldStore && !(open && open(program.owner(states[s].node).function)))
    return;
  Fact f = facts.at(states[s].fact);
  unsigned length = paths.length(closure.first);
  if (paths.relation(f.path, closure.first) != PathRelation::Within || !paths.hasDeref(f.path, length))
    return;
  f.leaveCompany();
  bool cut = false;
  const PathId rest = paths.rebase(f.path, length, 0, cut);
  for (const auto &[node, path] : handed_over[closure.second]) {
    Fact back = f;
    back.path = paths.concat(path, rest);
    escapeTo(s, node, facts.intern(back));
  }
}

/// The functions that make this closure; null if it is none.
const llvm::DenseSet<FunctionId> *Tabulation::makersOf(uint32_t symbol) {
  if (!std::exchange(makers_known, true))
    for (NodeRef n : program.nodesOf(NodeKind::Function)) {
      const Function &fn = program.function(n.function);
      SymbolId made = program.symbolOf(fn.unit, fn.record->nodes()->Get(n.node)->index());
      if (made != None && program.has(made, facts::SymbolFlags::Lambda))
        makers[made].insert(n.function);
    }
  auto it = makers.find(symbol);
  return it == makers.end() ? nullptr : &it->second;
}

/// A closure that its maker hands to a call: what is written into it later comes out there.
void Tabulation::handOver(StateId s, CallRef c) {
  const Fact f = facts.at(states[s].fact);
  const uint32_t symbol = facts.kind(f.kind).seed;
  const llvm::DenseSet<FunctionId> *functions = makersOf(symbol);
  const facts::Node *r = program.nodeRecord(states[s].node);
  if (!functions || !functions->contains(c.function) ||
      (r->kind() != NodeKind::ArgumentIn && r->kind() != NodeKind::ObjectIn))
    return;
  const facts::Call &call = *program.call(c);
  uint32_t out = call.object_out();
  if (r->kind() == NodeKind::ArgumentIn)
    out = call.arguments_out() && r->position() < call.arguments_out()->size()
              ? call.arguments_out()->Get(r->position())
              : None;
  std::pair<NodeId, PathId> place{out == None ? None : program.node(c.function, out), f.path};
  if (out == None || llvm::is_contained(handed_over[symbol], place))
    return;
  handed_over[symbol].push_back(place);
  handed_at[place.first].push_back({symbol, place.second});
  for (Kept *at : kept_in[symbol])
    for (auto closure : at->closures)
      if (closure.second == symbol)
        for (StateId written : at->written)
          writeBack(written, closure);
}

void Tabulation::eachKeptBehind(NodeId n, llvm::function_ref<void(PathId, PathId, llvm::ArrayRef<NodeRef>)> see) const {
  for (const auto &[symbol, handed] : handed_at.lookup(n))
    for (const Kept *at : kept_in.lookup(symbol))
      for (const auto &[path, closure] : at->closures)
        if (closure == symbol)
          see(handed, path, at->writes);
}
