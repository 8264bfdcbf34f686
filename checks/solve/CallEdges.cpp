//===- CallEdges.cpp - What its rows make of a call -----------------------===//
//
// The model of one call: edges for the flows of its rows, for what survives it and for what nobody knows, and the
// aliases that its back edges ask for. Which rows those are, and where their ports stand, is in CallModels.cpp.
//
//===----------------------------------------------------------------------===//

#include "solve/CallModels.h"

#include "llvm/ADT/SmallSet.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using models::PortKind;
using models::Row;

CallModel &CallModels::at(CallRef c) {
  auto &slot = by_call[c];
  if (!slot) {
    slot = std::make_unique<CallModel>();
    build(c, *slot);
  }
  return *slot;
}

void CallModels::build(CallRef c, CallModel &m) {
  SymbolId s = program.callee(c);
  bool behaviour = false;
  llvm::SmallVector<FunctionId, 4> targets;
  program.directTargets(c, targets);
  if (s != None)
    for (const Row *row : rowsOf(s))
      if ((row->body != models::BodyUse::First || targets.empty()) &&
          llvm::all_of(row->when, [&](const models::ArgumentCondition &w) { return holds(c, w); })) {
        m.rows.push_back(row);
        if (!row->when.empty())
          ++uses[row].calls;
        behaviour |= isBehaviour(*row) && row->body != models::BodyUse::Also;
      }
  // A row whose `when` did not hold still says that the function is known.
  bool named = s != None && !rowsOf(s).empty();
  if (s == None)
    m.knowledge = Knowledge::Body; // an indirect call: its targets come as facts
  else if (behaviour || (targets.empty() && named))
    m.knowledge = Knowledge::Modelled;
  else
    m.knowledge = targets.empty() ? Knowledge::Unseen : Knowledge::Body;

  for (const Row *row : m.rows)
    if (m.knowledge == Knowledge::Modelled || row->body == models::BodyUse::Also) {
      addFlows(c, m, *row);
      shareBack(c, m, *row);
      addAliases(c, m, *row);
    }
  for (const Row *row : m.rows)
    for (const models::CallRow &call : row->calls)
      if (models::isBinding(call.when) && call.callee)
        addBound(c, m, call);
  if (m.knowledge == Knowledge::Unseen && isCopy(s))
    addCopy(c, m);
  else if (m.knowledge == Knowledge::Unseen)
    addUnseen(c, m);
  if (m.knowledge != Knowledge::Body)
    addSurvivors(c, m);
  joinCompanions(m);
}

static bool positioned(const models::Port &port) {
  return llvm::any_of(port.path,
                      [](const models::PathElement &e) { return e.kind == models::ElementKind::PositionInRest; });
}

void CallModels::addFlows(CallRef c, CallModel &m, const Row &row) {
  for (const models::FlowRow &flow : row.flows) {
    llvm::SmallVector<PortPlace, 4> from, to;
    places(c, flow.from, false, from);
    for (const PortPlace &src : from) {
      to.clear();
      places(c, flow.to, true, to);
      for (PortPlace &dst : to) {
        // `[..]`: each of the rest to its own element.
        if (src.rest >= 0 && positioned(flow.to))
          dst.path = pathOf(c, flow.to, src.rest);
        ModelEdge e(src, dst, c, &row);
        e.as = flow.as;
        e.below = src.below;
        m.edges.push_back({src.node, e});
      }
    }
  }
}

/// A pointer that is kept in an object (`jobs.push(job)`) is one with those that others get out of there, before or
/// after, on whatever thread: what they write behind it, the one who handed it over may see.
void CallModels::shareBack(CallRef c, CallModel &m, const Row &row) {
  if (program.call(c)->object_in() == None)
    return;
  for (const models::FlowRow &flow : row.flows) {
    // What is made in place (`emplace`) stands between the two.
    const bool kept_here = flow.to.kind == PortKind::This || flow.to.kind == PortKind::Local;
    const bool handed_here = flow.from.kind != PortKind::This && flow.from.kind != PortKind::Return;
    if (flow.as != Transform::Copy || !kept_here || !handed_here)
      continue;
    llvm::SmallVector<PortPlace, 4> handed, kept;
    places(c, flow.from, true, handed);
    places(c, flow.to, false, kept);
    for (const PortPlace &dst : handed)
      for (const PortPlace &src : kept) {
        if (dst.node == src.node)
          continue;
        ModelEdge e(src, dst, c, &row);
        e.behind = true;
        m.shared_back.push_back({src.node, e});
      }
  }
}

llvm::SmallVector<PathId, 1> CallModels::replacedAt(CallRef c, const CallModel &m, NodeId out) {
  llvm::SmallVector<PathId, 1> replaced;
  for (const Row *row : m.rows)
    for (const models::Port &p : row->replaces) {
      // Which element goes is only known by its key.
      if (llvm::any_of(p.path, [&](const models::PathElement &el) {
            return el.kind == models::ElementKind::KeyOfArgument && !constant(c, int32_t(el.value));
          }))
        continue;
      llvm::SmallVector<PortPlace, 2> list;
      places(c, p, true, list);
      for (const PortPlace &place : list)
        if (place.node == out)
          replaced.push_back(place.path);
    }
  return replaced;
}

/// What a call does not replace is still there after it.
void CallModels::addSurvivors(CallRef c, CallModel &m) {
  const facts::Call &call = *program.call(c);
  program.graph(c.function);
  const bool copied = m.rows.empty() && m.knowledge == Knowledge::Modelled;
  auto survive = [&](uint32_t in, uint32_t out) {
    if (in == None || out == None)
      return;
    ModelEdge e;
    e.dst = program.node(c.function, out);
    e.call = c;
    if (program.goesToOneOfSeveral(e.dst))
      return;
    if (copied && in == call.object_in())
      return; // all of it is replaced
    e.kills = replacedAt(c, m, e.dst);
    if (!llvm::is_contained(e.kills, PathId(0)))
      m.edges.push_back({program.node(c.function, in), e});
  };
  survive(call.object_in(), call.object_out());
  if (call.arguments_in() && call.arguments_out())
    for (uint32_t i = 0; i < call.arguments_in()->size() && i < call.arguments_out()->size(); ++i)
      survive(call.arguments_in()->Get(i), call.arguments_out()->Get(i));
}

void CallModels::keepBound(CallRef c, CallModel &m, const PortPlace &from, PathId at) {
  ModelEdge e;
  e.dst = program.node(c.function, program.call(c)->result());
  e.src_path = from.path;
  e.dst_path = at;
  e.call = c;
  m.edges.push_back({from.node, e});
  // A pointer that is kept: what is changed behind it is changed there.
  if (int32_t port = portNumber(c, from.node); port >= -1) {
    m.aliases.push_back({-2, port, at, from.path, !program.paths.hasDeref(at), None, false});
    m.aliases.push_back({port, -2, from.path, at, !program.paths.hasDeref(from.path), None, false});
  }
}

/// The result of a bind is an object: the callable, and below it the arguments. Placeholders are found when it is
/// called.
void CallModels::addBound(CallRef c, CallModel &m, const models::CallRow &call) {
  const facts::Call &record = *program.call(c);
  if (record.result() == None)
    return;
  if (m.bound < 0) {
    m.bound = bound_calls.size();
    bound_calls.push_back(c);
  }
  PathTable &paths = program.paths;
  ElementId field = paths.element({ElementKind::Field, paths.name(boundField(m.bound)), 0});
  llvm::SmallVector<PortPlace, 4> places_of;
  places(c, *call.callee, false, places_of);
  for (const PortPlace &p : places_of)
    keepBound(c, m, p, paths.intern(field));
  int64_t position = 0;
  for (const auto &ports : call.arguments)
    for (const models::Port &port : ports) {
      places_of.clear();
      places(c, port, false, places_of);
      for (const PortPlace &p : places_of)
        keepBound(c, m, p, paths.intern({field, paths.element({ElementKind::Index, 0, position++})}));
    }
}

/// Nobody needs to know a copy constructor, or an assignment that the compiler wrote, to say what it does.
void CallModels::addCopy(CallRef c, CallModel &m) {
  m.knowledge = Knowledge::Modelled;
  const bool constructs = program.call(c)->flags() & uint8_t(facts::CallFlags::Construct);
  models::Port from, to, result;
  from.kind = PortKind::Argument;
  to.kind = PortKind::This;
  result.kind = PortKind::Return;
  llvm::SmallVector<PortPlace, 2> sources, copies;
  places(c, from, false, sources);
  places(c, to, true, copies);
  if (!constructs)
    places(c, result, true, copies); // `a = b` is `a`
  for (const PortPlace &source : sources)
    for (const PortPlace &copy : copies)
      m.edges.push_back({source.node, ModelEdge(source, copy, c, nullptr)});
  // What the two point to is one place.
  m.aliases.push_back({-1, 0, 0, 0, /*needs_deref=*/true});
  m.aliases.push_back({0, -1, 0, 0, /*needs_deref=*/true});
  if (!constructs) {
    m.aliases.push_back({-1, -2, 0, 0});
    m.aliases.push_back({-2, -1, 0, 0});
  }
}

/// Nobody knows the function: everything that goes in may come out, changed.
void CallModels::addUnseen(CallRef c, CallModel &m) {
  const facts::Call &call = *program.call(c);
  program.graph(c.function);
  llvm::SmallVector<uint32_t, 8> in, out;
  if (call.object_in() != None)
    in.push_back(call.object_in());
  if (call.object_out() != None)
    out.push_back(call.object_out());
  if (call.arguments_in())
    for (uint32_t n : *call.arguments_in())
      if (n != None)
        in.push_back(n);
  if (call.arguments_out())
    for (uint32_t n : *call.arguments_out())
      if (n != None)
        out.push_back(n);
  if (call.result() != None)
    out.push_back(call.result());
  for (uint32_t a : in)
    for (uint32_t b : out) {
      NodeId src = program.node(c.function, a), dst = program.node(c.function, b);
      if (portNumber(c, src) == portNumber(c, dst))
        continue; // itself: survives as it is
      ModelEdge e;
      e.dst = dst;
      e.as = Transform::Unseen;
      e.below = true;
      e.call = c;
      m.edges.push_back({src, e});
    }
}

void CallModels::addAliases(CallRef c, CallModel &m, const Row &row) {
  PathTable &paths = program.paths;
  auto add = [&](const models::Port &a, const models::Port &b, bool needs_deref, bool exact) {
    llvm::SmallVector<PortPlace, 4> from, to;
    places(c, a, false, from);
    places(c, b, true, to);
    for (PortPlace &x : from)
      for (PortPlace &y : to) {
        // `[..]`: the element at the place of each of the rest.
        if (y.rest >= 0 && positioned(a))
          x.path = pathOf(c, a, y.rest);
        if (x.rest >= 0 && positioned(b))
          y.path = pathOf(c, b, x.rest);
        int32_t px = portNumber(c, x.node), py = portNumber(c, y.node);
        if (px == -3 || py == -3 || px == py)
          continue;
        // Written below the later place (y), hence below the earlier one (x); and the other way round.
        // A flow between two places that the row calls one says nothing more.
        if (!exact && llvm::any_of(m.aliases, [&](const CallAlias &k) {
              return k.exact && k.from_port == py && k.to_port == px && k.from_path == y.path && k.to_path == x.path;
            }))
          continue;
        bool deref = needs_deref && !paths.hasDeref(y.path);
        m.aliases.push_back({py, px, y.path, x.path, deref, None, exact});
        m.aliases.push_back({px, py, x.path, y.path, needs_deref && !paths.hasDeref(x.path), None, exact});
      }
  };
  for (const models::AliasRow &alias : row.aliases) {
    add(alias.from, alias.to, false, true);
    showResult(c, m, row, alias);
  }
  SymbolId s = program.callee(c);
  bool by_reference = s != None && program.has(s, facts::SymbolFlags::ReturnsReference);
  for (const models::FlowRow &flow : row.flows)
    if (flow.as == Transform::Copy || flow.as == Transform::Extract)
      add(flow.from, flow.to, !(flow.to.kind == PortKind::Return && by_reference), false);
}

/// A result that is one place with a port shows what stands there when the call is done.
void CallModels::showResult(CallRef c, CallModel &m, const Row &row, const models::AliasRow &alias) {
  bool left = alias.from.kind == PortKind::Return;
  const models::Port &result = left ? alias.from : alias.to, &other = left ? alias.to : alias.from;
  if (result.kind != PortKind::Return || other.kind == PortKind::Return)
    return;
  llvm::SmallVector<PortPlace, 4> from, to;
  places(c, other, true, from);
  bool after = !from.empty();
  if (!after) // nothing that the call could change
    places(c, other, false, from);
  for (PortPlace &src : from) {
    to.clear();
    places(c, result, true, to);
    for (PortPlace &dst : to) {
      if (src.rest >= 0 && positioned(result))
        dst.path = pathOf(c, result, src.rest);
      m.edges.push_back({src.node, ModelEdge(src, dst, c, &row)});
    }
  }
}

/// Values that are combined into one place stand beside each other, and beside what was there.
void CallModels::joinCompanions(CallModel &m) {
  llvm::SmallSet<NodeId, 4> joined;
  for (auto &[src, e] : m.edges)
    if (e.as == Transform::Combine)
      joined.insert(e.dst);
  if (joined.empty())
    return;
  for (auto &[src, e] : m.edges)
    if (joined.count(e.dst) && !e.row)
      e.as = Transform::Combine;
  for (auto &[src, e] : m.edges)
    if (e.as == Transform::Combine)
      for (auto &[other_src, other] : m.edges)
        if (other.dst == e.dst && other.as == Transform::Combine && other_src != src)
          e.companions.push_back({other_src, other.src_path, true, -1});
}

bool CallModels::guards(CallRef c, unsigned position, bool answer) {
  constexpr unsigned object = 65535; // as the facts number it
  const int32_t guarded = position == object ? -1 : int32_t(position);
  for (const Row *row : at(c).rows)
    for (const models::GuardRow &guard : row->guards) {
      if (guard.answer != answer)
        continue;
      llvm::SmallVector<PortPlace, 2> list;
      places(c, guard.where, false, list);
      for (const PortPlace &p : list)
        if (portNumber(c, p.node) == guarded)
          return true;
    }
  return false;
}
