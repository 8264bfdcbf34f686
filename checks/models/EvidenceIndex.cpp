//===- EvidenceIndex.cpp - Which providers a string constant speaks for ---===//
#include "models/EvidenceIndex.h"

#include "support/Glob.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using thinwrap::support::isPattern;
using thinwrap::support::matchesText;

namespace thinwrap::models {

static uint32_t trigram(StringRef Three) {
  return static_cast<unsigned char>(Three[0]) | static_cast<unsigned char>(Three[1]) << 8 |
         static_cast<unsigned char>(Three[2]) << 16;
}

/// The trigram that a pattern is found by: of its longest literal stretch the middle one, which "https://", "/v1/" and
/// ".com" share least. Nothing if no stretch is long enough.
static std::optional<uint32_t> keyOf(StringRef Pattern) {
  SmallVector<StringRef, 4> Stretches;
  Pattern.split(Stretches, '*');
  StringRef Longest = *max_element(Stretches, [](StringRef A, StringRef B) { return A.size() < B.size(); });
  if (Longest.size() < 3)
    return std::nullopt;
  return trigram(Longest.substr((Longest.size() - 3) / 2, 3));
}

StringRef nameAtSlash(StringRef Text) {
  return Text.consume_front("/") ? Text.take_until([](char C) { return StringRef("/?#:{%").contains(C); }) : "";
}

void EvidenceIndex::add(const Provider &Of, const Evidence &By) {
  unsigned Index = Entries.size();
  std::string Lower = StringRef(By.pattern).lower();
  std::string Pattern = By.fragment ? "*" + Lower + "*" : Lower;
  Entries.push_back({Pattern, {&Of, &By}});
  if (!isPattern(Pattern))
    Whole[Pattern].push_back(Index);
  else if (std::optional<uint32_t> Key = keyOf(Pattern))
    Trigrams[*Key].push_back(Index);
  else
    Others.push_back(Index);
}

void EvidenceIndex::build(ArrayRef<Provider> Providers) {
  for (const Provider &Of : Providers)
    for (const Evidence &By : Of.proofs)
      add(Of, By);
}

void EvidenceIndex::find(StringRef Text, SmallVectorImpl<unsigned> &Found) const {
  if (auto Hit = Whole.find(Text); Hit != Whole.end())
    Found.append(Hit->second.begin(), Hit->second.end());
  auto Try = [&](ArrayRef<unsigned> Candidates) {
    for (unsigned Index : Candidates)
      if (!is_contained(Found, Index) && matchesText(Entries[Index].pattern, Text))
        Found.push_back(Index);
  };
  for (size_t I = 0; I + 3 <= Text.size(); ++I)
    if (auto Hit = Trigrams.find(trigram(Text.substr(I, 3))); Hit != Trigrams.end())
      Try(Hit->second);
  Try(Others);
}

void EvidenceIndex::match(StringRef Constant, SmallVectorImpl<EvidenceMatch> &Matches) const {
  std::string Lower = Constant.lower();
  SmallVector<unsigned, 8> Found, InSegment;
  find(Lower, Found);
  // What goes on where another constant's path ends ("…/deployments" + "/gpt-4o/…") begins with a name.
  if (StringRef Segment = nameAtSlash(Lower); !Segment.empty()) {
    find(Segment, InSegment);
    for (unsigned Index : InSegment)
      if (Entries[Index].match.by->kind == EvidenceKind::Model && !is_contained(Found, Index))
        Found.push_back(Index);
  }
  llvm::sort(Found);
  for (unsigned Index : Found)
    Matches.push_back(Entries[Index].match);
}

} // namespace thinwrap::models
