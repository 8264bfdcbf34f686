#include "provider.h"

#include <cstdlib>
#include <httplib.h>
#include <nlohmann/json.hpp>

using json = nlohmann::json;

namespace {

std::string env(const char *name) {
  const char *value = std::getenv(name);
  if (!value)
    throw ProviderError(std::string("missing setting ") + name);
  return value;
}

json post(const std::string &host, const std::string &path, const httplib::Headers &headers, const json &body) {
  httplib::Client client(host);
  client.set_read_timeout(90);
  httplib::Result result = client.Post(path.c_str(), headers, body.dump(), "application/json");
  if (!result)
    throw ProviderError(host + ": no answer");
  if (result->status != 200)
    throw ProviderError(host + ": status " + std::to_string(result->status));
  return json::parse(result->body);
}

json chatRequest(const std::string &model, const std::string &prompt) {
  return {{"model", model}, {"messages", json::array({{{"role", "user"}, {"content", prompt}}})}};
}

class Azure : public Provider {
public:
  explicit Azure(std::string deployment) : deployment_(std::move(deployment)) {}

  std::string name() const override { return "azure/" + deployment_; }

  Completion complete(const std::string &prompt) override {
    json answer = post("https://" + env("AZURE_RESOURCE") + ".services.ai.azure.com", "/openai/v1/chat/completions",
                       {{"api-key", env("AZURE_API_KEY")}}, chatRequest(deployment_, prompt));
    return {answer["choices"][0]["message"]["content"].get<std::string>(), deployment_};
  }

private:
  std::string deployment_;
};

class Anthropic : public Provider {
public:
  explicit Anthropic(std::string model) : model_(std::move(model)) {}

  std::string name() const override { return "anthropic/" + model_; }

  Completion complete(const std::string &prompt) override {
    json body = chatRequest(model_, prompt);
    body["max_tokens"] = 2048;
    json answer = post("https://api.anthropic.com", "/v1/messages",
                       {{"x-api-key", env("ANTHROPIC_API_KEY")}, {"anthropic-version", "2023-06-01"}}, body);
    return {answer["content"][0]["text"].get<std::string>(), model_};
  }

private:
  std::string model_;
};

class Meta : public Provider {
public:
  explicit Meta(std::string model) : model_(std::move(model)) {}

  std::string name() const override { return "meta/" + model_; }

  Completion complete(const std::string &prompt) override {
    json answer = post("https://api.llama.com", "/compat/v1/chat/completions",
                       {{"Authorization", "Bearer " + env("LLAMA_API_KEY")}}, chatRequest(model_, prompt));
    return {answer["choices"][0]["message"]["content"].get<std::string>(), model_};
  }

private:
  std::string model_;
};

} // namespace

std::unique_ptr<Provider> makeAzure(const std::string &deployment) { return std::make_unique<Azure>(deployment); }
std::unique_ptr<Provider> makeAnthropic(const std::string &model) { return std::make_unique<Anthropic>(model); }
std::unique_ptr<Provider> makeMeta(const std::string &model) { return std::make_unique<Meta>(model); }
