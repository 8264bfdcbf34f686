//===- RevisionFiles.h - The files of the program as they were --------------===//
//
// Role: what differs between a commit and the folder as it is now, laid over the disk: a unit can be parsed as it was
// without a second checkout. Everything else (system headers, generated and ignored files) is as it is on disk.
//
// Rejected: `git worktree add` in a temporary folder. All names change with the folder, so that nothing in the cache
// fits and every unit is parsed twice; headers that the build generates are missing; a kill leaves its traces in .git.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_DRIVER_REVISIONFILES_H
#define THINWRAP_DRIVER_REVISIONFILES_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <optional>
#include <string>

namespace thinwrap::driver {

class RevisionFiles {
public:
  /// `Path` is absolute, and its folder's name is free of symbolic links.
  void add(llvm::StringRef Path, std::string Content);
  void addAbsent(llvm::StringRef Path);

  bool empty() const { return Files.empty(); }

  enum class State { AsOnDisk, Other, Absent };
  /// How the file was, however its absolute name is spelt. `Content` is set for Other.
  State look(llvm::StringRef Path, llvm::StringRef &Content) const;
  State look(llvm::StringRef Path) const {
    llvm::StringRef Content;
    return look(Path, Content);
  }

  /// The files that were there and are gone or different, by absolute name.
  const llvm::StringMap<std::optional<std::string>> &all() const { return Files; }

  /// `Disk` as it was.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> over(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk) const;

private:
  llvm::StringMap<std::optional<std::string>> Files; ///< nothing: absent
  mutable llvm::StringMap<std::string> Folders;      ///< as spelt, and without symbolic links
};

/// The name without symbolic links in its folder, also where the folder is gone.
std::string canonicalPath(llvm::StringRef Path);

} // namespace thinwrap::driver

#endif
