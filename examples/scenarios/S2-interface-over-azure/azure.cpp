#include "azure.h"

#include <cstdio>
#include <cstdlib>
#include <curl/curl.h>
#include <json/json.h>
#include <memory>
#include <sstream>

static std::string setting(const char *name) {
  const char *value = getenv(name);
  if (!value) {
    fprintf(stderr, "%s is not set\n", name);
    exit(2);
  }
  return value;
}

Instance instanceFromEnvironment() {
  return {setting("AZURE_OPENAI_ENDPOINT"), setting("AZURE_OPENAI_DEPLOYMENT"), setting("AZURE_OPENAI_API_KEY")};
}

static size_t onData(void *data, size_t size, size_t count, void *user) {
  static_cast<std::ostringstream *>(user)->write(static_cast<const char *>(data),
                                                 static_cast<std::streamsize>(size * count));
  return size * count;
}

static bool post(const Instance &instance, const std::string &body, std::string &answer) {
  CURL *curl = curl_easy_init();
  if (!curl)
    return false;
  std::ostringstream received;
  std::string url = instance.endpoint;
  url.append("/openai/deployments/").append(instance.deployment).append("/chat/completions?api-version=2024-06-01");
  curl_slist *headers = curl_slist_append(nullptr, ("api-key: " + instance.key).c_str());
  headers = curl_slist_append(headers, "Content-Type: application/json");
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, body.c_str());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onData);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  CURLcode code = curl_easy_perform(curl);
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  answer = received.str();
  return code == CURLE_OK;
}

std::string askInstance(const Instance &instance, const std::string &question) {
  Json::Value message;
  message["role"] = "user";
  message["content"] = question;
  Json::Value request;
  request["messages"].append(message);

  std::string answer;
  if (!post(instance, Json::writeString(Json::StreamWriterBuilder(), request), answer))
    return "";

  Json::Value parsed;
  std::string problems;
  std::unique_ptr<Json::CharReader> reader(Json::CharReaderBuilder().newCharReader());
  if (!reader->parse(answer.data(), answer.data() + answer.size(), &parsed, &problems))
    return "";
  return parsed["choices"][0]["message"]["content"].asString();
}
