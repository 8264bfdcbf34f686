//===- CallContexts.cpp - A request as its caller made it -----------------===//
//
// A program asks its AI model through one helper, from many places. What the helper sends is another request each time:
// here a bare prompt, there the customer's records. So an answer that leaves the helper remembers the calls through
// which it was returned, and the request side is described along the same calls.
//
// Invariant: a context only ever grows by a call of the function to which the answer was last returned.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;

/// Calls of one context, and contexts of one request: beyond these, callers are not told apart.
static constexpr unsigned MaxCalls = 5, MaxCallsOfName = 3, MaxContexts = 100;

/// The seed of an answer (a file's content, a setting) that is returned over `l`: that of its own context.
uint32_t Solver::returnedSeed(uint32_t seed, LinkId l) {
  const Seed from = seeds[seed];
  if (from.call.function == None)
    return seed;
  const FunctionId at =
      from.context < 0 ? from.call.function : tab.link(call_contexts[from.context].back()).call.function;
  if (tab.link(l).target != at || llvm::is_contained(handlers, at))
    return seed;
  auto [it, fresh] = returned_seeds.try_emplace({seed, l}, seed);
  if (!fresh)
    return it->second;
  std::vector<LinkId> calls = from.context < 0 ? std::vector<LinkId>() : call_contexts[from.context];
  const bool again = llvm::is_contained(calls, l); // recursion says nothing new
  calls.push_back(l);
  if (again || calls.size() > (from.request < 0 ? MaxCallsOfName : MaxCalls))
    return seed;
  auto [context, is_new] = context_ids.try_emplace({from.call, calls}, int32_t(call_contexts.size()));
  if (is_new) {
    if (++contexts_of[from.call] > MaxContexts) {
      context_ids.erase(context);
      return seed;
    }
    call_contexts.push_back(calls);
  }
  Seed own = from;
  own.context = context->second;
  return returned_seeds[{seed, l}] = addSeed(std::move(own));
}

/// Which file it is, or which setting: the constants that its call was given, by these callers. Empty, or " (NAMES)".
std::string Solver::nameOf(const Kind &kind) {
  if (kind.seed == Kind::AnySeed || seeds[kind.seed].call.function == None || seeds[kind.seed].request >= 0)
    return "";
  auto [known, fresh] = names.try_emplace(kind.seed);
  if (!fresh)
    return known->second;
  const Seed &seed = seeds[kind.seed];
  std::vector<Evidence> constants;
  std::set<std::string> settings_named;
  const PathId pointee = paths.intern(paths.element({ElementKind::Deref, 0, 0}));
  if (const auto *arguments = program.call(seed.call)->arguments_in())
    for (uint32_t in : *arguments) {
      if (in == None)
        continue;
      NodeId n = program.node(seed.call.function, in);
      for (PathId path : {PathId(0), pointee})
        collectConstants(n, path, 200, -1, callsOfContext(seed.context), constants);
      for (StateId s : tab.statesAt(n))
        if (const Kind &kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind); isSetting(kind))
          settings_named.insert(seeds[kind.seed].text);
    }
  std::string list;
  auto add = [&](llvm::StringRef name) {
    if (name.size() > 2)
      list += (list.empty() ? "" : ", ") + name.str();
  };
  for (const Evidence &e : constants)
    add(llvm::StringRef(e.what).split('"').second.rsplit('"').first);
  for (const std::string &name : settings_named)
    add(name);
  return names[kind.seed] = list.empty() ? list : " (" + list + ")";
}

llvm::ArrayRef<LinkId> Solver::callsOfContext(int32_t context) const {
  return context < 0 ? llvm::ArrayRef<LinkId>() : llvm::ArrayRef<LinkId>(call_contexts[context]);
}

/// Of a state inside a context: the level of the whole way that comes in over these calls, 255 if there is none.
/// `company`: what may stand beside the value, as a condition over the ports of the state's function.
Level Solver::levelThrough(StateId s, CompanyId company, llvm::ArrayRef<LinkId> calls) {
  const State st = tab.state(s);
  auto joinedTo = [&](Level level, FunctionId f) {
    bool beside = company && level < costs.joining(Origin::PlatformData) && presence.always(company, st.entry, f);
    return beside ? costs.joining(Origin::PlatformData) : level;
  };
  if (tab.isCallerless(st.entry)) {
    FunctionId f = program.owner(st.node).function;
    for (LinkId l : calls) {
      if (tab.link(l).target != f)
        break;
      company = presence.outside(company, l, None);
      f = tab.link(l).call.function;
    }
    Level level = total(s);
    return level == 255 ? level : joinedTo(level, f);
  }
  if (calls.empty() || tab.entry(st.entry).function != tab.link(calls.front()).target) {
    Level level = total(s);
    return level == 255 ? level : joinedTo(level, program.owner(st.node).function);
  }
  Level best = 255;
  for (size_t i = 0; i < tab.entry(st.entry).incoming.size(); ++i) {
    Entry::Incoming in = tab.entry(st.entry).incoming[i];
    if (in.link != calls.front())
      continue;
    Level level = levelThrough(in.state, presence.outside(company, in.link, in.state), calls.drop_front());
    if (level != 255)
      best = std::min(best, std::max(level, st.level));
  }
  return best;
}

/// The level at a request's port, for who makes it over these calls.
Level Solver::levelAt(StateId s, const PortPlace &place, llvm::ArrayRef<LinkId> calls) {
  const Fact f = tab.facts.at(tab.state(s).fact);
  unsigned taken = paths.length(place.path);
  bool beside = f.absorbed || f.company_depth >= taken;
  return levelThrough(s, beside ? f.company : CompanyId(NoCompany), calls);
}

/// Whether what stands at a request's port is there when an AI model is asked: of a client that asks the platform's own
/// services as well, only some callers do.
bool Solver::isForModel(StateId s, const SinkPort &sink) {
  if (sink.request < 0 || requests[sink.request].asked_in.empty())
    return true;
  bool known = false;
  for (const auto &[key, context] : context_ids)
    if (key.first == requests[sink.request].call && key.second.size() == 1) {
      known = true;
      if (levelAt(s, sink.place, key.second) != 255)
        return true;
    }
  return !known;
}

/// A way into a function of one of these calls that is not that call.
bool Solver::isOtherCall(LinkId l, llvm::ArrayRef<LinkId> calls) const {
  return llvm::any_of(calls, [&](LinkId c) { return tab.link(c).target == tab.link(l).target; }) &&
         !llvm::is_contained(calls, l);
}

/// The state that entered over this call at the lowest level.
StateId Solver::incomingOver(EntryId e, LinkId l) {
  StateId best = None;
  for (const Entry::Incoming &in : tab.entry(e).incoming)
    if (in.link == l && (best == None || total(in.state) < total(best)))
      best = in.state;
  return best;
}

/// Gives every flow, and every earlier answer in a request, the request as it was made for it: by its own calls, and
/// for the endpoint to which the answer goes.
void Solver::splitRequests(Result &result) {
  for (size_t i = 0; i < result.flows.size(); ++i) {
    Flow &flow = result.flows[i];
    if (flow.request < 0 || !requests[flow.request].row)
      continue;
    // What was kept and is shown later was asked for by somebody else.
    bool own = flow.handler >= 0 && reachFrom(flow.handler).contains(requests[flow.request].call.function);
    const int32_t handler = own ? flow.handler : -1;
    flow.request = requestFor({flow.request, handler, flow_contexts[i]}, result);
    for (Control &c : flow.controls)
      for (Evidence &e : c.origins)
        if (e.request >= 0 && requests[e.request].row && e.context >= 0)
          e.request = requestFor({e.request, handler, e.context}, result);
  }
  for (Flow &flow : result.flows) {
    if (flow.sink_request < 0)
      continue;
    auto own = split.lower_bound({flow.sink_request, flow.handler, INT32_MIN});
    if (own != split.end() && std::get<0>(own->first) == flow.sink_request && std::get<1>(own->first) == flow.handler)
      flow.sink_request = own->second;
  }
  // The undivided one goes, unless some answer still leaves on a way that nothing is known of.
  std::set<int32_t> divided, needed;
  for (const auto &[key, own] : split)
    if (own != std::get<0>(key))
      divided.insert(std::get<0>(key));
  for (const Flow &flow : result.flows) {
    needed.insert(flow.request);
    if (flow.origin == Origin::ClientInput)
      needed.insert(flow.sink_request);
  }
  for (int32_t r : divided)
    if (!needed.count(r))
      result.requests[r].inference = false;
}

/// The index of a call's request for one endpoint and one context; made where it is not there yet.
int32_t Solver::requestFor(const SplitKey &key, Result &result) {
  const auto [site, handler, context] = key;
  if (handler < 0 && context < 0)
    return site;
  auto [it, fresh] = split.try_emplace(key, int32_t(result.requests.size()));
  if (!fresh)
    return it->second;
  const int32_t index = it->second;
  Request own = result.requests[site];
  own.body.clear();
  own.body_keys.clear();
  own.client_steps.clear();
  own.unseen.clear();
  own.client_input = false;
  own.level = 0;
  for (LinkId l : callsOfContext(context))
    own.callers.push_back(program.place(tab.link(l).call));
  if (context >= 0)
    own.started_by_client = handlerAbove(tab.link(callsOfContext(context).back()).call.function) >= 0;
  describeBody(requests[site], handler, callsOfContext(context), own);
  result.requests.push_back(std::move(own));
  // Answers that this request is made from are those of the calls that gave them. A dialogue that is replayed holds
  // this call's own.
  for (size_t i = 0; i < result.requests[index].body.size(); ++i) {
    const Evidence e = result.requests[index].body[i];
    if (e.origin != Origin::AiOutput || e.request < 0 || !requests[e.request].row)
      continue;
    int32_t earlier = e.request == site && e.context == context ? index
                      : e.context < 0                           ? e.request
                                                                : requestFor({e.request, handler, e.context}, result);
    result.requests[index].body[i].request = earlier;
  }
  return index;
}
