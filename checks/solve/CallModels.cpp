//===- CallModels.cpp - The rows about a function, and their ports --------===//

#include "solve/CallModels.h"

#include "models/PortParser.h"
#include "models/TypePattern.h"
#include "solve/ConstructedRows.h"
#include "support/Glob.h"

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

/// A copy or move constructor.
static bool copiesItsClass(const models::SymbolView &v) {
  llvm::StringRef last = v.className.rsplit("::").second;
  last = last.empty() ? v.className : last;
  return v.parameterTypes.size() == 1 && v.name.ends_with(("::" + last).str()) &&
         v.name.drop_back(last.size() + 2) == v.className &&
         models::matchesType(v.className.str(), v.parameterTypes[0]);
}

/// An assignment from an object of the same class.
static bool assignsItsClass(const models::SymbolView &v) {
  return v.parameterTypes.size() == 1 && v.name == (v.className + "::operator=").str() &&
         models::matchesType(v.className.str(), v.parameterTypes[0]);
}

/// `argument(0) -> this.base` speaks of what an object is made from, and a row without flows of one that is made from
/// nothing; neither speaks of a copy, unless it says so by a signature.
static bool speaksOfNoCopy(const Row *row) {
  auto isPart = [](const models::Port &from, const models::Port &to) {
    auto samePath = [](const models::PathElement &a, const models::PathElement &b) {
      return a.kind == b.kind && a.name == b.name && a.value == b.value;
    };
    return from.kind == PortKind::Argument && from.index == 0 && to.kind == PortKind::This &&
           from.path.size() == to.path.size() &&
           std::equal(from.path.begin(), from.path.end(), to.path.begin(), samePath);
  };
  return !row->function.signature &&
         llvm::none_of(row->flows, [&](const models::FlowRow &flow) { return isPart(flow.from, flow.to); }) &&
         llvm::none_of(row->aliases, [&](const models::AliasRow &alias) {
           return isPart(alias.from, alias.to) || isPart(alias.to, alias.from);
         });
}

/// A function of the program's own that no C library can be: it is one file's, or speaks of C++'s types. A row about a
/// name without a namespace (`json_string`) means another.
bool CallModels::isNoLibrarys(SymbolId s, const View &v) const {
  const Symbol &symbol = program.symbol(s);
  if (symbol.function == None || program.has(s, facts::SymbolFlags::System) || v.name.contains("::"))
    return false;
  auto isCpp = [](llvm::StringRef type) { return type.contains("::") || type.ends_with("&"); };
  return program.has(s, facts::SymbolFlags::Internal) || isCpp(v.resultType) || llvm::any_of(v.types, isCpp);
}

llvm::ArrayRef<const Row *> CallModels::rowsOf(SymbolId s) {
  auto &slot = by_symbol[s];
  if (!slot) {
    auto rows = std::make_unique<llvm::SmallVector<const Row *, 2>>();
    View v;
    view(s, v);
    library.match(v, *rows);
    if (isNoLibrarys(s, v))
      llvm::erase_if(*rows, [](const Row *row) {
        return llvm::StringRef(row->from.file).starts_with("builtin/") && !row->endpoint;
      });
    if (copiesItsClass(v))
      llvm::erase_if(*rows, speaksOfNoCopy);
    const llvm::SmallVector<const Row *, 2> written = *rows;
    for (const Row *row : written)
      for (const models::CallRow &call : row->calls)
        if (!call.callee)
          addConstructed(s, *row, call, *rows);
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

/// The type that a row's call makes: a template argument of the called function or of its class.
llvm::StringRef CallModels::constructedType(SymbolId callee, const models::CallRow &row) const {
  if (callee == None || !row.object || row.constructs.of == models::TemplateRef::Of::None)
    return {};
  SymbolId templated = row.constructs.of == models::TemplateRef::Of::Function ? callee : program.symbol(callee).owner;
  if (templated == None)
    return {};
  const Symbol &s = program.symbol(templated);
  const auto *types = s.record->template_arguments();
  return types && row.constructs.position < types->size() ? program.string(s.unit, types->Get(row.constructs.position))
                                                          : llvm::StringRef();
}

/// What is known of a library's constructor that a call runs on what it is handed.
void CallModels::addConstructed(SymbolId s, const Row &outer, const models::CallRow &made,
                                llvm::SmallVectorImpl<const Row *> &rows) {
  View outer_view;
  view(s, outer_view);
  llvm::StringRef type = constructedType(s, made);
  std::optional<Construction> construction = constructionOf(made, type, outer_view.parameterTypes);
  if (!construction)
    return;
  View v;
  v.types.assign(construction->types.begin(), construction->types.end());
  v.name = construction->name;
  v.className = construction->class_name;
  v.parameterTypes = v.types;
  llvm::SmallVector<const Row *, 2> found;
  library.match(v, found);
  if (copiesItsClass(v))
    llvm::erase_if(found, speaksOfNoCopy);
  for (const Row *row : found) {
    if (row->body == models::BodyUse::First && !program.constructorsOf(type).empty())
      continue;
    Row &derived = constructed.emplace_back(throughConstruction(*row, *construction, outer));
    written_as[&derived] = row;
    rows.push_back(&derived);
    if (isBehaviour(*row) && row->body != models::BodyUse::Also)
      constructed_by_rows.insert({s, &made});
  }
}

const Row *CallModels::asWritten(const Row *row) const {
  auto it = written_as.find(row);
  return it == written_as.end() ? row : it->second;
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
    if (support::isPattern(v))
      return support::matchesText(v, text);
    return text == v || (!name.empty() && (name == v || name.ends_with("::" + v)));
  });
  return found != when.negated;
}

// ---- ports ----------------------------------------------------------------------------------------------------------

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
      local_calls[it->second] = c;
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

NodeId CallModels::nodeBefore(NodeId n) const {
  const facts::Node *r = program.nodeRecord(n);
  if (!r || (r->kind() != facts::NodeKind::ArgumentOut && r->kind() != facts::NodeKind::ObjectOut))
    return None;
  const FunctionId f = program.owner(n).function;
  const facts::Call &call = *program.call({f, r->index()});
  const uint32_t local = r->kind() == facts::NodeKind::ObjectOut ? call.object_in()
                         : call.arguments_in()                   ? call.arguments_in()->Get(r->position())
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

bool CallModels::isCopy(SymbolId s) const {
  View v;
  view(s, v);
  return copiesItsClass(v) || assignsItsClass(v);
}
