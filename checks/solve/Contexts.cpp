//===- Contexts.cpp - Which callable goes with which value ----------------===//
//
// Two callers of one higher-order function hand it different callables and different values. The value of one must not
// go through the callable of the other, so a link to a callable that came in through a parameter is conditional: it
// holds in the context (entry) of that callable. A value arrives there in a context of its own; both hold together in
// the *product* of the two, whose callers are those that brought both in over the same call, in contexts of theirs that
// go together. A product starts like any entry, so what it reaches is known for its own callers alone.
//
// Invariant: a product's callers are a subset of its base's, and every one of them fulfils its conditions.
//
//===----------------------------------------------------------------------===//

#include "solve/Tabulation.h"

using namespace thinwrap;
using namespace thinwrap::solve;

EntryId Tabulation::entryFor(NodeId node, FactId fact, FunctionId function) {
  auto [it, fresh] = entry_ids.try_emplace({(uint64_t(node) << 1) | (function == None), fact}, entries.size());
  if (fresh) {
    entries.emplace_back();
    entries.back().node = node;
    entries.back().fact = fact;
    entries.back().function = function;
  }
  return it->second;
}

bool Tabulation::holdsIn(EntryId context, EntryId condition) const {
  return isCallerless(condition) || context == condition || llvm::is_contained(entries[context].conditions, condition);
}

/// May this state go over the link? If its context leaves that open, it will in narrower ones.
bool Tabulation::admit(StateId s, LinkId l) {
  EntryId context = states[s].entry;
  llvm::SmallVector<EntryId, 1> conditions = links[l].conditions;
  if (conditions.empty() || llvm::any_of(conditions, [&](EntryId e) { return holdsIn(context, e); }))
    return true;
  // Where this context says what the call runs, it is not that of another link.
  auto chosen = [&](LinkId other) {
    return llvm::any_of(links[other].conditions, [&](EntryId e) { return holdsIn(context, e); });
  };
  if (llvm::any_of(conditional_links[links[l].call], chosen))
    return false;
  // Callables themselves are told apart by where they stand, not by what stands beside them.
  if (entries[context].conditions.size() >= options.max_conditions || isFullOfProducts(l) ||
      domainOf(states[s].fact) == Domain::Callable || isClassOnly(context))
    return true;
  for (EntryId e : conditions)
    refine(s, e);
  return false;
}

/// Beyond the bound, links count as unconditional: flows of different callers may be mixed, none is lost.
bool Tabulation::isFullOfProducts(LinkId l) {
  if (products.size() < options.max_products)
    return false;
  if (!told_of_products && l != None)
    bounds.push_back({"contexts in which callables are told apart", program.place(links[l].call)});
  told_of_products |= l != None;
  return true;
}

/// Makes the fact known where the condition holds as well.
void Tabulation::refine(StateId s, EntryId condition) {
  State st = states[s];
  if (isCallerless(st.entry)) // levels there count from its own start, and the condition's context does not know it
    return add(condition, st.node, st.fact, std::max(st.level, entries[st.entry].level), s, Via::Context, 0);
  EntryId p = product(st.entry, condition);
  // What started with the entry starts anew in the product; what was born on the way is brought along.
  if (domainOf(entries[st.entry].fact) != domainOf(st.fact))
    add(p, st.node, st.fact, st.level, s, Via::Context, 0);
}

EntryId Tabulation::product(EntryId base, EntryId condition) {
  std::vector<EntryId> conditions(entries[base].conditions.begin(), entries[base].conditions.end());
  conditions.insert(llvm::upper_bound(conditions, condition), condition);
  EntryId root = conditions.size() > 1 ? entries[base].root : base;
  auto [it, fresh] = products.try_emplace({root, conditions}, entries.size());
  EntryId p = it->second;
  if (!fresh)
    return p;
  entries.emplace_back();
  Entry &e = entries.back();
  e.root = root;
  e.node = entries[base].node;
  e.fact = entries[base].fact;
  e.function = entries[base].function;
  e.conditions.assign(conditions.begin(), conditions.end());
  entries[base].refinements.push_back({p, condition, true});
  entries[condition].refinements.push_back({p, base, false});
  if (!entries[condition].is_condition)
    for (const Entry::Incoming &in : entries[condition].incoming) {
      auto &list = entries[condition].contexts[in.link];
      if (!llvm::is_contained(list, states[in.state].entry))
        list.push_back(states[in.state].entry);
    }
  entries[condition].is_condition = true;
  for (size_t i = 0; i < entries[base].incoming.size(); ++i) {
    Entry::Incoming in = entries[base].incoming[i];
    auto contexts = entries[condition].contexts.find(in.link);
    if (contexts == entries[condition].contexts.end())
      continue;
    for (EntryId context : llvm::SmallVector<EntryId, 1>(contexts->second))
      joinCallers({p, condition, true}, base, in, context);
  }
  return p;
}

/// A caller that brings in the base's fact also brings in the condition's, in `context` of its own.
void Tabulation::joinCallers(const Entry::Refinement &r, EntryId base, Entry::Incoming in, EntryId context) {
  if (holdsIn(states[in.state].entry, context) ||
      entries[states[in.state].entry].conditions.size() >= options.max_conditions || isFullOfProducts(in.link))
    return addIncoming(r.product, in.state, in.link);
  refine(in.state, context); // comes back over the same link from there
}

bool Tabulation::noteCaller(EntryId e, StateId s, LinkId l) {
  if (!entries[e].known.insert((uint64_t(s) << 32) | l).second)
    return false;
  entries[e].incoming.push_back({s, l});
  Level level = std::max(states[s].level, entries[states[s].entry].level);
  entries[e].level = entries[e].incoming.size() == 1 ? level : std::min(entries[e].level, level);
  return true;
}

void Tabulation::addIncoming(EntryId e, StateId s, LinkId l) {
  if (!noteCaller(e, s, l))
    return;
  add(e, entries[e].node, entries[e].fact, 0, None, Via::Start, 0);
  for (size_t i = 0; i < entries[e].refinements.size(); ++i) {
    Entry::Refinement r = entries[e].refinements[i];
    if (!r.base)
      continue;
    auto contexts = entries[r.other].contexts.find(l);
    if (contexts == entries[r.other].contexts.end())
      continue;
    for (EntryId context : llvm::SmallVector<EntryId, 1>(contexts->second))
      joinCallers(r, e, {s, l}, context);
  }
  addContext(e, l, states[s].entry);
}

/// The condition `e` holds for callers over `l` that are themselves in `context`.
void Tabulation::addContext(EntryId e, LinkId l, EntryId context) {
  if (!entries[e].is_condition)
    return; // nobody asks yet
  auto &list = entries[e].contexts[l];
  if (llvm::is_contained(list, context))
    return;
  list.push_back(context);
  if (isClassOnly(e))
    for (StateId exit : std::vector<StateId>(entries[e].exits))
      leave(exit, l, None, context);
  for (size_t i = 0; i < entries[e].refinements.size(); ++i) {
    Entry::Refinement r = entries[e].refinements[i];
    if (r.base)
      continue;
    for (size_t k = 0; k < entries[r.other].incoming.size(); ++k)
      if (Entry::Incoming in = entries[r.other].incoming[k]; in.link == l)
        joinCallers(r, r.other, in, context);
  }
}
