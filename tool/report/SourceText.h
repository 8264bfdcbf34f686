//===- SourceText.h - Lines of the scanned source -------------------------===//
//
// Role: gives writers the lines that a report speaks of. Reads below the root only: a report may come from somebody
// else. What it gives is the file's own text; each writer makes it harmless for its format.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_REPORT_SOURCETEXT_H
#define THINWRAP_REPORT_SOURCETEXT_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace thinwrap::report {

class SourceText {
public:
  /// An empty root: there is no source.
  explicit SourceText(llvm::StringRef Root) : Root(Root) {}

  /// Line `Number` (from 1) of a file that is named relative to the root, without its line break. Nothing if the file
  /// or the line is not there, or the name leads out of the root.
  std::optional<llvm::StringRef> line(llvm::StringRef File, unsigned Number);

private:
  struct Lines {
    std::unique_ptr<llvm::MemoryBuffer> Buffer;
    std::vector<llvm::StringRef> All;
  };
  Lines &load(llvm::StringRef File);

  std::string Root;
  llvm::StringMap<Lines> Files;
};

/// `Text` with control characters made visible ("\x1b"), so that source code cannot speak to a terminal.
std::string printable(llvm::StringRef Text);

} // namespace thinwrap::report

#endif // THINWRAP_REPORT_SOURCETEXT_H
