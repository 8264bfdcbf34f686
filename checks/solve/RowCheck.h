//===- RowCheck.h - What a user's model rows are about in a program -------===//
//
// A row that can never trigger is a mistake more often than not: a misspelled name, a signature that no overload has,
// an argument that is not there, a condition that holds at no call. Each row of a user's file is held against every
// function of the program, and what keeps it from triggering is said in one sentence.
//
// Only joins the units; nothing is solved.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_ROWCHECK_H
#define THINWRAP_SOLVE_ROWCHECK_H

#include "facts/facts_generated.h"
#include "models/Library.h"
#include "solve/Flow.h"

#include "llvm/ADT/ArrayRef.h"

namespace thinwrap::solve {

/// One row and what it is about in the program.
struct RowCheck {
  std::string file, section; ///< "functions", "variables", "allocations"
  unsigned index = 0;
  std::string name; ///< the row's first pattern

  struct Match {
    std::string display; ///< "read(int)"
    Place place;         ///< where it is declared, or where a variable is first used
    uint32_t calls = 0;  ///< calls that name it
    uint32_t holds = 0;  ///< of those, where the row's conditions hold
  };
  std::vector<Match> matches;
  /// Why the row can never trigger in this program, as the end of a sentence ("matches nothing in this program; ...");
  /// empty if it can.
  std::string never;
};

/// Every row of the files that the user named, in order.
std::vector<RowCheck> checkRows(llvm::ArrayRef<const facts::Unit *> units, const models::Library &library);

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_ROWCHECK_H
