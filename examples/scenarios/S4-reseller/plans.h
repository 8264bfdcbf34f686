// What we buy, and what we ask for it.
#pragma once

#include <map>
#include <string>

namespace resale {

struct Deployment {
  std::string endpoint;
  std::string name;
  std::string key;
  double pricePerThousandTokens;
};

/// The deployment that belongs to a customer; null for a stranger.
const Deployment *deploymentOf(const std::string &customer);

} // namespace resale
