//===- Glob.cpp - Patterns over qualified names and over types ------------===//
#include "support/Glob.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <cstring>

using namespace llvm;

namespace thinwrap::support {

bool matchesText(StringRef Pattern, StringRef Text) {
  // Greedy with one point to come back to: the last star. Linear in practice, never exponential.
  size_t P = 0, T = 0, Star = StringRef::npos, Resume = 0;
  while (T < Text.size()) {
    if (P < Pattern.size() && Pattern[P] == '*') {
      Star = P++;
      Resume = T;
    } else if (P < Pattern.size() && Pattern[P] == Text[T]) {
      ++P;
      ++T;
    } else if (Star != StringRef::npos) {
      P = Star + 1;
      T = ++Resume;
    } else {
      return false;
    }
  }
  return Pattern.drop_front(P).find_first_not_of('*') == StringRef::npos;
}

/// Where the last component starts if it is an operator's name ("operator<", "operator->", "operator std::string"):
/// what stands after the word belongs to it. Past the end if it is none.
static size_t operatorComponent(StringRef Name) {
  size_t At = Name.rfind("operator");
  if (At == StringRef::npos || (At > 0 && Name[At - 1] != ':'))
    return Name.size();
  StringRef After = Name.drop_front(At + strlen("operator"));
  bool LongerWord = !After.empty() && (isAlnum(After.front()) || After.front() == '_' || After.starts_with("::"));
  return LongerWord ? Name.size() : At;
}

/// The components of a qualified name. "::" inside "(anonymous namespace)" or "<...>" separates nothing.
static SmallVector<StringRef, 8> components(StringRef Name) {
  SmallVector<StringRef, 8> Parts;
  int Depth = 0;
  size_t Start = 0;
  size_t End = operatorComponent(Name);
  for (size_t I = 0; I < End; ++I) {
    if (Name[I] == '(' || Name[I] == '<')
      ++Depth;
    else if (Name[I] == ')' || Name[I] == '>')
      --Depth;
    else if (Depth <= 0 && Name.substr(I).starts_with("::")) {
      Parts.push_back(Name.slice(Start, I));
      Start = I + 2;
      ++I;
    }
  }
  Parts.push_back(Name.substr(Start));
  return Parts;
}

/// "operator*" is an operator's name and no pattern; "operator *" is any conversion.
static bool isOperatorName(StringRef Component) {
  return Component.starts_with("operator") && !Component.starts_with("operator ") && operatorComponent(Component) == 0;
}

static bool matchesComponent(StringRef Pattern, StringRef Component) {
  return isOperatorName(Pattern) ? Pattern == Component : matchesText(Pattern, Component);
}

bool isNamePattern(StringRef Pattern) {
  size_t Operator = operatorComponent(Pattern);
  bool InOperator = Operator < Pattern.size() && Pattern.drop_front(Operator).starts_with("operator ");
  return Pattern.take_front(Operator).contains('*') || (InOperator && Pattern.drop_front(Operator).contains('*'));
}

bool matchesName(StringRef Pattern, StringRef Name) {
  if (!isNamePattern(Pattern))
    return Pattern == Name;
  SmallVector<StringRef, 8> Patterns = components(Pattern), Names = components(Name);
  // The same walk as above, one component instead of one character. A last `**` needs something to stand for.
  if (Patterns.back() == "**" && Names.size() < Patterns.size())
    return false;
  size_t P = 0, N = 0, Star = StringRef::npos, Resume = 0;
  while (N < Names.size()) {
    if (P < Patterns.size() && Patterns[P] == "**") {
      Star = P++;
      Resume = N;
    } else if (P < Patterns.size() && matchesComponent(Patterns[P], Names[N])) {
      ++P;
      ++N;
    } else if (Star != StringRef::npos) {
      P = Star + 1;
      N = ++Resume;
    } else {
      return false;
    }
  }
  while (P < Patterns.size() && Patterns[P] == "**")
    ++P;
  return P == Patterns.size();
}

} // namespace thinwrap::support
