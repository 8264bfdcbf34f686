//===- Fact.cpp - What can stand at a node --------------------------------===//

#include "solve/Fact.h"

using namespace thinwrap;
using namespace thinwrap::solve;

KindId FactTable::kind(const Kind &k) {
  uint64_t key = (uint64_t(k.domain) << 48) | (uint64_t(k.origin) << 40) | (uint64_t(k.facet) << 32) | k.seed;
  auto [it, added] = kind_ids.try_emplace(key, kinds.size());
  if (added)
    kinds.push_back(k);
  return it->second;
}

static std::pair<uint64_t, uint64_t> keyOf(const Fact &f) {
  return {(uint64_t(f.path) << 32) | (uint64_t(f.company_depth) << 2) | (uint64_t(f.below) << 1) | f.absorbed,
          (uint64_t(f.company) << 32) | f.kind};
}

FactId FactTable::intern(const Fact &f) {
  auto [it, added] = fact_ids.try_emplace(keyOf(f), facts.size());
  if (added)
    facts.push_back(f);
  return it->second;
}

std::optional<FactId> FactTable::find(const Fact &f) const {
  auto it = fact_ids.find(keyOf(f));
  return it == fact_ids.end() ? std::nullopt : std::optional<FactId>(it->second);
}
