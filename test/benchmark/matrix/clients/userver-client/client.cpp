// matrix: std=c++20 include=test/models/Inputs/userver needs=lib-nlohmann-json seam=object
//
// The HTTP client in a chain, handed in by the constructor.
#include "seam.h"

#include <nlohmann/json.hpp>
#include <userver.h>

namespace {

class Completions : public seam::Assistant {
public:
  Completions(userver::clients::http::Client &client, std::string base, std::string key)
      : client_(client), url_(std::move(base) + "/chat/completions?api-version=2024-10-21"), key_(std::move(key)) {}

  std::string reply(const std::string &question) override {
    const nlohmann::json request = {{"messages", {{{"role", "user"}, {"content", question}}}}};
    const auto response = client_.CreateRequest()
                              .post(url_, request.dump())
                              .headers({{"Content-Type", "application/json"}, {"api-key", key_}})
                              .timeout(std::chrono::seconds(20))
                              .perform();
    return nlohmann::json::parse(response->body())["choices"].front()["message"]["content"];
  }

private:
  userver::clients::http::Client &client_;
  const std::string url_, key_;
};

} // namespace

std::shared_ptr<seam::Assistant> seam::makeAssistant() {
  static userver::clients::http::Client client;
  return std::make_shared<Completions>(client, "https://contoso.openai.azure.com/openai/deployments/gpt-4o", "k");
}
