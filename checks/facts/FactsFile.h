//===- FactsFile.h - Opening and writing facts files ----------------------===//
//
// A facts file is mapped, checked once and then read in place; facts.fbs says what stands in it. Checking comes in two
// strengths: `Structure` looks at the buffer's tables and vectors, so that no accessor leaves the file; `Everything`
// also looks at each index (string, node, path, …). Files of our own cache are written whole or not at all and get the
// first; what a user names gets the second.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_FACTS_FACTSFILE_H
#define THINWRAP_FACTS_FACTSFILE_H

#include "facts/Schema.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>
#include <string>

namespace thinwrap::facts {

/// The version of the schema that this program reads and writes. Another one's facts are extracted again.
constexpr uint32_t SchemaVersion = 2;

enum class Check { Structure, Everything };

class FactsFile {
public:
  /// Errors: not readable; not a facts file; of another version; damaged (with the place). All name the file.
  static llvm::Expected<FactsFile> open(llvm::StringRef Path, Check Strength = Check::Everything);

  /// The same for bytes in memory; the buffer's identifier stands for the path in messages.
  static llvm::Expected<FactsFile> fromBuffer(std::unique_ptr<llvm::MemoryBuffer> Buffer, Check Strength);

  const Unit &unit() const { return *GetUnit(Buffer->getBufferStart()); }
  llvm::StringRef bytes() const { return Buffer->getBuffer(); }
  llvm::StringRef path() const { return Buffer->getBufferIdentifier(); }

private:
  explicit FactsFile(std::unique_ptr<llvm::MemoryBuffer> Buffer) : Buffer(std::move(Buffer)) {}

  std::unique_ptr<llvm::MemoryBuffer> Buffer;
};

/// The bytes of a unit. The same unit gives the same bytes.
std::string serialize(const UnitT &Unit);

/// Writes a facts file, whole or not at all.
llvm::Error writeFacts(const UnitT &Unit, llvm::StringRef Path);

/// Whether every index of a unit is in range; an error with the place of the first that is not.
llvm::Error checkIndexes(const Unit &Unit);

} // namespace thinwrap::facts

#endif
