// olrea/openai-cpp: free functions with an Azure base address.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/openai-cpp-olrea
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <openai/openai.hpp>

int main() {
  openai::start("key", "", true, "https://contoso.openai.azure.com/openai/v1/");
  auto chat = openai::chat().create({{"model", "gpt-4o"}, {"messages", {{{"role", "user"}, {"content", "hi"}}}}});
  publish(chat["choices"][0]["message"]["content"].get<std::string>()); // BAD
  publish(chat.dump(2));                                                // BAD
  publish(chat.contains("error") ? "failed" : "fine");                  // OK
}

static void object(const std::string &body) {
  openai::OpenAI own("key");
  own.setBaseUrl("https://contoso.openai.azure.com/openai/v1/");
  auto answer = own.chat.create(nlohmann::json::parse(body));
  publish(answer.dump()); // BAD
}
static void elsewhere(const std::string &body) {
  openai::OpenAI own("key", "", true, "https://api.openai.com/v1/");
  publish(own.chat.create(nlohmann::json::parse(body)).dump()); // OK: OpenAI's own API is another provider
}
