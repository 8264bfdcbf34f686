// What most pairs share: a chat call to a deployment of Azure OpenAI, over cpp-httplib.
#pragma once

#include <cstdlib>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

using nlohmann::json;

inline std::string setting(const char *name, const char *fallback = "") {
  const char *value = std::getenv(name);
  return value ? value : fallback;
}

/// Posts a request to an operation of the deployment, and gives back the body of the answer.
inline std::string postToAzure(const std::string &body, const std::string &operation = "chat/completions") {
  httplib::Client client("https://contoso.openai.azure.com");
  const std::string path = "/openai/deployments/gpt-4o/" + operation + "?api-version=2024-10-21";
  httplib::Headers headers = {{"api-key", setting("AZURE_OPENAI_API_KEY")}};
  auto result = client.Post(path.c_str(), headers, body, "application/json");
  if (!result || result->status != 200)
    throw std::runtime_error("no answer");
  return result->body;
}

inline json message(const std::string &role, const std::string &content) {
  return {{"role", role}, {"content", content}};
}

inline std::string textOf(const std::string &answer) {
  json parsed = json::parse(answer);
  return parsed["choices"][0]["message"]["content"].get<std::string>();
}

/// The AI model's words to a list of messages.
inline std::string ask(const json &messages) {
  json request;
  request["messages"] = messages;
  return textOf(postToAzure(request.dump()));
}
