//===- RequestSide.cpp - What goes into a request -------------------------===//
//
// The other axis: client input, platform data, earlier AI output and constants that reach a request's body, with the
// worst path of the client's text. Constants are found backwards from the body, so that their number costs nothing
// elsewhere.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

void Solver::describeRequests() {
  for (RequestSite &site : requests)
    if (site.row) {
      site.answer.started_by_client = startedByClient(site.call.function);
      describeBody(site);
    }
}

void Solver::describeBody(RequestSite &site) {
  Request &answer = site.answer;
  std::set<std::pair<Origin, std::string>> told;
  StateId worst = None;
  Level worst_level = 255;
  auto tell = [&](Origin origin, const std::string &what, const Place &place, StateId s) {
    if (!told.insert({origin, what + place.file + std::to_string(place.line)}).second)
      return;
    Evidence e;
    e.origin = origin;
    e.what = what;
    e.place = place;
    const Kind &kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind);
    if (kind.seed != Kind::AnySeed)
      e.request = seeds[kind.seed].request;
    e.facet = kind.facet;
    answer.body.push_back(std::move(e));
  };
  for (const models::Port &port : site.row->body) {
    llvm::SmallVector<PortPlace, 2> list;
    call_models.places(site.call, port, false, list);
    for (const PortPlace &place : list) {
      for (StateId s : tab.statesAt(place.node)) {
        const Fact &f = tab.facts.at(tab.state(s).fact);
        const Kind &kind = tab.facts.kind(f.kind);
        if (kind.domain != Domain::Value || !touches(f, place, false))
          continue;
        for (ElementId e : paths.at(f.path))
          if (paths.element(e).kind == ElementKind::Key) {
            std::string key = paths.name(paths.element(e).name).str();
            if (!llvm::is_contained(answer.body_keys, key))
              answer.body_keys.push_back(key);
          }
        Level level = total(s);
        if (f.companion)
          level = std::max(level, costs.joining(Origin::PlatformData));
        if (kind.origin == Origin::ClientInput && level < worst_level) {
          worst_level = level;
          worst = s;
        }
        tell(kind.origin, seedPhrase(kind), seedPlace(s), s);
      }
      collectConstants(place.node, place.path, answer.body);
    }
  }
  llvm::sort(answer.body_keys);
  if (worst != None) {
    answer.client_input = true;
    answer.level = worst_level;
    Flow scratch;
    answer.client_steps = steps(chain(worst), &scratch);
    answer.unseen = scratch.unseen;
  }
  uint32_t slots = llvm::count_if(answer.body, [](const Evidence &e) { return e.origin == Origin::PlatformData; });
  for (Evidence &e : answer.body)
    if (e.origin == Origin::Constant)
      e.slots = slots;
}

/// Against the edges from a place, over calls in both directions, to the string constants that may stand there.
/// Bounded; context-insensitive: a prompt's text is evidence, not a verdict.
void Solver::collectConstants(NodeId start, PathId, std::vector<Evidence> &out) {
  std::vector<NodeId> work{start};
  llvm::DenseSet<NodeId> seen{start};
  auto push = [&](NodeId n) {
    if (n != None && work.size() < 4000 && seen.insert(n).second)
      work.push_back(n);
  };
  std::set<std::string> told;
  for (size_t i = 0; i < work.size(); ++i) {
    NodeId n = work[i];
    NodeRef o = program.owner(n);
    const facts::Node *r = program.nodeRecord(n);
    if (!r)
      continue;
    const Graph &g = program.graph(o.function);
    for (uint32_t source : g.in[o.node])
      push(g.base + source);
    switch (r->kind()) {
    case NodeKind::String: {
      llvm::StringRef text = program.string(program.function(o.function).unit, r->index());
      if (text.size() < 2 || !told.insert(text.str()).second)
        break;
      Evidence e;
      e.origin = Origin::Constant;
      e.what = "the constant \"" + text.take_front(60).str() + (text.size() > 60 ? "…\"" : "\"");
      e.place = program.placeOf(n);
      e.size = text.size();
      out.push_back(std::move(e));
      break;
    }
    case NodeKind::ObjectOut:
    case NodeKind::ArgumentOut:
    case NodeKind::Result: {
      CallRef c{o.function, r->index()};
      tab.touch(c);
      for (const auto &[src, e] : call_models.at(c).edges)
        if (e.dst == n && e.as != Transform::Compute)
          push(src);
      llvm::SmallVector<FunctionId, 4> targets;
      if (call_models.at(c).knowledge == Knowledge::Body)
        program.directTargets(c, targets);
      for (FunctionId f : targets)
        for (LinkId l : tab.linksInto(f))
          if (tab.link(l).call == c)
            for (const Link::Move &m : tab.link(l).out)
              if (m.dst == n)
                push(m.src);
      break;
    }
    case NodeKind::ParameterIn:
    case NodeKind::ThisIn:
      tab.touchCallersOf(o.function);
      for (LinkId l : tab.linksInto(o.function))
        for (const Link::Move &m : tab.link(l).in)
          if (m.dst == n)
            push(m.src);
      break;
    default:
      break;
    }
  }
}

/// Is the call reachable from a client's request? Upwards over callers to a handler.
bool Solver::startedByClient(FunctionId start) {
  llvm::DenseSet<FunctionId> handler_set(handlers.begin(), handlers.end());
  llvm::DenseSet<FunctionId> seen{start};
  llvm::SmallVector<FunctionId, 16> work{start};
  while (!work.empty()) {
    FunctionId f = work.pop_back_val();
    if (handler_set.count(f))
      return true;
    tab.touchCallersOf(f);
    for (LinkId l : tab.linksInto(f))
      if (FunctionId caller = tab.link(l).call.function; seen.insert(caller).second)
        work.push_back(caller);
  }
  return false;
}
