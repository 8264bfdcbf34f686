#include "router.h"

#include <iostream>

void Router::add(const std::string &name, double pricePerMillion, Factory factory) {
  factories_[name] = std::move(factory);
  byPrice_.emplace(pricePerMillion, name);
}

std::vector<std::string> Router::order(const std::string &wanted) const {
  std::vector<std::string> names;
  if (factories_.count(wanted))
    names.push_back(wanted);
  for (const auto &[price, name] : byPrice_)
    if (name != wanted)
      names.push_back(name);
  return names;
}

Completion Router::route(const std::string &wanted, const std::string &prompt) const {
  std::string problems;
  for (const std::string &name : order(wanted)) {
    try {
      std::unique_ptr<Provider> provider = factories_.at(name)();
      std::clog << "routing to " << provider->name() << '\n';
      return provider->complete(prompt);
    } catch (const ProviderError &error) {
      std::clog << name << " failed: " << error.what() << '\n';
      problems += name + " ";
    }
  }
  throw ProviderError("no provider answered: " + problems);
}
