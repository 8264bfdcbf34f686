//===- RequestSide.cpp - What goes into a request -------------------------===//
//
// The other axis: client input, platform data, earlier AI output and constants that reach a request's body, with the
// worst path of the client's text. Constants are found backwards from the body, so that their number costs nothing
// elsewhere.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

#include "llvm/ADT/StringExtras.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

void Solver::describeRequests() {
  for (RequestSite &site : requests)
    if (site.row && site.answer.inference) {
      const std::set<std::string> &keys = keys_read[int32_t(&site - requests.data())];
      site.answer.response_keys.assign(keys.begin(), keys.end());
      site.answer.started_by_client = handlerAbove(site.call.function) >= 0;
      site.answer.uncalled = site.provider && isCalledByNobody(site.call.function);
      describeBody(site, -1, {}, site.answer);
    }
}

/// What stands at the request's body when it is made over these calls; of client input only `handler`'s, where it is
/// not negative.
void Solver::describeBody(const RequestSite &site, int32_t handler, llvm::ArrayRef<LinkId> calls, Request &answer) {
  std::set<std::pair<Origin, std::string>> told;
  std::set<std::string> keys;
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
      e.request = seeds[kind.seed].request, e.context = seeds[kind.seed].context;
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
        if ((kind.domain != Domain::Value && !isSetting(kind)) || !touches(f, place, false))
          continue;
        if (handler >= 0 && kind.origin == Origin::ClientInput && kind.seed != Kind::AnySeed &&
            seeds[kind.seed].handler != handler)
          continue;
        if (handler >= 0 && kind.origin == Origin::PlatformData &&
            belongsToAnother(program.owner(tab.state(chain(s, calls).back()).node).function, handler))
          continue;
        Level level = levelAt(s, place, calls);
        if (level == 255)
          continue; // another caller's
        for (ElementId e : paths.at(f.path))
          if (paths.element(e).kind == ElementKind::Key) {
            keys.insert(paths.name(paths.element(e).name).str());
          }
        if (kind.origin == Origin::ClientInput && level < worst_level) {
          worst_level = level;
          worst = s;
        }
        tell(kind.origin, seedPhrase(kind) + nameOf(kind), seedPlace(s, calls), s);
      }
      collectConstants(place.node, place.path, 4000, handler, calls, answer.body, &keys);
    }
  }
  answer.body_keys.assign(keys.begin(), keys.end());
  if (worst != None) {
    answer.client_input = true;
    answer.level = worst_level;
    Flow scratch;
    answer.client_steps = steps(chain(worst, calls), &scratch);
    answer.unseen = scratch.unseen;
  }
  uint32_t slots = llvm::count_if(answer.body, [](const Evidence &e) { return e.origin == Origin::PlatformData; });
  for (Evidence &e : answer.body)
    if (e.origin == Origin::Constant)
      e.slots = slots;
}

namespace {
/// A place on the way back, for collectConstants.
struct BackPlace {
  NodeId node;
  PathId path;
  bool operator<(const BackPlace &o) const { return std::tie(node, path) < std::tie(o.node, o.path); }
};
} // namespace

/// The keys that a constant text may write: it is one, or it is JSON that holds some.
static void addKeysOfText(llvm::StringRef text, std::set<std::string> &keys) {
  auto isWord = [](llvm::StringRef word) {
    return !word.empty() && word.size() <= 40 &&
           llvm::all_of(word, [](char c) { return llvm::isAlnum(c) || c == '_'; });
  };
  if (isWord(text))
    keys.insert(text.str());
  for (size_t at = text.find(':'); at != llvm::StringRef::npos; at = text.find(':', at + 1)) {
    llvm::StringRef before = text.take_front(at).rtrim();
    if (!before.consume_back("\""))
      continue;
    llvm::StringRef word = before.rsplit('"').second;
    if (isWord(word))
      keys.insert(word.str());
  }
}

void Solver::addKeys(PathId path, std::set<std::string> &keys) const {
  for (ElementId e : paths.at(path))
    if (paths.element(e).kind == ElementKind::Key)
      keys.insert(paths.name(paths.element(e).name).str());
}

/// Against the edges from a place, over calls in both directions, to the string constants that may stand there.
/// Follows paths, forgets contexts but `calls`: a constant is evidence, not a verdict. `bound`: places looked at.
void Solver::collectConstants(NodeId start, PathId path, unsigned bound, int32_t handler, llvm::ArrayRef<LinkId> calls,
                              std::vector<Evidence> &out, std::set<std::string> *keys) {
  std::vector<BackPlace> work{{start, path}};
  std::set<BackPlace> seen{work.front()};
  std::set<std::string> told;
  auto push = [&](NodeId n, PathId p) {
    if (n != None && work.size() < bound && seen.insert({n, p}).second)
      work.push_back({n, p});
  };
  // Back over one move: what is at `p` came from below `src`, if it lies below `dst`; or is part of what is asked for.
  auto over = [&](NodeId n, PathId p, PathId src, PathId dst, bool below, llvm::ArrayRef<PathId> kills) {
    PathRelation relation = paths.relation(p, dst);
    if (relation == PathRelation::Apart)
      return;
    if (keys && relation == PathRelation::Above)
      addKeys(dst, *keys);
    bool cut = false;
    PathId before = relation == PathRelation::Above || below ? src : paths.rebase(p, paths.length(dst), src, cut);
    // A path too long to be kept goes round in an object that holds a pointer to itself; cut, it would ask for all of
    // it.
    if (!cut && llvm::none_of(kills, [&](PathId k) { return paths.coveredBy(before, k); }))
      push(n, before);
  };
  for (size_t i = 0; i < work.size(); ++i) {
    auto [n, p] = work[i];
    NodeRef o = program.owner(n);
    const facts::Node *r = program.nodeRecord(n);
    if (!r)
      continue;
    const Graph &g = program.graph(o.function);
    for (uint32_t source : g.in[o.node])
      for (const Edge &e : g.out[source])
        if (e.dst == n && e.transform == facts::Transform::Copy)
          over(g.base + source, p, e.src_path, e.dst_path, false, e.kills);
    for (uint32_t source : g.back_in.lookup(o.node))
      for (const BackEdge &e : g.back.find(source)->second)
        if (e.dst == n && e.to_port != GlobalPort && paths.relation(p, e.dst_path) != PathRelation::Apart)
          overBackEdge(g.base + source, {o.function, e.call}, e, p, push, keys);
    switch (r->kind()) {
    case NodeKind::String: {
      llvm::StringRef text = program.string(program.function(o.function).unit, r->index());
      if (text.empty() || belongsToAnother(o.function, handler) || !told.insert(text.str()).second)
        break;
      if (keys)
        addKeysOfText(text, *keys);
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
          over(src, p, e.src_path, e.dst_path, e.below, e.kills);
      tab.eachAddedInto(n, [&](NodeId src, const ModelEdge &e) { over(src, p, e.src_path, e.dst_path, e.below, {}); });
      llvm::SmallVector<FunctionId, 4> targets;
      if (call_models.at(c).knowledge == Knowledge::Body)
        program.directTargets(c, targets);
      for (FunctionId f : targets)
        for (LinkId l : tab.linksInto(f))
          if (tab.link(l).call == c)
            for (const Link::Move &m : tab.link(l).out)
              if (m.dst == n)
                over(m.src, p, m.src_path, m.dst_path, m.below, {});
      break;
    }
    case NodeKind::ParameterIn:
    case NodeKind::ThisIn:
      tab.touchCallersOf(o.function);
      for (LinkId l : tab.linksInto(o.function))
        for (const Link::Move &m : tab.link(l).in)
          if (m.dst == n && !isOtherCall(l, calls))
            over(m.src, p, m.src_path, m.dst_path, m.below, {});
      break;
    default:
      break;
    }
  }
}

/// Back over a later write: the place behind the call's port that is one with what is asked for.
void Solver::overBackEdge(NodeId source, CallRef c, const BackEdge &e, PathId p,
                          llvm::function_ref<void(NodeId, PathId)> push, std::set<std::string> *keys) {
  bool unused = false;
  PathId rest = paths.rebase(p, std::min(paths.length(e.dst_path), paths.length(p)), 0, unused);
  for (const CallAlias &alias : tab.aliasesOf(c, 0)) {
    if (alias.from_port != e.from_port || alias.to_port != e.to_port)
      continue;
    PathRelation relation = paths.relation(rest, alias.to_path);
    if (relation == PathRelation::Apart)
      continue;
    if (keys && relation == PathRelation::Above)
      addKeys(alias.to_path, *keys);
    bool cut = false;
    PathId at = relation == PathRelation::Above ? alias.from_path
                                                : paths.rebase(rest, paths.length(alias.to_path), alias.from_path, cut);
    at = paths.rebase(at, 0, e.src_path, cut);
    if (!cut)
      push(source, at);
  }
}

const llvm::DenseSet<FunctionId> &Solver::reachFrom(int32_t handler) {
  auto [it, fresh] = reach.try_emplace(handler);
  if (!fresh)
    return it->second;
  it->second = program.reachableFrom(handlers[handler]);
  return it->second;
}

/// Runs for some other endpoint and not for this one. What runs for none (a constructor, main) belongs to all.
bool Solver::belongsToAnother(FunctionId f, int32_t handler) {
  if (handler < 0 || reachFrom(handler).contains(f))
    return false;
  for (int32_t h = 0; h < int32_t(handlers.size()); ++h)
    if (h != handler && reachFrom(h).contains(f))
      return true;
  return false;
}

/// A handler that hands the library a callable to write the response with (in pieces, later) is the endpoint still.
int32_t Solver::outermostEndpoint(int32_t endpoint) {
  llvm::DenseSet<int32_t> seen;
  while (endpoint >= 0 && registered_in[endpoint] != None && seen.insert(endpoint).second) {
    int32_t outer = -1;
    for (int32_t h = 0; h < int32_t(handlers.size()); ++h)
      if (h != endpoint && (handlers[h] == registered_in[endpoint] || reachFrom(h).contains(registered_in[endpoint]))) {
        if (outer >= 0)
          return endpoint; // several use it: it is none of theirs alone
        outer = h;
      }
    if (outer < 0)
      break;
    endpoint = outer;
  }
  return endpoint;
}

void Solver::dropInnerEndpoints(Result &result) {
  std::vector<int32_t> kept(endpoints.size(), -1);
  for (int32_t i = 0; i < int32_t(endpoints.size()); ++i)
    if (outermostEndpoint(i) == i) {
      kept[i] = int32_t(result.endpoints.size());
      result.endpoints.push_back(endpoints[i]);
    }
  for (Flow &f : result.flows)
    f.handler = f.handler < 0 ? f.handler : kept[f.handler];
}

int32_t Solver::handlerIs(FunctionId f) const {
  auto handler = llvm::find(handlers, f);
  return handler == handlers.end() ? -1 : int32_t(handler - handlers.begin());
}

/// The endpoint whose client makes `start` run: upwards over callers to the nearest handler; -1 if none is seen. A
/// closure that a handler made is the handler's, whoever keeps and calls it.
int32_t Solver::handlerAbove(FunctionId start) {
  FunctionId maker = start;
  for (unsigned depth = 0; depth < 8; ++depth) {
    if (int32_t handler = handlerIs(maker); handler >= 0)
      return handler;
    const llvm::DenseSet<FunctionId> *makers = tab.makersOf(program.function(maker).symbol);
    if (!makers || makers->size() != 1)
      break;
    maker = *makers->begin();
  }
  llvm::DenseSet<FunctionId> seen{start};
  llvm::SmallVector<FunctionId, 16> work{start};
  for (size_t i = 0; i < work.size(); ++i) {
    if (int32_t handler = handlerIs(work[i]); handler >= 0)
      return handler;
    tab.touchCallersOf(work[i]);
    llvm::SmallVector<FunctionId, 8> callers;
    for (LinkId l : tab.linksInto(work[i]))
      if (FunctionId caller = tab.link(l).call.function; seen.insert(caller).second)
        callers.push_back(caller);
    // In the source's order: which was found first says nothing.
    llvm::stable_sort(callers, [&](FunctionId a, FunctionId b) {
      auto where = [&](FunctionId f) {
        const facts::Location *l = program.function(f).record->location();
        return program.place(f, l->file(), l->line(), l->column());
      };
      const Place x = where(a), y = where(b);
      return std::tie(x.file, x.line, x.column) < std::tie(y.file, y.line, y.column);
    });
    work.append(callers);
  }
  return -1;
}

/// What the system, a library or a table of functions may call.
bool Solver::runsByItself(FunctionId f) const {
  const Function &fn = program.function(f);
  llvm::StringRef name = program.nameOf(fn.symbol);
  const Symbol &s = program.symbol(fn.symbol);
  return Program::isMain(name) || name.ends_with("(initializer)") || llvm::is_contained(handlers, f) ||
         !s.bases.empty() || program.has(fn.symbol, facts::SymbolFlags::Virtual) ||
         program.has(fn.symbol, facts::SymbolFlags::Lambda) || open_roots.contains(f) ||
         taken_functions.contains(fn.symbol);
}

/// In a program with a main function nothing runs that nobody calls. Of a library that cannot be said.
bool Solver::isCalledByNobody(FunctionId start) {
  if (!std::exchange(taken_known, true))
    for (NodeRef n : program.nodesOf(NodeKind::Function))
      taken_functions.insert(program.symbolOf(program.function(n.function).unit,
                                              program.function(n.function).record->nodes()->Get(n.node)->index()));
  if (!program.hasMain())
    return false;
  llvm::DenseSet<FunctionId> seen;
  seen.insert(start);
  llvm::SmallVector<FunctionId, 16> work{start};
  for (size_t i = 0; i < work.size(); ++i) {
    if (runsByItself(work[i]))
      return false;
    tab.touchCallersOf(work[i]);
    for (LinkId l : tab.linksInto(work[i]))
      if (FunctionId caller = tab.link(l).call.function; seen.insert(caller).second)
        work.push_back(caller);
  }
  return true;
}

/// The endpoint through which a value leaves at a place in `sink`: several may send their answers through one helper,
/// and the calls through which this one was returned say whose it is.
int32_t Solver::handlerOf(FunctionId sink, const Kind &kind) {
  const int32_t context = kind.seed == Kind::AnySeed ? -1 : seeds[kind.seed].context;
  if (context >= 0) {
    int32_t own = handlerAbove(tab.link(callsOfContext(context).back()).call.function);
    if (own >= 0 && reachFrom(own).contains(sink))
      return own;
  }
  return handlerAbove(sink);
}
