// matrix: std=c++17 needs=lib-cpp-httplib needs=lib-nlohmann-json flag=-DCPPHTTPLIB_OPENSSL_SUPPORT seam=object
//
// A base class asks; derived ones say where. Made by name from a registry.
#include "seam.h"

#include <cstdlib>
#include <httplib.h>
#include <map>
#include <nlohmann/json.hpp>

namespace {

class ChatBackend : public seam::Assistant {
public:
  std::string reply(const std::string &question) override {
    httplib::Client client(host());
    client.set_read_timeout(60);
    auto result = client.Post(path(), headers(), payload(question).dump(), "application/json");
    if (!result || result->status != 200)
      return fallback();
    return extract(nlohmann::json::parse(result->body));
  }

protected:
  virtual std::string host() const = 0;
  virtual std::string path() const = 0;
  virtual httplib::Headers headers() const { return {}; }
  virtual nlohmann::json payload(const std::string &question) const {
    return {{"messages", {{{"role", "user"}, {"content", question}}}}, {"temperature", 0.2}};
  }
  virtual std::string extract(const nlohmann::json &answer) const {
    return answer["choices"][0]["message"]["content"].get<std::string>();
  }
  virtual std::string fallback() const { return ""; }
};

class AzureBackend : public ChatBackend {
protected:
  std::string host() const override { return "https://" + resource_ + ".openai.azure.com"; }
  std::string path() const override { return "/openai/deployments/" + deployment_ + "/chat/completions?api-version=2024-06-01"; }
  httplib::Headers headers() const override { return {{"api-key", std::getenv("AZURE_OPENAI_API_KEY")}}; }

private:
  std::string resource_ = "contoso", deployment_ = "gpt-4o";
};

using Factory = std::function<std::shared_ptr<seam::Assistant>()>;

std::map<std::string, Factory> &registry() {
  static std::map<std::string, Factory> all;
  return all;
}

struct Registration {
  Registration(const std::string &name, Factory factory) { registry()[name] = std::move(factory); }
};

const Registration azure("azure", [] { return std::make_shared<AzureBackend>(); });

} // namespace

std::shared_ptr<seam::Assistant> seam::makeAssistant() {
  const char *name = std::getenv("BACKEND");
  return registry().at(name ? name : "azure")();
}
