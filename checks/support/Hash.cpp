//===- Hash.cpp - 128-bit content hashes ----------------------------------===//
#include "support/Hash.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace thinwrap::support {

std::string Hash128::hex() const {
  return utohexstr(High, /*LowerCase=*/true, 16) + utohexstr(Low, /*LowerCase=*/true, 16);
}

Hash128 hashBytes(StringRef Bytes) {
  XXH128_hash_t Hash = xxh3_128bits(arrayRefFromStringRef(Bytes));
  return {Hash.high64, Hash.low64};
}

Hasher &Hasher::add(StringRef Part) {
  add(uint64_t(Part.size()));
  Bytes.append(Part.begin(), Part.end());
  return *this;
}

Hasher &Hasher::add(uint64_t Number) {
  char Encoded[sizeof(Number)];
  llvm::support::endian::write64le(Encoded, Number);
  Bytes.append(Encoded, sizeof(Number));
  return *this;
}

} // namespace thinwrap::support
