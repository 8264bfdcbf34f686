//===- Program.cpp - The units of a program, joined -----------------------===//

#include "solve/Program.h"

#include <algorithm>

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;
using facts::SymbolFlags;

Program::Program(llvm::ArrayRef<const facts::Unit *> list, PathTable &paths)
    : paths(paths), units(list.begin(), list.end()) {
  symbol_maps.resize(units.size());
  path_maps.resize(units.size());
  for (uint32_t u = 0; u < units.size(); ++u)
    addSymbols(u);
  for (uint32_t u = 0; u < units.size(); ++u)
    addFunctions(u);
  calls_by_callee.resize(symbols.size());
  for (FunctionId f = 0; f < functions.size(); ++f)
    indexFunction(f);
}

void Program::addSymbols(uint32_t u) {
  const auto *list = units[u]->symbols();
  if (!list)
    return;
  auto &map = symbol_maps[u];
  map.reserve(list->size());
  for (const facts::Symbol *record : *list) {
    auto [it, added] = by_id.try_emplace({record->id()->hi(), record->id()->lo()}, symbols.size());
    if (added)
      symbols.push_back({record, u});
    else if ((record->flags() & uint32_t(SymbolFlags::HasBody)) &&
             !(symbols[it->second].record->flags() & uint32_t(SymbolFlags::HasBody)))
      symbols[it->second].record = record, symbols[it->second].unit = u;
    map.push_back(it->second);
  }
  // Hierarchy: what any unit says of it holds.
  for (uint32_t i = 0; i < list->size(); ++i) {
    const facts::Symbol *record = list->Get(i);
    Symbol &s = symbols[map[i]];
    if (record->owner() != None)
      s.owner = map[record->owner()];
    if (!record->bases())
      continue;
    for (uint32_t b : *record->bases()) {
      SymbolId base = map[b];
      if (!llvm::is_contained(s.bases, base)) {
        s.bases.push_back(base);
        symbols[base].derived.push_back(map[i]);
      }
    }
  }
}

void Program::addFunctions(uint32_t u) {
  const auto *list = units[u]->functions();
  if (!list)
    return;
  for (const facts::Function *record : *list) {
    SymbolId s = symbol_maps[u][record->symbol()];
    if (symbols[s].function != None)
      continue; // a header's function: solved once
    symbols[s].function = functions.size();
    functions.push_back({record, u, s, nullptr});
  }
}

void Program::indexFunction(FunctionId f) {
  const facts::Function &record = *functions[f].record;
  uint32_t unit = functions[f].unit;
  if (record.calls())
    for (uint32_t i = 0; i < record.calls()->size(); ++i) {
      const facts::Call &call = *record.calls()->Get(i);
      if (call.callee() != None)
        calls_by_callee[symbol_maps[unit][call.callee()]].push_back({f, i});
      for (uint32_t k = 0; call.argument_callables() && k < call.argument_callables()->size(); ++k) {
        SymbolId s = symbolOf(unit, call.argument_callables()->Get(k));
        if (s != None && symbols[s].function != None && !has(s, SymbolFlags::Lambda))
          functor_arguments.push_back({{f, call.arguments_in()->Get(k)}, s});
      }
    }
  if (record.global_aliases())
    for (const facts::GlobalAlias *a : *record.global_aliases())
      if (a->other() != None) {
        SymbolId one = symbol_maps[unit][a->other()], two = symbol_maps[unit][a->global()];
        PathId path_one = path(unit, a->port_path()), path_two = path(unit, a->global_path());
        global_links[one].push_back({path_one, path_two, two});
        global_links[two].push_back({path_two, path_one, one});
      }
  if (!record.nodes())
    return;
  for (uint32_t i = 0; i < record.nodes()->size(); ++i) {
    const facts::Node &n = *record.nodes()->Get(i);
    switch (n.kind()) {
    case NodeKind::String:
    case NodeKind::Function:
    case NodeKind::Allocation:
      seeds[unsigned(n.kind())].push_back({f, i});
      break;
    case NodeKind::GlobalIn:
      global_reads[symbol_maps[unit][n.index()]].push_back({f, i});
      break;
    case NodeKind::GlobalOut:
      global_writes[symbol_maps[unit][n.index()]].push_back({f, i});
      break;
    case NodeKind::FieldLoad:
      field_reads[{string(unit, n.index()), string(unit, n.name())}].push_back({f, i});
      break;
    case NodeKind::FieldStore:
      if (!isMethodOf(f, classOfField(string(unit, n.index()))))
        fields_written_outside.insert({string(unit, n.index()), string(unit, n.name())});
      field_writes[{string(unit, n.index()), string(unit, n.name())}].push_back({f, i});
      break;
    default:
      break;
    }
  }
}

std::optional<SymbolId> Program::find(const facts::Hash &id) const {
  auto it = by_id.find({id.hi(), id.lo()});
  return it == by_id.end() ? std::nullopt : std::optional(it->second);
}

llvm::StringRef Program::string(uint32_t unit, uint32_t index) const {
  const auto *s = units[unit]->strings()->Get(index);
  return {s->data(), s->size()};
}

PathId Program::path(uint32_t unit, uint32_t local) {
  auto &map = path_maps[unit];
  if (map.empty())
    map.assign(std::max<size_t>(1, units[unit]->paths() ? units[unit]->paths()->size() : 0), None);
  if (map[local] != None)
    return map[local];
  llvm::SmallVector<ElementId, 8> list;
  if (units[unit]->paths() && units[unit]->paths()->Get(local)->elements())
    for (const facts::Element *e : *units[unit]->paths()->Get(local)->elements())
      list.push_back(
          paths.element({ElementKind(e->kind()), e->name() ? paths.name(string(unit, e->name())) : 0, e->value()}));
  return map[local] = paths.intern(list);
}

const Graph &Program::graph(FunctionId f) {
  if (!functions[f].graph)
    buildGraph(f);
  return *functions[f].graph;
}

static uint32_t &slot(llvm::SmallVectorImpl<uint32_t> &list, uint32_t index) {
  if (list.size() <= index)
    list.resize(index + 1, None);
  return list[index];
}

/// Notes where a function's own ports are.
static void notePort(Graph &g, const facts::Node &n, uint32_t i) {
  switch (n.kind()) {
  case NodeKind::ParameterIn:
    slot(g.parameter_in, n.index()) = i;
    break;
  case NodeKind::ParameterOut:
    slot(g.parameter_out, n.index()) = i;
    break;
  case NodeKind::ThisIn:
    g.this_in = i;
    break;
  case NodeKind::ThisOut:
    g.this_out = i;
    break;
  case NodeKind::Return:
    g.return_node = i;
    break;
  case NodeKind::Throws:
    g.throws_node = i;
    break;
  default:
    break;
  }
}

void Program::buildGraph(FunctionId f) {
  Function &fn = functions[f];
  fn.graph = std::make_unique<Graph>();
  Graph &g = *fn.graph;
  const facts::Function &r = *fn.record;
  uint32_t n = r.nodes() ? r.nodes()->size() : 0;
  g.base = owners.size();
  for (uint32_t i = 0; i < n; ++i) {
    owners.push_back({f, i});
    notePort(g, *r.nodes()->Get(i), i);
  }
  g.out.resize(n);
  g.in.resize(n);
  if (r.kill_lists())
    for (const facts::KillList *k : *r.kill_lists()) {
      auto &list = g.kill_lists.emplace_back();
      for (uint32_t p : *k->paths())
        list.push_back(path(fn.unit, p));
    }
  if (r.edges())
    for (uint32_t i = 0; i < r.edges()->size(); ++i) {
      const facts::Edge &e = *r.edges()->Get(i);
      Edge out{g.base + e.dst(), path(fn.unit, e.src_path()), path(fn.unit, e.dst_path()), i, {}, e.transform(),
               e.flags()};
      if (e.kills())
        out.kills = g.kill_lists[e.kills() - 1];
      g.out[e.src()].push_back(out);
      g.in[e.dst()].push_back(e.src());
    }
  // Two nodes often have many edges, one per place.
  llvm::SmallDenseSet<uint32_t, 16> once;
  for (auto &sources : g.in) {
    once.clear();
    llvm::erase_if(sources, [&](uint32_t source) { return !once.insert(source).second; });
  }
  if (r.back_edges())
    for (uint32_t i = 0; i < r.back_edges()->size(); ++i) {
      const facts::BackEdge &e = *r.back_edges()->Get(i);
      g.back[e.src()].push_back({g.base + e.dst(), path(fn.unit, e.src_path()), path(fn.unit, e.dst_path()), e.call(),
                                 i, e.from_port(), e.to_port()});
      if (auto &sources = g.back_in[e.dst()]; !llvm::is_contained(sources, e.src()))
        sources.push_back(e.src());
    }
}

const facts::Node *Program::nodeRecord(NodeId n) const {
  NodeRef o = owners[n];
  return o.node == None ? nullptr : functions[o.function].record->nodes()->Get(o.node);
}

bool Program::goesToOneOfSeveral(NodeId n) {
  NodeRef ref = owner(n);
  if (ref.node == None)
    return false;
  const auto &edges = graph(ref.function).out[ref.node];
  return !edges.empty() && llvm::all_of(edges, [](const Edge &e) { return e.flags & uint8_t(facts::EdgeFlags::Weak); });
}

NodeId Program::addNode(FunctionId f) {
  owners.push_back({f, None});
  return owners.size() - 1;
}

SymbolId Program::callee(CallRef c) const {
  uint32_t local = call(c)->callee();
  return local == None ? None : symbol_maps[functions[c.function].unit][local];
}

llvm::ArrayRef<CallRef> Program::callsOf(SymbolId s) const { return calls_by_callee[s]; }

llvm::ArrayRef<FunctionId> Program::constructorsOf(llvm::StringRef type) {
  if (constructors.empty()) {
    constructors.try_emplace("");
    for (FunctionId f = 0; f < numFunctions(); ++f) {
      const Symbol &s = symbol(function(f).symbol);
      if (s.record->kind() != facts::SymbolKind::Constructor || s.owner == None)
        continue;
      const Symbol &owner = symbol(s.owner);
      llvm::StringRef display = string(owner.unit, owner.record->display());
      constructors[display].push_back(f);
      if (llvm::StringRef plain = nameOf(s.owner); plain != display)
        constructors[plain].push_back(f);
    }
  }
  type.consume_front("class ");
  type.consume_front("struct ");
  auto it = constructors.find(type);
  return it == constructors.end() ? llvm::ArrayRef<FunctionId>() : llvm::ArrayRef<FunctionId>(it->second);
}

bool Program::derivesFrom(SymbolId s, SymbolId base) const {
  if (s == base)
    return true;
  return llvm::any_of(symbols[s].bases, [&](SymbolId b) { return derivesFrom(b, base); });
}

void Program::directTargets(CallRef c, llvm::SmallVectorImpl<FunctionId> &out) const {
  SymbolId s = callee(c);
  if (s == None)
    return;
  const facts::Call &record = *call(c);
  bool is_virtual = has(s, SymbolFlags::Virtual) && !(record.flags() & uint8_t(facts::CallFlags::NonVirtual));
  if (!is_virtual) {
    if (symbols[s].function != None)
      out.push_back(symbols[s].function);
    return;
  }
  SymbolId receiver = symbolOf(functions[c.function].unit, record.receiver_class());
  // All overrides below; an override in a class that is no subclass of the receiver's cannot be meant.
  llvm::SmallVector<SymbolId, 8> work{s};
  for (size_t i = 0; i < work.size(); ++i) {
    SymbolId m = work[i];
    bool possible = receiver == None || symbols[m].owner == None || derivesFrom(symbols[m].owner, receiver) ||
                    derivesFrom(receiver, symbols[m].owner);
    if (possible && symbols[m].function != None)
      out.push_back(symbols[m].function);
    for (SymbolId d : symbols[m].derived)
      if (!llvm::is_contained(work, d))
        work.push_back(d);
  }
}

llvm::DenseSet<FunctionId> Program::reachableFrom(llvm::ArrayRef<FunctionId> roots) const {
  llvm::SmallVector<FunctionId, 32> work(roots.begin(), roots.end());
  llvm::DenseSet<FunctionId> found(roots.begin(), roots.end());
  while (!work.empty()) {
    FunctionId f = work.pop_back_val();
    const auto *calls = functions[f].record->calls();
    for (uint32_t i = 0; calls && i < calls->size(); ++i) {
      llvm::SmallVector<FunctionId, 4> targets;
      directTargets({f, i}, targets);
      for (FunctionId t : targets)
        if (found.insert(t).second)
          work.push_back(t);
    }
  }
  return found;
}

void Program::directCallers(FunctionId f, llvm::SmallVectorImpl<CallRef> &out) const {
  llvm::SmallVector<SymbolId, 8> work{functions[f].symbol};
  for (size_t i = 0; i < work.size(); ++i) {
    for (CallRef c : calls_by_callee[work[i]]) {
      llvm::SmallVector<FunctionId, 4> targets;
      directTargets(c, targets);
      if (llvm::is_contained(targets, f))
        out.push_back(c);
    }
    if (symbols[work[i]].record->kind() != facts::SymbolKind::Class)
      for (SymbolId b : symbols[work[i]].bases)
        if (!llvm::is_contained(work, b))
          work.push_back(b);
  }
}

llvm::ArrayRef<NodeRef> Program::nodesOf(NodeKind kind) const {
  auto it = seeds.find(unsigned(kind));
  return it == seeds.end() ? llvm::ArrayRef<NodeRef>() : llvm::ArrayRef<NodeRef>(it->second);
}

/// What a map holds for `key`; empty where it holds nothing.
template <typename Map, typename Key> static llvm::ArrayRef<NodeRef> listAt(const Map &map, const Key &key) {
  auto it = map.find(key);
  return it == map.end() ? llvm::ArrayRef<NodeRef>() : llvm::ArrayRef<NodeRef>(it->second);
}

llvm::ArrayRef<NodeRef> Program::globalReads(SymbolId variable) const { return listAt(global_reads, variable); }

llvm::ArrayRef<NodeRef> Program::globalWrites(SymbolId variable) const { return listAt(global_writes, variable); }

llvm::ArrayRef<GlobalLink> Program::globalLinks(SymbolId variable) const {
  auto it = global_links.find(variable);
  return it == global_links.end() ? llvm::ArrayRef<GlobalLink>() : llvm::ArrayRef<GlobalLink>(it->second);
}

llvm::StringRef Program::classOfField(llvm::StringRef field) { return field.take_front(field.rfind("::")); }

bool Program::isMethodOf(FunctionId f, llvm::StringRef type) const {
  const Function &fn = functions[f];
  llvm::StringRef name = nameOf(fn.symbol);
  return name.consume_front(type) && name.consume_front("::") && !name.contains("::") &&
         llvm::any_of(*fn.record->nodes(), [](const facts::Node *n) {
           return n->kind() == NodeKind::ThisIn || n->root() == facts::RootKind::This;
         });
}

bool Program::isWrittenOutside(uint32_t unit, const facts::Node &field) const {
  return fields_written_outside.count({string(unit, field.index()), string(unit, field.name())});
}

llvm::ArrayRef<NodeRef> Program::fieldReads(uint32_t unit, const facts::Node &field) const {
  return listAt(field_reads, std::pair(string(unit, field.index()), string(unit, field.name())));
}

llvm::ArrayRef<NodeRef> Program::fieldWrites(uint32_t unit, const facts::Node &field) const {
  return listAt(field_writes, std::pair(string(unit, field.index()), string(unit, field.name())));
}

Place Program::place(FunctionId f, uint32_t file, uint32_t line, uint32_t column, llvm::StringRef callee) const {
  const Function &fn = functions[f];
  Place p;
  if (line && units[fn.unit]->files() && file < units[fn.unit]->files()->size())
    p.file = string(fn.unit, units[fn.unit]->files()->Get(file)).str();
  p.line = line;
  p.column = column;
  p.function = nameOf(fn.symbol).str();
  p.callee = callee.str();
  return p;
}

Place Program::place(CallRef c) const {
  const facts::Call &r = *call(c);
  uint32_t unit = functions[c.function].unit;
  llvm::StringRef name = r.spelling() ? string(unit, r.spelling()) : llvm::StringRef();
  if (name.empty() && r.callee() != None)
    name = nameOf(callee(c));
  const facts::Location *l = r.location();
  return l ? place(c.function, l->file(), l->line(), l->column(), name) : place(c.function, 0, 0, 0, name);
}

Place Program::placeOf(NodeId n) const {
  NodeRef o = owners[n];
  if (o.node == None)
    return place(o.function, 0, 0, 0);
  const facts::Node &r = *functions[o.function].record->nodes()->Get(o.node);
  return place(o.function, r.file(), r.line(), r.column());
}

bool Program::isMain(llvm::StringRef name) {
  return name == "main" || name == "wmain" || name == "WinMain" || name == "wWinMain";
}

bool Program::hasMain() const {
  if (!has_main)
    has_main = llvm::any_of(functions, [&](const Function &f) { return isMain(nameOf(f.symbol)); });
  return *has_main;
}

SymbolId Program::classNamed(llvm::StringRef type) {
  if (classes.empty()) {
    classes.try_emplace("", None);
    for (SymbolId s = 0; s < numSymbols(); ++s)
      if (symbols[s].record->kind() == facts::SymbolKind::Class) {
        classes.try_emplace(string(symbols[s].unit, symbols[s].record->display()), s);
        classes.try_emplace(nameOf(s), s);
      }
  }
  auto it = classes.find(type);
  return it == classes.end() ? None : it->second;
}

bool Program::mayBeOne(llvm::StringRef a, llvm::StringRef b) {
  if (a.empty() || b.empty() || a == b)
    return true;
  auto [it, fresh] = may_be_one.try_emplace({a, b}, true);
  if (!fresh)
    return it->second;
  const SymbolId first = classNamed(a), second = classNamed(b);
  if (first == None || second == None)
    return true;
  // A class may derive from both.
  llvm::SmallVector<SymbolId, 8> below{first};
  for (size_t i = 0; i < below.size(); ++i) {
    if (derivesFrom(below[i], second))
      return true;
    for (SymbolId d : symbols[below[i]].derived)
      if (!llvm::is_contained(below, d))
        below.push_back(d);
  }
  return may_be_one[{a, b}] = false;
}

bool Program::isLaterWrite(FunctionId f, uint32_t source, const Edge &e) const {
  return (e.flags & uint8_t(facts::EdgeFlags::Weak)) &&
         function(f).record->nodes()->Get(source)->kind() == NodeKind::Temporary;
}
