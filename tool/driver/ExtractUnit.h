//===- ExtractUnit.h - One unit through Clang to facts --------------------===//
//
// Makes a compile command hermetic (no plugin, no output, no precompiled header, no dependency file), parses the unit
// with the extract room's action and collects what the result depends on, so that a cache can tell whether it still
// holds.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_DRIVER_EXTRACTUNIT_H
#define THINWRAP_DRIVER_EXTRACTUNIT_H

#include "driver/CompileCommands.h"
#include "driver/RevisionFiles.h"
#include "facts/Schema.h"
#include "support/Hash.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace thinwrap::driver {

/// What is the same for every unit of a scan, and part of the cache's key (`At` is not: the files that were read are).
struct ExtractSettings {
  std::string Root;                       ///< absolute; names in facts are relative to it
  std::vector<std::string> WantedHeaders; ///< see extract::ExtractOptions
  const RevisionFiles *At = nullptr;      ///< the files as they were; null: as they are
};

/// A file that was read, with the content's hash.
struct Dependency {
  std::string Path; ///< absolute
  support::Hash128 Content;
};

struct Extraction {
  facts::UnitT Unit;
  std::vector<Dependency> Dependencies; ///< sorted by path
  std::vector<std::string> Absent;      ///< absolute paths that were looked for and not found, sorted
};

/// Parses the unit and extracts its facts. An error only if there is nothing to extract: no such file, a command that
/// is none. Errors in the source are problems of the unit.
llvm::Expected<Extraction> extractUnit(const UnitCommand &Command, const ExtractSettings &Settings);

/// Clang's own headers (stddef.h and the like) of the LLVM that this program was built with.
std::string resourceDirectory();

} // namespace thinwrap::driver

#endif
