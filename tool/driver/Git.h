//===- Git.h - What git knows of the program --------------------------------===//
//
// Role: asks the git program, never the repository's files. Reads only: no work tree, index or reference is touched, so
// a kill leaves nothing behind.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_DRIVER_GIT_H
#define THINWRAP_DRIVER_GIT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thinwrap::driver {

class Git {
public:
  /// Errors: no git program, `Folder` is in no checkout.
  static llvm::Expected<Git> open(llvm::StringRef Folder);

  /// The checkout's topmost folder, with symbolic links resolved.
  llvm::StringRef top() const { return Top; }

  /// The commit to compare with: the newest one that both `Revision` and HEAD have, so that what others have added to
  /// `Revision` since is not taken for a part of the change. Errors: no such revision, no common commit.
  llvm::Expected<std::string> base(llvm::StringRef Revision) const;

  /// A file that differs between a commit and the folder as it is now.
  struct Difference {
    std::string Path;         ///< below the top
    std::string Before;       ///< the object's name in the commit; empty: it was not there
    bool IsFileNow = false;   ///< false: deleted
    bool IsSubmodule = false; ///< a repository of its own, which is not looked into
  };

  /// Every file that differs, renames as a deleted and an added file; new files that git does not know yet are among
  /// them if they are not ignored.
  llvm::Expected<std::vector<Difference>> differences(llvm::StringRef Commit) const;

  /// The contents of objects, in their order.
  llvm::Expected<std::vector<std::string>> contents(llvm::ArrayRef<std::string> Objects) const;

  /// Whether the commit has a file of this path below the top.
  bool has(llvm::StringRef Commit, llvm::StringRef Path) const;

  /// The text of `git diff` from the commit to the folder as it is now, without context, renames found.
  llvm::Expected<std::string> patch(llvm::StringRef Commit) const;

private:
  Git(std::string Program, std::string Top) : Program(std::move(Program)), Top(std::move(Top)) {}

  llvm::Expected<std::string> run(llvm::ArrayRef<llvm::StringRef> Words, llvm::StringRef Input = "") const;

  std::string Program, Top;
};

/// Where lines of a commit's files stand now.
class LineMap {
public:
  /// Reads what Git::patch gives.
  static LineMap read(llvm::StringRef Patch);

  struct Position {
    std::string File;
    unsigned Line = 0;
  };
  /// Nothing if the line is gone or was changed.
  std::optional<Position> now(llvm::StringRef File, unsigned Line) const;

  /// The file that a deleted one has become, where git takes it for renamed.
  std::optional<std::string> renamed(llvm::StringRef File) const;

private:
  struct Hunk {
    unsigned Begin = 0, End = 0; ///< lines of the commit that are gone: [Begin, End)
    int Shift = 0;               ///< of the lines from End on
  };
  struct File {
    std::string Now; ///< empty: deleted
    std::vector<Hunk> Hunks;
  };
  std::map<std::string, File, std::less<>> Files; ///< those that differ
};

} // namespace thinwrap::driver

#endif
