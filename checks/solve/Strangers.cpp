//===- Strangers.cpp - What meets in a queue and is not of one job --------===//
//
// A queue of jobs holds what many callers put there, each with a closure that asks and another one that is told the
// answer. The queue is one place, so every answer would be told to everyone. But closures that were handed over as
// parts of one object belong together, and those that only ever came in over different calls do not: an answer that
// came through one is not for the other, and neither is it for a caller who handed over another.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

static bool isElement(PathTable &paths, PathId path) {
  return llvm::any_of(paths.at(path), [&](ElementId e) { return paths.element(e).kind == ElementKind::AnyIndex; });
}

/// The closure that a link runs; None if it runs anything else.
SymbolId Solver::closureOf(LinkId l) const {
  const SymbolId s = program.function(tab.link(l).target).symbol;
  return program.has(s, facts::SymbolFlags::Lambda) ? s : SymbolId(None);
}

/// Where closures were handed over: to a parameter of a body by its calls, to a library's function by call sites.
void Solver::findHandedClosures() {
  if (std::exchange(handed_known, true))
    return;
  for (StateId s = 0; s < tab.numStates(); ++s) {
    const State st = tab.state(s);
    const Fact &f = tab.facts.at(st.fact);
    const Kind &kind = tab.facts.kind(f.kind);
    const facts::Node *r = program.nodeRecord(st.node);
    if (kind.domain != Domain::Callable || !r || isElement(paths, f.path) || kind.seed >= program.numSymbols() ||
        !program.has(kind.seed, facts::SymbolFlags::Lambda))
      continue;
    if (r->kind() == NodeKind::ParameterIn && tab.entry(st.entry).node == st.node &&
        tab.entry(st.entry).fact == st.fact) {
      for (const Entry::Incoming &in : tab.entry(st.entry).incoming)
        addHanded({st.node, 0}, f.path, kind.seed, in.link);
    } else if (r->kind() == NodeKind::ArgumentIn) {
      const CallRef c{program.owner(st.node).function, r->index()};
      if (call_models.at(c).knowledge == Knowledge::Modelled)
        addHanded({program.callee(c), r->position() + 1}, f.path, kind.seed, st.node);
    }
  }
}

void Solver::addHanded(HandedTo to, PathId path, SymbolId closure, uint32_t over) {
  auto &sites = handed[to][{path, closure}];
  if (!llvm::is_contained(sites, over))
    sites.push_back(over);
  auto &places = handed_at[closure];
  if (!llvm::is_contained(places, std::pair(to, path)))
    places.push_back({to, path});
}

/// Two parts of one object: `.work` and `.done`.
bool Solver::areParts(PathId a, PathId b) {
  auto at = paths.at(a), bt = paths.at(b);
  return a != b && !at.empty() && at.size() == bt.size() && at.drop_back() == bt.drop_back();
}

/// Whether over one of these calls or sites another closure came in at this place than `closure`.
bool Solver::bringsAnother(const HandedTo &to, PathId path, SymbolId closure, llvm::ArrayRef<uint32_t> sites) const {
  return llvm::any_of(handed.at(to), [&](const auto &entry) {
    const auto &[where, over] = entry;
    return where.first == path && where.second != closure &&
           llvm::any_of(over, [&](uint32_t site) { return llvm::is_contained(sites, site); });
  });
}

/// Whether the two were handed over as parts of objects, and never of the same one.
bool Solver::areApart(SymbolId a, SymbolId b) {
  auto [it, fresh] = apart.try_emplace({a, b}, false);
  if (!fresh)
    return it->second;
  for (const auto &[to, path] : handed_at[a])
    for (const auto &[other_to, other_path] : handed_at[b]) {
      if (other_to != to || !areParts(path, other_path))
        continue;
      const auto &sites = handed[to][{path, a}], &others = handed[to][{other_path, b}];
      const bool together = llvm::any_of(sites, [&](uint32_t site) { return llvm::is_contained(others, site); });
      if (!together && bringsAnother(to, path, a, others))
        return it->second = true;
    }
  return false;
}

/// Whether a closure is entered over `l` that has nothing to do with the one through which the answer came.
bool Solver::isToldToStranger(uint32_t seed, LinkId l) {
  const SymbolId told = closureOf(l);
  if (told == None)
    return false;
  findHandedClosures();
  return llvm::any_of(callsOfContext(seeds[seed].context), [&](LinkId k) {
    const SymbolId asked = closureOf(k);
    return asked != None && asked != told && areApart(asked, told);
  });
}

/// Whether an answer is returned over `l` to a caller who handed over another closure than the one through which the
/// answer came.
bool Solver::isReturnedToStranger(uint32_t seed, LinkId l) {
  findHandedClosures();
  return llvm::any_of(callsOfContext(seeds[seed].context), [&](LinkId k) {
    const SymbolId asked = closureOf(k);
    auto places = handed_at.find(asked);
    if (asked == None || places == handed_at.end())
      return false;
    return llvm::any_of(places->second, [&](const auto &place) {
      const auto &[to, path] = place;
      return to.second == 0 && program.owner(to.first).function == tab.link(l).target &&
             !llvm::is_contained(handed[to][{path, asked}], l) && bringsAnother(to, path, asked, {l});
    });
  });
}
