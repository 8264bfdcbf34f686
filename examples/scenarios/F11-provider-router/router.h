// Chooses a provider for each request.
#pragma once

#include "provider.h"

#include <functional>
#include <map>
#include <vector>

class Router {
public:
  using Factory = std::function<std::unique_ptr<Provider>()>;

  void add(const std::string &name, double pricePerMillion, Factory factory);

  /// The provider that the client asked for, the cheapest one for "auto". If it fails, the others in order of price.
  Completion route(const std::string &wanted, const std::string &prompt) const;

private:
  std::vector<std::string> order(const std::string &wanted) const;

  std::map<std::string, Factory> factories_;
  std::multimap<double, std::string> byPrice_;
};
