//===- Seeds.cpp - Where following starts ---------------------------------===//

#include "solve/Solver.h"
#include "solve/Variables.h"

#include "models/TypePattern.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;
using models::Row;

/// The role of rows whose source is a file: which one it is says what it is good for.
static constexpr llvm::StringLiteral FileRole = "file";

uint32_t Solver::addSeed(Seed seed) {
  seeds.push_back(std::move(seed));
  return seeds.size() - 1;
}

/// Which symbols of the program have rows that start, end or steer something. Rows that only move values are looked up
/// when a fact arrives.
void Solver::findRows() {
  for (SymbolId s = 0; s < program.numSymbols(); ++s) {
    if (program.symbol(s).record->kind() == facts::SymbolKind::Class)
      continue;
    for (const Row *row : call_models.rowsOf(s)) {
      if (!row->sources.empty())
        source_rows.push_back({s, row});
      if (!row->sinks.empty())
        sink_rows.push_back({s, row});
      if (row->request)
        request_rows.push_back({s, row});
      if (row->endpoint)
        endpoint_rows.push_back({s, row});
    }
  }
}

/// Calls of `s` for which `row` holds (its `when` conditions hang on the call).
static llvm::SmallVector<CallRef, 4> callsOf(Program &program, CallModels &models, SymbolId s, const Row *row) {
  llvm::SmallVector<CallRef, 4> list;
  for (CallRef c : program.callsOf(s))
    if (llvm::is_contained(models.at(c).rows, row))
      list.push_back(c);
  return list;
}

void Solver::seedCallables() {
  touchConstructions();
  // Framework entry points first: they are handlers, or register some.
  for (auto [s, row] : endpoint_rows) {
    if (!row->endpoint->handler) {
      if (FunctionId f = program.symbol(s).function; f != None)
        bindEndpoint({f, None}, *row->endpoint, f);
      continue;
    }
    for (CallRef c : callsOf(program, call_models, s, row)) {
      tab.touch(c);
      bindStaticCallables(c);
    }
  }
  for (auto [n, symbol] : program.functors()) {
    Fact f;
    f.kind = tab.facts.kind({Domain::Callable, Origin::Unseen, Facet::Whole, symbol});
    if (n.node != None)
      tab.seed(program.node(n.function, n.node), f);
  }
  for (NodeRef n : program.nodesOf(NodeKind::Function)) {
    const Function &fn = program.function(n.function);
    SymbolId symbol = program.symbolOf(fn.unit, fn.record->nodes()->Get(n.node)->index());
    Fact f;
    f.kind = tab.facts.kind({Domain::Callable, Origin::Unseen, Facet::Whole, symbol});
    tab.seed(program.node(n.function, n.node), f);
  }
}

void Solver::seedSourceAt(const PortPlace &place, const models::SourceRow &row, const Place &where,
                          llvm::StringRef constant, int32_t handler, EntryId condition, CallRef named) {
  Fact f;
  f.path = place.path;
  f.below = !row.exact;
  Seed seed{row.what, row.phrase, where, constant.str()};
  switch (row.what) {
  case Origin::Configuration: {
    // A name that a provider's programs use is evidence; any setting says "only configuration knows".
    seed.what = constant.empty() ? row.phrase : "the setting " + constant.str();
    if (constant.empty())
      seed.call = named;
    f.kind = tab.facts.kind({Domain::Evidence, Origin::Configuration, Facet::Whole, addSeed(seed)});
    evidence_seeds.push_back({place.node, f, condition});
    if (constant.empty())
      settings.push_back({place, where});
    if (!namesAccess(constant))
      return;
    seed.origin = Origin::Access;
    f.kind = tab.facts.kind({Domain::Value, Origin::Access, Facet::Whole, addSeed(seed)});
    break;
  }
  case Origin::AiOutput:
  case Origin::Meter: {
    // A model that declares the source declares an inference call whose provider it need not know.
    RequestSite site;
    site.answer.place = where;
    site.answer.inference = true;
    site.call = {None, None};
    seed.request = requests.size();
    seed.call = named;
    requests.push_back(std::move(site));
    Facet facet = row.what == Origin::Meter ? Facet::Meter : Facet::Whole;
    f.kind = tab.facts.kind({Domain::Value, row.what, facet, addSeed(seed)});
    break;
  }
  case Origin::ClientInput: // told apart by handler: what one endpoint's client sends is no other's request
    seed.handler = handler;
    f.kind = tab.facts.kind({Domain::Value, row.what, Facet::Whole, handler < 0 ? Kind::AnySeed : addSeed(seed)});
    break;
  case Origin::Access:
    f.kind = tab.facts.kind({Domain::Value, row.what, Facet::Whole, addSeed(seed)});
    break;
  default:
    seed.call = named;
    f.kind = tab.facts.kind(
        {Domain::Value, row.what, Facet::Whole, named.function == None ? uint32_t(Kind::AnySeed) : addSeed(seed)});
    break;
  }
  tab.seed(place.node, f, condition);
}

/// Whether a setting of this name holds a provider's key, token or endpoint.
bool Solver::namesAccess(llvm::StringRef setting) const {
  llvm::SmallVector<models::EvidenceMatch, 4> matches;
  library.matchEvidence(setting, matches);
  return llvm::any_of(matches, [](const models::EvidenceMatch &m) {
    return m.by->kind == models::EvidenceKind::Environment && m.by->weight >= 30;
  });
}

/// Settings that a helper reads by a name that it was given: for the callers that gave it such a name.
void Solver::seedSettings() {
  for (const auto &[place, where] : settings)
    for (StateId s : llvm::SmallVector<StateId, 8>(tab.statesAt(place.node))) {
      const State st = tab.state(s);
      const Kind kind = tab.facts.kind(tab.facts.at(st.fact).kind);
      if (kind.domain != Domain::Evidence || kind.origin != Origin::Constant || !namesAccess(seeds[kind.seed].text))
        continue;
      Seed seed{Origin::Access, "the setting " + seeds[kind.seed].text, seeds[kind.seed].place, seeds[kind.seed].text};
      Fact f{place.path, tab.facts.kind({Domain::Value, Origin::Access, Facet::Whole, addSeed(seed)}), true};
      tab.seed(place.node, f, st.entry, s, Via::Convert);
    }
}

/// Whether the arguments of a call say which file or setting it is.
bool Solver::isNamed(const Row &row, const models::SourceRow &source) {
  return row.role == FileRole || source.what == Origin::Configuration;
}

static bool readsSetting(const CallModel &m) {
  return llvm::any_of(m.rows, [](const models::Row *row) {
    return llvm::any_of(row->sources,
                        [](const models::SourceRow &source) { return source.what == Origin::Configuration; });
  });
}

void Solver::seedSources(llvm::ArrayRef<Origin> origins) {
  const PathId pointee = paths.intern(paths.element({ElementKind::Deref, 0, 0}));
  for (auto [s, row] : source_rows)
    for (const models::SourceRow &source : row->sources) {
      if (!llvm::is_contained(origins, source.what))
        continue;
      for (CallRef c : callsOf(program, call_models, s, row)) {
        tab.touch(c);
        llvm::SmallVector<PortPlace, 4> list;
        call_models.places(c, source.where, true, list);
        const auto *constants = program.call(c)->constants();
        std::string constant;
        if (constants)
          for (const facts::Constant *k : *constants)
            if (k->is_string() && constant.empty())
              constant = program.string(program.function(c.function).unit, k->text()).str();
        // A setting whose name says what it is has been told of as such.
        if (source.what == Origin::Access && namesAccess(constant) && readsSetting(call_models.at(c)))
          continue;
        for (const PortPlace &place : list)
          seedSourceAt(place, source, program.place(c), constant, -1, 0,
                       isNamed(*row, source) || isFollowed(source.what) ? c : CallRef{None, None});
        // A helper that reads a setting by a name that it was given: the name goes on as evidence.
        if (source.what == Origin::Configuration && constant.empty() && program.call(c)->arguments_in())
          for (uint32_t name : *program.call(c)->arguments_in())
            for (const PortPlace &place : list)
              if (name != None)
                tab.addMove({program.node(c.function, name), pointee, false, -1}, place, c);
      }
    }
  for (const PendingSource &p : pending)
    if (llvm::is_contained(origins, p.row->what))
      seedSourceAt(p.place, *p.row, p.where, p.constant, p.handler, p.condition);
}

/// Variables that a model names as sources, sinks or barriers. Only where there are such rows is every function looked
/// at.
void Solver::findVariables() {
  if (llvm::none_of(library.files(), [](const models::ModelFile &file) { return !file.variables.empty(); }))
    return;
  for (FunctionId f = 0; f < program.numFunctions(); ++f)
    eachVariable(program, f, [&](const models::VariableView &v, VariableUse at) {
      llvm::SmallVector<const models::VariableRow *, 2> rows;
      library.match(v, rows);
      for (const models::VariableRow *row : rows) {
        if (row->source && at.read)
          variable_sources.push_back({{f, at.node}, row});
        if (row->sink && at.written)
          variable_sinks.push_back({{f, at.node}, row});
      }
    });
}

void Solver::seedVariables() {
  for (auto [n, row] : variable_sources) {
    const Function &fn = program.function(n.function);
    NodeId node = program.node(n.function, n.node);
    seedSourceAt({node, 0, false, -1}, *row->source, program.placeOf(node),
                 program.string(fn.unit, fn.record->nodes()->Get(n.node)->name()));
  }
}

void Solver::seedAllocations() {
  std::vector<llvm::StringRef> constructed = seedConstructions();
  for (NodeRef n : program.nodesOf(NodeKind::Allocation)) {
    const Function &fn = program.function(n.function);
    llvm::StringRef type = program.string(fn.unit, fn.record->nodes()->Get(n.node)->index());
    bool again = llvm::any_of(constructed, [&](llvm::StringRef name) { return models::matchesType(name, type); });
    llvm::SmallVector<const models::AllocationRow *, 2> rows;
    library.matchAllocation(type, rows);
    for (const models::AllocationRow *row : rows) {
      if (row->constructed && again)
        continue;
      NodeId node = program.node(n.function, n.node);
      seedSourceAt({node, 0, false, -1}, row->source, program.placeOf(node), "");
    }
  }
}

/// Rows with "constructed": what every constructor call of the type leaves behind. Gives the types that have such
/// calls.
std::vector<llvm::StringRef> Solver::seedConstructions() {
  std::vector<llvm::StringRef> types;
  if (llvm::none_of(library.files(), [](const models::ModelFile &file) { return !file.allocations.empty(); }))
    return types;
  for (SymbolId s = 0; s < program.numSymbols(); ++s) {
    const Symbol &symbol = program.symbol(s);
    if (symbol.record->kind() != facts::SymbolKind::Constructor || symbol.owner == None)
      continue;
    llvm::SmallVector<const models::AllocationRow *, 2> rows;
    library.matchAllocation(program.nameOf(symbol.owner), rows);
    llvm::erase_if(rows, [](const models::AllocationRow *row) { return !row->constructed; });
    if (rows.empty() || program.callsOf(s).empty())
      continue;
    types.push_back(program.nameOf(symbol.owner));
    models::Port object;
    object.kind = models::PortKind::This;
    for (const models::AllocationRow *row : rows)
      for (CallRef c : program.callsOf(s)) {
        llvm::SmallVector<PortPlace, 2> list;
        call_models.places(c, object, /*out=*/true, list);
        for (const PortPlace &at : list)
          seedSourceAt(at, row->source, program.place(c), "");
      }
  }
  return types;
}
