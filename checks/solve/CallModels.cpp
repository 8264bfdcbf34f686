//===- CallModels.cpp - Model rows, applied to one call -------------------===//

#include "solve/CallModels.h"

#include "models/PortParser.h"

#include "llvm/ADT/SmallSet.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using models::PortKind;
using models::Row;

// ---- rows of a symbol -----------------------------------------------------------------------------------------------

struct CallModels::View : models::SymbolView {
  llvm::SmallVector<llvm::StringRef, 4> bases, overridden, types, names, arguments, notes;
};

void CallModels::view(SymbolId id, View &v) const {
  const Symbol &s = program.symbol(id);
  const facts::Symbol &r = *s.record;
  auto strings = [&](const flatbuffers::Vector<uint32_t> *list, llvm::SmallVectorImpl<llvm::StringRef> &out) {
    if (list)
      for (uint32_t i : *list)
        out.push_back(program.string(s.unit, i));
  };
  v.name = program.nameOf(id);
  llvm::SmallVector<SymbolId, 8> work(s.bases.begin(), s.bases.end());
  for (size_t i = 0; i < work.size(); ++i) {
    v.overridden.push_back(program.nameOf(work[i]));
    for (SymbolId b : program.symbol(work[i]).bases)
      if (!llvm::is_contained(work, b))
        work.push_back(b);
  }
  if (s.owner != None) {
    v.className = program.nameOf(s.owner);
    llvm::SmallVector<SymbolId, 8> classes(program.symbol(s.owner).bases.begin(), program.symbol(s.owner).bases.end());
    for (size_t i = 0; i < classes.size(); ++i) {
      v.bases.push_back(program.nameOf(classes[i]));
      for (SymbolId b : program.symbol(classes[i]).bases)
        if (!llvm::is_contained(classes, b))
          classes.push_back(b);
    }
  }
  strings(r.parameter_types(), v.types);
  strings(r.parameter_names(), v.names);
  strings(r.template_arguments(), v.arguments);
  strings(r.attributes(), v.notes);
  v.classBases = v.bases;
  v.overriddenMethods = v.overridden;
  v.parameterTypes = v.types;
  v.parameterNames = v.names;
  v.templateArguments = v.arguments;
  v.attributes = v.notes;
  v.resultType = program.string(s.unit, r.result_type());
}

void CallModels::withView(SymbolId s, llvm::function_ref<void(const models::SymbolView &)> use) const {
  View v;
  view(s, v);
  use(v);
}

llvm::ArrayRef<const Row *> CallModels::rowsOf(SymbolId s) {
  auto &slot = by_symbol[s];
  if (!slot) {
    auto rows = std::make_unique<llvm::SmallVector<const Row *, 2>>();
    View v;
    view(s, v);
    library.match(v, *rows);
    for (const Row *row : *rows) {
      RowUse &use = uses[row];
      use.file = row->from.file;
      use.row = row->from.index;
      ++use.symbols;
    }
    by_symbol[s] = std::move(rows);
    return *by_symbol[s];
  }
  return *slot;
}

bool CallModels::isBehaviour(const Row &row) const {
  if (!row.flows.empty() || !row.replaces.empty() || !row.aliases.empty() || !row.calls.empty() || row.request)
    return true;
  // A row that says nothing says: nothing flows. One that only names sources, sinks, a role leaves the body alone.
  return row.sources.empty() && row.sinks.empty() && !row.endpoint && row.guards.empty() && row.barriers.empty() &&
         row.role.empty();
}

// ---- constants and conditions ---------------------------------------------------------------------------------------

const facts::Constant *CallModels::constant(CallRef c, int32_t position) const {
  const auto *list = program.call(c)->constants();
  if (list)
    for (const facts::Constant *k : *list)
      if (k->position() == position)
        return k;
  return nullptr;
}

bool CallModels::holds(CallRef c, const models::ArgumentCondition &when) const {
  const facts::Constant *k = constant(c, when.where.index);
  if (!k)
    return when.negated;
  uint32_t unit = program.function(c.function).unit;
  llvm::StringRef text = program.string(unit, k->text()), name = program.string(unit, k->name());
  bool found = llvm::any_of(when.values, [&](const std::string &v) {
    return text == v || (!name.empty() && (name == v || name.ends_with("::" + v)));
  });
  return found != when.negated;
}

// ---- ports ----------------------------------------------------------------------------------------------------------

/// The arguments of a pack, "<int, char>"; what is no pack stands for itself.
static void splitPack(llvm::StringRef text, llvm::SmallVectorImpl<llvm::StringRef> &types) {
  if (!text.starts_with("<")) {
    types.push_back(text);
    return;
  }
  text = text.drop_front().drop_back();
  int depth = 0;
  for (size_t i = 0, from = 0; i <= text.size(); ++i) {
    if (i == text.size() || (text[i] == ',' && depth == 0)) {
      types.push_back(text.slice(from, i).trim());
      from = i + 1;
    } else {
      depth += text[i] == '<' || text[i] == '(';
      depth -= text[i] == '>' || text[i] == ')';
    }
  }
}

PathId CallModels::pathOf(CallRef c, const models::Port &port, int32_t rest) {
  PathTable &paths = program.paths;
  uint32_t unit = program.function(c.function).unit;
  llvm::SmallVector<ElementId, 8> list;
  for (const models::PathElement &e : port.path) {
    Element el;
    switch (e.kind) {
    case models::ElementKind::Field:
      el = {ElementKind::Field, paths.name(e.name), 0};
      break;
    case models::ElementKind::Deref:
      el = {ElementKind::Deref, 0, 0};
      break;
    case models::ElementKind::AnyIndex:
      el = {ElementKind::AnyIndex, 0, 0};
      break;
    case models::ElementKind::Index:
      el = {ElementKind::Index, 0, e.value};
      break;
    case models::ElementKind::Key:
      el = {ElementKind::Key, paths.name(e.name), 0};
      break;
    case models::ElementKind::KeyOfArgument: {
      el = {ElementKind::AnyIndex, 0, 0};
      if (const facts::Constant *k = constant(c, int32_t(e.value))) {
        llvm::StringRef text = program.string(unit, k->text());
        int64_t number = 0;
        if (k->is_string())
          el = {ElementKind::Key, paths.name(text), 0};
        else if (!text.getAsInteger(10, number))
          el = {ElementKind::Index, 0, number};
      }
      break;
    }
    case models::ElementKind::IndexOfTemplate: {
      el = {ElementKind::AnyIndex, 0, 0};
      SymbolId s = program.callee(c);
      const auto *arguments = s == None ? nullptr : program.symbol(s).record->template_arguments();
      if (!arguments || e.value >= int64_t(arguments->size()))
        break;
      auto text = [&](uint32_t i) { return program.string(program.symbol(s).unit, arguments->Get(i)); };
      int64_t number = 0;
      if (!text(e.value).rtrim("ULul").getAsInteger(10, number)) {
        el = {ElementKind::Index, 0, number};
        break;
      }
      // A type: the element of that type among those that follow (`get<int>(tuple<char, int>)`).
      number = 0;
      for (uint32_t i = e.value + 1; i < arguments->size(); ++i) {
        llvm::SmallVector<llvm::StringRef, 8> types;
        splitPack(text(i), types);
        for (llvm::StringRef type : types) {
          if (type == text(e.value) && el.kind == ElementKind::AnyIndex)
            el = {ElementKind::Index, 0, number};
          ++number;
        }
      }
      break;
    }
    case models::ElementKind::PositionInRest:
      el = rest < 0 ? Element{ElementKind::AnyIndex, 0, 0} : Element{ElementKind::Index, 0, rest};
      break;
    }
    list.push_back(paths.element(el));
  }
  return paths.intern(list);
}

void CallModels::places(CallRef c, const models::Port &port, bool out, llvm::SmallVectorImpl<PortPlace> &list) {
  const facts::Call &call = *program.call(c);
  auto add = [&](uint32_t local, int32_t rest) {
    if (local != None)
      list.push_back({program.node(c.function, local), pathOf(c, port, rest), port.below, rest});
  };
  program.graph(c.function);
  switch (port.kind) {
  case PortKind::This:
    // A constructor's object is not there before.
    return add(out || call.object_in() == None ? call.object_out() : call.object_in(), -1);
  case PortKind::Return:
    return add(call.result(), -1);
  case PortKind::Local: {
    auto &locals = at(c).locals;
    auto [it, added] = locals.try_emplace(port.name, None);
    if (added) {
      it->second = program.addNode(c.function);
      if (llvm::StringRef(port.name).starts_with(models::SharedPrefix)) {
        shared[port.name].push_back(it->second);
        shared_names[it->second] = port.name;
      }
    }
    list.push_back({it->second, pathOf(c, port, -1), port.below, -1});
    return;
  }
  case PortKind::Argument:
  case PortKind::ArgumentNamed:
  case PortKind::ArgumentOfType:
  case PortKind::ArgumentRest:
    break;
  }
  const auto *nodes = out ? call.arguments_out() : call.arguments_in();
  if (!nodes)
    return;
  View v;
  if (SymbolId s = program.callee(c); s != None && port.kind != PortKind::Argument)
    view(s, v);
  llvm::SmallVector<unsigned, 4> indices;
  models::argumentsOf(port, v, nodes->size(), indices);
  for (unsigned i : indices)
    add(nodes->Get(i), port.kind == PortKind::ArgumentRest ? int32_t(i) - port.index : -1);
}

void CallModels::placesInside(FunctionId f, const models::Port &port, bool out,
                              llvm::SmallVectorImpl<PortPlace> &list) {
  const Graph &g = program.graph(f);
  auto add = [&](uint32_t local) {
    if (local != None)
      list.push_back({g.base + local, pathOf({f, None}, port, -1), port.below, -1});
  };
  if (port.kind == PortKind::This)
    return add(out ? g.this_out : g.this_in);
  if (port.kind == PortKind::Return)
    return add(g.return_node);
  const auto &nodes = out ? g.parameter_out : g.parameter_in;
  View v;
  view(program.function(f).symbol, v);
  llvm::SmallVector<unsigned, 4> indices;
  models::argumentsOf(port, v, nodes.size(), indices);
  for (unsigned i : indices)
    add(nodes[i]);
}

llvm::ArrayRef<NodeId> CallModels::sharedWith(NodeId n) const {
  auto name = shared_names.find(n);
  return name == shared_names.end() ? llvm::ArrayRef<NodeId>() : llvm::ArrayRef<NodeId>(shared.at(name->second));
}

void CallModels::makeShared(SymbolId s) {
  llvm::SmallVector<PortPlace, 2> list;
  auto make = [&](const models::Port &port) {
    if (port.kind == PortKind::Local && llvm::StringRef(port.name).starts_with(models::SharedPrefix))
      for (CallRef c : program.callsOf(s))
        places(c, port, false, list);
  };
  for (const Row *row : rowsOf(s)) {
    for (const models::FlowRow &flow : row->flows) {
      make(flow.from);
      make(flow.to);
    }
    if (row->request) {
      llvm::for_each(row->request->url, make);
      llvm::for_each(row->request->headers, make);
    }
  }
}

NodeId CallModels::nodeAfter(NodeId n) const {
  const facts::Node *r = program.nodeRecord(n);
  if (!r || (r->kind() != facts::NodeKind::ArgumentIn && r->kind() != facts::NodeKind::ObjectIn))
    return None;
  const FunctionId f = program.owner(n).function;
  const facts::Call &call = *program.call({f, r->index()});
  const auto *out = call.arguments_out();
  const uint32_t local = r->kind() == facts::NodeKind::ObjectIn ? call.object_out()
                         : out && r->position() < out->size()   ? out->Get(r->position())
                                                                : None;
  return local == None ? None : program.node(f, local);
}

int32_t CallModels::portNumber(CallRef c, NodeId n) const {
  const facts::Node *r = program.nodeRecord(n);
  if (!r || r->index() != c.call)
    return -3;
  switch (r->kind()) {
  case facts::NodeKind::ArgumentIn:
  case facts::NodeKind::ArgumentOut:
    return int32_t(r->position());
  case facts::NodeKind::ObjectIn:
  case facts::NodeKind::ObjectOut:
    return -1;
  case facts::NodeKind::Result:
    return -2;
  default:
    return -3;
  }
}

// ---- a call ---------------------------------------------------------------------------------------------------------

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
      addAliases(c, m, *row);
    }
  for (const Row *row : m.rows)
    for (const models::CallRow &call : row->calls)
      if (models::isBinding(call.when) && call.callee)
        addBound(c, m, call);
  if (m.knowledge == Knowledge::Unseen)
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
        ModelEdge e;
        e.dst = dst.node;
        e.src_path = src.path;
        e.dst_path = dst.path;
        e.as = flow.as;
        e.below = src.below;
        e.call = c;
        e.row = &row;
        m.edges.push_back({src.node, e});
      }
    }
  }
}

/// What a call does not replace is still there after it.
void CallModels::addSurvivors(CallRef c, CallModel &m) {
  const facts::Call &call = *program.call(c);
  program.graph(c.function);
  auto survive = [&](uint32_t in, uint32_t out) {
    if (in == None || out == None)
      return;
    ModelEdge e;
    e.dst = program.node(c.function, out);
    e.call = c;
    if (program.goesToOneOfSeveral(e.dst))
      return;
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
          if (place.node == e.dst)
            e.kills.push_back(place.path);
      }
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
      ModelEdge e;
      e.dst = dst.node;
      e.src_path = src.path;
      e.dst_path = dst.path;
      e.call = c;
      e.row = &row;
      m.edges.push_back({src.node, e});
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
