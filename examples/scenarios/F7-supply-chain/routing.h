// The platform's routing engine.
#pragma once

#include "network.h"

namespace depot {

struct Route {
  std::vector<std::string> stops;
  double hours = 0;
};

/// The fastest way from a warehouse that has the pieces to `destination`; no stops when there is none.
Route fastest(const Network &network, const std::string &destination, const std::string &article, int pieces);

} // namespace depot
