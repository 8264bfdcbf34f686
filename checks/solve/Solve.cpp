//===- Solve.cpp - The stages of a solve ----------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;

static Options tabulationOptions(const SolveOptions &o) {
  Options options;
  options.value_only = o.value_only;
  options.max_states.callables = o.max_callables.value_or(options.max_states.callables);
  return options;
}

Solver::Solver(llvm::ArrayRef<const facts::Unit *> units, const models::Library &library, const Costs &costs,
               const SolveOptions &options, const Findings &earlier)
    : library(library), costs(costs), options(options), earlier(earlier), program(units, paths),
      call_models(program, library), tab(program, call_models, costs, tabulationOptions(options)), presence(tab),
      relevance(tab) {
  tab.on_callable = [this](StateId s) { onCallable(s); };
  tab.on_touch = [this](CallRef c) { bindStaticCallables(c); };
  tab.facet = [this](const Kind &kind, llvm::StringRef key, bool by_key) { return facetOf(kind, key, by_key); };
  tab.returned = [this](uint32_t seed, LinkId l) { return returnedSeed(seed, l); };
  tab.is_strange = [this](uint32_t seed, LinkId l, bool in) {
    return in ? isToldToStranger(seed, l) : isReturnedToStranger(seed, l);
  };
  tab.open = [this](FunctionId f) { return open_functions.contains(f); };
  if (!earlier.recodings.empty())
    tab.recodes = [this](NodeId n) {
      NodeRef o = program.owner(n);
      return this->earlier.recodings.count({o.function, o.node}) != 0;
    };
  if (!earlier.decided.empty())
    tab.merge = [this](NodeId n) {
      NodeRef o = program.owner(n);
      auto it = this->earlier.decided.find({o.function, o.node});
      return it == this->earlier.decided.end() ? Level(0) : it->second;
    };
}

/// Where there is nothing to follow, callables only show which endpoints a program has.
static constexpr MaxStates ForEndpoints{/*callables=*/200'000, 0, 0, /*classes=*/20'000};

/// Whether the program asks any AI model, or holds a key for one. Most code does not, and is left alone from here.
bool Solver::isAnythingToFollow() {
  auto declares = [&](const auto &at) {
    return llvm::any_of(at.second->sources, [&](const models::SourceRow &source) { return isFollowed(source.what); }) &&
           llvm::any_of(program.callsOf(at.first),
                        [&](CallRef c) { return llvm::is_contained(call_models.at(c).rows, at.second); });
  };
  auto elsewhere = [](const models::ModelFile &file) {
    return !file.allocations.empty() ||
           llvm::any_of(file.variables, [](const models::VariableRow &row) { return row.source.has_value(); });
  };
  return llvm::any_of(requests, [](const RequestSite &site) { return site.row && site.provider; }) ||
         llvm::any_of(seeds, [&](const Seed &seed) { return isFollowed(seed.origin); }) ||
         llvm::any_of(source_rows, declares) || llvm::any_of(library.files(), elsewhere) ||
         llvm::any_of(pending, [&](const PendingSource &source) { return isFollowed(source.row->what); });
}

void Solver::followValues() {
  // 3. Platform data, the answers of other services included.
  seedSources({Origin::PlatformData});
  for (uint32_t i = 0; i < requests.size(); ++i)
    if (requests[i].row && !requests[i].provider && !requests[i].row->inferenceOnly)
      seedAnswer(requests[i], i);
  seedOwnAnswers();
  tab.run();
  // 4. From here on, joining with platform data counts.
  tab.join = [this](llvm::ArrayRef<PortPlace> places) { return joined(places); };
  tab.accompanied = [this](NodeId n, PathId path) { return presence.at(n, path); };
  tab.outside = [this](CompanyId id, LinkId link, StateId caller) { return presence.outside(id, link, caller); };
  seedSettings();
  seedSources({Origin::ClientInput, Origin::Access, Origin::Infrastructure, Origin::Constant, Origin::Unseen});
  tab.run();
  // 5. AI output and meters.
  for (uint32_t i = 0; i < requests.size(); ++i)
    if (requests[i].row && requests[i].provider)
      seedAnswer(requests[i], i);
  seedSources({Origin::AiOutput, Origin::Meter});
  seedVariables();
  seedAllocations();
  tab.run();
  presence.forgetSlices();
}

/// 1. Callables: the call graph, and with it the requests and the endpoints.
void Solver::followCallables() {
  seedCallables();
  findRequests();
  tab.run();
  // Which functions run without a caller in sight is known now; the callables that their objects keep arrive there, and
  // may lead to further ones.
  findOpenFunctions();
  tab.escapeAgain();
  tab.run();
  findOpenFunctions();
}

Result Solver::run(bool everything) {
  findRows();
  findVariables();
  // Most programs ask no AI model, and hold no key for one. Of them only the endpoints are told.
  findEvidence();
  const bool anything = everything || isAnythingPossible();
  if (!anything)
    tab.setMaxStates(ForEndpoints);
  followCallables();
  if (anything)
    followEvidence();
  else
    tab.bounds.clear(); // nothing was lost
  weighRequests();
  if (everything || (anything && isAnythingToFollow())) {
    followDetails();
    followValues();
  }

  findSinks();
  tab.openUncalled();
  settleEntries();
  findFlows();
  describeRequests();

  Result result;
  result.flows = std::move(flows);
  for (RequestSite &site : requests)
    result.requests.push_back(site.answer);
  splitRequests(result);
  dropInnerEndpoints(result);
  result.bounds = tab.bounds;
  for (auto &[name, u] : unseen)
    result.unseen.push_back(u);
  for (auto &[row, use] : call_models.uses)
    result.rows.push_back(use);
  result.statistics.functions = program.numFunctions();
  for (FunctionId f = 0; f < program.numFunctions(); ++f) {
    const Function &fn = program.function(f);
    result.statistics.touched_functions += fn.graph != nullptr;
    result.statistics.calls += fn.record->calls() ? fn.record->calls()->size() : 0;
    result.statistics.edges += fn.record->edges() ? fn.record->edges()->size() : 0;
    if (fn.record->bounds())
      for (uint32_t b : *fn.record->bounds())
        result.bounds.push_back({program.string(fn.unit, b).str(), program.place(f, 0, 0, 0)});
  }
  result.statistics.facts = tab.numStates();
  result.statistics.entries = tab.numEntries();
  return result;
}

/// Orders by place, so that neither the units' order nor the worklist's shows.
static auto key(const Place &p) { return std::tie(p.file, p.line, p.column, p.function, p.callee); }

static void sortResult(Result &r) {
  // Requests and endpoints are referred to by index: sort them with a map from old to new.
  auto order = [](size_t n, auto less) {
    std::vector<uint32_t> list(n);
    for (uint32_t i = 0; i < n; ++i)
      list[i] = i;
    std::stable_sort(list.begin(), list.end(), less);
    return list;
  };
  auto permute = [](auto &items, const std::vector<uint32_t> &list) {
    std::vector<int32_t> to(list.size());
    std::remove_reference_t<decltype(items)> sorted;
    for (uint32_t i = 0; i < list.size(); ++i) {
      to[list[i]] = int32_t(i);
      sorted.push_back(std::move(items[list[i]]));
    }
    items = std::move(sorted);
    return to;
  };
  auto requests = permute(r.requests, order(r.requests.size(), [&](uint32_t a, uint32_t b) {
                            return key(r.requests[a].place) < key(r.requests[b].place);
                          }));
  auto endpoints =
      permute(r.endpoints, order(r.endpoints.size(), [&](uint32_t a, uint32_t b) {
                const Endpoint &x = r.endpoints[a], &y = r.endpoints[b];
                return std::tuple(key(x.place), x.route, x.handler) < std::tuple(key(y.place), y.route, y.handler);
              }));
  auto map = [](int32_t &i, const std::vector<int32_t> &to) { i = i < 0 ? i : to[i]; };
  for (Flow &f : r.flows) {
    map(f.request, requests);
    map(f.sink_request, requests);
    map(f.handler, endpoints);
    for (Evidence &e : f.companions)
      map(e.request, requests);
    for (Control &c : f.controls)
      for (Evidence &e : c.origins)
        map(e.request, requests);
  }
  for (Request &q : r.requests)
    for (Evidence &e : q.body)
      map(e.request, requests);
  llvm::sort(r.flows, [](const Flow &a, const Flow &b) {
    return std::tuple(key(a.sink), key(a.source), a.origin, a.facet, a.part, a.level, a.request, a.sink_request,
                      a.steps.size()) < std::tuple(key(b.sink), key(b.source), b.origin, b.facet, b.part, b.level,
                                                   b.request, b.sink_request, b.steps.size());
  });
  llvm::sort(r.bounds, [](const Bound &a, const Bound &b) {
    return std::tuple(key(a.place), a.what) < std::tuple(key(b.place), b.what);
  });
  llvm::sort(r.rows,
             [](const RowUse &a, const RowUse &b) { return std::tie(a.file, a.row) < std::tie(b.file, b.row); });
}

bool Findings::add(const Findings &more) {
  const size_t places = own_answers.size() + recodings.size();
  own_answers.insert(more.own_answers.begin(), more.own_answers.end());
  recodings.insert(more.recodings.begin(), more.recodings.end());
  bool grew = own_answers.size() + recodings.size() > places;
  for (const auto &[place, level] : more.decided) {
    auto [it, fresh] = decided.try_emplace(place, level);
    grew |= fresh || it->second < level;
    it->second = std::max(it->second, level);
  }
  return grew;
}

Result thinwrap::solve::solve(llvm::ArrayRef<const facts::Unit *> units, const models::Library &library,
                              const Costs &costs, const SolveOptions &options, Explanation *explanation) {
  // What one solve finds may show more to the next: a loop around a branch, say.
  constexpr unsigned MostSolves = 4;
  Findings found;
  auto solver = std::make_unique<Solver>(units, library, costs, options, found);
  Result result = solver->run(explanation != nullptr);
  for (unsigned i = 1; i < MostSolves; ++i) {
    // Whose answers a client brings is known from the start; with them as platform data it looks otherwise.
    const Findings more{solver->findDecidedPlaces(), i == 1 ? solver->findOwnAnswers() : OwnAnswers(),
                        solver->findRecodings()};
    if (!found.add(more))
      break;
    solver.reset();
    solver = std::make_unique<Solver>(units, library, costs, options, found);
    result = solver->run(explanation != nullptr);
  }
  if (explanation)
    solver->explain(*explanation);
  sortResult(result);
  return result;
}
