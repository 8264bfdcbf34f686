//===- EvidenceIndex.h - Which providers a string constant speaks for -----===//
//
// A program has some 100,000 string constants and the providers a few hundred patterns, so a constant must not be held
// against each of them: patterns for whole constants are found by hash, pieces by one trigram of their text (each
// trigram of the constant is looked up once). Patterns that have neither are few and are tried one by one. All
// comparisons ignore case.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_MODELS_EVIDENCEINDEX_H
#define THINWRAP_MODELS_EVIDENCEINDEX_H

#include "models/Library.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace thinwrap::models {

class EvidenceIndex {
public:
  /// The providers must stay where they are as long as the index lives.
  void build(llvm::ArrayRef<Provider> Providers);
  void match(llvm::StringRef Constant, llvm::SmallVectorImpl<EvidenceMatch> &Matches) const;

private:
  /// The entries whose pattern fits the whole of `Text`, which is in lower case.
  void find(llvm::StringRef Text, llvm::SmallVectorImpl<unsigned> &Found) const;
  void add(const Provider &Of, const Evidence &By);

  struct Entry {
    std::string pattern; // lower case, with '*' around pieces
    EvidenceMatch match;
  };
  std::vector<Entry> Entries;
  llvm::StringMap<llvm::SmallVector<unsigned, 2>> Whole;
  llvm::DenseMap<uint32_t, llvm::SmallVector<unsigned, 2>> Trigrams;
  llvm::SmallVector<unsigned, 8> Others;
};

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_EVIDENCEINDEX_H
