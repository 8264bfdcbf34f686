//===- Widening.cpp - The worklist: keeping facts few ----------------------===//
//
// Objects that hold each other have places without end, and a program that reads files holds data nearly everywhere.
// What the report is about (AI output, meters, keys) is followed furthest and place by place. What is only asked for
// beside it, its company, is widened: long paths are cut, and an object of which many places are known is known as a
// whole. A widened fact covers everything below its place, so nothing is lost; only less is told apart.
//
//===----------------------------------------------------------------------===//

#include "solve/Tabulation.h"

using namespace llvm;
using namespace thinwrap;
using namespace thinwrap::solve;

bool Tabulation::isCompany(const Kind &kind) {
  return (kind.domain == Domain::Value && !isFollowed(kind)) || isSetting(kind);
}

/// What is counted together: settings one by one, since each may be another provider's; the rest of the company as one.
std::pair<uint64_t, KindId> Tabulation::crowdOf(EntryId entry, NodeId node, KindId kind) const {
  return {(uint64_t(entry) << 32) | node, isSetting(facts.kind(kind)) ? kind : None};
}

/// A program that reads a configuration file has the setting in all of its objects, and the one question about it is
/// whether a request's address is one.
unsigned Tabulation::manyOf(KindId kind) const { return isSetting(facts.kind(kind)) ? ManySettings : ManyCompany; }

/// Whether a pointer on the path leads back to where the path has been: the same field before and after it.
static bool isRound(const PathTable &paths, PathId path) {
  ArrayRef<ElementId> list = paths.at(path);
  for (size_t first = 0; first < list.size(); ++first) {
    if (paths.element(list[first]).kind != ElementKind::Field)
      continue;
    bool pointer = false;
    for (ElementId e : list.drop_front(first + 1)) {
      pointer |= paths.element(e).kind == ElementKind::Deref;
      if (pointer && e == list[first])
        return true;
    }
  }
  return false;
}

/// Objects that hold each other (a list's tail, an iterator in an iterator) have places without end. What the report is
/// about is followed furthest; what only stands beside it is widened sooner; a callable that deep is not called by us.
/// Where an object holds a pointer to itself (a handle whose user data is its owner), what is cut stands nearer as
/// well; to say that everything below holds it would spread it over the whole object.
bool Tabulation::bounded(Fact &f) {
  const Kind &kind = facts.kind(f.kind);
  const bool callable = kind.domain == Domain::Callable;
  if (callable && program.paths.length(f.path) > MaxRoundPath && isRound(program.paths, f.path))
    return false;
  PathId bound = isFollowed(kind) ? program.paths.bounded(f.path, MaxPath, 3)
                                  : program.paths.bounded(f.path, callable ? MaxCallablePath : MaxCompanyPath, 2);
  if (bound == f.path)
    return true;
  if (callable || (!isFollowed(kind) && isRound(program.paths, f.path)))
    return false;
  f.path = bound;
  f.below = true;
  return true;
}

/// Objects that hold each other by several ways (a session in its own callbacks, in its server's list) have a place for
/// each sequence of them. Where many are known at one node, those that lead round are left out: they stand nearer as
/// well.
bool Tabulation::isRoundInCrowd(EntryId entry, NodeId node, FactId fact) {
  const Fact &f = facts.at(fact);
  const Kind &kind = facts.kind(f.kind);
  if (!f.path || kind.domain == Domain::Class || isCompany(kind))
    return false;
  uint32_t &known = crowds[{(uint64_t(entry) << 32) | node, f.kind}];
  if (known >= ManyRound && isRound(program.paths, f.path))
    return true;
  ++known;
  return false;
}

FactId Tabulation::shortened(FactId fact, unsigned length) {
  Fact f = facts.at(fact);
  PathId path = program.paths.bounded(f.path, length, PathTable::MaxLength);
  if (path == f.path)
    return fact;
  f.path = path;
  f.below = true;
  return facts.intern(f);
}

/// The more places of one object are known to hold company, the less is told apart.
FactId Tabulation::widened(EntryId entry, NodeId node, FactId fact) {
  const Fact &f = facts.at(fact);
  if (!f.path || !isCompany(facts.kind(f.kind)))
    return fact;
  auto it = company.find(crowdOf(entry, node, f.kind));
  const unsigned many = manyOf(f.kind);
  if (it == company.end() || it->second < many)
    return fact;
  return shortened(fact, it->second < 4 * many ? 2 : 0);
}

/// Whether a place above it says as much already. Only of what stands beside the values that the report is about:
/// theirs have traces.
bool Tabulation::isCovered(EntryId entry, NodeId node, FactId fact, Level level) {
  Fact f = facts.at(fact);
  const Kind &kind = facts.kind(f.kind);
  if (!isCompany(kind) || !f.path)
    return false;
  f.below = true;
  for (unsigned length = program.paths.length(f.path); length-- > 0;) {
    f.path = program.paths.bounded(f.path, length, PathTable::MaxLength);
    auto id = facts.find(f);
    if (!id)
      continue;
    auto it = state_ids.find({(uint64_t(entry) << 32) | node, *id});
    if (it != state_ids.end() && states[it->second].level <= level)
      return true;
  }
  return false;
}
