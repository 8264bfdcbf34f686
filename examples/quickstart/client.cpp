#include "client.h"

#include <cstdlib>
#include <curl/curl.h>
#include <stdexcept>
#include <utility>

namespace {

size_t appendToString(char *Data, size_t Size, size_t Count, void *User) {
  auto *Out = static_cast<std::string *>(User);
  Out->append(Data, Size * Count);
  return Size * Count;
}

std::string fromEnv(const char *Name, const char *Fallback) {
  const char *Value = std::getenv(Name);
  return Value ? Value : Fallback;
}

} // namespace

InferenceClient::InferenceClient(std::string Endpoint, const std::string &Deployment, std::string Key)
    : Url(std::move(Endpoint)), Key(std::move(Key)) {
  Url += "/openai/deployments/" + Deployment + "/chat/completions?api-version=2024-10-21";
}

InferenceClient InferenceClient::fromEnvironment() {
  const char *Endpoint = std::getenv("AZURE_OPENAI_ENDPOINT");
  if (!Endpoint)
    throw std::runtime_error("AZURE_OPENAI_ENDPOINT is not set");
  return InferenceClient(Endpoint, fromEnv("AZURE_OPENAI_DEPLOYMENT", "gpt-4o"), fromEnv("AZURE_OPENAI_API_KEY", ""));
}

std::string InferenceClient::chat(const std::string &Request) const {
  CURL *Curl = curl_easy_init();
  if (!Curl)
    throw std::runtime_error("curl_easy_init failed");
  std::string Answer;
  curl_slist *Headers = curl_slist_append(nullptr, "Content-Type: application/json");
  Headers = curl_slist_append(Headers, ("api-key: " + Key).c_str());
  curl_easy_setopt(Curl, CURLOPT_URL, Url.c_str());
  curl_easy_setopt(Curl, CURLOPT_HTTPHEADER, Headers);
  curl_easy_setopt(Curl, CURLOPT_POSTFIELDS, Request.c_str());
  curl_easy_setopt(Curl, CURLOPT_WRITEFUNCTION, appendToString);
  curl_easy_setopt(Curl, CURLOPT_WRITEDATA, &Answer);
  CURLcode Code = curl_easy_perform(Curl);
  curl_slist_free_all(Headers);
  curl_easy_cleanup(Curl);
  if (Code != CURLE_OK)
    throw std::runtime_error(curl_easy_strerror(Code));
  return Answer;
}
