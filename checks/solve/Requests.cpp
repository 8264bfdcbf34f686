//===- Requests.cpp - Which request is an inference call ------------------===//
//
// An HTTP call is an inference call only if what flows into its URL, host, path and headers says so. Each constant that
// speaks for a provider is followed; what meets at one request is weighed. Where the evidence came in through a
// parameter, only the callers that passed it get an AI model's answer: `post(url)` may serve many hosts.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"
#include "support/Glob.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using models::EvidenceKind;

/// Several rows may speak of one call: where its URL is, where this overload has its body.
static void addRow(models::RequestRow &to, const models::RequestRow &row) {
  auto append = [](auto &list, const auto &more) { list.insert(list.end(), more.begin(), more.end()); };
  append(to.url, row.url);
  append(to.host, row.host);
  append(to.path, row.path);
  append(to.headers, row.headers);
  append(to.body, row.body);
  append(to.response, row.response);
  append(to.responseHeaders, row.responseHeaders);
  to.inferenceOnly &= row.inferenceOnly;
  if (to.provider.empty())
    to.provider = row.provider;
}

void Solver::findRequests() {
  std::map<CallRef, uint32_t> sites;
  for (auto [s, row] : request_rows)
    for (CallRef c : program.callsOf(s)) {
      if (!llvm::is_contained(call_models.at(c).rows, row))
        continue;
      tab.touch(c);
      bindStaticCallables(c);
      auto [it, fresh] = sites.try_emplace(c, requests.size());
      if (!fresh) {
        addRow(request_parts[it->second], *row->request);
        continue;
      }
      request_parts.push_back(*row->request);
      RequestSite site;
      site.call = c;
      site.answer.place = program.place(c);
      requests.push_back(std::move(site));
    }
  for (uint32_t i = 0; i < requests.size(); ++i)
    requests[i].row = &request_parts[i];
}

/// What speaks for each provider: the sum of its weights, and each pattern once.
using Sums = std::map<const models::Provider *, std::pair<unsigned, std::set<const models::Evidence *>>>;

/// An SDK of `named` asks for inference wherever it is sent: the host alone says whose it is.
static void addHosts(Sums &sums, const models::Provider *named) {
  auto hostOf = [](const std::set<const models::Evidence *> &evidence) {
    unsigned weight = 0;
    for (const models::Evidence *e : evidence)
      if (e->kind == EvidenceKind::Host)
        weight = std::max(weight, e->weight);
    return weight;
  };
  unsigned best = 60; // a host that other services share says too little
  for (const auto &[provider, sum] : sums)
    best = std::max(best, hostOf(sum.second));
  for (auto &[provider, sum] : sums)
    if (provider != named && hostOf(sum.second) == best)
      sum.first += models::enough;
}

/// Which providers the evidence suffices for, best first.
std::vector<const models::Provider *> Solver::rankProviders(const RequestSite &site) const {
  // Each pattern counts once per provider, however many constants match it.
  Sums sums;
  for (const RequestSite::Piece &p : site.pieces)
    if (sums[p.of].second.insert(p.by).second)
      sums[p.of].first += p.by->weight;
  if (const models::Provider *named = library.provider(site.row->provider)) {
    sums[named].first += models::enough;
    addHosts(sums, named);
  }
  std::vector<std::pair<unsigned, const models::Provider *>> ranked;
  for (auto &[provider, sum] : sums)
    if (sum.first >= models::enough)
      ranked.push_back({sum.first, provider});
  // Where a host is known, one that only shares paths and headers with its API is no second provider.
  auto named = [&](const auto &entry) {
    return llvm::any_of(sums[entry.second].second, [](const models::Evidence *e) {
      return (e->kind == EvidenceKind::Host && e->weight >= 60) ||
             (e->kind == EvidenceKind::Environment && e->weight >= models::enough);
    });
  };
  if (llvm::any_of(ranked, named))
    llvm::erase_if(ranked, [&](const auto &entry) { return !named(entry); });
  auto scopeRank = [](models::Scope s) { return s == models::Scope::Configured; };
  llvm::sort(ranked, [&](const auto &a, const auto &b) {
    // A provider that is proven beats one that only has the shape of an inference API.
    if (scopeRank(a.second->in) != scopeRank(b.second->in))
      return scopeRank(a.second->in) < scopeRank(b.second->in);
    return a.first != b.first ? a.first > b.first : a.second->name < b.second->name;
  });
  // Paths and headers look alike over one vendor's services; a host's name does not.
  auto hasHost = [&](const models::Provider *provider) {
    return llvm::any_of(sums[provider].second,
                        [](const models::Evidence *e) { return e->kind == models::EvidenceKind::Host; });
  };
  llvm::erase_if(ranked, [&](const auto &entry) {
    return !hasHost(entry.second) && entry.second->name != site.row->provider &&
           llvm::any_of(ranked, [&](const auto &other) {
             return other.second != entry.second && other.second->in == entry.second->in && hasHost(other.second);
           });
  });
  std::vector<const models::Provider *> list;
  for (auto &[sum, provider] : ranked)
    list.push_back(provider);
  return list;
}

/// The deployment that a constant names: the constant itself, or what follows the piece of a path that says so.
static llvm::StringRef deploymentIn(llvm::StringRef text, const models::Evidence &by) {
  if (by.kind == EvidenceKind::Model) {
    if (!text.starts_with("/"))
      return text.find_first_of("/ \n") == llvm::StringRef::npos ? text : "";
    llvm::StringRef name = models::nameAtSlash(text);
    return support::matchesText(llvm::StringRef(by.pattern).lower(), name.lower()) ? name : "";
  }
  size_t at = by.namesDeployment ? text.find_insensitive(by.pattern) : llvm::StringRef::npos;
  if (at == llvm::StringRef::npos)
    return "";
  return text.substr(at + by.pattern.size()).take_until([](char c) { return llvm::StringRef("/?#:{%").contains(c); });
}

void Solver::weighRequests() {
  for (RequestSite &site : requests) {
    if (!site.row)
      continue;
    gatherEvidence(site);
    std::vector<const models::Provider *> ranked = rankProviders(site);
    for (const models::Provider *provider : ranked)
      if (provider->in != models::Scope::Configured || ranked.size() == 1)
        site.answer.providers.push_back(provider->name);
    if (!ranked.empty()) {
      site.provider = ranked.front();
      site.answer.inference = true;
    }
    std::set<std::pair<std::string, std::string>> told;
    for (const RequestSite::Piece &p : site.pieces) {
      const Seed &seed = seeds[p.seed];
      if (!site.provider || p.of != site.provider || !told.insert({p.by->meaning, seed.text}).second)
        continue;
      Evidence e;
      e.origin = seed.origin;
      e.what = p.by->meaning + " (" + seed.what + ")";
      e.place = seed.place;
      e.size = seed.text.size();
      site.answer.provider_evidence.push_back(std::move(e));
      llvm::StringRef name = deploymentIn(seed.text, *p.by);
      if (!name.empty() && !llvm::is_contained(site.answer.deployments, name))
        site.answer.deployments.push_back(name.str());
    }
  }
}

void Solver::seedAnswer(RequestSite &site, uint32_t index) {
  // Contexts whose own evidence suffices. Entry 0 and escaped places hold for every caller.
  std::map<EntryId, std::pair<unsigned, StateId>> contexts;
  std::set<std::pair<EntryId, const models::Evidence *>> counted;
  bool everywhere = !site.row->provider.empty();
  for (const RequestSite::Piece &p : site.pieces) {
    if (p.of != site.provider || !counted.insert({tab.state(p.state).entry, p.by}).second)
      continue;
    auto &[weight, state] = contexts.try_emplace(tab.state(p.state).entry, 0u, p.state).first->second;
    weight += p.by->weight;
  }
  auto global = [&](EntryId e) { return e == 0 || tab.entry(e).function == None; };
  unsigned unconditional = 0, escaped = 0, strongest = 0;
  for (auto &[entry, c] : contexts) {
    if (!global(entry))
      strongest = std::max(strongest, c.first);
    else if (entry == 0)
      unconditional += c.first;
    else
      escaped += c.first;
  }
  // What any object of the class may keep counts where no caller is known to bring enough.
  if (strongest < models::enough)
    unconditional += escaped;
  everywhere |= unconditional >= models::enough || strongest == 0;

  const bool inference = site.provider != nullptr;
  if (inference)
    presence.inference_calls.insert(site.call);
  auto seedPort = [&](const models::Port &port, models::ResponseRole role, EntryId entry, StateId pred) {
    llvm::SmallVector<PortPlace, 2> list;
    call_models.places(site.call, port, true, list);
    for (const PortPlace &place : list) {
      Fact f;
      f.path = place.path;
      f.below = true;
      Kind kind{Domain::Value, Origin::PlatformData, Facet::Whole, Kind::AnySeed};
      if (inference) {
        Seed seed;
        seed.place = site.answer.place;
        seed.request = int32_t(index);
        seed.call = site.call;
        seed.origin = Origin::AiOutput;
        seed.what = "the answer of " + (site.provider ? site.provider->display : std::string("an AI model"));
        switch (role) {
        case models::ResponseRole::Meter:
          seed.origin = Origin::Meter;
          kind.facet = Facet::Meter;
          break;
        case models::ResponseRole::Access:
          seed.origin = Origin::Access;
          break;
        case models::ResponseRole::Content:
          kind.facet = Facet::Content;
          break;
        case models::ResponseRole::Identity:
          kind.facet = Facet::Identity;
          break;
        case models::ResponseRole::Safety:
          kind.facet = Facet::Safety;
          break;
        case models::ResponseRole::Status:
          kind.facet = Facet::Status;
          f.below = false;
          break;
        case models::ResponseRole::Error:
          kind.facet = Facet::Error;
          break;
        case models::ResponseRole::Body:
          break;
        }
        kind.origin = seed.origin;
        auto [known, fresh] = answer_seeds.try_emplace({index, kind.origin, kind.facet}, 0u);
        if (fresh)
          known->second = addSeed(seed);
        kind.seed = known->second;
      }
      f.kind = tab.facts.kind(kind);
      tab.seed(place.node, f, entry, pred, pred == None ? Via::Start : Via::Convert);
    }
  };
  auto seedAll = [&](EntryId entry, StateId pred) {
    for (const models::ResponsePort &port : site.row->response)
      seedPort(port.where, port.role, entry, pred);
    if (inference)
      for (const models::Port &port : site.row->responseHeaders) {
        llvm::SmallVector<PortPlace, 2> list;
        call_models.places(site.call, port, true, list);
        for (const PortPlace &place : list) {
          auto [known, fresh] = answer_seeds.try_emplace({index, Origin::AiOutput, Facet::Header}, 0u);
          if (fresh)
            known->second = addSeed(
                {Origin::AiOutput, "the answer's headers", site.answer.place, "", int32_t(index), -1, site.call});
          Fact f{place.path, tab.facts.kind({Domain::Value, Origin::AiOutput, Facet::Header, known->second}), true,
                 false};
          tab.seed(place.node, f, entry, pred, pred == None ? Via::Start : Via::Convert);
        }
      }
  };
  if (everywhere || !inference)
    return seedAll(0, None);
  for (auto &[entry, c] : contexts)
    if (!global(entry) && (c.first + unconditional >= models::enough || c.first == strongest)) {
      site.asked_in.push_back(entry);
      seedAll(entry, c.second);
    }
}

OwnAnswers Solver::findOwnAnswers() {
  OwnAnswers found;
  for (uint32_t i = 0; i < requests.size(); ++i)
    for (EntryId entry : requests[i].asked_in)
      addOwnAnswers(i, entry, 0, found);
  // What comes back from an AI model for one caller after all is no platform data.
  auto isAnswer = [&](const std::pair<FunctionId, uint32_t> &place) {
    return llvm::any_of(tab.statesAt(program.node(place.first, place.second)), [&](StateId s) {
      const Kind &kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind);
      return kind.domain == Domain::Value && kind.origin == Origin::AiOutput;
    });
  };
  for (auto it = found.begin(); it != found.end();)
    it = isAnswer(*it) ? found.erase(it) : std::next(it);
  return found;
}

/// Callers that did not bring the evidence of `entry`, and those over which it came whose own callers did not.
void Solver::addOwnAnswers(uint32_t index, EntryId entry, unsigned depth, OwnAnswers &found) {
  if (tab.isCallerless(entry) || depth > 4)
    return;
  std::set<LinkId> asking;
  std::set<EntryId> above;
  for (const Entry::Incoming &in : tab.entry(entry).incoming) {
    asking.insert(in.link);
    above.insert(tab.state(in.state).entry);
  }
  for (LinkId l : tab.linksInto(tab.entry(entry).function)) {
    if (asking.count(l))
      continue;
    for (const Link::Move &m : tab.link(l).out) {
      bool answered = llvm::any_of(tab.statesAt(m.src), [&](StateId s) {
        const Kind &kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind);
        return kind.domain == Domain::Value && kind.origin == Origin::AiOutput && kind.seed != Kind::AnySeed &&
               seeds[kind.seed].request == int32_t(index);
      });
      if (NodeRef at = program.owner(m.dst); answered && at.node != None)
        found.insert({at.function, at.node});
    }
  }
  for (EntryId e : above)
    addOwnAnswers(index, e, depth + 1, found);
}

void Solver::seedOwnAnswers() {
  for (auto [function, local] : earlier.own_answers) {
    program.graph(function);
    Fact f;
    f.below = true;
    f.kind = tab.facts.kind({Domain::Value, Origin::PlatformData, Facet::Whole, Kind::AnySeed});
    tab.seed(program.node(function, local), f);
  }
}
