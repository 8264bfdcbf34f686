// The customer's Azure OpenAI instance that we look after.
#pragma once

#include <string>

struct Instance {
  std::string endpoint;
  std::string deployment;
  std::string key;
};

/// Reads the instance from the environment; exits when a setting is missing.
Instance instanceFromEnvironment();

/// What the instance answers to `question`; empty when it could not be asked.
std::string askInstance(const Instance &instance, const std::string &question);
