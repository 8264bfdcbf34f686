// ClickHouse/ai-sdk-cpp with an Azure base address: text, stream, callback.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/ai-sdk-cpp
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <ai/ai.h>
#include <cstdlib>

static ai::Client azure() {
  return ai::openai::create_client(std::getenv("AZURE_OPENAI_API_KEY"), "https://contoso.openai.azure.com/openai");
}

static void text(const std::string &question) {
  auto client = azure();
  auto result = client.generate_text({"gpt-4o", "You are helpful.", question});
  if (!result)
    return publish(result.error_message()); // OK
  publish(result.text); // BAD
  publish(std::to_string(result.usage.total_tokens)); // BAD (a meter)
}
static void options(const std::string &question) {
  ai::GenerateOptions options;
  options.model = "gpt-4o";
  options.messages = {ai::Message::user(question)};
  publish(azure().generate_text(options).text); // BAD
}
static void stream(const std::string &question) {
  auto client = azure();
  auto stream = client.stream_text(ai::StreamOptions(ai::GenerateOptions("gpt-4o", question)));
  stream.for_each([](const ai::StreamEvent &event) {
    if (event.is_text_delta())
      publish(event.text_delta); // BAD
  });
  publish(stream.collect_all()); // BAD
}
static void callback(const std::string &question) {
  ai::StreamOptions options(ai::GenerateOptions("gpt-4o", question));
  options.on_text_chunk = [](const std::string &chunk) {
    publish(chunk); // BAD
  };
  azure().stream_text(options);
}
static void foundry(const std::string &question) {
  auto client = ai::openai::create_client("k", "https://contoso.services.ai.azure.com/openai/v1");
  publish(client.generate_text({"gpt-4o", question}).text); // BAD
}
static void elsewhere(const std::string &question) {
  publish(ai::openai::create_client("k").generate_text({"gpt-4o", question}).text); // OK: another provider
}

// ---- streams by iterator, embeddings, tools, clients that may not be there ----
static void iterated(const std::string &question) {
  auto client = azure();
  auto stream = client.stream_text(ai::StreamOptions(ai::GenerateOptions("gpt-4o", question)));
  for (const auto &event : stream)
    publish(event.text_delta); // BAD
  for (auto at = stream.begin(); at != stream.end(); ++at)
    publish(at->text_delta); // BAD
}
static void embedded(const std::string &question) {
  publish(std::to_string(azure().embeddings({"text-embedding-3-small", question}).data[0])); // BAD
}
static void echoed(const std::string &question) {
  const std::string text = azure().generate_text({"gpt-4o", question}).text;
  publish(ai::Message::assistant(text).content); // BAD
  publish(ai::Message::user("Hello").content); // OK
}
static void tooled(const std::string &question) {
  ai::Tool weather = ai::create_simple_tool("weather", "the weather", {"city"}, [](const std::string &city, int) {
    return std::string("sunny"); // the platform's own
  });
  publish(weather.name); // OK
}
static void perhaps(const std::string &question) {
  if (auto client = ai::openai::try_create_client())
    publish(client->generate_text({"gpt-4o", question}).text); // OK: another provider
  auto claude = ai::anthropic::create_client("k", "https://api.anthropic.com");
  publish(claude.generate_text({"claude-sonnet-4-5", question}).text); // OK: another provider
}
