//===- Joining.cpp - What stands beside a value ---------------------------===//
//
// "Does what is sent depend on information that is neither the request, nor AI output, nor a constant?" A value that is
// combined with platform data rises; but only on the ways on which the data is surely there: where one branch adds the
// customer's record and the other does not, the bare way counts.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

bool Solver::hasPlatform(NodeId n, PathId path) const {
  for (StateId s : tab.statesAt(n)) {
    const Fact &f = tab.facts.at(tab.state(s).fact);
    const Kind &kind = tab.facts.kind(f.kind);
    if (kind.domain == Domain::Value && kind.origin == Origin::PlatformData &&
        paths.relation(f.path, path) != PathRelation::Apart)
      return true;
  }
  return false;
}

/// Platform data at another place of the same object. At the same place it is another caller's value, not company.
bool Solver::platformBeside(NodeId n, PathId path) const {
  for (StateId s : tab.statesAt(n)) {
    const Fact &f = tab.facts.at(tab.state(s).fact);
    const Kind &kind = tab.facts.kind(f.kind);
    if (kind.domain == Domain::Value && kind.origin == Origin::PlatformData &&
        paths.relation(f.path, path) == PathRelation::Apart)
      return true;
  }
  return false;
}

/// What a handle wrote comes in over a temporary of its own, beside the object's identity.
bool Solver::isLaterWrite(FunctionId f, uint32_t source, const Edge &e) const {
  return (e.flags & uint8_t(facts::EdgeFlags::Weak)) &&
         program.function(f).record->nodes()->Get(source)->kind() == NodeKind::Temporary;
}

/// Platform data that some edge other than the object's own identity brings in.
bool Solver::platformWrittenInto(FunctionId f, uint32_t local) {
  const Graph &g = program.graph(f);
  for (uint32_t source : g.in[local])
    for (const Edge &e : g.out[source])
      if (e.dst == g.base + local && (e.dst_path || isLaterWrite(f, source, e)) &&
          hasPlatform(g.base + source, e.src_path))
        return true;
  for (StateId s : tab.statesAt(g.base + local)) {
    const Kind &kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind);
    if (kind.domain == Domain::Value && kind.origin == Origin::PlatformData && tab.state(s).via == Via::Back)
      return true;
  }
  return false;
}

bool Solver::surelyPlatform(NodeId n, unsigned depth) {
  auto [it, fresh] = surely.try_emplace(n, 0);
  if (!fresh)
    return it->second != 1; // in a loop: what the ways in say, this one does not spoil
  bool answer = false;
  NodeRef o = program.owner(n);
  const facts::Node *r = program.nodeRecord(n);
  if (!r || depth > 200 || !hasPlatform(n, 0)) {
    answer = false;
  } else if (r->kind() == NodeKind::ObjectOut || r->kind() == NodeKind::ArgumentOut) {
    // Brought in by this call, or there before it.
    const facts::Call &call = *program.call({o.function, r->index()});
    uint32_t before = r->kind() == NodeKind::ObjectOut ? call.object_in() : call.arguments_in()->Get(r->position());
    answer = before == None || !hasPlatform(program.node(o.function, before), 0) ||
             surelyPlatform(program.node(o.function, before), depth + 1);
  } else {
    const Graph &g = program.graph(o.function);
    answer = platformWrittenInto(o.function, o.node);
    if (!answer) {
      bool any = false, all = true;
      for (uint32_t source : g.in[o.node])
        for (const Edge &e : g.out[source])
          if (e.dst == n && !e.dst_path && !isLaterWrite(o.function, source, e)) {
            any = true;
            all &= surelyPlatform(g.base + source, depth + 1);
          }
      answer = !any || all;
    }
  }
  surely[n] = answer ? 2 : 1;
  return answer;
}

/// Does anything stand there that a value could be joined with? A buffer that only collects the answer's chunks is
/// empty before the first.
bool Solver::holdsText(const PortPlace &place) {
  auto [it, fresh] = holds_text.try_emplace({place.node, place.path}, false);
  if (!fresh)
    return it->second;
  std::vector<Evidence> constants;
  collectConstants(place.node, place.path, 300, -1, constants);
  bool text = !constants.empty();
  for (StateId s : tab.statesAt(place.node)) {
    const Fact &f = tab.facts.at(tab.state(s).fact);
    const Kind &kind = tab.facts.kind(f.kind);
    text |= kind.domain == Domain::Value && kind.origin != Origin::AiOutput && kind.origin != Origin::Meter &&
            touches(f, place, false);
  }
  return holds_text[{place.node, place.path}] = text;
}

Level Solver::joinLevel(llvm::ArrayRef<PortPlace> places) {
  Level level = 0;
  for (const PortPlace &p : places)
    if (hasPlatform(p.node, p.path))
      level = std::max(level, costs.joining(Origin::PlatformData));
    else if (level < costs.of(Transform::Combine) && holdsText(p))
      level = costs.of(Transform::Combine);
  return level;
}

DecidedMerges Solver::findDecidedMerges() const {
  DecidedMerges found;
  for (FunctionId f = 0; f < program.numFunctions(); ++f) {
    const Function &fn = program.function(f);
    if (!fn.graph || !fn.record->merges())
      continue;
    for (const facts::Merge *m : *fn.record->merges()) {
      bool ai = false, platform = false;
      for (const facts::Condition *c : *m->conditions())
        for (StateId s : tab.statesAt(fn.graph->base + c->node())) {
          const Kind &kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind);
          if (kind.domain != Domain::Value)
            continue;
          ai |= kind.origin == Origin::AiOutput;
          platform |= kind.origin == Origin::PlatformData;
        }
      if (ai && platform)
        found[{f, m->node()}] = costs.joining(Origin::PlatformData);
    }
  }
  return found;
}

Facet Solver::facetOf(const Kind &kind, llvm::StringRef key) const {
  if (kind.seed == Kind::AnySeed || kind.seed >= seeds.size())
    return kind.facet;
  int32_t request = seeds[kind.seed].request;
  const models::Provider *provider = request < 0 ? nullptr : requests[request].provider;
  if (!provider)
    return kind.facet;
  models::ResponseRole role =
      kind.facet == Facet::Header ? library.headerRole(*provider, key) : library.responseRole(*provider, {key});
  switch (role) {
  case models::ResponseRole::Meter:
    return Facet::Meter;
  case models::ResponseRole::Safety:
    return Facet::Safety;
  case models::ResponseRole::Identity:
    return Facet::Identity;
  case models::ResponseRole::Content:
  case models::ResponseRole::Access:
    return Facet::Content;
  case models::ResponseRole::Body:
    break;
  }
  return kind.facet;
}
