//===- Fact.h - What can stand at a node ----------------------------------===//
//
// A fact says: below this access path of the node stands something of this kind. Example: after
// `json j = parse(body)`, the node of `j` has the fact (path "", kind AI output of request 3, covers what is below);
// `j["usage"]` then yields a fact whose facet is Meter.
//
// Invariants: kinds and facts are interned: equal ones have equal indices, and an index never changes its meaning.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_FACT_H
#define THINWRAP_SOLVE_FACT_H

#include "solve/Company.h"
#include "solve/Flow.h"
#include "solve/Path.h"

#include "llvm/ADT/DenseMap.h"

#include <optional>
#include <vector>

namespace thinwrap::solve {

/// What a fact is followed for. Callables complete the call graph; evidence finds the requests; values are what the
/// report is about. Classes of objects are contexts only (Receivers.cpp).
enum class Domain : uint8_t { Callable, Evidence, Value, Class };

/// What the report is about, and what is therefore followed furthest.
constexpr bool isFollowed(Origin o) { return o == Origin::AiOutput || o == Origin::Meter || o == Origin::Access; }

using KindId = uint32_t;
using FactId = uint32_t;

/// What stands there. `seed` tells apart what must be told apart: for callables the symbol, for evidence the constant,
/// for AI output, meters and access the source; AnySeed for origins that are only asked for by kind.
struct Kind {
  static constexpr uint32_t AnySeed = 0xffffffff;
  Domain domain = Domain::Value;
  Origin origin = Origin::Unseen;
  Facet facet = Facet::Whole;
  uint32_t seed = AnySeed;
};

/// A value that only configuration knows.
inline bool isSetting(const Kind &kind) {
  return kind.domain == Domain::Evidence && kind.origin == Origin::Configuration;
}

inline bool isFollowed(const Kind &kind) { return kind.domain == Domain::Value && isFollowed(kind.origin); }

struct Fact {
  PathId path = 0;
  KindId kind = 0;
  bool below = false; ///< covers everything below the path; else the value at the path alone
  /// When platform data surely stands beside it: in the object that the first `company_depth` elements of the path
  /// name, or (`absorbed`) in the value itself, with which it was made one.
  CompanyId company = NoCompany;
  uint8_t company_depth = 0;
  bool absorbed = false;

  void leaveCompany() {
    company = NoCompany;
    company_depth = 0;
    absorbed = false;
  }
};

class FactTable {
public:
  KindId kind(const Kind &k);
  const Kind &kind(KindId id) const { return kinds[id]; }
  FactId intern(const Fact &f);
  /// The fact's index if anybody has interned it.
  std::optional<FactId> find(const Fact &f) const;
  const Fact &at(FactId id) const { return facts[id]; }
  size_t size() const { return facts.size(); }

private:
  std::vector<Kind> kinds;
  llvm::DenseMap<uint64_t, KindId> kind_ids;
  std::vector<Fact> facts;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, FactId> fact_ids;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_FACT_H
