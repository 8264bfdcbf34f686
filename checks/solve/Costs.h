//===- Costs.h - What a step is worth, as the solver needs to know it -----===//
//
// The solver settles every value by its worst path, so it must compare paths; what a step is worth is policy. This is
// the only thing that goes from policy to the solver, and it is plain numbers. A path's level is the maximum over its
// steps; where values meet, the minimum. Policy fills it from checks/policy/rules/levels.json.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_COSTS_H
#define THINWRAP_SOLVE_COSTS_H

#include "models/Model.h"

#include <array>
#include <cstdint>

namespace thinwrap::solve {

constexpr size_t numTransforms = static_cast<size_t>(models::Transform::Unseen) + 1;
constexpr size_t numOrigins = static_cast<size_t>(models::Origin::Unseen) + 1;

struct Costs {
  /// The level that a step with this transform lifts a value to (indexed by models::Transform). Combine here is what
  /// joining is worth when nothing is known of the other side; `combine` says more.
  std::array<uint8_t, numTransforms> transform{};
  /// The level that joining a value with one of this origin lifts it to (indexed by models::Origin).
  std::array<uint8_t, numOrigins> combine{};
  /// What a branch over AI text is worth that decides whether or as what the text goes on: decided with platform data,
  /// by another AI answer, by constants.
  uint8_t controlPlatform = 0, controlOtherAi = 0, controlConstants = 0;
  /// As combine[PlatformData], where all that comes from the platform is who the client is (name, plan, tenant id).
  uint8_t combineIdentity = 0;

  uint8_t of(models::Transform T) const { return transform[static_cast<size_t>(T)]; }
  uint8_t joining(models::Origin O) const { return combine[static_cast<size_t>(O)]; }
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_COSTS_H
