//===- Path.cpp - Access paths --------------------------------------------===//

#include "solve/Path.h"

#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <cassert>

using namespace thinwrap;
using namespace thinwrap::solve;

PathTable::PathTable() {
  names.emplace_back();
  name_ids.try_emplace("", 0);
  intern({});
}

NameId PathTable::name(llvm::StringRef text) {
  auto [it, added] = name_ids.try_emplace(text, names.size());
  if (added)
    names.push_back(text.str());
  return it->second;
}

ElementId PathTable::element(const Element &e) {
  uint64_t head = (uint64_t(e.kind) << 32) | e.name;
  auto [it, added] = element_ids.try_emplace({head, e.value}, elements.size());
  if (added)
    elements.push_back(e);
  return it->second;
}

// A hand-rolled FNV keeps ids equal from run to run; llvm::hash_code may be seeded.
static uint64_t hashOf(llvm::ArrayRef<ElementId> list) {
  uint64_t h = 1469598103934665603ull;
  for (ElementId e : list)
    h = (h ^ (e + 1)) * 1099511628211ull;
  return h >> 2; // stay clear of DenseMap's reserved keys
}

PathId PathTable::intern(llvm::ArrayRef<ElementId> list, bool *cut) {
  if (list.size() > MaxLength) {
    list = list.take_front(MaxLength);
    if (cut)
      *cut = true;
  }
  auto &bucket = path_ids[hashOf(list)];
  for (PathId id : bucket)
    if (llvm::ArrayRef<ElementId>(paths[id]) == list)
      return id;
  bucket.push_back(paths.size());
  paths.emplace_back(list.begin(), list.end());
  return paths.size() - 1;
}

bool PathTable::meets(ElementId a, ElementId b) const {
  if (a == b)
    return true;
  ElementKind ka = elements[a].kind, kb = elements[b].kind;
  auto indexed = [](ElementKind k) {
    return k == ElementKind::Index || k == ElementKind::AnyIndex || k == ElementKind::Key;
  };
  return (ka == ElementKind::AnyIndex && indexed(kb)) || (kb == ElementKind::AnyIndex && indexed(ka));
}

PathRelation PathTable::relation(PathId a, PathId b) const {
  const auto &x = paths[a], &y = paths[b];
  size_t n = std::min(x.size(), y.size());
  for (size_t i = 0; i < n; ++i)
    if (!meets(x[i], y[i]))
      return PathRelation::Apart;
  return x.size() >= y.size() ? PathRelation::Within : PathRelation::Above;
}

bool PathTable::coveredBy(PathId a, PathId b) const {
  const auto &x = paths[a], &y = paths[b];
  if (x.size() < y.size())
    return false;
  // All elements are each of them, and not the other way round.
  return std::equal(y.begin(), y.end(), x.begin(), [&](ElementId all, ElementId one) {
    return all == one || (elements[all].kind == ElementKind::AnyIndex && meets(all, one));
  });
}

PathId PathTable::rebase(PathId path, unsigned skip, PathId to, bool &cut) {
  assert(skip <= paths[path].size() && "rebase skips more than there is");
  if (skip == 0 && to == 0)
    return path;
  auto key = std::make_pair((uint64_t(path) << 32) | to, uint32_t(skip));
  auto it = rebased.find(key);
  if (it == rebased.end()) {
    llvm::SmallVector<ElementId, 16> list(paths[to].begin(), paths[to].end());
    list.append(paths[path].begin() + skip, paths[path].end());
    bool was_cut = false;
    PathId id = intern(list, &was_cut);
    it = rebased.try_emplace(key, (uint64_t(was_cut) << 32) | id).first;
  }
  cut |= it->second >> 32;
  return PathId(it->second);
}

PathId PathTable::concat(PathId a, PathId b) {
  bool cut = false;
  return rebase(b, 0, a, cut);
}

bool PathTable::hasDeref(PathId id, unsigned from) const {
  const auto &list = paths[id];
  for (size_t i = from; i < list.size(); ++i)
    if (elements[list[i]].kind == ElementKind::Deref)
      return true;
  return false;
}

PathId PathTable::bounded(PathId id, unsigned length, unsigned repeats) {
  if (paths[id].size() <= std::min(length, repeats))
    return id;
  auto [it, fresh] = bounds.try_emplace({id, (length << 8) | repeats}, id);
  if (!fresh)
    return it->second;
  const auto &list = paths[id];
  size_t keep = 0;
  while (keep < list.size() && keep < length &&
         (elements[list[keep]].kind != ElementKind::Field ||
          std::count(list.begin(), list.begin() + keep, list[keep]) < repeats))
    ++keep;
  if (keep == list.size())
    return id;
  PathId cut = intern(llvm::SmallVector<ElementId, 16>(list.begin(), list.begin() + keep));
  return bounds[{id, (length << 8) | repeats}] = cut;
}

std::string PathTable::str(PathId id) const {
  std::string out;
  for (ElementId e : paths[id]) {
    const Element &el = elements[e];
    switch (el.kind) {
    case ElementKind::Field:
      // Which closure's it is, tells nobody who reads it anything.
      out += "." + llvm::StringRef(names[el.name]).split('@').first.str();
      break;
    case ElementKind::Deref:
      out += ".*";
      break;
    case ElementKind::Index:
      out += "[" + std::to_string(el.value) + "]";
      break;
    case ElementKind::AnyIndex:
      out += "[]";
      break;
    case ElementKind::Key:
      out += "[\"" + names[el.name] + "\"]";
      break;
    }
  }
  return out;
}
