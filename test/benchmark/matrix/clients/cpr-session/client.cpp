// matrix: std=c++20 include=test/models/Inputs/cpr needs=lib-nlohmann-json seam=object
//
// A session that lives as long as its object; base URL from the constructor, the rest by a method to override.
#include "seam.h"

#include <cpr/cpr.h>
#include <nlohmann/json.hpp>

namespace {

class Provider {
public:
  explicit Provider(std::string base) : base_(std::move(base)) {}
  virtual ~Provider() = default;
  virtual std::string endpoint() const = 0;

protected:
  std::string base_;
};

class AzureProvider : public Provider {
public:
  using Provider::Provider;
  std::string endpoint() const override {
    return base_ + "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";
  }
};

class ChatClient : public seam::Assistant {
public:
  explicit ChatClient(std::unique_ptr<Provider> provider) : provider_(std::move(provider)) {}

  std::string reply(const std::string &question) override {
    nlohmann::json body;
    body["messages"][0] = {{"role", "user"}, {"content", question}};
    session_.SetUrl(cpr::Url{provider_->endpoint()});
    session_.SetHeader(cpr::Header{{"api-key", "k"}, {"Content-Type", "application/json"}});
    session_.SetBody(cpr::Body{body.dump()});
    cpr::Response r = session_.Post();
    if (r.status_code != 200)
      return "";
    const auto answer = nlohmann::json::parse(r.text);
    std::string text;
    for (const auto &choice : answer.at("choices"))
      text += choice.at("message").at("content").get<std::string>();
    return text;
  }

private:
  std::unique_ptr<Provider> provider_;
  cpr::Session session_;
};

} // namespace

std::shared_ptr<seam::Assistant> seam::makeAssistant() {
  return std::make_shared<ChatClient>(std::make_unique<AzureProvider>("https://contoso.openai.azure.com"));
}
