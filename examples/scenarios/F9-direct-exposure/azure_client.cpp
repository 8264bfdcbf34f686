#include "azure_client.h"

#include <cstdlib>
#include <curl/curl.h>
#include <memory>
#include <stdexcept>
#include <utility>

namespace {

std::string require_env(const char *name) {
  const char *value = std::getenv(name);
  if (value == nullptr || *value == '\0')
    throw std::runtime_error(std::string(name) + " is not set");
  return value;
}

size_t collect(char *data, size_t size, size_t count, void *user) {
  static_cast<std::string *>(user)->append(data, size * count);
  return size * count;
}

struct CurlCloser {
  void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct HeaderFreer {
  void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

} // namespace

ClientConfig ClientConfig::from_environment() {
  ClientConfig config;
  config.endpoint = require_env("AZURE_OPENAI_ENDPOINT");
  config.deployment = require_env("AZURE_OPENAI_DEPLOYMENT");
  config.key = require_env("AZURE_OPENAI_API_KEY");
  return config;
}

AzureClient::AzureClient(ClientConfig config) : config_(std::move(config)) {}

std::string AzureClient::url_for(const std::string &operation) const {
  return config_.endpoint + "/openai/deployments/" + config_.deployment + "/" + operation +
         "?api-version=" + config_.api_version;
}

UpstreamReply AzureClient::post(const std::string &operation, const std::string &body) const {
  std::unique_ptr<CURL, CurlCloser> curl(curl_easy_init());
  if (!curl)
    throw std::runtime_error("cannot create a transfer");

  curl_slist *list = curl_slist_append(nullptr, "Content-Type: application/json");
  list = curl_slist_append(list, ("api-key: " + config_.key).c_str());
  std::unique_ptr<curl_slist, HeaderFreer> headers(list);

  UpstreamReply reply;
  const std::string url = url_for(operation);
  curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, config_.timeout_seconds);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, collect);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &reply.body);
  if (CURLcode code = curl_easy_perform(curl.get()); code != CURLE_OK)
    throw std::runtime_error(std::string("upstream: ") + curl_easy_strerror(code));
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &reply.status);
  return reply;
}
