//===- Answer.cpp - Flows, for those who judge ----------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

void Solver::addSink(SinkPort port) { sinks.push_back(std::move(port)); }

/// Whether a call that writes to any connection writes to one that a client opened.
bool Solver::goesToClient(CallRef c, const models::Port &peer) {
  llvm::SmallVector<PortPlace, 2> list;
  call_models.places(c, peer, false, list);
  return llvm::any_of(list, [&](const PortPlace &p) {
    return llvm::any_of(tab.statesAt(p.node), [&](StateId s) {
      const Fact &f = tab.facts.at(tab.state(s).fact);
      const Kind &kind = tab.facts.kind(f.kind);
      return kind.domain == Domain::Value && kind.origin == Origin::ClientInput && touches(f, p, false);
    });
  });
}

/// Sinks of calls. Only calls in functions that some fact reached are looked at.
void Solver::findSinks() {
  for (auto [s, row] : sink_rows)
    for (CallRef c : program.callsOf(s)) {
      if (!program.function(c.function).graph || !llvm::is_contained(call_models.at(c).rows, row))
        continue;
      for (const models::SinkRow &sink : row->sinks) {
        if (sink.peer && !goesToClient(c, *sink.peer))
          continue;
        llvm::SmallVector<PortPlace, 2> list;
        call_models.places(c, sink.where, sink.where.kind == models::PortKind::Return, list);
        for (const PortPlace &p : list) {
          SinkPort port;
          port.place = p;
          port.endpoint = sink.endpoint;
          port.part = sink.part.empty() ? "body" : sink.part;
          port.exact = sink.exact;
          port.call = c;
          addSink(port);
        }
      }
    }
  for (auto [n, row] : variable_sinks) {
    if (!program.function(n.function).graph)
      continue;
    SinkPort port;
    port.place.node = program.node(n.function, n.node);
    port.endpoint = row->sink->endpoint;
    port.part = row->sink->part.empty() ? "body" : row->sink->part;
    port.exact = row->sink->exact;
    port.call = {n.function, None};
    addSink(port);
  }
  findUpstreams();
}

/// What goes to an upstream. Where head and body are one text that the program writes itself, the client's words in it
/// do not choose the address.
void Solver::findUpstreams() {
  for (uint32_t i = 0; i < requests.size(); ++i) {
    const models::RequestRow *row = requests[i].row;
    if (!row)
      continue;
    const CallRef call = requests[i].call;
    auto placesOf = [&](const std::vector<models::Port> &ports) {
      llvm::SmallVector<PortPlace, 4> list;
      for (const models::Port &p : ports)
        call_models.places(call, p, false, list);
      return list;
    };
    const auto body = placesOf(row->body);
    auto upstream = [&](llvm::ArrayRef<PortPlace> list, const char *part) {
      for (const PortPlace &place : list) {
        SinkPort port;
        port.place = place;
        port.endpoint = "upstream";
        port.part = part;
        port.call = call;
        port.request = int32_t(i);
        addSink(port);
      }
    };
    auto address = [&](const std::vector<models::Port> &ports, const char *part) {
      auto list = placesOf(ports);
      llvm::erase_if(list, [&](const PortPlace &p) {
        return llvm::any_of(body, [&](const PortPlace &b) { return b.node == p.node && b.path == p.path; });
      });
      upstream(list, part);
    };
    address(row->url, "url");
    address(row->host, "host");
    address(row->path, "path");
    address(row->headers, "headers");
    upstream(body, "body");
  }
}

void Solver::findFlows() {
  for (const SinkPort &sink : sinks) {
    // One flow per source: its worst path, and how good the others are.
    std::map<std::tuple<Origin, Facet, uint32_t>, std::tuple<StateId, Level, Level>> best;
    for (StateId s : tab.statesAt(sink.place.node)) {
      const Fact &f = tab.facts.at(tab.state(s).fact);
      const Kind &kind = tab.facts.kind(f.kind);
      if (kind.domain != Domain::Value || !touches(f, sink.place, sink.exact))
        continue;
      bool wanted = kind.origin == Origin::AiOutput || kind.origin == Origin::Meter || kind.origin == Origin::Access ||
                    (kind.origin == Origin::ClientInput && sink.request >= 0);
      if (!wanted)
        continue;
      Level level = levelAt(s, sink.place);
      if (level == 255 || (kind.origin == Origin::ClientInput && !isForModel(s, sink)))
        continue;
      auto [it, fresh] = best.try_emplace({kind.origin, kind.facet, kind.seed}, s, level, level);
      auto &[state, low, high] = it->second;
      if (level < low) {
        low = level;
        state = s;
      }
      high = std::max(high, level);
    }
    for (auto &[key, value] : best)
      addFlow(sink, std::get<0>(value), std::get<1>(value), std::get<2>(value));
  }
}

/// The constant name under which a header's value stands: its pair's other half, or the text before it.
std::string Solver::headerName(NodeId n, PathId path) {
  llvm::SmallVector<ElementId, 8> name(paths.at(path).begin(), paths.at(path).end());
  if (!name.empty() && paths.element(name.back()).kind == ElementKind::Field &&
      paths.name(paths.element(name.back()).name) == "second")
    name.back() = paths.element({ElementKind::Field, paths.name("first"), 0});
  std::vector<Evidence> constants;
  collectConstants(n, paths.intern(name), 200, -1, {}, constants);
  for (const Evidence &e : constants) {
    llvm::StringRef text = e.what;
    text.consume_front("the constant \"");
    text = text.take_until([](char c) { return c == '"' || c == ':'; }).trim();
    if (!text.empty())
      return text.lower();
  }
  return "";
}

/// Where on the way a value is written into an object that leaves later: what is left of the way from there back. What
/// a callback writes comes out where the callback was handed over, perhaps long before; it leaves where it was written.
std::vector<StateId> Solver::upToWrite(llvm::ArrayRef<StateId> way) {
  size_t written = 0;
  llvm::SmallVector<FunctionId, 4> targets;
  for (size_t i = 0; i + 1 < way.size(); ++i) {
    const State &st = tab.state(way[i]);
    const facts::Node *r = program.nodeRecord(st.node);
    const bool out_port = r && (r->kind() == NodeKind::ArgumentOut || r->kind() == NodeKind::ObjectOut);
    if (st.via == Via::Edge || st.via == Via::Back || st.via == Via::Context)
      continue;
    if (!out_port || (st.via != Via::Return && st.via != Via::Start))
      break;
    targets.clear();
    program.directTargets({program.owner(st.node).function, r->index()}, targets);
    if (st.via == Via::Start || !llvm::is_contained(targets, program.owner(tab.state(st.index).node).function))
      written = i + 1;
  }
  return way.drop_front(written).vec();
}

void Solver::addFlow(const SinkPort &sink, StateId s, Level level, Level best_level) {
  const Kind kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind);
  std::vector<StateId> way = chain(s);
  Flow flow;
  flow.origin = kind.origin;
  flow.facet = kind.facet;
  flow.what = seedPhrase(kind);
  flow.source = seedPlace(s);
  flow.request = kind.seed == Kind::AnySeed ? -1 : seeds[kind.seed].request;
  flow.endpoint = sink.endpoint;
  flow.part = sink.part;
  flow.handler = outermostEndpoint(sink.endpoint_index);
  flow.sink_request = sink.request;
  flow.level = level;
  flow.best_level = best_level;
  flow.steps = steps(way, &flow);
  if (sink.call.call != None) {
    flow.sink = program.place(sink.call);
  } else {
    // Written into the handler's response object: the place is the last write on the way.
    Flow scratch;
    const std::vector<Step> written = steps(upToWrite(way), &scratch);
    flow.sink = written.empty() ? program.placeOf(sink.place.node) : written.back().place;
    if (!flow.sink.line)
      flow.sink = program.placeOf(sink.place.node);
  }
  if (flow.origin == Origin::AiOutput && flow.facet == Facet::Whole && flow.request >= 0 &&
      isErrorBody(way, sink.call, flow.request))
    flow.facet = Facet::Error;
  if (flow.handler < 0)
    flow.handler = handlerOf(sink.call.function, kind);
  if (sink.part == "headers")
    flow.key = headerName(sink.place.node, tab.facts.at(tab.state(s).fact).path);
  Step last;
  last.place = flow.sink;
  last.message =
      "leaves through " + (flow.sink.callee.empty() ? std::string("the response") : "'" + flow.sink.callee + "'");
  flow.steps.push_back(std::move(last));
  // What stands beside it.
  std::set<std::string> told;
  auto beside = [&](NodeId n, bool sometimes) {
    for (StateId other : tab.statesAt(n)) {
      const Kind &k = tab.facts.kind(tab.facts.at(tab.state(other).fact).kind);
      if (k.domain != Domain::Value || (k.origin != Origin::PlatformData && k.origin != Origin::ClientInput))
        continue;
      Evidence e;
      e.origin = k.origin;
      e.what = seedPhrase(k);
      e.place = seedPlace(other);
      e.sometimes = sometimes;
      if (told.insert(e.what + e.place.file + std::to_string(e.place.line)).second)
        flow.companions.push_back(std::move(e));
    }
  };
  for (StateId step : way)
    if (tab.state(step).via == Via::Model) {
      const ModelStep &m = tab.modelStep(tab.state(step).index);
      if (m.as == Transform::Combine)
        for (const auto &[src, e] : call_models.at(m.call).edges)
          if (e.as == Transform::Combine)
            beside(src, level < costs.joining(Origin::PlatformData));
    }
  beside(sink.place.node, level < costs.joining(Origin::PlatformData));
  describeControls(sink, flow);
  for (const Unseen &u : flow.unseen)
    unseen.try_emplace(u.name, u);
  flow_contexts.push_back(kind.seed == Kind::AnySeed ? -1 : seeds[kind.seed].context);
  flows.push_back(std::move(flow));
}

std::vector<Evidence> Solver::originsBehind(NodeId start) {
  std::vector<Evidence> list;
  std::set<std::tuple<Origin, std::string, int32_t>> told;
  for (auto [n, path] : presence.behind(start)) {
    const facts::Node *r = program.nodeRecord(n);
    if (r && r->kind() == NodeKind::String) {
      llvm::StringRef text = program.string(program.function(program.owner(n).function).unit, r->index());
      Evidence e;
      e.origin = Origin::Constant;
      e.what = "the constant \"" + text.take_front(60).str() + "\"";
      e.place = program.placeOf(n);
      e.size = text.size();
      if (!text.empty() && told.insert({e.origin, e.what, -1}).second)
        list.push_back(std::move(e));
    }
    for (StateId s : tab.statesAt(n)) {
      const Fact &f = tab.facts.at(tab.state(s).fact);
      const Kind &k = tab.facts.kind(f.kind);
      if (k.domain != Domain::Value || !presence.stands(f, path) ||
          !told.insert({k.origin, seedPhrase(k), int32_t(k.facet)}).second)
        continue;
      Evidence e;
      e.origin = k.origin;
      e.what = seedPhrase(k);
      e.place = seedPlace(s);
      e.facet = k.facet;
      if (k.seed != Kind::AnySeed)
        e.request = seeds[k.seed].request, e.context = seeds[k.seed].context;
      list.push_back(std::move(e));
    }
  }
  return list;
}

/// The branches on which the sink's call surely hangs, in the sink's own function.
void Solver::describeControls(const SinkPort &sink, Flow &flow) {
  if (sink.call.call == None)
    return;
  for (const facts::Condition *k : necessary(sink.call)) {
    NodeId n = program.node(sink.call.function, k->node());
    Control control;
    control.place = program.placeOf(n);
    control.taken = k->taken();
    control.origins = originsBehind(n);
    flow.controls.push_back(std::move(control));
  }
}
