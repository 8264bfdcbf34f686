// matrix: std=c++17 needs=lib-cpp-httplib needs=lib-nlohmann-json flag=-DCPPHTTPLIB_OPENSSL_SUPPORT seam=ask
//
// Free functions; the endpoint of a configuration struct is split into host and path.
#include "seam.h"

#include <cstdlib>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace {

struct Config {
  std::string endpoint, key, deployment, version;
};

const char *orElse(const char *value, const char *fallback) { return value ? value : fallback; }

Config load() {
  Config config;
  config.endpoint = orElse(std::getenv("AZURE_OPENAI_ENDPOINT"), "");
  config.key = orElse(std::getenv("AZURE_OPENAI_API_KEY"), "");
  config.deployment = orElse(std::getenv("DEPLOYMENT"), "gpt-4o");
  config.version = "2024-10-21";
  return config;
}

std::string chatPath(const Config &config) {
  std::ostringstream path;
  path << "/openai/deployments/" << config.deployment << "/chat/completions?api-version=" << config.version;
  return path.str();
}

} // namespace

std::string seam::ask(const std::string &question) {
  static const Config config = load();
  httplib::Client client(config.endpoint);
  client.set_read_timeout(60, 0);
  client.set_default_headers({{"api-key", config.key}});
  nlohmann::json request;
  request["messages"] = nlohmann::json::array();
  request["messages"].push_back({{"role", "user"}, {"content", question}});
  if (auto res = client.Post(chatPath(config), request.dump(), "application/json")) {
    if (res->status != 200)
      throw std::runtime_error("status " + std::to_string(res->status));
    auto answer = nlohmann::json::parse(res->body);
    return answer["choices"][0]["message"]["content"];
  } else {
    throw std::runtime_error(httplib::to_string(res.error()));
  }
}
