//===- Presence.cpp - Where platform data surely stands -------------------===//

#include "solve/Presence.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

static constexpr size_t MaxDepth = 160;

static bool isPlatform(const Kind &kind) { return kind.domain == Domain::Value && kind.origin == Origin::PlatformData; }

bool Presence::may(NodeId n, PathId path) const {
  return llvm::any_of(tab.platformDataAt(n), [&](FactId fact) { return stands(tab.facts.at(fact), path); });
}

/// A source's own place, or an escaped one that has no way in.
bool Presence::born(NodeId n, PathId path) const {
  for (StateId s : tab.statesAt(n)) {
    const State &st = tab.state(s);
    const Fact &f = tab.facts.at(st.fact);
    if (st.via == Via::Start && isPlatform(tab.facts.kind(f.kind)) && tab.entry(st.entry).function == None &&
        paths.relation(f.path, path) != PathRelation::Apart)
      return true;
  }
  return false;
}

CompanyId Presence::at(NodeId n, PathId path) {
  if (n == None || !may(n, path))
    return NoCompany;
  Place key{n, path};
  if (auto it = known.find(key); it != known.end())
    return it->second;
  if (auto it = open.find(key); it != open.end()) {
    met.add(it->second);
    return NoCompany; // a loop: what its body brings counts without what comes round
  }
  if (auto it = tentative.find(key); it != tentative.end()) {
    met.add(it->second.met);
    return it->second.company;
  }
  if (open.size() > MaxDepth)
    return NoCompany;
  const unsigned number = opened++;
  const size_t tentative_before = tentative_order.size();
  Met before = std::exchange(met, {});
  open[key] = number;
  CompanyId answer = compute(n, path);
  open.erase(key);
  if (met.list.empty() || met.list.front() >= number) {
    // The loops that it is in are all known: what was found inside of them is found anew.
    known[key] = answer;
    for (; tentative_order.size() > tentative_before; tentative_order.pop_back())
      tentative.erase(tentative_order.back());
    met = std::move(before);
  } else {
    tentative[key] = {answer, met};
    tentative_order.push_back(key);
    met.add(before);
  }
  return answer;
}

void Presence::Met::add(unsigned number) {
  auto at = llvm::lower_bound(list, number);
  if (at != list.end() && *at == number)
    return;
  list.insert(at, number);
  if (list.size() > Most)
    list.pop_back();
}

CompanyId Presence::compute(NodeId n, PathId path) {
  if (born(n, path))
    return Surely;
  NodeRef o = program.owner(n);
  const facts::Node *r = program.nodeRecord(n);
  if (!r)
    return Surely; // a model's own place: what may stand there was put there
  switch (r->kind()) {
  case NodeKind::ParameterIn:
  case NodeKind::ThisIn:
    tab.touchCallersOf(o.function);
    return tab.linksInto(o.function).empty() ? Surely : tab.companies.port(n, path);
  case NodeKind::ArgumentOut:
  case NodeKind::ObjectOut:
  case NodeKind::Result:
    return ofCall({o.function, r->index()}, n, path);
  default:
    return ofVersion(o, n, path);
  }
}

bool Presence::before(PathId path, PathId src, PathId dst, bool below, PathId &out) const {
  PathRelation relation = paths.relation(path, dst);
  if (relation == PathRelation::Apart)
    return false;
  bool cut = false;
  out = relation == PathRelation::Above || below ? src : paths.rebase(path, paths.length(dst), src, cut);
  return true;
}

/// What other objects' fields of that name hold: no way of its own, it only stands for what is not seen of this object.
bool Presence::isOtherObjects(FunctionId f, uint32_t source, PathId path) const {
  return program.function(f).record->nodes()->Get(source)->kind() == NodeKind::FieldLoad &&
         !may(program.node(f, source), path);
}

/// Nothing but constants: a default, an empty text.
bool Presence::empty(NodeId n, PathId path, unsigned depth) {
  NodeRef o = program.owner(n);
  const facts::Node *r = program.nodeRecord(n);
  if (!r || depth > 12 || may(n, path))
    return false;
  switch (r->kind()) {
  case NodeKind::ParameterIn:
  case NodeKind::ThisIn:
  case NodeKind::GlobalIn:
  case NodeKind::FieldLoad:
    return false;
  case NodeKind::ArgumentOut:
  case NodeKind::ObjectOut:
  case NodeKind::Result: {
    CallRef c{o.function, r->index()};
    tab.touch(c);
    if (tab.models.at(c).knowledge == Knowledge::Body) {
      const facts::Call &call = *program.call(c);
      auto constant = [&](uint32_t in) { return in == None || empty(program.node(o.function, in), 0, depth + 1); };
      // A default constructor and the like: made of nothing, so holds nothing.
      return constant(call.object_in()) && (!call.arguments_in() || llvm::all_of(*call.arguments_in(), constant));
    }
    return llvm::all_of(tab.models.at(c).edges, [&](const auto &edge) {
      PathId from = 0;
      return edge.second.dst != n ||
             !before(path, edge.second.src_path, edge.second.dst_path, edge.second.below, from) ||
             empty(edge.first, from, depth + 1);
    });
  }
  default:
    break;
  }
  const Graph &g = program.graph(o.function);
  for (uint32_t source : g.in[o.node])
    for (const Edge &e : g.out[source]) {
      PathId from = 0;
      if (e.dst == n && before(path, e.src_path, e.dst_path, false, from) &&
          llvm::none_of(e.kills, [&](PathId k) { return paths.coveredBy(from, k); }) &&
          !empty(g.base + source, from, depth + 1))
        return false;
    }
  return !g.back_in.contains(o.node);
}

bool Presence::hasPlatformCondition(const flatbuffers::Vector<const facts::Condition *> *list, FunctionId f) {
  return list && llvm::any_of(*list, [&](const facts::Condition *k) {
           return llvm::any_of(behind(program.node(f, k->node())),
                               [&](Place p) { return may(p.first, p.second) || isStoresAnswer(p.first); });
         });
}

/// What a store says of a query: whether there is a row, whether all went well. No data, but its own word on them.
bool Presence::isStoresAnswer(NodeId n) {
  const facts::Node *r = program.nodeRecord(n);
  if (!r || r->kind() != NodeKind::Result)
    return false;
  CallRef c{program.owner(n).function, r->index()};
  tab.touch(c);
  return llvm::any_of(tab.models.at(c).rows, [](const models::Row *row) { return row->role == "platform"; });
}

/// Whether the platform's data says which way is taken. Where extraction tells no branch of a merge, the branches on
/// which the calls that bring the data hang have to answer.
bool Presence::decidedByPlatform(NodeId n, llvm::ArrayRef<NodeId> sure) {
  NodeRef o = program.owner(n);
  const facts::Function &record = *program.function(o.function).record;
  if (record.merges())
    for (const facts::Merge *m : *record.merges())
      if (m->node() == o.node)
        return hasPlatformCondition(m->conditions(), o.function);
  const Graph &g = program.graph(o.function);
  for (NodeId source : sure) {
    const facts::Node *r = program.nodeRecord(source);
    auto isCall = [&] {
      return r &&
             (r->kind() == NodeKind::ArgumentOut || r->kind() == NodeKind::ObjectOut || r->kind() == NodeKind::Result);
    };
    // Through the versions that only hold what a call left.
    for (unsigned hops = 0; hops < 8 && r && !isCall(); ++hops) {
      uint32_t local = source - g.base, from = None;
      for (uint32_t in : g.in[local])
        if (from == None || may(g.base + in, 0))
          from = in;
      if (from == None || from == local)
        break;
      source = g.base + from;
      r = program.nodeRecord(source);
    }
    if (!isCall())
      continue;
    const auto *conditions = program.call({o.function, r->index()})->conditions();
    if (conditions && conditions->size() && !hasPlatformCondition(conditions, o.function))
      return false;
  }
  return true;
}

/// A template that is looked through for the mark of a value, and has none, is no way without that value.
bool Presence::hasNoPlaceForIt(NodeId merged, NodeId text) {
  auto isFollowedValue = [&](StateId s) {
    return tab.facts.kind(tab.facts.at(tab.state(s).fact).kind).domain == Domain::Value;
  };
  if (llvm::any_of(tab.statesAt(text), isFollowedValue))
    return false; // no template: the client's words, say
  NodeRef o = program.owner(merged);
  const facts::Function &record = *program.function(o.function).record;
  return record.merges() && llvm::any_of(*record.merges(), [&](const facts::Merge *m) {
           return m->node() == o.node && m->conditions() &&
                  llvm::any_of(*m->conditions(), [&](const facts::Condition *k) {
                    return llvm::any_of(behind(program.node(o.function, k->node())),
                                        [&](Place p) { return p.first == text; });
                  });
         });
}

/// One value or another, by the way that was taken. A way that comes round a loop counts as taken, and an empty default
/// where the platform's data itself says that there is none counts as its answer.
CompanyId Presence::merge(NodeId n, PathId path, llvm::ArrayRef<std::pair<NodeId, PathId>> ways) {
  llvm::SmallVector<CompanyId, 4> straight, round;
  llvm::SmallVector<NodeId, 2> sure;
  llvm::SmallVector<std::pair<NodeId, PathId>, 2> lacking;
  struct Asked {
    std::pair<NodeId, PathId> way;
    CompanyId answer;
    bool any, here; ///< met a place that is open, met this one
  };
  llvm::SmallVector<Asked, 4> asked;
  Met all = std::exchange(met, {});
  const unsigned number = open.at({n, path});
  for (auto way : ways) {
    CompanyId answer = at(way.first, way.second);
    asked.push_back({way, answer, !met.list.empty(), llvm::is_contained(met.list, number)});
    all.add(std::exchange(met, {}));
  }
  met = std::move(all);
  // What asks for this place again comes round. Where nothing does, the loop was entered at a place within it, and what
  // asks for that one comes round.
  bool heads_loop = llvm::any_of(asked, [](const Asked &a) { return a.here; });
  for (const Asked &a : asked) {
    bool comes_round = heads_loop ? a.here : a.any;
    (comes_round ? round : straight).push_back(a.answer);
    if (!comes_round)
      (a.answer == NoCompany) ? lacking.push_back(a.way) : sure.push_back(a.way.first);
  }
  // Inside of a loop, what comes round without more where the platform's data says so: an entry that does not match.
  llvm::SmallVector<NodeId, 2> brought;
  if (!heads_loop)
    for (const Asked &a : asked)
      if (a.any && a.answer != NoCompany)
        brought.push_back(a.way.first);
  if (!brought.empty() && brought.size() < round.size() && decidedByPlatform(n, brought))
    llvm::erase(round, CompanyId(NoCompany));
  bool onlyInWord = !lacking.empty() && !sure.empty() &&
                    llvm::all_of(lacking, [&](auto way) { return hasNoPlaceForIt(n, way.first); });
  if (onlyInWord || (!lacking.empty() && !sure.empty() && llvm::all_of(lacking, [&](auto way) {
        return empty(way.first, way.second, 0);
      }) && decidedByPlatform(n, sure)))
    straight.erase(std::remove(straight.begin(), straight.end(), CompanyId(NoCompany)), straight.end());
  CompanyId result = straight.empty() ? CompanyId(NoCompany) : tab.companies.all(straight);
  return round.empty() ? result : tab.companies.any(result, tab.companies.all(round));
}

CompanyId Presence::ofVersion(NodeRef o, NodeId n, PathId path) {
  const Graph &g = program.graph(o.function);
  llvm::SmallVector<CompanyId, 4> parts;
  std::map<PathId, llvm::SmallVector<std::pair<NodeId, PathId>, 4>> ways; // by the place that they write
  for (uint32_t source : g.in[o.node])
    for (const Edge &e : g.out[source]) {
      PathId from = 0;
      if (e.dst != n || !before(path, e.src_path, e.dst_path, false, from))
        continue;
      if (isOtherObjects(o.function, source, from) ||
          llvm::any_of(e.kills, [&](PathId k) { return paths.coveredBy(from, k); }))
        continue;
      if (e.transform != facts::Transform::Copy || program.isLaterWrite(o.function, source, e)) {
        parts.push_back(at(g.base + source, from));
        continue;
      }
      auto &list = ways[e.dst_path];
      if (!llvm::is_contained(list, std::pair(g.base + source, from)))
        list.push_back({g.base + source, from});
    }
  // In the order of nodes: company is numbered as it is met.
  llvm::SmallVector<uint32_t, 4> sources(g.back_in.lookup(o.node));
  llvm::sort(sources);
  for (uint32_t source : sources)
    for (const BackEdge &e : g.back.find(source)->second)
      if (e.dst == n)
        parts.push_back(at(g.base + source, e.src_path));
  for (auto &[where, list] : ways) {
    // What all objects of the class may hold in a field is no way beside the object's own; it is all that is known of
    // the function's own object, where that was made out of sight.
    auto isClassWide = [&](const std::pair<NodeId, PathId> &way) {
      const facts::Node *r = program.nodeRecord(way.first);
      return r && r->kind() == NodeKind::FieldLoad;
    };
    auto isOwnObject = [](const facts::Node *r) {
      return r && (r->kind() == NodeKind::ThisIn || r->root() == facts::RootKind::This);
    };
    auto isOutOfSight = [&](const std::pair<NodeId, PathId> &way) {
      const facts::Node *r = program.nodeRecord(way.first);
      return isClassWide(way) || (isOwnObject(r) && !may(way.first, way.second));
    };
    if (!llvm::all_of(list, isOutOfSight))
      llvm::erase_if(list, isClassWide);
    else if (llvm::any_of(list, isClassWide))
      llvm::erase_if(list, [&](const auto &way) { return !isClassWide(way); });
    parts.push_back(merge(n, path, list));
  }
  return tab.companies.any(parts);
}

CompanyId Presence::ofCall(CallRef c, NodeId n, PathId path) {
  tab.touch(c);
  llvm::SmallVector<CompanyId, 4> parts;
  for (const auto &[src, e] : tab.models.at(c).edges) {
    PathId from = 0;
    if (e.dst != n || !before(path, e.src_path, e.dst_path, e.below, from))
      continue;
    if (llvm::none_of(e.kills, [&](PathId k) { return paths.coveredBy(from, k); }))
      parts.push_back(at(src, from));
  }
  // What a model's callable, of which no body is seen, hands on.
  llvm::SmallVector<std::pair<NodeId, PathId>, 2> handed;
  tab.eachAddedInto(n, [&](NodeId src, const ModelEdge &e) {
    PathId from = 0;
    if (before(path, e.src_path, e.dst_path, e.below, from))
      handed.push_back({src, from});
  });
  for (auto [src, from] : handed)
    parts.push_back(at(src, from));
  // Every body that may run has to bring it.
  llvm::SmallVector<CompanyId, 2> bodies;
  for (LinkId l : tab.linksOf(c)) {
    llvm::SmallVector<CompanyId, 2> out;
    bool writes = false;
    auto moves = tab.link(l).out; // asking may add links
    for (const Link::Move &m : moves) {
      PathId from = 0;
      if (m.dst != n || !before(path, m.src_path, m.dst_path, m.below, from))
        continue;
      writes = true;
      out.push_back(outside(at(m.src, from), l, None));
    }
    if (writes)
      bodies.push_back(tab.companies.any(out));
  }
  if (!bodies.empty())
    parts.push_back(tab.companies.all(bodies));
  return tab.companies.any(parts);
}

/// A call's place that went into what is at a branch.
static bool isOutPort(NodeKind kind) {
  return kind == NodeKind::ArgumentOut || kind == NodeKind::ObjectOut || kind == NodeKind::Result;
}

std::vector<Presence::Place> Presence::behind(NodeId start, bool through) {
  if (auto it = slices.find({start, through}); it != slices.end())
    return it->second;
  constexpr size_t MaxSlice = 400;
  std::vector<Place> work{{start, 0}};
  llvm::DenseSet<Place> seen{{start, 0}};
  Entered entered;
  auto push = [&](NodeId n, PathId path) {
    if (n != None && work.size() < MaxSlice && seen.insert({n, path}).second)
      work.push_back({n, path});
  };
  for (size_t i = 0; i < work.size(); ++i) {
    auto [n, path] = work[i];
    NodeRef o = program.owner(n);
    const facts::Node *r = program.nodeRecord(n);
    // How an AI answer came about is not looked at by who looks at the answer.
    if (!r || llvm::any_of(tab.statesAt(n), [&](StateId s) {
          const Fact &f = tab.facts.at(tab.state(s).fact);
          const Kind &kind = tab.facts.kind(f.kind);
          return kind.domain == Domain::Value && kind.origin == Origin::AiOutput && stands(f, path) &&
                 !(through && tab.state(s).level >= tab.costOf(Transform::Compute));
        }))
      continue;
    const Graph &g = program.graph(o.function);
    for (uint32_t source : g.in[o.node])
      for (const Edge &e : g.out[source]) {
        PathId from = 0;
        if (e.dst == n && before(path, e.src_path, e.dst_path, false, from) &&
            llvm::none_of(e.kills, [&](PathId k) { return paths.coveredBy(from, k); }))
          push(g.base + source, from);
      }
    if (isOutPort(r->kind()))
      behindCall({o.function, r->index()}, n, path, entered, push);
    // Of what a body was handed, what it looks at.
    if (auto it = entered.find(o.function); it != entered.end())
      for (LinkId l : it->second)
        for (const Link::Move &m : tab.link(l).in)
          if (PathId from = 0; m.dst == n && before(path, m.src_path, m.dst_path, m.below, from))
            push(m.src, from);
  }
  return slices[{start, through}] = work;
}

/// What a call is asked of, and, where its answer is asked for, the branches on which its bodies' answers hang. How an
/// exchange with an AI model went, and whether a transport could do what it was to do, is asked of neither.
void Presence::behindCall(CallRef c, NodeId n, PathId path, Entered &entered, Push push) {
  if (inference_calls.count(c))
    return;
  tab.touch(c);
  const CallModel &model = tab.models.at(c);
  if (llvm::any_of(model.rows, [](const models::Row *row) { return row->role == "infrastructure"; }) &&
      llvm::none_of(model.edges, [&](const auto &edge) { return edge.second.dst == n && edge.second.row; }))
    return;
  const Graph &g = program.graph(c.function);
  const facts::Call &call = *program.call(c);
  const bool answer = program.nodeRecord(n)->kind() == NodeKind::Result;
  llvm::SmallVector<LinkId, 2> links(tab.linksOf(c));
  const bool seen = !links.empty() && model.knowledge == Knowledge::Body;
  if (!answer && llvm::any_of(model.rows, [](const models::Row *row) { return !row->sinks.empty(); })) {
    // What leaves through a stream is not in the stream for that.
    push(tab.models.nodeBefore(n), path);
  } else if (!seen && !behindPart(c, n, path, push)) {
    if (call.object_in() != None)
      push(g.base + call.object_in(), 0);
    if (call.arguments_in())
      for (uint32_t in : *call.arguments_in())
        if (in != None)
          push(g.base + in, 0);
  }
  for (LinkId l : links) {
    const FunctionId target = tab.link(l).target;
    if (auto &bodies = entered[target]; !llvm::is_contained(bodies, l))
      bodies.push_back(l);
    PathId from = 0;
    for (const Link::Move &m : tab.link(l).out)
      if (m.dst == n && before(path, m.src_path, m.dst_path, m.below, from))
        push(m.src, from);
    if (!answer)
      continue;
    const Graph &callee = program.graph(target);
    const auto *nodes = program.function(target).record->nodes();
    for (uint32_t k = 0; k < nodes->size(); ++k)
      if (nodes->Get(k)->kind() == NodeKind::Condition)
        push(callee.base + k, 0);
  }
}

/// Of a part of what a call gives, where its model says what that is made from. False: it says nothing.
bool Presence::behindPart(CallRef c, NodeId n, PathId path, Push push) {
  bool told = false;
  for (const auto &[src, e] : tab.models.at(c).edges) {
    if (e.dst != n || !e.row || path == 0)
      continue;
    told = true;
    PathId from = 0;
    if (before(path, e.src_path, e.dst_path, e.below, from))
      push(src, from);
  }
  return told;
}

/// Whether a fact is of what stands at or below `path`.
bool Presence::stands(const Fact &f, PathId path) const {
  PathRelation r = paths.relation(f.path, path);
  return r == PathRelation::Within || (r == PathRelation::Above && f.below);
}

CompanyId Presence::anyOf(llvm::ArrayRef<PortPlace> places) {
  CompanyId answer = NoCompany;
  for (const PortPlace &p : places)
    answer = tab.companies.any(answer, at(p.node, p.path));
  return answer;
}

CompanyId Presence::outside(CompanyId id, LinkId link, StateId caller) {
  if (id == NoCompany || id == Surely)
    return id;
  return tab.companies.replace(id, [&](CompanyId part) {
    if (part == OuterCompany)
      return caller == None ? CompanyId(NoCompany) : tab.facts.at(tab.state(caller).fact).company;
    CompanyTable::Term port = tab.companies.at(part);
    llvm::SmallVector<CompanyId, 2> ways;
    auto moves = tab.link(link).in;
    for (const Link::Move &m : moves) {
      PathId from = 0;
      if (m.dst == port.node && before(port.path, m.src_path, m.dst_path, m.below, from))
        ways.push_back(at(m.src, from));
    }
    return tab.companies.any(ways);
  });
}

bool Presence::always(CompanyId id, EntryId entry, FunctionId function) {
  if (id == NoCompany || id == Surely)
    return id == Surely;
  auto [it, fresh] = holds.try_emplace({id, entry}, true); // recursion: what the ways in say
  if (!fresh)
    return it->second;
  bool any = false, all = true;
  // In the context of an object's class nothing came in: then everybody who calls is asked.
  if (tab.entry(entry).function != None && !tab.entry(entry).incoming.empty()) {
    for (size_t i = 0; i < tab.entry(entry).incoming.size() && all; ++i) {
      Entry::Incoming in = tab.entry(entry).incoming[i];
      if (in.link == None)
        continue;
      any = true;
      const State &st = tab.state(in.state);
      all = always(outside(id, in.link, in.state), st.entry, program.owner(st.node).function);
    }
  } else {
    tab.touchCallersOf(function);
    llvm::SmallVector<LinkId, 4> links(tab.linksInto(function));
    for (LinkId l : links) {
      if (!all)
        break;
      any = true;
      all = always(outside(id, l, None), entry, tab.link(l).call.function);
    }
  }
  return holds[{id, entry}] = any && all;
}
