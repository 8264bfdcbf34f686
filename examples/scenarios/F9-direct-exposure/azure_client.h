// The toolkit's connection to its Azure OpenAI resource.
#pragma once

#include <map>
#include <string>

struct ClientConfig {
  std::string endpoint;   // https://contoso-eu.openai.azure.com
  std::string deployment; // name of the gpt-5 deployment
  std::string api_version = "2024-10-21";
  std::string key;
  long timeout_seconds = 60;

  static ClientConfig from_environment();
};

struct UpstreamReply {
  long status = 0;
  std::string body;
};

class AzureClient {
public:
  explicit AzureClient(ClientConfig config);

  /// Posts `body` to an operation of the deployment, such as "chat/completions". Throws when nothing answers.
  UpstreamReply post(const std::string &operation, const std::string &body) const;

private:
  std::string url_for(const std::string &operation) const;

  ClientConfig config_;
};
