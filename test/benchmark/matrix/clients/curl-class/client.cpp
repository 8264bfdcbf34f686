// matrix: std=c++17 needs=lib-curl needs=lib-nlohmann-json seam=object
//
// A class with setters keeps the handle and the pieces of the URL; a wrapper of getenv; retries.
#include "seam.h"

#include <chrono>
#include <curl/curl.h>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <thread>

namespace {

std::string env(const std::string &name, const std::string &fallback = {}) {
  const char *value = std::getenv(name.c_str());
  return value != nullptr ? value : fallback;
}

class CurlHandle {
public:
  CurlHandle() : handle(curl_easy_init(), &curl_easy_cleanup) {}
  operator CURL *() const { return handle.get(); }

private:
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle;
};

class AzureChat : public seam::Assistant {
public:
  AzureChat &setResource(std::string value) {
    resource = std::move(value);
    return *this;
  }
  AzureChat &setDeployment(std::string value) {
    deployment = std::move(value);
    return *this;
  }
  AzureChat &setKey(std::string value) {
    key = std::move(value);
    return *this;
  }

  std::string reply(const std::string &question) override {
    nlohmann::json payload = {{"messages", {{{"role", "user"}, {"content", question}}}}, {"max_tokens", 400}};
    for (int attempt = 0; attempt < 3; ++attempt) {
      long status = 0;
      std::string body = post(payload.dump(), status);
      if (status == 200)
        return nlohmann::json::parse(body).at("choices").at(0).at("message").at("content").get<std::string>();
      std::this_thread::sleep_for(std::chrono::seconds(1 << attempt));
    }
    return {};
  }

private:
  static size_t onData(void *data, size_t size, size_t count, void *self) {
    static_cast<AzureChat *>(self)->received.append(static_cast<const char *>(data), size * count);
    return size * count;
  }

  std::string url() const {
    return "https://" + resource + ".openai.azure.com/openai/deployments/" + deployment +
           "/chat/completions?api-version=" + version;
  }

  std::string post(const std::string &payload, long &status) {
    received.clear();
    struct curl_slist *headers = nullptr;
    headers = curl_slist_append(headers, "Content-Type: application/json");
    headers = curl_slist_append(headers, ("api-key: " + key).c_str());
    curl_easy_setopt(curl, CURLOPT_URL, url().c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, payload.c_str());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &AzureChat::onData);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
    if (curl_easy_perform(curl) == CURLE_OK)
      curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_slist_free_all(headers);
    return received;
  }

  CurlHandle curl;
  std::string resource, deployment, key, version = "2024-06-01";
  std::string received;
};

} // namespace

std::shared_ptr<seam::Assistant> seam::makeAssistant() {
  auto chat = std::make_shared<AzureChat>();
  chat->setResource(env("OPENAI_RESOURCE", "contoso")).setDeployment(env("CHAT_MODEL", "gpt-4o")).setKey(env("KEY"));
  return chat;
}
