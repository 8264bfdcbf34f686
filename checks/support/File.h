//===- File.h - Reading files, and writing them whole or not at all -------===//
#ifndef THINWRAP_SUPPORT_FILE_H
#define THINWRAP_SUPPORT_FILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace thinwrap::support {

/// The file's content, mapped where that pays. `Kind` is for the message: "model file".
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> readFile(llvm::StringRef Kind, llvm::StringRef Path);

/// Writes `Content` so that a reader, or a kill at any moment, sees the old file or the new one and nothing between: a
/// temporary file beside it, then a rename. Makes the folder if it is missing. "-" is the standard output.
llvm::Error writeFile(llvm::StringRef Kind, llvm::StringRef Path, llvm::StringRef Content);

} // namespace thinwrap::support

#endif
