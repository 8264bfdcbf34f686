// matrix: std=c++20 include=test/models/Inputs/openai-cpp-ijmc seam=object
//
// A client of a class for Azure, made by a factory from the environment; the parts of the message are joined.
#include "seam.h"

#include <cstdlib>
#include <openai/azure.hpp>

namespace {

openai::AzureClientOptions fromEnvironment() {
  openai::AzureClientOptions options;
  options.endpoint = std::getenv("AZURE_OPENAI_ENDPOINT");
  options.api_key = std::getenv("AZURE_OPENAI_API_KEY");
  options.api_version = "2024-10-21";
  return options;
}

class Typed : public seam::Assistant {
public:
  Typed() : client_(fromEnvironment()) {}
  std::string reply(const std::string &question) override {
    openai::ChatCompletionRequest request;
    request.model = "gpt-4o";
    request.messages.push_back({"user", {{"text", question}}});
    std::string text;
    for (const auto &choice : client_.chat().completions().create(request).choices)
      if (choice.message)
        for (const auto &part : choice.message->content)
          text += part.text;
    return text;
  }

private:
  openai::AzureOpenAIClient client_;
};

} // namespace

std::shared_ptr<seam::Assistant> seam::makeAssistant() { return std::make_shared<Typed>(); }
