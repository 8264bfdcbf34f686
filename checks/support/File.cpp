//===- File.cpp - Reading files, and writing them whole or not at all -----===//
#include "support/File.h"

#include "support/Error.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace thinwrap::support {

Expected<std::unique_ptr<MemoryBuffer>> readFile(StringRef Kind, StringRef Path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path, /*IsText=*/false);
  if (!Buffer)
    return makeError("cannot read " + Kind + " '" + Path + "'", Buffer.getError());
  return std::move(*Buffer);
}

static Error writeTo(raw_fd_ostream &Out, StringRef What, StringRef Content) {
  Out << Content;
  Out.flush();
  if (!Out.has_error())
    return Error::success();
  std::error_code Code = Out.error();
  Out.clear_error();
  return makeError(What, Code);
}

Error writeFile(StringRef Kind, StringRef Path, StringRef Content) {
  std::string What = ("cannot write " + Kind + " '" + Path + "'").str();
  if (Path == "-")
    return writeTo(outs(), What, Content);
  // A device or a pipe cannot be replaced by a rename, and must not be.
  sys::fs::file_status Status;
  if (!sys::fs::status(Path, Status) && sys::fs::exists(Status) && !sys::fs::is_regular_file(Status)) {
    std::error_code Code;
    raw_fd_ostream Out(Path, Code);
    return Code ? makeError(What, Code) : writeTo(Out, What, Content);
  }
  StringRef Folder = sys::path::parent_path(Path);
  if (!Folder.empty())
    if (std::error_code Code = sys::fs::create_directories(Folder))
      return makeError(What, Code);
  SmallString<256> Temporary;
  int Descriptor = -1;
  auto Mode = sys::fs::perms(sys::fs::all_read | sys::fs::all_write);
  if (std::error_code Code =
          sys::fs::createUniqueFile(Path + ".%%%%%%%%.tmp", Descriptor, Temporary, sys::fs::OF_None, Mode))
    return makeError(What, Code);
  {
    raw_fd_ostream Out(Descriptor, /*shouldClose=*/true);
    if (Error Failure = writeTo(Out, What, Content)) {
      sys::fs::remove(Temporary);
      return Failure;
    }
  }
  if (std::error_code Code = sys::fs::rename(Temporary, Path)) {
    sys::fs::remove(Temporary);
    return makeError(What, Code);
  }
  return Error::success();
}

} // namespace thinwrap::support
