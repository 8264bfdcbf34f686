//===- Receivers.cpp - Which class a virtual call runs on ------------------===//
//
// A virtual call may run every override below its static class. Where the object comes from says more: this file goes
// from the receiver back to the places that made it. What it finds is a set of *ends*: an object of a known class; a
// port of the function, where each caller is asked the same (a *demand*); or something unknown, and then every override
// counts. Nothing is looked at but the calls that some fact reached.
//
// Classes that come in through a port are conditions of links, as callables are (Contexts.cpp): the caller that brings
// in a `D` runs `D::m`. A demand has an entry per class that callers bring in. One more, the open one, stands for
// callers that nobody sees: what is born in the function itself may run every override.
//
// Invariant: every caller of a demand's function has at least one of its entries, so narrowing loses no flow.
//
//===----------------------------------------------------------------------===//

#include "solve/Tabulation.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

/// More places on the way back than this: unknown.
static constexpr unsigned MaxPlaces = 256;
/// More classes at one port than this: unknown.
static constexpr unsigned MaxClasses = 8;
/// More places than this on all ways back of a program: unknown from there.
static constexpr uint64_t MaxWalked = 3'000'000;

// ---- the hierarchy --------------------------------------------------------------------------------------------------

/// What `method` is for an object of exactly that class; None if no body of it is known.
FunctionId Tabulation::overrideIn(SymbolId of, SymbolId method) const {
  llvm::SmallVector<SymbolId, 8> methods{method};
  for (size_t i = 0; i < methods.size(); ++i)
    for (SymbolId d : program.symbol(methods[i]).derived)
      if (!llvm::is_contained(methods, d))
        methods.push_back(d);
  llvm::SmallVector<SymbolId, 8> chain{of};
  for (size_t i = 0; i < chain.size(); ++i) {
    for (SymbolId m : methods)
      if (program.symbol(m).owner == chain[i])
        return program.symbol(m).function;
    for (SymbolId b : program.symbol(chain[i]).bases)
      if (!llvm::is_contained(chain, b))
        chain.push_back(b);
  }
  return None;
}

// ---- back to where an object was made -------------------------------------------------------------------------------

namespace thinwrap::solve {
/// One way back, within a function and into the functions that it calls.
class ReceiverWalk {
public:
  ReceiverWalk(Tabulation &tab, Tabulation::Ends &ends, unsigned depth)
      : tab(tab), program(tab.program), paths(tab.program.paths), ends(ends), depth(depth) {}

  void from(NodeId node, PathId path) {
    push(node, path);
    for (size_t i = 0; i < work.size() && !ends.unknown; ++i) {
      ends.unknown = work.size() > MaxPlaces || tab.isFullOfWalks(work[i].first);
      visit(work[i].first, work[i].second);
    }
  }

private:
  void push(NodeId node, PathId path) {
    if (seen.insert({node, path}).second)
      work.push_back({node, path});
  }

  /// The place before a move that ends at (dst_path); None: the move does not make this place.
  std::optional<PathId> before(PathId path, PathId dst_path, PathId src_path) {
    if (paths.relation(path, dst_path) != PathRelation::Within)
      return std::nullopt;
    bool cut = false;
    PathId result = paths.rebase(path, paths.length(dst_path), src_path, cut);
    if (cut)
      ends.unknown = true;
    return cut ? std::nullopt : std::optional(result);
  }

  void end(SymbolId s) {
    if (s == None)
      ends.unknown = true;
    else if (!llvm::is_contained(ends.classes, s))
      ends.classes.push_back(s);
  }

  void visit(NodeId node, PathId path) {
    NodeRef owner = program.owner(node);
    const facts::Node *r = program.nodeRecord(node);
    if (!r) { // a place inside a model's row
      const CallRef c = tab.models.callOfLocal(node);
      if (c.function == None || (!endAtConstruction(c, node, path) && !visitModel(tab.models.at(c), node, path)))
        ends.unknown = true;
      return;
    }
    switch (r->kind()) {
    case NodeKind::ParameterIn:
    case NodeKind::ThisIn:
      ends.unknown |= tab.isFullOfDemands(node, path);
      ends.ports.insert({node, path});
      return;
    case NodeKind::Allocation: {
      auto elements = paths.at(path);
      if (elements.size() == 1 && paths.element(elements[0]).kind == ElementKind::Deref)
        end(program.classNamed(program.string(program.function(owner.function).unit, r->index())));
      return;
    }
    case NodeKind::FieldLoad:
      return; // accompanies a read of the object itself, whose own way is followed
    case NodeKind::GlobalIn:
    case NodeKind::Callee:
      ends.unknown = true;
      return;
    case NodeKind::Result:
    case NodeKind::ArgumentOut:
    case NodeKind::ObjectOut:
      return visitCall({owner.function, r->index()}, node, path);
    default:
      return visitVersion(owner, node, path);
    }
  }

  void visitVersion(NodeRef owner, NodeId node, PathId path) {
    const Graph &g = program.graph(owner.function);
    for (uint32_t source : g.in[owner.node])
      for (const Edge &e : g.out[source]) {
        if (e.dst != node || e.transform == facts::Transform::Compute || e.transform == facts::Transform::Compare)
          continue;
        std::optional<PathId> p = before(path, e.dst_path, e.src_path);
        if (p && llvm::none_of(e.kills, [&](PathId k) { return paths.coveredBy(*p, k); }))
          push(g.base + source, *p);
      }
    auto back = g.back_in.find(owner.node);
    if (back == g.back_in.end())
      return;
    for (uint32_t source : back->second)
      for (const BackEdge &e : g.back.find(source)->second) {
        if (e.dst != node || paths.relation(path, e.dst_path) != PathRelation::Within)
          continue;
        for (const CallAlias &alias : tab.aliasesOf({owner.function, e.call}, 0)) {
          if (alias.from_port != e.from_port || alias.to_port != e.to_port)
            continue;
          PathId written = paths.concat(e.dst_path, alias.to_path);
          if (std::optional<PathId> p = before(path, written, paths.concat(e.src_path, alias.from_path)))
            push(g.base + source, *p);
        }
      }
  }

  void visitCall(CallRef c, NodeId node, PathId path) {
    const facts::Call &call = *program.call(c);
    SymbolId callee = program.callee(c);
    if (callee == None) {
      ends.unknown = true;
      return;
    }
    bool construct = call.flags() & uint8_t(facts::CallFlags::Construct);
    if (construct && !path && call.object_out() != None && node == program.node(c.function, call.object_out()))
      return end(constructed(c.function, program.symbol(callee).owner));
    tab.touch(c);
    const CallModel &m = tab.models.at(c);
    if (endAtConstruction(c, node, path))
      return;
    // What a library's constructor is not given is not in the new object.
    bool known = construct && m.knowledge == Knowledge::Modelled;
    // What a callable gives is not known before all callables have arrived.
    for (const models::Row *row : m.rows)
      ends.unknown |= llvm::any_of(row->calls, [](const models::CallRow &k) { return k.callee.has_value(); });
    known |= visitModel(m, node, path);
    for (LinkId l : tab.linksOf(c))
      known |= visitLink(tab.link(l), node, path);
    if (m.knowledge == Knowledge::Body && tab.linksOf(c).empty()) {
      llvm::SmallVector<FunctionId, 4> targets;
      program.directTargets(c, targets);
      for (FunctionId f : targets)
        known |= visitLink(tab.directLink(c, f), node, path);
    }
    if (!known)
      ends.unknown = true;
  }

  /// Over what its rows say that a call moves.
  bool visitModel(const CallModel &m, NodeId node, PathId path) {
    bool known = false;
    for (const auto &[source, e] : m.edges) {
      if (e.dst != node)
        continue;
      std::optional<PathId> p = before(path, e.dst_path, e.src_path);
      if (!p || llvm::any_of(e.kills, [&](PathId k) { return paths.coveredBy(*p, k); }))
        continue;
      known = true;
      if (e.as != Transform::Copy && e.as != Transform::Extract)
        ends.unknown = true;
      else
        push(source, *p);
    }
    return known;
  }

  /// A row's call makes the object that is at this place (`make_unique<T>`, `emplace`).
  bool endAtConstruction(CallRef c, NodeId node, PathId path) {
    for (const models::Row *row : tab.models.at(c).rows)
      for (const models::CallRow &made : row->calls) {
        const llvm::StringRef type = tab.models.constructedType(program.callee(c), made);
        llvm::SmallVector<PortPlace, 2> list;
        if (!type.empty())
          tab.models.places(c, *made.object, true, list);
        const bool here = llvm::any_of(list, [&](const PortPlace &p) { return p.node == node && p.path == path; });
        if (const SymbolId of = here ? program.classNamed(type) : SymbolId(None); of != None) {
          end(of);
          return true;
        }
      }
    return false;
  }

  /// In a constructor, an object that a base's constructor made is one of the constructor's own class.
  SymbolId constructed(FunctionId in, SymbolId of) const {
    SymbolId own = program.symbol(program.function(in).symbol).owner;
    bool base = program.symbol(program.function(in).symbol).record->kind() == facts::SymbolKind::Constructor &&
                own != None && of != None && program.derivesFrom(own, of);
    return base ? own : of;
  }

  /// Through a body: in at its exits, out at its ports.
  bool visitLink(const Link &link, NodeId node, PathId path) {
    bool known = false;
    llvm::SmallVector<Link::Move, 4> in(link.in.begin(), link.in.end()), out(link.out.begin(), link.out.end());
    FunctionId target = link.target;
    for (const Link::Move &m : out) {
      if (m.dst != node)
        continue;
      std::optional<PathId> p = before(path, m.dst_path, m.src_path);
      if (!p)
        continue;
      known = true;
      SymbolId s = program.function(target).symbol;
      if (program.symbol(s).record->kind() == facts::SymbolKind::Constructor && !*p &&
          m.src == program.graph(target).base + program.graph(target).this_out) {
        end(program.symbol(s).owner);
        continue;
      }
      if (depth >= 6) {
        ends.unknown = true;
        continue;
      }
      Tabulation::Ends inner;
      ReceiverWalk(tab, inner, depth + 1).from(m.src, *p);
      ends.unknown |= inner.unknown;
      for (SymbolId k : inner.classes)
        end(k);
      for (auto [port, below] : inner.ports) {
        for (const Link::Move &i : in)
          if (i.dst == port)
            if (std::optional<PathId> q = before(below, i.dst_path, i.src_path))
              push(i.src, *q);
      }
    }
    return known;
  }

  Tabulation &tab;
  Program &program;
  PathTable &paths;
  Tabulation::Ends &ends;
  unsigned depth;
  std::vector<std::pair<NodeId, PathId>> work;
  std::set<std::pair<NodeId, PathId>> seen;
};
} // namespace thinwrap::solve

// ---- demands --------------------------------------------------------------------------------------------------------

/// Where everything derives from one class, each object's port asks its callers for all of them. Beyond the bounds
/// every override counts, so nothing is lost.
bool Tabulation::isFullOfDemands(NodeId node, PathId path) const {
  return demands.size() >= options.max_states.classes && !demand_ids.count({node, path});
}

bool Tabulation::isFullOfWalks(NodeId node) {
  if (++walked == MaxWalked)
    bounds.push_back({"ways back to the classes of objects, in the whole program", program.placeOf(node)});
  return walked >= MaxWalked;
}

/// Makes the links of a virtual call that may run several bodies.
void Tabulation::linkReceivers(CallRef c, llvm::ArrayRef<FunctionId> targets) {
  const facts::Call &call = *program.call(c);
  Ends ends;
  if (call.object_in() == None)
    ends.unknown = true;
  else
    ReceiverWalk(*this, ends, 0).from(program.node(c.function, call.object_in()), 0);
  if (ends.classes.empty() && ends.ports.empty())
    ends.unknown = true;
  if (ends.unknown)
    return linkClass(c, None, 0);
  for (SymbolId k : ends.classes)
    linkClass(c, k, 0);
  for (auto [node, path] : ends.ports) {
    DemandId d = demandAt(node, path);
    demands[d].calls.push_back(c);
    auto known = demands[d].classes;
    for (auto [k, entry] : known)
      linkClass(c, k, entry);
  }
}

/// The call runs what an object of that class has (None: all that there is) where the condition holds.
void Tabulation::linkClass(CallRef c, SymbolId k, EntryId condition) {
  llvm::SmallVector<FunctionId, 4> targets;
  FunctionId one = k == None ? None : overrideIn(k, program.callee(c));
  if (one != None)
    targets.push_back(one);
  else
    program.directTargets(c, targets);
  for (FunctionId f : targets) {
    auto [it, fresh] = receiver_links.try_emplace({c, f}, links.size());
    if (!fresh) {
      addCondition(it->second, condition);
      continue;
    }
    Link link = directLink(c, f);
    if (!isCallerless(condition))
      link.conditions.push_back(condition);
    addLink(std::move(link));
  }
}

/// Of a program with a main function, and of what is one file's own, all callers are in sight, as soon as there are
/// any.
bool Tabulation::isCalledInSight(FunctionId f) const {
  const bool closed = program.hasMain() || program.has(program.function(f).symbol, facts::SymbolFlags::Internal);
  return closed && !linksInto(f).empty();
}

void Tabulation::openUncalled() {
  for (const Demand &d : demands)
    if (d.any != None && !isCalledInSight(program.owner(d.node).function))
      entries[d.any].open = true;
}

Tabulation::DemandId Tabulation::demandAt(NodeId node, PathId path) {
  auto [it, fresh] = demand_ids.try_emplace({node, path}, demands.size());
  if (!fresh)
    return it->second;
  DemandId d = it->second;
  FunctionId f = program.owner(node).function;
  demands.push_back({node, path, {}, {}, {}});
  demands_of[f].push_back(d);
  touchCallersOf(f);
  if (!isCalledInSight(f))
    demands[d].any = demandEntry(d, None);
  for (LinkId l : llvm::SmallVector<LinkId, 4>(linksInto(f)))
    askCaller(d, l);
  return d;
}

EntryId Tabulation::demandEntry(DemandId d, SymbolId k) {
  FactId fact =
      facts.intern({demands[d].path, facts.kind({Domain::Class, Origin::Unseen, Facet::Whole, k}), false, false});
  auto known = llvm::find_if(demands[d].classes, [&](const auto &p) { return p.first == k; });
  if (known != demands[d].classes.end())
    return known->second;
  EntryId e = entryFor(demands[d].node, fact, program.owner(demands[d].node).function);
  entries[e].is_condition = true;
  demands[d].classes.push_back({k, e});
  for (size_t i = 0; i < demands[d].calls.size(); ++i)
    linkClass(demands[d].calls[i], k, e);
  for (size_t i = 0; i < demands[d].children.size(); ++i) {
    auto [child, link] = demands[d].children[i];
    bring(child, k, link, e);
  }
  return e;
}

/// Over this link, callers that are themselves in `context` bring in an object of that class (None: of any).
void Tabulation::bring(DemandId d, SymbolId k, LinkId l, EntryId context) {
  if (k != None && demands[d].classes.size() >= MaxClasses &&
      llvm::none_of(demands[d].classes, [&](const auto &p) { return p.first == k; }))
    k = None;
  addContext(demandEntry(d, k), l, context);
}

void Tabulation::askCaller(DemandId d, LinkId l) {
  Ends ends;
  PathTable &paths = program.paths;
  llvm::SmallVector<Link::Move, 4> in(links[l].in.begin(), links[l].in.end());
  for (const Link::Move &m : in) {
    if (m.dst != demands[d].node || paths.relation(demands[d].path, m.dst_path) != PathRelation::Within)
      continue;
    bool cut = false;
    PathId path = paths.rebase(demands[d].path, paths.length(m.dst_path), m.src_path, cut);
    if (cut || m.below)
      ends.unknown = true;
    else
      ReceiverWalk(*this, ends, 0).from(m.src, path);
  }
  if (ends.classes.empty() && ends.ports.empty())
    ends.unknown = true;
  if (ends.unknown)
    return bring(d, None, l, 0);
  for (SymbolId k : ends.classes)
    bring(d, k, l, 0);
  for (auto [node, path] : ends.ports) {
    DemandId parent = demandAt(node, path);
    demands[parent].children.push_back({d, l});
    auto known = demands[parent].classes;
    for (auto [k, entry] : known)
      bring(d, k, l, entry);
  }
}
