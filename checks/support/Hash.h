//===- Hash.h - 128-bit content hashes ------------------------------------===//
//
// Names and contents are told apart by 128 bits: at a billion entries the chance of one collision is below 1e-20. Not
// meant against an attacker who builds collisions: a cache entry or a symbol is only ever compared within one user's
// own program.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SUPPORT_HASH_H
#define THINWRAP_SUPPORT_HASH_H

#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <functional>
#include <string>

namespace thinwrap::support {

struct Hash128 {
  uint64_t High = 0;
  uint64_t Low = 0;

  bool operator==(const Hash128 &) const = default;
  auto operator<=>(const Hash128 &) const = default;

  /// 32 hexadecimal digits.
  std::string hex() const;
};

/// XXH3-128 of the bytes: the same on every machine, for ever (facts files and caches hold it).
Hash128 hashBytes(llvm::StringRef Bytes);

/// Builds one hash of several parts, each with its length, so that ("a", "bc") and ("ab", "c") differ.
class Hasher {
public:
  Hasher &add(llvm::StringRef Part);
  Hasher &add(uint64_t Number);
  Hasher &add(const Hash128 &Hash) { return add(Hash.High).add(Hash.Low); }
  Hash128 finish() const { return hashBytes(Bytes); }

private:
  std::string Bytes;
};

} // namespace thinwrap::support

template <> struct std::hash<thinwrap::support::Hash128> {
  size_t operator()(const thinwrap::support::Hash128 &Hash) const noexcept { return Hash.Low; }
};

#endif
