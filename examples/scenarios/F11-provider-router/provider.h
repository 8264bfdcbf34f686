// One inference provider, whatever its protocol.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

struct Completion {
  std::string text;
  std::string model;
};

class ProviderError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

class Provider {
public:
  virtual ~Provider() = default;
  virtual std::string name() const = 0;

  /// Asks the provider; throws ProviderError when it cannot answer.
  virtual Completion complete(const std::string &prompt) = 0;
};

/// Azure OpenAI and the other models of a Foundry resource.
std::unique_ptr<Provider> makeAzure(const std::string &deployment);
std::unique_ptr<Provider> makeAnthropic(const std::string &model);
/// Meta's own API.
std::unique_ptr<Provider> makeMeta(const std::string &model);
