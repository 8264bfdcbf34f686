//===- Solve.h - Facts and models in, flows out ---------------------------===//
#ifndef THINWRAP_SOLVE_SOLVE_H
#define THINWRAP_SOLVE_SOLVE_H

#include "facts/facts_generated.h"
#include "models/Library.h"
#include "solve/Costs.h"
#include "solve/Flow.h"

#include "llvm/ADT/ArrayRef.h"

#include <optional>

namespace thinwrap::solve {

struct SolveOptions {
  /// Follow values that are kept (copies, moves, fields, containers), not what is made from them.
  bool value_only = false;
  /// How many callables at places are followed; unset: what fits into a few GB. Beyond, `Result::bounds` says so.
  std::optional<uint64_t> max_callables;
  /// The file and line that `thinwrap explain` asks about; empty: none.
  std::string explain_file;
  uint32_t explain_line = 0;
};

/// What stood at a place, for `thinwrap explain`.
struct Explanation {
  struct Arrival {
    Origin origin;
    std::string what; ///< the source's phrase and place
    std::string path; ///< access path, as printed
    std::vector<Step> steps;
  };
  struct Loss {
    Place place;
    std::string why; ///< "not read any further", "overwritten", "`f` is neither seen nor modelled", …
  };
  std::vector<Arrival> arrivals;
  std::vector<Loss> losses; ///< for a source: the places where its value was last seen
};

/// Joins the units, follows every origin and answers with what reaches where. The order of `units` decides nothing but
/// which copy of an identical header function is read; callers sort them so that the answer has the same bytes always.
/// The units stay mapped during the call; the result holds no reference to them.
Result solve(llvm::ArrayRef<const facts::Unit *> units, const models::Library &library, const Costs &costs,
             const SolveOptions &options = {}, Explanation *explanation = nullptr);

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_SOLVE_H
