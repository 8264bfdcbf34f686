//===- Company.cpp - Conditions over a function's ports -------------------===//

#include "solve/Company.h"

#include "llvm/ADT/STLExtras.h"

using namespace thinwrap;
using namespace thinwrap::solve;

/// A condition with more parts than this says nothing to a reader either; what is beyond is left out.
static constexpr size_t MaxParts = 8;

CompanyTable::CompanyTable() {
  for (uint32_t i = 0; i < 3; ++i)
    intern({Term::Constant, i, 0, {}});
}

CompanyId CompanyTable::intern(Term t) {
  auto [it, fresh] = ids.try_emplace(t, terms.size());
  if (fresh)
    terms.push_back(std::move(t));
  return it->second;
}

CompanyId CompanyTable::port(uint32_t node, uint32_t path) { return intern({Term::Port, node, path, {}}); }

CompanyId CompanyTable::join(llvm::ArrayRef<CompanyId> list, Term::Kind kind, CompanyId neutral, CompanyId absorbing) {
  llvm::SmallVector<CompanyId, 4> parts;
  for (CompanyId id : list) {
    if (id == absorbing)
      return absorbing;
    if (id == neutral)
      continue;
    if (terms[id].kind == kind)
      parts.append(terms[id].of.begin(), terms[id].of.end());
    else
      parts.push_back(id);
  }
  llvm::sort(parts);
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  if (parts.size() > MaxParts)
    parts.resize(MaxParts);
  if (parts.empty())
    return neutral;
  if (parts.size() == 1)
    return parts.front();
  Term t;
  t.kind = kind;
  t.of.assign(parts.begin(), parts.end());
  return intern(std::move(t));
}

CompanyId CompanyTable::replace(CompanyId id, llvm::function_ref<CompanyId(CompanyId)> with) {
  Term t = terms[id]; // a copy: the table grows meanwhile
  switch (t.kind) {
  case Term::Constant:
    return id == OuterCompany ? with(id) : id;
  case Term::Port:
    return with(id);
  case Term::All:
  case Term::Any: {
    llvm::SmallVector<CompanyId, 4> parts;
    for (CompanyId part : t.of)
      parts.push_back(replace(part, with));
    return t.kind == Term::All ? all(parts) : any(parts);
  }
  }
  return id;
}
