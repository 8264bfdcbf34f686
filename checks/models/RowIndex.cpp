//===- RowIndex.cpp - Which rows are about a function ---------------------===//
#include "models/RowIndex.h"

#include "models/TypePattern.h"
#include "support/Glob.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using thinwrap::support::isNamePattern;
using thinwrap::support::matchesName;
using thinwrap::support::matchesText;

namespace thinwrap::models {

StringRef lastName(StringRef Name) {
  size_t Operator = Name.rfind("::operator");
  if (Operator != StringRef::npos) {
    StringRef After = Name.drop_front(Operator + StringRef("::operator").size());
    if (After.empty() || !(isalnum(static_cast<unsigned char>(After.front())) || After.front() == '_'))
      return Name.drop_front(Operator + 2);
  }
  // "::" inside the brackets of an anonymous namespace or of template arguments separates nothing.
  int Depth = 0;
  for (size_t I = Name.size(); I > 1; --I) {
    char C = Name[I - 1];
    Depth += C == ')' || C == '>';
    Depth -= C == '(' || C == '<';
    if (Depth == 0 && C == ':' && Name[I - 2] == ':')
      return Name.drop_front(I);
  }
  return Name;
}

/// "std::mutex" of "std::mutex::lock".
static StringRef ownerName(StringRef Name) {
  StringRef Owner = Name.drop_back(lastName(Name).size());
  Owner.consume_back("::");
  return Owner;
}

void RowIndex::add(const Row &R, unsigned Order) {
  for (const std::string &Name : R.function.names) {
    unsigned Index = Entries.size();
    Entries.push_back({&R, Order, Name});
    StringRef Last = lastName(Name);
    if (!isNamePattern(Name))
      ByName[Name].push_back(Index);
    else if (!isNamePattern(Last))
      ByLastName[Last].push_back(Index);
    else if (Last != "**" && !isNamePattern(ownerName(Name)))
      ByOwner[ownerName(Name)].push_back(Index);
    else
      Others.push_back(Index);
  }
}

void RowIndex::collect(StringRef Name, bool OnlyOverriding, SmallVectorImpl<unsigned> &Found) const {
  auto Take = [&](const Bucket &Candidates, bool Exact) {
    for (unsigned Index : Candidates) {
      const Entry &E = Entries[Index];
      if ((!OnlyOverriding || E.row->function.overrides) && (Exact || matchesName(E.pattern, Name)))
        Found.push_back(Index);
    }
  };
  if (auto Hit = ByName.find(Name); Hit != ByName.end())
    Take(Hit->second, /*Exact=*/true);
  if (auto Hit = ByLastName.find(lastName(Name)); Hit != ByLastName.end())
    Take(Hit->second, /*Exact=*/false);
  if (auto Hit = ByOwner.find(ownerName(Name)); Hit != ByOwner.end())
    Take(Hit->second, /*Exact=*/false);
  Take(Others, /*Exact=*/false);
}

static bool isClass(ArrayRef<std::string> Patterns, StringRef Name) {
  return any_of(Patterns, [&](const std::string &Pattern) { return matchesName(Pattern, Name); });
}

StringRef misfit(const FunctionPattern &Pattern, const SymbolView &Symbol) {
  if (Pattern.signature && !matchesSignature(*Pattern.signature, Symbol.parameterTypes))
    return "signature";
  if (!Pattern.parameterCounts.empty() &&
      !is_contained(Pattern.parameterCounts, static_cast<int>(Symbol.parameterTypes.size())))
    return "parameters";
  if (!Pattern.result.empty() && !matchesType(Pattern.result, Symbol.resultType))
    return "result";
  if (!Pattern.derivedFrom.empty() && !isClass(Pattern.derivedFrom, Symbol.className) &&
      none_of(Symbol.classBases, [&](StringRef Base) { return isClass(Pattern.derivedFrom, Base); }))
    return "derived-from";
  if (!Pattern.parameter.empty() &&
      none_of(Symbol.parameterNames, [&](StringRef Name) { return matchesText(Pattern.parameter, Name); }))
    return "parameter";
  if (!Pattern.attribute.empty() &&
      none_of(Symbol.attributes, [&](StringRef Text) { return matchesText(Pattern.attribute, Text); }))
    return "attribute";
  for (const auto &[Position, Types] : Pattern.templates) {
    if (Position < 0 || static_cast<size_t>(Position) >= Symbol.templateArguments.size())
      return "template";
    if (none_of(Types, [&, At = Position](const std::string &Type) {
          return matchesType(Type, Symbol.templateArguments[static_cast<size_t>(At)]);
        }))
      return "template";
  }
  return "";
}

void RowIndex::match(const SymbolView &Symbol, SmallVectorImpl<const Row *> &Rows) const {
  SmallVector<unsigned, 8> Found;
  collect(Symbol.name, /*OnlyOverriding=*/false, Found);
  for (StringRef Overridden : Symbol.overriddenMethods)
    collect(Overridden, /*OnlyOverriding=*/true, Found);
  if (!Symbol.classBases.empty()) {
    std::string Last = lastName(Symbol.name).str();
    for (StringRef Base : Symbol.classBases)
      collect((Base + "::" + Last).str(), /*OnlyOverriding=*/true, Found);
  }
  SmallVector<const Entry *, 8> Fitting;
  for (unsigned Index : Found)
    if (misfit(Entries[Index].row->function, Symbol).empty())
      Fitting.push_back(&Entries[Index]);
  llvm::sort(Fitting, [](const Entry *A, const Entry *B) { return A->order < B->order; });
  for (const Entry *E : Fitting)
    if (Rows.empty() || !is_contained(Rows, E->row))
      Rows.push_back(E->row);
}

} // namespace thinwrap::models
