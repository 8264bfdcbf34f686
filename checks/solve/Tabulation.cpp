//===- Tabulation.cpp - The worklist: moving facts ------------------------===//

#include "solve/Tabulation.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

Tabulation::Tabulation(Program &program, CallModels &models, const Costs &costs, const Options &options)
    : program(program), models(models), costs(costs), options(options),
      has_barriers(llvm::any_of(models.models().files(), [](const models::ModelFile &file) {
        return llvm::any_of(file.variables, [](const models::VariableRow &row) { return row.barrier; });
      })) {
  entries.emplace_back(); // entry 0: no caller, no context
}

// ---- states ---------------------------------------------------------------------------------------------------------

StateId Tabulation::seed(NodeId node, const Fact &fact, EntryId entry, StateId pred, Via via) {
  FactId id = facts.intern(fact);
  add(entry, node, id, 0, pred, via, 0);
  auto it = state_ids.find({(uint64_t(entry) << 32) | node, id});
  return it == state_ids.end() ? None : it->second;
}

void Tabulation::add(EntryId entry, NodeId node, FactId fact, Level level, StateId pred, Via via, uint32_t index) {
  if (node == None || (!barred.empty() && barred.count(node)) || isBarredVariable(node))
    return;
  if (isIdle(node, fact))
    return;
  fact = widened(entry, node, fact);
  if (isCovered(entry, node, fact, level))
    return;
  auto [it, fresh] = state_ids.try_emplace({(uint64_t(entry) << 32) | node, fact}, states.size());
  StateId s = it->second;
  if (fresh) {
    const KindId id = facts.at(fact).kind;
    const Kind &kind = facts.kind(id);
    if (isRoundInCrowd(entry, node, fact) || isFullOfStates(kind.domain, node)) {
      state_ids.erase(it);
      return;
    }
    states.push_back({entry, node, fact, pred, index, via, level});
    queued.push_back(false);
    if (at_node.size() <= node)
      at_node.resize(std::max<size_t>(program.numNodes(), node + 1));
    at_node[node].push_back(s);
    ++states_of[size_t(kind.domain)];
    if (isCompany(kind))
      ++company[crowdOf(entry, node, id)];
    if (kind.domain == Domain::Value && kind.origin == Origin::PlatformData &&
        platform_data_known.insert({node, fact}).second)
      platform_data[node].push_back(fact);
  } else if (level < states[s].level) {
    states[s].level = level;
    states[s].pred = pred;
    states[s].via = via;
    states[s].index = index;
  } else {
    return;
  }
  enqueue(s);
}

/// In which order: by level; callables, which have none, by how deep in an object they stand. The nearest are what a
/// program calls, and deep in objects that hold each other is where a bound may cut.
unsigned Tabulation::bucketOf(StateId s) const {
  const unsigned order = domainOf(states[s].fact) == Domain::Callable
                             ? program.paths.length(facts.at(states[s].fact).path)
                             : states[s].level;
  return std::min<unsigned>(order, queue.size() - 1);
}

void Tabulation::enqueue(StateId s) {
  if (!queued[s])
    queue[bucketOf(s)].push_back(s);
  queued[s] = true;
}

/// Evidence at a place that is no way to anybody who asks for it.
bool Tabulation::isIdle(NodeId node, FactId fact) const {
  return matters && domainOf(fact) == Domain::Evidence && !matters(node, facts.at(fact));
}

void Tabulation::evidenceAgain() {
  for (StateId s = 0; s < states.size(); ++s)
    if (domainOf(states[s].fact) == Domain::Evidence)
      enqueue(s);
}

/// Each domain has a bound of its own, so that a program full of tasks still has its values followed.
bool Tabulation::isFullOfStates(Domain domain, NodeId node) {
  static constexpr const char *Names[] = {"callables", "evidence", "values", "classes"};
  const size_t d = size_t(domain);
  if (states_of[d] < options.max_states.of(domain))
    return false;
  if (!std::exchange(told_of_states[d], true))
    bounds.push_back({std::string(Names[d]) + " at places, in the whole program", program.placeOf(node)});
  return true;
}

void Tabulation::run() {
  for (;;) {
    auto bucket = llvm::find_if(queue, [](const auto &q) { return !q.empty(); });
    if (bucket == queue.end())
      return;
    StateId s = bucket->front();
    bucket->pop_front();
    if (!queued[s])
      continue; // settled meanwhile, from a lower bucket
    queued[s] = false;
    process(s);
  }
}

void Tabulation::process(StateId s) {
  NodeId n = states[s].node;
  if (const facts::Node *r = program.nodeRecord(n)) {
    FunctionId f = program.owner(n).function;
    switch (r->kind()) {
    case NodeKind::ArgumentIn:
    case NodeKind::ObjectIn:
    case NodeKind::Callee:
      touch({f, r->index()});
      break;
    default:
      break;
    }
    program.graph(f);
  }
  if (domainOf(states[s].fact) == Domain::Callable) {
    if (on_callable)
      on_callable(s);
    if (const facts::Node *r = program.nodeRecord(n))
      handOver(s, {program.owner(n).function, r->index()});
  }
  followEdges(s);
  followBackEdges(s);
  followModels(s);
  followLinks(s);
  followExits(s);
  followEscapes(s);
}

// ---- moving one fact ------------------------------------------------------------------------------------------------

Tabulation::Moved Tabulation::move(FactId id, PathId src, PathId dst, bool below, Transform as,
                                   llvm::ArrayRef<PathId> kills, bool exact_only) {
  PathTable &paths = program.paths;
  Fact f = facts.at(id);
  Moved out;
  for (PathId k : kills)
    if (paths.coveredBy(f.path, k))
      return out;
  if (options.value_only && as != Transform::Copy && as != Transform::Extract)
    return out;
  // What is computed from an address, or made of it by nobody knows what, is not called.
  if (as != Transform::Copy && as != Transform::Extract && facts.kind(f.kind).domain == Domain::Callable)
    return out;
  out.level = costs.of(as);
  PathRelation relation = paths.relation(f.path, src);
  if (relation == PathRelation::Apart)
    return out;
  unsigned length = paths.length(src);
  if (relation == PathRelation::Within) {
    if (below) {
      // The object becomes one value, with all that stands in it.
      if (!f.absorbed) {
        f.absorbed = f.company && f.company_depth >= length;
        if (!f.absorbed)
          f.leaveCompany();
      }
      settleCompany(f, out.level);
      f.path = dst;
      f.below = true;
    } else if (exact_only && paths.length(f.path) > length) {
      return out;
    } else {
      bool cut = false;
      if (!f.absorbed && f.company_depth < length)
        f.leaveCompany(); // it stood outside of what is read
      else if (!f.absorbed && f.company)
        f.company_depth = std::min<unsigned>(f.company_depth - length + paths.length(dst), PathTable::MaxLength);
      f.path = paths.rebase(f.path, length, dst, cut);
      f.below |= cut;
    }
  } else {
    auto read = paths.at(src).drop_front(paths.length(f.path));
    if (!f.below) {
      // The value at the pointer, not what it points to: reading through it keeps the taint, not the value.
      bool through =
          !options.value_only && facts.kind(f.kind).domain != Domain::Callable && llvm::all_of(read, [&](ElementId e) {
            return paths.element(e).kind != ElementKind::Field && paths.element(e).kind != ElementKind::Key;
          });
      if (!through)
        return out;
    }
    const Kind kind = facts.kind(f.kind);
    if (facet && kind.domain != Domain::Callable)
      for (ElementId e : read) {
        const Element &el = paths.element(e);
        if (el.kind != ElementKind::Key && el.kind != ElementKind::Field)
          continue;
        Kind changed = facts.kind(f.kind);
        changed.facet = facet(changed, paths.name(el.name), el.kind == ElementKind::Key);
        if (changed.facet == Facet::Meter && changed.origin == Origin::AiOutput)
          changed.origin = Origin::Meter;
        if (changed.facet != Facet::Meter && changed.origin == Origin::Meter)
          changed.origin = Origin::AiOutput;
        if (changed.facet == Facet::Access && changed.origin == Origin::AiOutput)
          changed.origin = Origin::Access;
        f.kind = facts.kind(changed);
      }
    f.path = dst;
    if (!f.absorbed)
      f.leaveCompany();
  }
  if (!bounded(f))
    return out;
  out.fact = facts.intern(f);
  out.ok = true;
  return out;
}

/// What surely holds is worth its level; what hangs on the caller waits for him.
void Tabulation::settleCompany(Fact &f, Level &level) const {
  if (!f.absorbed || f.company != Surely)
    return;
  level = std::max(level, costs.joining(Origin::PlatformData));
  f.leaveCompany();
}

/// Where a value stands in an object, what else stands there is its company: the nearest that is sure. A value that was
/// made one with something already has that of the text around it besides, not that of other members.
FactId Tabulation::withCompany(FactId id, NodeId node) {
  if (!accompanied)
    return id;
  Fact f = facts.at(id);
  const Kind &kind = facts.kind(f.kind);
  unsigned length = program.paths.length(f.path);
  if (f.company == Surely || kind.domain != Domain::Value ||
      (kind.origin != Origin::AiOutput && kind.origin != Origin::ClientInput && kind.origin != Origin::Meter))
    return id;
  // Nearest is what stands in the same value, put there after it; but one element is not another.
  auto isElement = [&](ElementId e) { return program.paths.element(e).kind == ElementKind::AnyIndex; };
  CompanyId found = NoCompany;
  unsigned depth = 0;
  for (unsigned d = length + llvm::none_of(program.paths.at(f.path), isElement); d-- > 0;) {
    auto inside = d < length ? program.paths.element(program.paths.at(f.path)[d]).kind : ElementKind::Deref;
    if (f.absorbed && (inside == ElementKind::Field || inside == ElementKind::Key))
      break;
    found = accompanied(node, program.paths.intern(program.paths.at(f.path).take_front(d)));
    depth = d;
    if (found == Surely)
      break;
  }
  if (found == NoCompany)
    return id;
  if (!f.absorbed)
    f.company_depth = found == Surely || !f.company ? depth : std::min<unsigned>(f.company_depth, depth);
  f.company = found == Surely ? found : companies.any(f.company, found);
  return facts.intern(f);
}

void Tabulation::followEdges(StateId s) {
  State st = states[s];
  NodeRef owner = program.owner(st.node);
  if (owner.node == None)
    return;
  const Graph &g = program.graph(owner.function);
  const auto &edges = g.out[owner.node];
  const bool is_field = program.nodeRecord(st.node)->kind() == NodeKind::FieldLoad;
  for (const Edge &e : edges) {
    if ((e.flags & (uint8_t(facts::EdgeFlags::GuardTrue) | uint8_t(facts::EdgeFlags::GuardFalse))) &&
        guarded(e, owner.function))
      continue;
    if ((e.flags & uint8_t(facts::EdgeFlags::Behind)) &&
        !program.paths.hasDeref(facts.at(st.fact).path, program.paths.length(e.src_path)))
      continue;
    bool compare = e.transform == facts::Transform::Compare;
    bool compute = e.transform == facts::Transform::Compute || compare;
    bool deref = e.transform == facts::Transform::Deref;
    if (options.value_only && (compute || deref))
      continue;
    Transform as = compare ? Transform::Branch : compute ? Transform::Compute : Transform::Copy;
    if (as == Transform::Compute && recodes && recodes(e.dst))
      as = Transform::Reencode;
    llvm::SmallVector<PathId, 4> kills(e.kills);
    if (e.flags & uint8_t(facts::EdgeFlags::Overwrite))
      if (std::optional<PathId> old = overwritten(e, owner.function))
        kills.push_back(*old);
    Moved m = move(st.fact, e.src_path, e.dst_path, false, as, kills, compute);
    if (!m.ok)
      continue;
    if (is_field && isReplacedBefore(e.dst, facts.at(m.fact).path))
      continue;
    m.fact = withCompany(m.fact, e.dst);
    if (merge && facts.kind(facts.at(m.fact).kind).origin == Origin::AiOutput)
      m.level = std::max(m.level, merge(e.dst));
    add(st.entry, e.dst, m.fact, std::max(st.level, m.level), s, Via::Edge, e.source);
  }
}

bool Tabulation::guarded(const Edge &e, FunctionId f) {
  const facts::Edge &r = *program.function(f).record->edges()->Get(e.source);
  bool answer = e.flags & uint8_t(facts::EdgeFlags::GuardTrue);
  return models.guards({f, r.guard()}, r.guard_position(), answer);
}

bool Tabulation::isBarredVariable(NodeId n) {
  if (!has_barriers)
    return false;
  auto [it, fresh] = barred_variable.try_emplace(n, false);
  if (!fresh)
    return it->second;
  const facts::Node *r = program.nodeRecord(n);
  if (!r || (r->kind() != NodeKind::Version && r->kind() != NodeKind::ParameterIn) || !r->name())
    return false;
  FunctionId f = program.owner(n).function;
  uint32_t unit = program.function(f).unit;
  models::VariableView v;
  v.name = program.string(unit, r->name());
  v.kind = r->kind() == NodeKind::ParameterIn || r->root() == facts::RootKind::Parameter
               ? models::VariableKind::Parameter
           : r->root() == facts::RootKind::Global ? models::VariableKind::Global
                                                  : models::VariableKind::Local;
  v.type = program.string(unit, r->type());
  v.function = program.nameOf(program.function(f).symbol);
  llvm::SmallVector<const models::VariableRow *, 2> rows;
  models.models().match(v, rows);
  bool bar = llvm::any_of(rows, [](const models::VariableRow *row) { return row->barrier; });
  return barred_variable[n] = bar;
}

void Tabulation::followModels(StateId s) {
  State st = states[s];
  auto it = model_out.find(st.node);
  if (it == model_out.end())
    return;
  llvm::SmallVector<uint32_t, 4> list(it->second.begin(), it->second.end());
  for (uint32_t i : list) {
    const ModelEdge e = model_edges[i];
    if (e.behind && (!isFollowed(facts.kind(facts.at(st.fact).kind)) ||
                     !program.paths.hasDeref(facts.at(st.fact).path, program.paths.length(e.src_path))))
      continue;
    Moved m = move(st.fact, e.src_path, e.dst_path, e.below, e.as, e.kills);
    if (!m.ok)
      continue;
    // What joining is worth hangs on what it is joined with; nothing, if there is nothing.
    if (join && !e.companions.empty() && facts.kind(facts.at(st.fact).kind).domain == Domain::Value) {
      Joined joined = join(e.companions);
      m.level = joined.level;
      if (joined.company) {
        Fact f = facts.at(m.fact);
        f.company = f.absorbed ? companies.any(f.company, joined.company) : joined.company;
        f.absorbed = true;
        f.company_depth = 0;
        settleCompany(f, m.level);
        m.fact = facts.intern(f);
      }
    }
    m.fact = withCompany(m.fact, e.dst);
    if (e.row)
      ++models.uses[e.row].facts;
    add(st.entry, e.dst, m.fact, std::max(st.level, m.level), s, Via::Model, stepOf(e));
  }
}

uint32_t Tabulation::stepOf(const ModelEdge &e) {
  auto [it, fresh] = step_ids[size_t(e.as)].try_emplace({e.call, e.row}, model_steps.size());
  if (fresh)
    model_steps.push_back({e.call, e.as, e.row});
  return it->second;
}
