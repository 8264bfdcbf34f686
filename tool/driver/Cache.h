//===- Cache.h - Facts that were extracted before --------------------------===//
//
// Layout of the folder, which any number of scans may use at once:
//
//   units/KEY          what was extracted for one unit: the facts file's name, and what it was made of
//   facts/HASH.facts   a facts file, named by the hash of its bytes: units that say the same share it
//
// KEY is the hash of everything that is known before a unit is read: the command, the root, this very program. What
// was read is in the entry: each file with size, time of last change and hash of its content, and each path that was
// looked for in vain (a header that appears earlier in the search path changes the unit).
//
// Every file is written beside its place and renamed, and a facts file is there before the entry that names it; so a
// kill at any moment leaves a cache that is whole. Nothing is ever changed in place.
//
// An entry holds if all its files still have their size and time; a content hash is computed only where they differ
// (a fresh checkout has new times and old content). A file that changed within the last moments before it was read
// could change again without a new time; its time is noted as unknown, so that its content decides.
//
// Rejected: one index file for all units (needs locks, and a kill can lose it all); asking only for the newest time of
// a folder (does not see a file that was replaced by an older one).
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_DRIVER_CACHE_H
#define THINWRAP_DRIVER_CACHE_H

#include "driver/ExtractUnit.h"
#include "support/Hash.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>

namespace thinwrap::driver {

/// What is known of files, each asked once: as they are on disk, or as they were. One per scan.
class FileStates {
public:
  explicit FileStates(const RevisionFiles *At = nullptr) : At(At) {}

  static constexpr int64_t NoTime = -1;
  struct State {
    bool Exists = false;
    uint64_t Size = 0;
    int64_t Modified = 0; ///< nanoseconds since 1970; NoTime: what is not on disk has none
  };

  const State &state(llvm::StringRef Path);

  /// The hash of the content as it is now; nothing if it cannot be read.
  std::optional<support::Hash128> content(llvm::StringRef Path);

private:
  const RevisionFiles *At;
  llvm::StringMap<State> States;
  llvm::StringMap<std::optional<support::Hash128>> Contents;
};

class Cache {
public:
  /// Where the cache is if nobody says: thinwrap below $XDG_CACHE_HOME, else below ~/.cache.
  static std::string defaultFolder();

  /// The folder is made if it is missing; an error if it cannot be written to.
  static llvm::Expected<Cache> open(llvm::StringRef Folder);

  /// The key of a unit as it is now, and of the same unit as it was: both are kept side by side.
  static support::Hash128 key(const UnitCommand &Command, const ExtractSettings &Settings);
  static support::Hash128 keyBefore(const UnitCommand &Command, const ExtractSettings &Settings);

  /// The path of the facts file of a unit that has not changed since. Anything unreadable or unknown is "nothing".
  std::optional<std::string> find(const support::Hash128 &Key, FileStates &Files) const;

  /// Keeps an extraction; gives the facts file's path. `At`: of the files as they were.
  llvm::Expected<std::string> store(const support::Hash128 &Key, const Extraction &Unit,
                                    const RevisionFiles *At = nullptr) const;

private:
  explicit Cache(std::string Folder) : Folder(std::move(Folder)) {}

  std::string entryPath(const support::Hash128 &Key) const;
  std::string factsPath(llvm::StringRef Hash) const;

  std::string Folder;
};

/// Tells two builds of this program apart, and what they parse with.
support::Hash128 programIdentity();

} // namespace thinwrap::driver

#endif
