//===- Paths.cpp ----------------------------------------------------------===//
#include "extract/Paths.h"

using namespace thinwrap;
using namespace thinwrap::extract;

PathId PathTable::append(PathId Base, PathElement Element) {
  if (isFull(Base))
    return Base;
  std::pair<uint64_t, std::pair<uint64_t, uint64_t>> Key{
      (uint64_t(Base) << 8) | uint64_t(Element.Kind),
      {(uint64_t(Element.Name) << 32) | Element.Owner, uint64_t(Element.Value) ^ 0x5bd1e995}};
  auto [It, New] = Known.try_emplace(Key, PathId(Steps.size()));
  if (New) {
    Step S;
    S.Element = Element;
    S.Parent = Base;
    S.Length = Steps[Base].Length + 1;
    S.AnyIndex = Steps[Base].AnyIndex || Element.Kind == facts::ElementKind::AnyIndex;
    Steps.push_back(S);
  }
  return It->second;
}

llvm::SmallVector<PathElement, PathTable::MaxLength> PathTable::elements(PathId P) const {
  llvm::SmallVector<PathElement, MaxLength> Result(Steps[P].Length);
  for (unsigned I = Steps[P].Length; I > 0; --I, P = Steps[P].Parent)
    Result[I - 1] = Steps[P].Element;
  return Result;
}

PathId PathTable::concat(PathId Base, PathId Tail) {
  if (Base == 0)
    return Tail;
  for (const PathElement &Element : elements(Tail))
    Base = append(Base, Element);
  return Base;
}

PathId PathTable::tail(PathId P, unsigned From) {
  if (From == 0)
    return P;
  PathId Result = 0;
  auto All = elements(P);
  for (unsigned I = From; I < All.size(); ++I)
    Result = append(Result, All[I]);
  return Result;
}

bool PathTable::isPrefix(PathId Prefix, PathId P) const {
  while (Steps[P].Length > Steps[Prefix].Length)
    P = Steps[P].Parent;
  return P == Prefix;
}

bool PathTable::stripPrefix(PathId P, PathId Prefix, PathId &Rest) {
  if (Prefix == 0) {
    Rest = P;
    return true;
  }
  if (length(Prefix) > length(P))
    return false;
  PathId Head = P;
  while (length(Head) > length(Prefix))
    Head = parent(Head);
  for (PathId A = Head, B = Prefix; A != B; A = parent(A), B = parent(B))
    if (!last(A).matches(last(B)))
      return false;
  Rest = tail(P, length(Prefix));
  return true;
}
