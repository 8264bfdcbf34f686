//===- Interner.h - Strings as small numbers ------------------------------===//
#ifndef THINWRAP_SUPPORT_INTERNER_H
#define THINWRAP_SUPPORT_INTERNER_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <cassert>
#include <cstdint>
#include <vector>

namespace thinwrap::support {

/// Gives equal strings the same number, in order of arrival from 0 on. The empty string is always number 0. Texts stay
/// valid as long as the interner lives.
class Interner {
public:
  Interner() { intern(""); }

  uint32_t intern(llvm::StringRef Text) {
    auto [Entry, IsNew] = Numbers.try_emplace(Text, uint32_t(Texts.size()));
    if (IsNew)
      Texts.push_back(Entry->getKey());
    return Entry->getValue();
  }

  /// The number of a text that is known, else `Missing`.
  static constexpr uint32_t Missing = ~0u;
  uint32_t find(llvm::StringRef Text) const {
    auto Entry = Numbers.find(Text);
    return Entry == Numbers.end() ? Missing : Entry->getValue();
  }

  llvm::StringRef text(uint32_t Number) const {
    assert(Number < Texts.size() && "a number that this interner did not give");
    return Texts[Number];
  }

  size_t size() const { return Texts.size(); }

private:
  llvm::StringMap<uint32_t> Numbers;
  std::vector<llvm::StringRef> Texts;
};

} // namespace thinwrap::support

#endif
