//===- Relevance.cpp - Against the worklist's moves ------------------------===//

#include "solve/Relevance.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

void Relevance::mark(NodeId node, PathId path, Uses uses) {
  if (node == None)
    return;
  auto &list = asked_at[node];
  path = paths.bounded(path, list.size() < ManyPaths ? MaxLength : list.size() < 2 * ManyPaths ? 1 : 0, 1);
  for (Asked &a : list) {
    const bool covered = paths.relation(path, a.path) == PathRelation::Within && paths.coveredBy(path, a.path);
    if (covered && (a.uses & uses) == uses)
      return;
    if (a.path != path)
      continue;
    a.uses |= uses;
    work.push_back({node, a});
    return;
  }
  // What the new path covers was asked for already; it need not be looked up any more.
  llvm::erase_if(list, [&](const Asked &a) { return paths.coveredBy(a.path, path) && (a.uses & uses) == a.uses; });
  list.push_back({path, uses});
  work.push_back({node, list.back()});
}

bool Relevance::covers(NodeId node, PathId path, Uses uses) const {
  auto it = asked_at.find(node);
  return it != asked_at.end() && llvm::any_of(it->second, [&](const Asked &a) {
           return (a.uses & uses) && paths.relation(path, a.path) != PathRelation::Apart;
         });
}

/// What stands at `asked` behind the move stood before it at the place that this marks.
void Relevance::over(const Move &m, const Asked &asked) {
  const PathRelation relation = paths.relation(asked.path, m.dst_path);
  if (relation == PathRelation::Apart)
    return;
  bool cut = false;
  const bool whole = relation == PathRelation::Above || m.below;
  mark(m.src, whole ? m.src_path : paths.rebase(asked.path, paths.length(m.dst_path), m.src_path, cut), asked.uses);
}

/// Back over a later change: the place behind the call's port that is one with what is asked for.
void Relevance::overBackEdge(NodeId source, CallRef c, const BackEdge &e, const Asked &asked) {
  if (paths.relation(asked.path, e.dst_path) == PathRelation::Apart)
    return;
  bool cut = false;
  const PathId rest = paths.rebase(asked.path, std::min(paths.length(e.dst_path), paths.length(asked.path)), 0, cut);
  for (const CallAlias &alias : tab.aliasesOf(c, 0))
    if (alias.from_port == e.from_port && alias.to_port == e.to_port)
      over({source, paths.concat(e.src_path, alias.from_path), alias.to_path, false}, {rest, asked.uses});
}

void Relevance::step(NodeId node, const Asked &asked) {
  const NodeRef owner = program.owner(node);
  const facts::Node *r = program.nodeRecord(node);
  if (!r) { // a row's own place
    if (CallRef c = tab.models.callOfLocal(node); c.function != None)
      tab.touch(c);
    for (NodeId n : tab.models.sharedWith(node))
      mark(n, asked.path, asked.uses);
  } else {
    const Graph &g = program.graph(owner.function);
    for (uint32_t source : g.in[owner.node])
      for (const Edge &e : g.out[source])
        if (e.dst == node)
          over({g.base + source, e.src_path, e.dst_path, false}, asked);
    if (auto back = g.back_in.find(owner.node); back != g.back_in.end())
      for (uint32_t source : back->second)
        for (const BackEdge &e : g.back.find(source)->second)
          if (e.dst == node && e.to_port != GlobalPort)
            overBackEdge(g.base + source, {owner.function, e.call}, e, asked);
    switch (r->kind()) {
    case NodeKind::ObjectOut:
    case NodeKind::ArgumentOut:
    case NodeKind::Result:
    case NodeKind::Exception:
      tab.touch({owner.function, r->index()});
      break;
    case NodeKind::ParameterIn:
    case NodeKind::ThisIn:
      tab.touchCallersOf(owner.function);
      break;
    case NodeKind::GlobalIn: {
      const SymbolId variable = program.symbolOf(program.function(owner.function).unit, r->index());
      toGlobal(variable, asked);
      break;
    }
    case NodeKind::FieldLoad:
      toWriters(program.fieldWrites(program.function(owner.function).unit, *r), asked);
      break;
    default:
      break;
    }
  }
  catchUp();
  if (auto it = moves_into.find(node); it != moves_into.end())
    for (const Move &m : llvm::SmallVector<Move, 2>(it->second))
      over(m, asked);
  tab.eachKeptBehind(node, [&](PathId handed, PathId kept, llvm::ArrayRef<NodeRef> writes) {
    for (NodeRef w : writes)
      over({program.node(w.function, w.node), kept, handed, false}, asked);
  });
}

void Relevance::toWriters(llvm::ArrayRef<NodeRef> writes, const Asked &asked) {
  for (NodeRef w : writes)
    mark(program.node(w.function, w.node), asked.path, asked.uses);
}

/// To all that is written to a variable, and to those that it is linked to.
void Relevance::toGlobal(SymbolId variable, const Asked &asked) {
  findGlobalWrites();
  auto writers = [&](SymbolId v, const Asked &a) {
    toWriters(program.globalWrites(v), a);
    if (auto it = global_writes.find(v); it != global_writes.end())
      for (const Move &m : it->second)
        over(m, a);
  };
  writers(variable, asked);
  for (const GlobalLink &link : program.globalLinks(variable)) {
    const PathRelation relation = paths.relation(asked.path, link.path);
    if (relation == PathRelation::Apart)
      continue;
    bool cut = false;
    writers(link.other,
            {relation == PathRelation::Above ? link.other_path
                                             : paths.rebase(asked.path, paths.length(link.path), link.other_path, cut),
             asked.uses});
  }
}

/// What a call returns may refer to a variable; a write there is a back edge to nobody's argument.
void Relevance::findGlobalWrites() {
  if (std::exchange(global_writes_known, true))
    return;
  for (FunctionId f = 0; f < program.numFunctions(); ++f) {
    const auto *edges = program.function(f).record->back_edges();
    if (!edges || llvm::none_of(*edges, [](const facts::BackEdge *e) { return e->to_port() == GlobalPort; }))
      continue;
    const Graph &g = program.graph(f);
    for (const auto &[source, list] : g.back)
      for (const BackEdge &e : list)
        if (e.to_port == GlobalPort)
          for (const CallAlias &alias : tab.aliasesOf({f, e.call}, 0))
            if (alias.from_port == e.from_port && alias.to_port == e.to_port)
              global_writes[alias.global].push_back(
                  {g.base + source, paths.concat(e.src_path, alias.from_path), alias.to_path, false});
  }
}

void Relevance::takeIn(NodeId dst, const Move &m) {
  moves_into[dst].push_back(m);
  if (auto it = asked_at.find(dst); it != asked_at.end())
    for (const Asked &a : llvm::SmallVector<Asked, 2>(it->second))
      over(m, a);
}

/// Touching a call makes links and edges, and so does a callable that arrives.
void Relevance::catchUp() {
  for (; links_seen < tab.nextLink(); ++links_seen)
    for (const auto *moves : {&tab.link(links_seen).in, &tab.link(links_seen).out})
      for (const Link::Move &m : *moves)
        takeIn(m.dst, {m.src, m.src_path, m.dst_path, m.below});
  for (; edges_seen < tab.numModelEdges(); ++edges_seen) {
    const ModelEdge &e = tab.modelEdge(edges_seen);
    takeIn(e.dst, {tab.modelSource(edges_seen), e.src_path, e.dst_path, e.below});
  }
}

void Relevance::run() {
  catchUp();
  while (!work.empty()) {
    auto [node, asked] = work.back();
    work.pop_back();
    step(node, asked);
  }
}
