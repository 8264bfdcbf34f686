//===- FactsIndex.h - The facts of a whole program in one file ------------===//
//
// What `thinwrap scan --index FILE` leaves, so that an editor that sees one unit can follow a flow through the others.
// The layout, all numbers little-endian:
//
//   0   "TWINDEX\n"         what it is
//   8   uint32              version of the layout
//   12  uint32              size of the directory in bytes
//   16  the directory       a FlatBuffer, index.fbs
//   then, at multiples of 16, the facts files as they are (FactsFile.h)
//
// Invariants: same program, same bytes; no absolute path; read in place, never parsed. The facts stand beside the
// directory and not in it: a FlatBuffer ends at 2 GB, the facts of a large program do not.
//
// Rejected: a folder of facts files (cannot be replaced in one step); keeping findings or solved summaries instead of
// facts (the open file has been edited, and what it says now decides which of them still hold).
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_FACTS_FACTSINDEX_H
#define THINWRAP_FACTS_FACTSINDEX_H

#include "facts/FactsFile.h"
#include "support/Hash.h"
#include "llvm/ADT/ArrayRef.h"
#include <vector>

namespace thinwrap::facts {

/// A file of the program as it was when the index was written. `Name` is relative to the root of the scan.
struct IndexedFile {
  std::string Name;
  uint64_t Size = 0;
  support::Hash128 Content;
};

/// The state of a file, now; nothing if it cannot be read.
std::optional<IndexedFile> stateOf(llvm::StringRef Name, llvm::StringRef Path);

/// The files of the program that these units name, by name; what lies outside of the root is left out.
std::vector<std::string> programFiles(llvm::ArrayRef<const Unit *> Units);

/// Writes an index, whole or not at all. Names in the facts are relative to `Root`.
llvm::Error writeIndex(llvm::StringRef Path, llvm::StringRef Root, llvm::ArrayRef<const FactsFile *> Units);

class FactsIndex {
public:
  /// Errors: not readable; no index; of another version; damaged. All name the file and what to do.
  static llvm::Expected<FactsIndex> open(llvm::StringRef Path);

  /// In the order of the scan. The bytes are those of this index, which must outlive them.
  llvm::ArrayRef<FactsFile> units() const { return Units; }
  llvm::ArrayRef<IndexedFile> files() const { return Files; }
  llvm::StringRef path() const { return Buffer->getBufferIdentifier(); }

private:
  explicit FactsIndex(std::unique_ptr<llvm::MemoryBuffer> Buffer) : Buffer(std::move(Buffer)) {}
  llvm::Error read();

  std::unique_ptr<llvm::MemoryBuffer> Buffer;
  std::vector<FactsFile> Units;
  std::vector<IndexedFile> Files;
};

} // namespace thinwrap::facts

#endif
