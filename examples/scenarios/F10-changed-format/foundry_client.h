// Asks the DeepSeek-R1 deployment of an Azure AI Foundry resource.
#pragma once

#include <cpprest/http_client.h>
#include <cpprest/json.h>
#include <string>

namespace reasoner {

class FoundryClient {
public:
  /// `resource` as in https://RESOURCE.services.ai.azure.com
  FoundryClient(const std::string &resource, std::string key);

  /// The completion as the service sends it.
  pplx::task<web::json::value> complete(const std::string &question, double temperature) const;

private:
  web::http::client::http_client client_;
  std::string key_;
};

} // namespace reasoner
