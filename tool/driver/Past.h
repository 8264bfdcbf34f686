//===- Past.h - The program as it was at a revision -------------------------===//
//
// Role: for --changed-since. The program of a commit is analysed like the one of now, and the two reports are compared
// (policy/Changes.h). That is right wherever the change stands: at an end, in the middle, in a header, in a file that
// is gone. It costs little: a unit that no changed file is part of has the same facts, and those are in the cache.
//
// What git does not know is taken as it is now: generated and ignored files, system headers, models and rules. The
// compilation database of the commit is the one that git has, or that --database-before names; else today's.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_DRIVER_PAST_H
#define THINWRAP_DRIVER_PAST_H

#include "driver/Analysis.h"
#include "driver/Git.h"
#include "driver/Program.h"

namespace thinwrap::driver {

struct PastRequest {
  std::string Revision;           ///< of --changed-since
  std::string Database;           ///< of --database-before; empty: not given
  std::vector<std::string> Paths; ///< what the scan is restricted to, as in ProgramRequest
};

class Past {
public:
  /// Asks git, and finds the units. Errors: no git, no checkout, no such revision, an unreadable database.
  static llvm::Expected<Past> find(const PastRequest &Request, const Program &Now);

  /// The report on the program as it was. `Settings` are those of now, with the attestations of then afterwards; `Kept`
  /// is the report on the program of now, which is the answer where nothing has changed.
  llvm::Expected<policy::Report> analyze(ExtractOptions Options, const AnalysisRequest &Request,
                                         Configuration &Settings, const policy::Report &Kept);

  /// Where a place of the past stands now; nothing if it is gone.
  std::optional<policy::Place> moved(const policy::Place &Then) const;

  /// "main (commit 0123456789ab)", for the report.
  std::string name() const;
  /// What could not be known, for the report.
  llvm::ArrayRef<std::string> notes() const { return Notes; }
  ExtractStatistics statistics;

private:
  friend class PastFinder;
  Past(Git Repository, std::string Revision, std::string Commit, llvm::StringRef Root)
      : Repository(std::move(Repository)), Revision(std::move(Revision)), Commit(std::move(Commit)), Root(Root) {}

  Git Repository;
  std::string Revision, Commit, Root;
  RevisionFiles Files;
  LineMap Lines;
  Program Then;
  bool Same = false; ///< no file and no unit differs
  std::vector<std::string> Notes;
};

} // namespace thinwrap::driver

#endif
