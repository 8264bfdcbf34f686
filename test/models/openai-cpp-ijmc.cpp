// ItsJustMeChris/openai-cpp: the Azure client and the plain client with an Azure base address.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/openai-cpp-ijmc
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cstdlib>
#include <openai/azure.hpp>

static void azure(const std::string &question) {
  openai::AzureClientOptions options;
  options.endpoint = std::getenv("AZURE_OPENAI_ENDPOINT");
  options.api_key = std::getenv("AZURE_OPENAI_API_KEY");
  options.api_version = "2024-10-21";
  options.deployment = "gpt-4o";
  openai::AzureOpenAIClient client(options);

  openai::ChatCompletionRequest request;
  request.model = "gpt-4o";
  request.messages.push_back({"user", {{"text", question}}});
  auto completion = client.chat().completions().create(request);
  publish(completion.choices[0].message->content[0].text); // BAD
  for (const auto &choice : completion.choices)
    if (choice.message)
      for (const auto &part : choice.message->content)
        publish(part.text); // BAD
  publish(completion.choices.empty() ? "none" : "some"); // OK
  client.chat().completions().stream(request, [](const openai::ServerSentEvent &event) {
    publish(event.data); // BAD
    return true;
  });
}

static void based(const std::string &question) {
  openai::ClientOptions options;
  options.api_key = "k";
  options.base_url = "https://contoso.openai.azure.com/openai/v1";
  openai::OpenAIClient client(options);
  openai::ResponseRequest request;
  request.input = question;
  publish(client.responses().create(request).output_text); // BAD
}

static void elsewhere(const std::string &question) {
  openai::ClientOptions options;
  options.api_key = "k";
  openai::OpenAIClient client(options);
  openai::ResponseRequest request;
  request.input = question;
  publish(client.responses().create(request).output_text); // OK: OpenAI's own API is another provider
}

static void ofAzure(const std::string &question) {
  openai::AzureClientOptions options;
  options.endpoint = "https://contoso.openai.azure.com";
  openai::AzureOpenAIClient client(options);
  openai::ResponseRequest request;
  request.input = question;
  publish(client.responses().create(request).output_text); // BAD
}
