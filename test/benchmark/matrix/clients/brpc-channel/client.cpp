// matrix: std=c++17 include=test/models/Inputs/brpc needs=lib-nlohmann-json seam=ask
//
// A channel and a controller per request.
#include "seam.h"

#include <brpc.h>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace {
brpc::Channel *channel() {
  static brpc::Channel *made = [] {
    auto *fresh = new brpc::Channel;
    fresh->Init("https://contoso.openai.azure.com", "", nullptr);
    return fresh;
  }();
  return made;
}
} // namespace

std::string seam::ask(const std::string &question) {
  brpc::Controller controller;
  controller.http_request().uri() = "https://contoso.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";
  controller.http_request().set_method(brpc::HTTP_METHOD_POST);
  controller.http_request().SetHeader("api-key", std::getenv("AZURE_OPENAI_API_KEY"));
  controller.request_attachment().append(nlohmann::json{{"messages", {{{"role", "user"}, {"content", question}}}}}.dump());
  channel()->CallMethod(nullptr, &controller, nullptr, nullptr, nullptr);
  const auto answer = nlohmann::json::parse(controller.response_attachment().to_string());
  return answer.at("choices").at(0).at("message").at("content");
}
