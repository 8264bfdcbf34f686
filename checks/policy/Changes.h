//===- Changes.h - What a change brings into a program --------------------===//
//
// Role: compares the findings of a program with those of the same program as it was before. A fingerprint alone does
// not do: the check's name is part of it, so a path that gets better is a new finding by fingerprint, and one that gets
// worse within its check is an old one. Here, findings are paired by their two ends, and a pair is judged by its
// levels.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_CHANGES_H
#define THINWRAP_POLICY_CHANGES_H

#include "policy/Finding.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include <optional>

namespace thinwrap::policy {

/// Where a place of the program as it was stands now; nothing if that line is gone or was changed.
using PlaceMap = llvm::function_ref<std::optional<Place>(const Place &)>;

/// Marks each finding of `Now`: unchanged if `Before` had it with at most the same severity, and neither side of it has
/// got worse; else new, with what it was before. What only `Before` has is added as absent. A finding that a baseline
/// knows stays unchanged.
/// Example: the filter on a path is removed: light-processing (2) becomes thin-wrapper (1), which is new.
void applyChanges(Report &Now, const Report &Before, llvm::StringRef Name, PlaceMap Moved);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_CHANGES_H
