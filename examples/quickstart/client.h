// Talks to the Azure OpenAI resource of the help desk.
#pragma once

#include <string>

class InferenceClient {
public:
  /// `Endpoint` is the resource's address, "https://NAME.openai.azure.com".
  InferenceClient(std::string Endpoint, const std::string &Deployment, std::string Key);

  /// The client that the environment describes: AZURE_OPENAI_ENDPOINT, _DEPLOYMENT and _API_KEY.
  static InferenceClient fromEnvironment();

  /// Sends a chat request and returns the body of the answer, whatever it is.
  std::string chat(const std::string &Request) const;

private:
  std::string Url;
  std::string Key;
};
