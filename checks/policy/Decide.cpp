//===- Decide.cpp - The decision itself -----------------------------------===//
#include "policy/Decide.h"

#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace llvm;

namespace thinwrap::policy {

namespace {

StringRef checkFor(const Rules &R, const Cell &C) {
  // What is exposed beside the answer's text is found at any level.
  if (C.flags.hasAny({Flag::Access, Flag::Upstream}))
    return LeakedAccess;
  if (C.flags.has(Flag::Meter))
    return ExposedMeter;
  if (C.flags.has(Flag::NoEndpoint) || C.flags.has(Flag::Decides))
    return EmbeddedCheck;
  Level Worst = C.levels.level();
  if (C.flags.has(Flag::Unseen) && Worst <= R.unseenUpTo)
    return UnseenProcessing;
  if (C.flags.has(Flag::Router) && Worst <= R.routerUpTo)
    return ProviderRouter;
  assert(Worst < R.checkOfLevel.size() && "levels go from 0 to 4");
  return R.checkOfLevel[Worst];
}

Severity severityOf(const CheckRule &Check, Scope S, Flags F) {
  Severity Result = Check.severity[static_cast<size_t>(S)];
  if (Result == Severity::None)
    return Result;
  for (const auto &[When, Floor] : Check.atLeast)
    if (F.has(When))
      Result = std::max(Result, Floor);
  for (const auto &[When, Ceiling] : Check.atMost)
    if (F.has(When))
      Result = std::min(Result, Ceiling);
  return Result;
}

void addWhere(ArrayRef<AddRule> Rules, StringRef Check, Flags F, std::vector<std::string> &Out) {
  for (const AddRule &A : Rules)
    if ((A.checks.empty() || is_contained(A.checks, Check)) && F.hasAll(A.when) && !F.hasAny(A.unless) &&
        !is_contained(Out, A.add))
      Out.push_back(A.add);
}

} // namespace

bool criterionLess(StringRef A, StringRef B) {
  auto Split = [](StringRef Id) {
    size_t Digits = Id.find_first_of("0123456789");
    unsigned Number = 0;
    if (Digits != StringRef::npos)
      (void)Id.substr(Digits).getAsInteger(10, Number);
    // The five criteria stand first, then the general ones, then the scenarios.
    size_t Rank = StringRef("CGDNPSF").find(Id.empty() ? ' ' : Id[0]);
    return std::make_tuple(Rank, Id.take_front(Digits), Number, Id);
  };
  return Split(A) < Split(B);
}

Scope effectiveScope(Scope S, const DecideOptions &O) {
  if (O.anyProvider || (O.assumeAzure && S == Scope::Configured))
    return Scope::Azure;
  return S;
}

Decision decide(const Rules &R, const Cell &C, const DecideOptions &O) {
  Decision D;
  D.check = checkFor(R, C);
  const CheckRule &Check = R.check(D.check);
  D.pattern = Check.pattern;
  D.severity = severityOf(Check, effectiveScope(C.scope, O), C.flags);
  D.criteria = Check.criteria;
  D.attest = Check.attest;
  addWhere(R.scenarios, D.check, C.flags, D.criteria);
  addWhere(R.attestWhen, D.check, C.flags, D.attest);
  llvm::sort(D.criteria, [](const std::string &A, const std::string &B) { return criterionLess(A, B); });
  return D;
}

} // namespace thinwrap::policy
