//===- Evidence.cpp - What speaks for a provider, and who asks for it -----===//
//
// Constants and settings say where a request goes. They stand in all objects of a program and are asked for in few
// places, so first those who ask are followed back (Relevance.h), and then the evidence on the ways that this marks:
// addresses and bodies of all requests before they are weighed; and only if there is an inference call, the settings
// that a body holds, and those that name a file or a key.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;
using models::EvidenceKind;

namespace {
/// Who asks: bits of Uses.
enum Asking : Uses {
  Address = 1, ///< a request's URL, host, path or headers
  Body = 2,    ///< a request's body, for what says there whose it is
  Setting = 4, ///< a body or a file's name, for any setting
  KeyName = 8, ///< a setting that is read by a name that a caller gave, for the name
};
} // namespace

/// Where a kind of evidence must stand to count.
static bool counts(EvidenceKind kind, bool at_body, bool at_headers) {
  switch (kind) {
  case EvidenceKind::Host:
  case EvidenceKind::Path:
  case EvidenceKind::Query:
    return !at_body && !at_headers;
  case EvidenceKind::Header:
    return at_headers || !at_body;
  case EvidenceKind::Environment:
    return !at_body; // a literal that names a variable comes here only through the variable
  case EvidenceKind::Model:
    return true;
  case EvidenceKind::RequestField:
    return at_body;
  case EvidenceKind::ResponseField:
    return false;
  }
  return false;
}

/// What meets at the ports of a request: which constants, and for whom each of them speaks.
void Solver::gatherEvidence(RequestSite &site) {
  std::set<std::pair<StateId, const models::Evidence *>> seen;
  auto addState = [&](StateId s, bool body, bool headers) {
    const Kind &kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind);
    const Seed &seed = seeds[kind.seed];
    llvm::SmallVector<models::EvidenceMatch, 4> matches;
    library.matchEvidence(seed.text, matches);
    // The longer host is meant: "models.inference.ai.azure.com" is no ".inference.ai.azure.com" of a customer.
    llvm::erase_if(matches, [&](const models::EvidenceMatch &m) {
      return m.by->kind == EvidenceKind::Host && llvm::any_of(matches, [&](const models::EvidenceMatch &other) {
               return other.by->kind == EvidenceKind::Host && other.of != m.of &&
                      other.by->pattern.size() > m.by->pattern.size() &&
                      llvm::StringRef(other.by->pattern).contains(m.by->pattern);
             });
    });
    for (const models::EvidenceMatch &m : matches)
      if (counts(m.by->kind, body, headers) && seen.insert({s, m.by}).second)
        site.pieces.push_back({s, kind.seed, m.by, m.of});
  };
  auto gather = [&](const std::vector<models::Port> &ports, bool body, bool headers) {
    for (const models::Port &port : ports) {
      llvm::SmallVector<PortPlace, 2> list;
      call_models.places(site.call, port, false, list);
      for (const PortPlace &place : list)
        for (StateId s : tab.statesAt(place.node)) {
          const Fact &f = tab.facts.at(tab.state(s).fact);
          if (tab.facts.kind(f.kind).domain == Domain::Evidence && touches(f, place, false))
            addState(s, body, headers);
        }
    }
  };
  gather(site.row->url, false, false);
  gather(site.row->host, false, false);
  gather(site.row->path, false, false);
  gather(site.row->headers, false, true);
  gather(site.row->body, true, false);
}

/// What a constant or a setting is good for.
Uses Solver::usesOf(const Kind &kind) {
  constexpr Uses Known = 0x80;
  if (uses_of.size() <= kind.seed)
    uses_of.resize(seeds.size(), 0);
  Uses &uses = uses_of[kind.seed];
  if (uses)
    return uses & ~Known;
  uses = isSetting(kind) ? Known | Setting : Known;
  const std::string &text = seeds[kind.seed].text;
  llvm::SmallVector<models::EvidenceMatch, 4> matches;
  library.matchEvidence(text, matches);
  for (const models::EvidenceMatch &m : matches) {
    if (!speaksForPossible(m))
      continue;
    if (counts(m.by->kind, false, false) || counts(m.by->kind, false, true))
      uses |= Address;
    if (counts(m.by->kind, true, false))
      uses |= Body;
  }
  if (namesAccess(text))
    uses |= KeyName;
  return uses & ~Known;
}

/// Which constants and names of settings say anything of a provider, and what they say all together.
void Solver::findEvidence() {
  llvm::StringMap<bool> speaks; // most strings say nothing, and say it often
  llvm::SmallVector<llvm::StringRef, 16> texts;
  llvm::SmallVector<models::EvidenceMatch, 4> matches;
  auto look = [&](llvm::StringRef text) {
    auto [it, fresh] = speaks.try_emplace(text, false);
    if (fresh) {
      matches.clear();
      library.matchEvidence(text, matches);
      it->second = !matches.empty();
      if (it->second)
        texts.push_back(text);
    }
    return it->second;
  };
  for (NodeRef n : program.nodesOf(NodeKind::String)) {
    const Function &fn = program.function(n.function);
    if (look(program.string(fn.unit, fn.record->nodes()->Get(n.node)->index())))
      constants.push_back(n);
  }
  for (auto [s, row] : source_rows)
    if (llvm::any_of(row->sources, [](const models::SourceRow &r) { return r.what == Origin::Configuration; }))
      for (CallRef c : program.callsOf(s))
        if (const auto *list = program.call(c)->constants())
          for (const facts::Constant *k : *list)
            if (k->is_string())
              look(program.string(program.function(c.function).unit, k->text()));
  findProviders(texts);
}

/// The providers whose requests the program could make: those for which everything that it says would be enough if it
/// met at one request, and those whose SDK it calls.
void Solver::findProviders(llvm::ArrayRef<llvm::StringRef> texts) {
  std::map<const models::Provider *, std::set<const models::Evidence *>> by_provider;
  llvm::SmallVector<models::EvidenceMatch, 4> matches;
  for (llvm::StringRef text : texts) {
    matches.clear();
    library.matchEvidence(text, matches);
    for (const models::EvidenceMatch &m : matches)
      if (m.by->kind != EvidenceKind::ResponseField)
        by_provider[m.of].insert(m.by);
    names_key |= namesAccess(text);
  }
  bool sdk = false;
  for (auto [s, row] : request_rows)
    if (const models::Provider *named = library.provider(row->request->provider);
        named && !program.callsOf(s).empty()) {
      possible.insert(named);
      sdk = true;
    }
  for (const auto &[provider, evidence] : by_provider) {
    unsigned weight = 0;
    for (const models::Evidence *e : evidence)
      weight += sdk && e->kind == EvidenceKind::Host ? models::enough : e->weight; // an SDK is sent to any host
    if (weight >= models::enough)
      possible.insert(provider);
  }
}

/// What is said for a provider that is out of the question says nothing.
bool Solver::speaksForPossible(const models::EvidenceMatch &m) const { return possible.count(m.of) != 0; }

/// Whether any request of the program could be one for an AI model, or any value one that is followed.
bool Solver::isAnythingPossible() {
  auto follows = [](const models::SourceRow &source) { return isFollowed(source.what); };
  auto isCalled = [&](const auto &at) { return !program.callsOf(at.first).empty(); };
  auto elsewhere = [](const models::ModelFile &file) {
    return !file.allocations.empty() ||
           llvm::any_of(file.variables, [](const models::VariableRow &row) { return row.source.has_value(); });
  };
  // A name that a row asks for is in the call, so nobody else can hand over such a function.
  auto isThere = [&](const auto &at) {
    return llvm::any_of(at.second->sources, follows) &&
           (at.second->when.empty() || llvm::any_of(program.callsOf(at.first), [&](CallRef c) {
              return llvm::is_contained(call_models.at(c).rows, at.second);
            }));
  };
  return names_key || (!possible.empty() && llvm::any_of(request_rows, isCalled)) ||
         llvm::any_of(source_rows, isThere) ||
         llvm::any_of(endpoint_rows,
                      [&](const auto &at) { return llvm::any_of(at.second->endpoint->sources, follows); }) ||
         llvm::any_of(library.files(), elsewhere);
}

/// Seeds what stands where somebody asks for it. Where there is no graph, nobody has come to ask.
void Solver::seedEvidence() {
  llvm::erase_if(constants, [&](NodeRef n) {
    const Function &fn = program.function(n.function);
    if (!fn.graph)
      return false;
    const NodeId node = fn.graph->base + n.node;
    if (!relevance.covers(node, 0, Uses(~0)))
      return false; // not yet
    llvm::StringRef text = program.string(fn.unit, fn.record->nodes()->Get(n.node)->index());
    Seed seed{Origin::Constant, "the constant \"" + text.take_front(80).str() + "\"", program.placeOf(node),
              text.str()};
    evidence_seeds.push_back(
        {node, {0, tab.facts.kind({Domain::Evidence, Origin::Constant, Facet::Whole, addSeed(seed)}), true}, 0});
    return true;
  });
  for (const EvidenceSeed &s : evidence_seeds)
    tab.seed(s.node, s.fact, s.entry);
}

void Solver::askAt(CallRef c, llvm::ArrayRef<models::Port> ports, Uses uses) {
  llvm::SmallVector<PortPlace, 2> list;
  for (const models::Port &port : ports)
    call_models.places(c, port, false, list);
  for (const PortPlace &place : list)
    relevance.ask(place.node, place.path, uses);
}

/// 2. Evidence: where requests go.
void Solver::followEvidence() {
  for (const RequestSite &site : requests)
    if (site.row) {
      askAt(site.call, site.row->url, Address);
      askAt(site.call, site.row->host, Address);
      askAt(site.call, site.row->path, Address);
      askAt(site.call, site.row->headers, Address);
      askAt(site.call, site.row->body, Body);
    }
  tab.matters = [this](NodeId n, const Fact &f) { return relevance.covers(n, f.path, usesOf(tab.facts.kind(f.kind))); };
  seedSources({Origin::Configuration});
  settleEvidence();
}

/// What only the report on an inference call says: settings in what it sends, and which file or key is meant.
void Solver::followDetails() {
  for (const RequestSite &site : requests)
    if (site.row && site.provider)
      askAt(site.call, site.row->body, Setting);
  for (auto [s, row] : source_rows)
    if (llvm::any_of(row->sources, [&, row = row](const models::SourceRow &source) { return isNamed(*row, source); }))
      for (CallRef c : program.callsOf(s))
        if (const auto *arguments = program.call(c)->arguments_in())
          for (uint32_t in : *arguments)
            if (in != None)
              relevance.ask(program.node(c.function, in), 0, Setting);
  for (const auto &[place, where] : settings)
    relevance.ask(place.node, 0, KeyName);
  settleEvidence();
}

/// Back from those who ask, and forward to them. Touching a call on the way back may let a callable run, which is a
/// further way.
void Solver::settleEvidence() {
  do {
    do {
      relevance.run();
      tab.run();
    } while (relevance.isBehind());
    seedEvidence();
    tab.evidenceAgain();
    tab.run();
  } while (relevance.isBehind());
}
