//===- RowIndex.h - Which rows are about a function -----------------------===//
//
// Rows are found by the whole name where it has no star, else by the last component where that has none ("**::send"),
// else by the class or namespace before it ("std::mutex::*"), else they are tried one by one; those rows should be few.
// Everything else that a row asks for is looked at afterwards.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_MODELS_ROWINDEX_H
#define THINWRAP_MODELS_ROWINDEX_H

#include "models/Library.h"
#include "llvm/ADT/StringMap.h"

namespace thinwrap::models {

class RowIndex {
public:
  /// The row must stay where it is as long as the index lives. `Order` sorts the rows of one function.
  void add(const Row &R, unsigned Order);

  /// Rows in order; each once.
  void match(const SymbolView &Symbol, llvm::SmallVectorImpl<const Row *> &Rows) const;

private:
  struct Entry {
    const Row *row;
    unsigned order;
    std::string pattern;
  };
  using Bucket = llvm::SmallVector<unsigned, 2>;

  void collect(llvm::StringRef Name, bool OnlyOverriding, llvm::SmallVectorImpl<unsigned> &Found) const;

  std::vector<Entry> Entries;
  llvm::StringMap<Bucket> ByName, ByLastName, ByOwner;
  Bucket Others;
};

/// The key of what a row asks for beside the name and `Symbol` has not ("signature", "result", ...); "" if all fits.
llvm::StringRef misfit(const FunctionPattern &Pattern, const SymbolView &Symbol);

/// The last component of a qualified name: "push_back", "operator->", "operator std::string".
llvm::StringRef lastName(llvm::StringRef Name);

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_ROWINDEX_H
