//===- Callbacks.cpp - Callables that arrive where they are called --------===//
//
// A callable is a value: the address of a function, a closure. It flows like any other until it reaches a call through
// it, a library function whose model says that it calls it, or a registration. Then the call graph gets a link.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

/// Seeds of Kind{Callable} at or above this are framework callbacks, not symbols.
static constexpr uint32_t FrameworkBase = 0x80000000;

bool Solver::touches(const Fact &f, const PortPlace &place, bool exact) const {
  PathRelation r = paths.relation(f.path, place.path);
  if (r == PathRelation::Apart)
    return false;
  if (r == PathRelation::Above)
    return f.below;
  return !exact || f.path == place.path || paths.length(f.path) == paths.length(place.path);
}

/// Whether a callable at `path` is what stands at `place`: there, or where a bind keeps it. What a closure there has
/// captured is no callable that anybody else calls.
static bool standsAt(PathTable &paths, PathId path, PathId place) {
  if (paths.relation(path, place) != PathRelation::Within)
    return false;
  for (ElementId id : paths.at(path).drop_front(paths.length(place))) {
    const Element e = paths.element(id);
    if (e.kind == ElementKind::Field && !paths.name(e.name).starts_with("bound "))
      return false;
  }
  return true;
}

void Solver::onCallable(StateId s) {
  State st = tab.state(s);
  Fact f = tab.facts.at(st.fact);
  uint32_t symbol = tab.facts.kind(f.kind).seed;
  const facts::Node *r = program.nodeRecord(st.node);
  FunctionId in = program.owner(st.node).function;
  // A row's own place: what it or another call has kept there.
  CallRef c = r ? CallRef{in, r->index()} : call_models.callOfLocal(st.node);
  if (c.function == None)
    return;
  if (r && r->kind() == NodeKind::Callee) {
    if (standsAt(paths, f.path, 0))
      bindIndirect(c, symbol, st.node, f.path, st.entry);
    return;
  }
  if (r && r->kind() != NodeKind::ArgumentIn && r->kind() != NodeKind::ObjectIn)
    return;
  const CallModel &m = call_models.at(c);
  if (r && m.knowledge == Knowledge::Unseen)
    return bindUnseen(c, symbol, st.node, f.path, st.entry);
  for (const models::Row *row : m.rows) {
    for (const models::CallRow &call : row->calls) {
      if (!call.callee)
        continue;
      llvm::SmallVector<PortPlace, 2> list;
      call_models.places(c, *call.callee, false, list);
      for (const PortPlace &place : list)
        if (place.node == st.node && standsAt(paths, f.path, place.path))
          bindCall(c, call, &call, symbol, place, f.path, st.entry);
    }
    if (!row->endpoint || !row->endpoint->handler || symbol >= FrameworkBase)
      continue;
    llvm::SmallVector<PortPlace, 2> list;
    call_models.places(c, *row->endpoint->handler, false, list);
    for (const PortPlace &place : list)
      if (place.node == st.node && standsAt(paths, f.path, place.path)) {
        FunctionId target = program.symbol(symbol).function;
        if (target == None)
          continue;
        bindEndpoint(c, *row->endpoint, target);
        models::CallRow registered; // its captures come from here, its arguments from the client
        registered.callee = *row->endpoint->handler;
        registered.object = row->endpoint->handlerObject;
        registered.when = models::CallTime::Later;
        bindCall(c, registered, row, symbol, place, f.path, st.entry);
      }
  }
}

/// Functors and lambdas whose class the call site names: known without any fact.
void Solver::bindStaticCallables(CallRef c) {
  if (!static_bound.insert(c).second)
    return;
  for (const models::Row *row : call_models.at(c).rows)
    for (const models::CallRow &k : row->calls)
      if (!k.callee)
        bindConstructor(c, k);
  const facts::Call &call = *program.call(c);
  const auto *callables = call.argument_callables();
  if (!callables)
    return;
  uint32_t unit = program.function(c.function).unit;
  for (const models::Row *row : call_models.at(c).rows)
    for (uint32_t i = 0; i < callables->size(); ++i) {
      SymbolId symbol = program.symbolOf(unit, callables->Get(i));
      if (symbol == None || call.arguments_in()->Get(i) == None)
        continue;
      NodeId node = program.node(c.function, call.arguments_in()->Get(i));
      for (const models::CallRow &k : row->calls) {
        if (!k.callee)
          continue;
        llvm::SmallVector<PortPlace, 2> list;
        call_models.places(c, *k.callee, false, list);
        for (const PortPlace &place : list)
          if (place.node == node)
            bindCall(c, k, &k, symbol, place, place.path);
      }
      if (!row->endpoint || !row->endpoint->handler)
        continue;
      llvm::SmallVector<PortPlace, 2> list;
      call_models.places(c, *row->endpoint->handler, false, list);
      FunctionId target = program.symbol(symbol).function;
      if (target != None && llvm::any_of(list, [&](const PortPlace &p) { return p.node == node; }))
        bindEndpoint(c, *row->endpoint, target);
    }
}

static void moveIn(Link &link, const PortPlace &from, NodeId to) {
  if (from.node != None && to != None)
    link.in.push_back({from.node, to, from.path, 0, from.below, Transform::Copy});
}

static void moveOut(Link &link, NodeId from, const PortPlace &to) {
  if (from != None && to.node != None)
    link.out.push_back({from, to.node, 0, to.path, false, Transform::Copy});
}

static NodeId at(const Graph &g, uint32_t local) { return local == None ? None : g.base + local; }
static NodeId at(const Graph &g, llvm::ArrayRef<uint32_t> list, size_t i) {
  return i < list.size() ? at(g, list[i]) : None;
}

/// Whether what stands at an argument's port is a plain pointer.
bool Solver::isPointer(NodeId n) const {
  const facts::Node *r = n == None ? nullptr : program.nodeRecord(n);
  if (!r || (r->kind() != NodeKind::ArgumentIn && r->kind() != NodeKind::ArgumentOut))
    return true;
  const FunctionId f = program.owner(n).function;
  const auto *types = program.call({f, r->index()})->argument_types();
  return !types || r->position() >= types->size() ||
         program.string(program.function(f).unit, types->Get(r->position())).ends_with("*");
}

/// The object of a member function, handed over by value or by (smart) pointer.
void Solver::moveObject(Link &link, llvm::ArrayRef<PortPlace> in, llvm::ArrayRef<PortPlace> out, const Graph &g) {
  const PathId deref = paths.intern(paths.element({ElementKind::Deref, 0, 0}));
  for (PortPlace p : in) {
    if (p.node != None && g.this_in != None)
      link.in.push_back({p.node, g.base + g.this_in, p.path, 0, p.below, Transform::Copy, /*shallow=*/true});
    p.path = paths.concat(p.path, deref);
    moveIn(link, p, at(g, g.this_in));
  }
  for (PortPlace p : out) {
    if (!isPointer(p.node))
      moveOut(link, at(g, g.this_out), p);
    p.path = paths.concat(p.path, deref);
    moveOut(link, at(g, g.this_out), p);
  }
}

bool Solver::isBound(const BoundKey &key, EntryId condition) {
  auto [it, fresh] = bound.try_emplace(key, None);
  if (!fresh && it->second != None)
    tab.addCondition(it->second, condition);
  return !fresh;
}

void Solver::addBound(const BoundKey &key, Link link, EntryId condition) {
  if (!tab.isCallerless(condition))
    link.conditions.push_back(condition);
  // Making the link may bring the same callable here again: its number is known before anything moves over it.
  bound[key] = tab.nextLink();
  tab.addLink(std::move(link));
}

void Solver::bindCall(CallRef c, const models::CallRow &row, const void *key, uint32_t symbol, const PortPlace &callee,
                      PathId closure, EntryId condition) {
  const BoundKey bound_key{c, key, symbol, callee.node, closure};
  if (isDeclared(symbol) ? !bound_declared.insert({bound_key, condition}).second : isBound(bound_key, condition))
    return;
  // What stands where each parameter will be.
  llvm::SmallVector<llvm::SmallVector<PortPlace, 2>, 4> in, out;
  for (const auto &ports : row.arguments) {
    bool rest = llvm::any_of(ports, [](const models::Port &p) { return p.kind == models::PortKind::ArgumentRest; });
    llvm::SmallVector<PortPlace, 2> from, to;
    for (const models::Port &p : ports) {
      call_models.places(c, p, false, from);
      call_models.places(c, p, true, to);
    }
    if (!rest) {
      in.push_back(from);
      out.push_back(to);
      continue;
    }
    for (const PortPlace &p : from)
      in.push_back({p});
    for (const PortPlace &p : from) {
      auto same = llvm::find_if(to, [&](const PortPlace &q) { return q.rest == p.rest; });
      out.push_back(same == to.end() ? llvm::SmallVector<PortPlace, 2>{} : llvm::SmallVector<PortPlace, 2>{*same});
    }
  }
  throughBind(c, callee, closure, in, out);
  if (symbol >= FrameworkBase)
    return bindFramework(symbol - FrameworkBase, c, in);
  FunctionId target = program.symbol(symbol).function;
  if (target == None) {
    llvm::SmallVector<PortPlace, 2> result;
    if (row.result)
      call_models.places(c, *row.result, true, result);
    return bindDeclared(c, symbol, in, out, result, condition);
  }
  const Graph &g = program.graph(target);
  Link link;
  link.call = c;
  link.target = target;
  // A closure brings its captures along, whatever object the row names for functions that are members.
  const bool closure_like = isObject(symbol);
  const bool has_object = row.object && !closure_like;
  bool lambda_like = program.symbol(symbol).owner != None && !has_object;
  if (lambda_like) {
    moveIn(link, {callee.node, closure, false, -1}, at(g, g.this_in));
    llvm::SmallVector<PortPlace, 2> callee_out;
    call_models.places(c, *row.callee, true, callee_out);
    for (PortPlace p : callee_out) {
      p.path = closure;
      moveOut(link, at(g, g.this_out), p);
    }
  }
  size_t first = 0;
  if (has_object) {
    llvm::SmallVector<PortPlace, 2> object_in, object_out;
    call_models.places(c, *row.object, false, object_in);
    call_models.places(c, *row.object, true, object_out);
    for (const PortPlace &p : object_in)
      moveIn(link, p, at(g, g.this_in));
    for (const PortPlace &p : object_out)
      moveOut(link, at(g, g.this_out), p);
  } else if (!lambda_like && g.this_in != None) {
    first = 1; // a member pointer: the first argument is the object
  } else if (program.symbol(symbol).owner != None && g.this_in != None &&
             program.symbol(symbol).record->kind() == facts::SymbolKind::Method && !closure_like) {
    // A bound or plain member pointer handed over where a callable is called: object first.
    first = 1;
    link.in.clear();
    link.out.clear();
  }
  if (first && !in.empty())
    moveObject(link, in[0], out[0], g);
  for (size_t i = first; i < in.size(); ++i) {
    for (const PortPlace &p : in[i])
      moveIn(link, p, at(g, g.parameter_in, i - first));
    for (const PortPlace &p : out[i])
      moveOut(link, at(g, g.parameter_out, i - first), p);
  }
  if (row.result) {
    llvm::SmallVector<PortPlace, 2> result;
    call_models.places(c, *row.result, true, result);
    for (const PortPlace &p : result)
      moveOut(link, at(g, g.return_node), p);
  }
  if (row.when == models::CallTime::Later)
    open_roots.insert(target);
  addBound(bound_key, std::move(link), condition);
}

void Solver::bindIndirect(CallRef c, uint32_t symbol, NodeId callee, PathId closure, EntryId condition) {
  const BoundKey key{c, nullptr, symbol, callee, closure};
  if (isDeclared(symbol) ? !bound_declared.insert({key, condition}).second : isBound(key, condition))
    return;
  const facts::Call &call = *program.call(c);
  uint32_t arguments = call.arguments_in() ? call.arguments_in()->size() : 0;
  const Graph &caller = program.graph(c.function);
  if (symbol >= FrameworkBase) {
    llvm::SmallVector<llvm::SmallVector<PortPlace, 2>, 4> in;
    for (uint32_t i = 0; i < arguments; ++i)
      in.push_back({{at(caller, call.arguments_in()->Get(i)), 0, false, -1}});
    return bindFramework(symbol - FrameworkBase, c, in);
  }
  FunctionId target = program.symbol(symbol).function;
  if (target == None) {
    llvm::SmallVector<llvm::SmallVector<PortPlace, 2>, 4> in, out;
    for (uint32_t i = 0; i < arguments; ++i) {
      bool back = call.arguments_out() && i < call.arguments_out()->size();
      in.push_back({{at(caller, call.arguments_in()->Get(i)), 0, false, -1}});
      out.push_back({{back ? at(caller, call.arguments_out()->Get(i)) : None, 0, false, -1}});
    }
    return bindDeclared(c, symbol, in, out, PortPlace{at(caller, call.result()), 0, false, -1}, condition);
  }
  const Graph &g = program.graph(target);
  Link link;
  link.call = c;
  link.target = target;
  if (call.object_in() != None) {
    moveIn(link, {at(caller, call.object_in()), 0, false, -1}, at(g, g.this_in));
    moveOut(link, at(g, g.this_out), {at(caller, call.object_out()), 0, false, -1});
  } else if (g.this_in != None && isObject(symbol)) {
    moveIn(link, {callee, closure, false, -1}, at(g, g.this_in));
  }
  for (uint32_t i = 0; i < arguments; ++i) {
    moveIn(link, {at(caller, call.arguments_in()->Get(i)), 0, false, -1}, at(g, g.parameter_in, i));
    if (call.arguments_out() && i < call.arguments_out()->size())
      moveOut(link, at(g, g.parameter_out, i), {at(caller, call.arguments_out()->Get(i)), 0, false, -1});
  }
  moveOut(link, at(g, g.return_node), {at(caller, call.result()), 0, false, -1});
  moveOut(link, at(g, g.throws_node), {at(caller, call.exception()), 0, false, -1});
  addBound(key, std::move(link), condition);
}

/// A closure or function object: where it stands is its own `this`. A pointer to a member function has none.
bool Solver::isObject(uint32_t symbol) const {
  return symbol < FrameworkBase &&
         (program.has(symbol, facts::SymbolFlags::Lambda) || program.nameOf(symbol).ends_with("operator()"));
}

/// Only its models say what it does.
bool Solver::isDeclared(uint32_t symbol) const {
  return symbol < FrameworkBase && program.symbol(symbol).function == None;
}

/// A callable of which only a model knows what it does (`transform(…, ::toupper)`): its rows move values between what
/// stands where its parameters and its result will be, and make those places sources and sinks.
void Solver::bindDeclared(CallRef c, uint32_t symbol, llvm::ArrayRef<Places> in, llvm::ArrayRef<Places> out,
                          llvm::ArrayRef<PortPlace> result, EntryId condition) {
  auto places = [&](const models::Port &port, llvm::ArrayRef<Places> arguments) {
    llvm::SmallVector<PortPlace, 4> list;
    if (port.kind == models::PortKind::Return)
      list.append(result.begin(), result.end());
    for (size_t i = 0; i < arguments.size(); ++i)
      if ((port.kind == models::PortKind::Argument && i == size_t(port.index)) ||
          (port.kind == models::PortKind::ArgumentRest && i >= size_t(port.index)))
        list.append(arguments[i].begin(), arguments[i].end());
    llvm::erase_if(list, [](const PortPlace &p) { return p.node == None; });
    for (PortPlace &p : list)
      p.path = paths.concat(p.path, call_models.pathOf(c, port, -1));
    return list;
  };
  for (const models::Row *row : call_models.rowsOf(symbol)) {
    if (!row->when.empty())
      continue;
    for (const models::FlowRow &flow : row->flows)
      for (const PortPlace &from : places(flow.from, in))
        for (const PortPlace &to : places(flow.to, out)) {
          ModelEdge e(from, to, c, row);
          e.as = flow.as;
          e.below = flow.from.below;
          tab.addEdge(from.node, e);
        }
    for (const models::SourceRow &source : row->sources)
      for (const PortPlace &p : places(source.where, out))
        pending.push_back({p, &source, program.place(c), "", -1, condition});
    for (const models::SinkRow &sink : row->sinks)
      if (!sink.peer)
        for (const PortPlace &p : places(sink.where, in))
          addSink({p, sink.endpoint, sink.part.empty() ? "body" : sink.part, sink.exact, c});
  }
}

/// A callable in the hands of a function that nobody knows: it may be called, with anything that the function has.
void Solver::bindUnseen(CallRef c, uint32_t symbol, NodeId callee, PathId closure, EntryId condition) {
  const BoundKey key{c, this, symbol, callee, closure};
  if (symbol >= FrameworkBase || isBound(key, condition))
    return;
  FunctionId target = program.symbol(symbol).function;
  if (target == None)
    return;
  const facts::Call &call = *program.call(c);
  const Graph &caller = program.graph(c.function);
  const Graph &g = program.graph(target);
  Link link;
  link.call = c;
  link.target = target;
  const facts::Node *r = program.nodeRecord(callee);
  llvm::SmallVector<Places, 4> bound_in, bound_out;
  throughBind(c, {callee, closure, false, -1}, closure, bound_in, bound_out);
  if (!bound_in.empty()) {
    const bool member = program.symbol(symbol).record->kind() == facts::SymbolKind::Method;
    if (member)
      moveObject(link, bound_in[0], bound_out[0], g);
    for (size_t i = member; i < bound_in.size(); ++i)
      for (const PortPlace &p : bound_in[i])
        moveIn(link, p, at(g, g.parameter_in, i - member));
  } else if (isObject(symbol)) {
    moveIn(link, {callee, closure, false, -1}, at(g, g.this_in));
    if (r->kind() == NodeKind::ArgumentIn && call.arguments_out() && r->position() < call.arguments_out()->size())
      moveOut(link, at(g, g.this_out), {at(caller, call.arguments_out()->Get(r->position())), closure, false, -1});
  }
  uint32_t arguments = call.arguments_in() ? call.arguments_in()->size() : 0;
  for (uint32_t p : g.parameter_in)
    for (uint32_t i = 0; i < arguments; ++i) {
      NodeId from = at(caller, call.arguments_in()->Get(i));
      if (from != None && from != callee && p != None)
        link.in.push_back({from, g.base + p, 0, 0, true, Transform::Unseen});
    }
  open_roots.insert(target);
  addBound(key, std::move(link), condition);
}

/// A handler calls what the framework handed it: what it hands over leaves (or comes in).
void Solver::bindFramework(uint32_t index, CallRef c, llvm::ArrayRef<llvm::SmallVector<PortPlace, 2>> arguments) {
  const FrameworkCallback callback = framework[index];
  for (const models::SinkRow &sink : callback.row->sinks) {
    if (sink.where.kind != models::PortKind::Argument || size_t(sink.where.index) >= arguments.size())
      continue;
    for (const PortPlace &place : arguments[sink.where.index]) {
      SinkPort port;
      port.place = place;
      port.endpoint = sink.endpoint.empty() ? callback.kind : sink.endpoint;
      port.part = sink.part.empty() ? "body" : sink.part;
      port.exact = sink.exact;
      port.call = c;
      port.endpoint_index = callback.endpoint;
      addSink(port);
    }
  }
}

void Solver::bindEndpoint(CallRef c, const models::EndpointRow &row, FunctionId handler) {
  if (!bound_endpoints.insert({c, &row, handler}).second)
    return;
  Endpoint e;
  e.kind = row.kind;
  e.handler = program.nameOf(program.function(handler).symbol).str();
  const facts::Location *l = program.function(handler).record->location();
  e.place = c.call == None ? program.place(handler, l->file(), l->line(), l->column()) : program.place(c);
  if (row.route && row.route->kind == models::PortKind::Argument && c.call != None && program.call(c)->constants())
    for (const facts::Constant *k : *program.call(c)->constants())
      if (k->position() == row.route->index)
        e.route = program.string(program.function(c.function).unit, k->text()).str();
  int32_t index = endpoints.size();
  endpoints.push_back(e);
  handlers.push_back(handler);
  registered_in.push_back(row.route || c.call == None ? FunctionId(None) : c.function);
  open_roots.insert(handler);
  llvm::SmallVector<PortPlace, 2> list;
  for (const models::SourceRow &source : row.sources) {
    list.clear();
    call_models.placesInside(handler, source.where, false, list);
    for (const PortPlace &p : list)
      pending.push_back({p, &source, program.placeOf(p.node), "", index});
  }
  for (const models::SinkRow &sink : row.sinks) {
    list.clear();
    call_models.placesInside(handler, sink.where, true, list);
    for (const PortPlace &p : list) {
      SinkPort port;
      port.place = p;
      port.endpoint = sink.endpoint.empty() ? row.kind : sink.endpoint;
      port.part = sink.part.empty() ? "body" : sink.part;
      port.exact = sink.exact;
      port.call = {handler, None};
      port.endpoint_index = index;
      addSink(port);
    }
  }
  for (const models::CallbackRow &callback : row.callbacks) {
    list.clear();
    call_models.placesInside(handler, callback.callable, false, list);
    framework.push_back({&callback, index, row.kind});
    for (const PortPlace &p : list) {
      Fact f;
      f.path = p.path;
      f.kind = tab.facts.kind(
          {Domain::Callable, Origin::Unseen, Facet::Whole, uint32_t(FrameworkBase + framework.size() - 1)});
      tab.seed(p.node, f);
    }
  }
}

/// Functions that run without a caller in sight, and all that they call.
void Solver::findOpenFunctions() {
  open_functions = program.reachableFrom(llvm::SmallVector<FunctionId, 32>(open_roots.begin(), open_roots.end()));
}
