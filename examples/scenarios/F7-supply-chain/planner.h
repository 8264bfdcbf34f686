#pragma once

#include "routing.h"

#include <string>

namespace depot {

struct Order {
  std::string article;
  std::string destination;
  int pieces = 1;
};

/// Explains a route to the customer, with GPT-4.1 on Azure. The stock at each stop is part of what it is told.
std::string explainRoute(const Network &network, const Order &order, const Route &route);

} // namespace depot
