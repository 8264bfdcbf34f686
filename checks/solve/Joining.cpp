//===- Joining.cpp - What stands beside a value ---------------------------===//
//
// "Does what is sent depend on information that is neither the request, nor AI output, nor a constant?" A value that is
// combined with platform data rises; but only on the ways on which the data is surely there: where one branch adds the
// customer's record and the other does not, the bare way counts.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

#include "llvm/ADT/StringExtras.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

/// Does anything stand there that a value could be joined with? A buffer that only collects the answer's chunks is
/// empty before the first.
bool Solver::holdsText(const PortPlace &place) {
  auto [it, fresh] = holds_text.try_emplace({place.node, place.path}, false);
  if (!fresh)
    return it->second;
  std::vector<Evidence> constants;
  collectConstants(place.node, place.path, 300, -1, {}, constants);
  bool text = !constants.empty();
  for (StateId s : tab.statesAt(place.node)) {
    const Fact &f = tab.facts.at(tab.state(s).fact);
    const Kind &kind = tab.facts.kind(f.kind);
    text |= kind.domain == Domain::Value && kind.origin != Origin::AiOutput && kind.origin != Origin::Meter &&
            touches(f, place, false);
  }
  return holds_text[{place.node, place.path}] = text;
}

Tabulation::Joined Solver::joined(llvm::ArrayRef<PortPlace> places) {
  Tabulation::Joined result;
  for (const PortPlace &p : places)
    if (presence.may(p.node, p.path) || holdsText(p))
      result.level = costs.of(Transform::Combine);
  result.company = presence.anyOf(places);
  return result;
}

/// The level of the whole way to `s`, with what surely stands beside the value in what `place` takes.
Level Solver::levelAt(StateId s, const PortPlace &place) {
  Level level = total(s);
  const State &st = tab.state(s);
  const Fact f = tab.facts.at(st.fact);
  unsigned taken = paths.length(place.path);
  bool beside = f.absorbed || f.company_depth >= taken;
  if (beside && f.company && level < costs.joining(Origin::PlatformData) &&
      presence.always(f.company, st.entry, program.owner(st.node).function))
    level = costs.joining(Origin::PlatformData);
  return level;
}

Facet Solver::facetOf(const Kind &kind, llvm::StringRef key, bool by_key) {
  if (kind.seed == Kind::AnySeed || kind.seed >= seeds.size())
    return kind.facet;
  int32_t request = seeds[kind.seed].request;
  const models::Provider *provider = request < 0 ? nullptr : requests[request].provider;
  if (!provider)
    return kind.facet;
  // A path of several keys, as "message.content" or "/choices/0/message/content".
  llvm::SmallVector<llvm::StringRef, 4> keys;
  llvm::SplitString(key, keys, "./");
  llvm::erase_if(keys, [](llvm::StringRef part) { return llvm::all_of(part, llvm::isDigit); });
  if (keys.empty())
    keys.push_back(key);
  if (kind.facet != Facet::Header && kind.facet != Facet::Status)
    for (llvm::StringRef part : keys)
      keys_read[request].insert(part.str());
  if (kind.facet == Facet::Error) // whatever stands in it
    return kind.facet;
  models::ResponseRole role =
      kind.facet == Facet::Header ? library.headerRole(*provider, key) : library.responseRole(*provider, keys);
  switch (role) {
  case models::ResponseRole::Meter:
    return Facet::Meter;
  case models::ResponseRole::Safety:
    return Facet::Safety;
  case models::ResponseRole::Identity:
    return Facet::Identity;
  case models::ResponseRole::Access:
    return Facet::Access;
  case models::ResponseRole::Content:
    return Facet::Content;
  case models::ResponseRole::Error:
    return Facet::Error;
  case models::ResponseRole::Status:
  case models::ResponseRole::Body:
    break;
  }
  // One header by its name is not the whole set: what no provider counts or grants with says at most who answered.
  return kind.facet == Facet::Header && by_key ? Facet::Identity : kind.facet;
}
