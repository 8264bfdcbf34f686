//===- Program.h - From what the user names to facts files ------------------===//
//
// Finds the units that are meant, extracts those that the cache does not have, in parallel, and gives their facts in an
// order that hangs on names and contents only: not on the number of workers, the database's order or the folder.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_DRIVER_PROGRAM_H
#define THINWRAP_DRIVER_PROGRAM_H

#include "driver/CompileCommands.h"
#include "driver/RevisionFiles.h"
#include "facts/FactsFile.h"
#include "policy/Finding.h"
#include "llvm/Support/Error.h"
#include <chrono>
#include <string>
#include <vector>

namespace thinwrap::driver {

/// What the command line says of the program.
struct ProgramRequest {
  std::string Database;           ///< of -p; empty: looked for
  std::vector<std::string> Paths; ///< files and folders; empty: all units
  bool HasFlags = false;          ///< `-- FLAGS` was given: Paths are files, and no database is read
  std::vector<std::string> Flags;
  std::string Root; ///< of --root; empty: see commonRoot
};

struct Program {
  std::string Root;
  std::string Database; ///< empty with flags
  std::vector<std::string> Flags;
  std::vector<UnitCommand> Units;             ///< never empty
  std::vector<policy::Incomplete> Incomplete; ///< units and paths that were named and are not there
};

/// Errors: no database, a damaged one, nothing to scan.
llvm::Expected<Program> findProgram(const ProgramRequest &Request);

struct ExtractOptions {
  unsigned Jobs = 1;
  std::chrono::seconds UnitTimeout{300};
  std::string CacheFolder; ///< empty: no cache
  std::vector<std::string> WantedHeaders;
  const RevisionFiles *At = nullptr; ///< the files as they were; null: as they are
  bool ShowProgress = false;
};

struct ExtractStatistics {
  size_t Units = 0, FromCache = 0, Extracted = 0, Failed = 0;
  std::chrono::microseconds Wall{0}, Processor{0}, Slowest{0};
  std::string SlowestUnit;
};

struct ExtractedProgram {
  std::vector<facts::FactsFile> Files;        ///< by main file, then content; equal ones once
  std::vector<policy::Incomplete> Incomplete; ///< by file
  ExtractStatistics Statistics;
};

/// Extracts every unit of the program. A unit that fails is listed and costs nothing else; an error only if the cache
/// cannot be used.
llvm::Expected<ExtractedProgram> extractProgram(const Program &Program, const ExtractOptions &Options);

/// Sorts facts files by main file and content and leaves out equal ones; adds the problems that they list.
void settle(ExtractedProgram &Program);

/// Leaves the facts of the program for the editor (facts/FactsIndex.h).
llvm::Error writeIndex(const ExtractedProgram &Program, llvm::StringRef Root, llvm::StringRef Path);

/// A name below the root as it is reported; others stay absolute.
std::string relativeTo(llvm::StringRef Path, llvm::StringRef Root);

} // namespace thinwrap::driver

#endif
