#include "plans.h"

#include <cstdlib>

namespace resale {

static std::string secret(const char *name) {
  const char *value = std::getenv(name);
  return value ? value : "";
}

const Deployment *deploymentOf(const std::string &customer) {
  static const std::map<std::string, Deployment> deployments = {
      {"adatum", {"https://resale-adatum.openai.azure.com", "gpt-4o", secret("ADATUM_AZURE_OPENAI_API_KEY"), 0.012}},
      {"fabrikam", {"https://resale-fabrikam.openai.azure.com", "gpt-4o", secret("AZURE_OPENAI_API_KEY"), 0.010}},
  };
  auto found = deployments.find(customer);
  return found == deployments.end() ? nullptr : &found->second;
}

} // namespace resale
