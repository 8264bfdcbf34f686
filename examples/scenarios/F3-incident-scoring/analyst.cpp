#include "analyst.h"

#include <cstdlib>
#include <curl/curl.h>
#include <jansson.h>
#include <memory>
#include <stdexcept>
#include <utility>

namespace sentra {

namespace {

size_t onBody(char *data, size_t size, size_t count, void *user) {
  static_cast<std::string *>(user)->append(data, size * count);
  return size * count;
}

using Json = std::unique_ptr<json_t, decltype(&json_decref)>;

std::string requestFor(const Incident &incident) {
  const std::string question = "Explain this incident to an analyst: " + incident.summary;
  Json request(json_pack("{s:s, s:[{s:s, s:s}]}", "model", "grok-4-fast-reasoning", "messages", "role", "user",
                         "content", question.c_str()),
               &json_decref);
  char *text = json_dumps(request.get(), JSON_COMPACT);
  std::string body = text ? text : "";
  std::free(text);
  return body;
}

} // namespace

Analyst::Analyst(std::string endpoint, std::string key) : endpoint_(std::move(endpoint)), key_(std::move(key)) {}

std::string Analyst::explain(const Incident &incident) const {
  const std::string url = endpoint_ + "/openai/v1/chat/completions";
  const std::string body = requestFor(incident);
  std::string answer;
  CURL *curl = curl_easy_init();
  curl_slist *headers = curl_slist_append(nullptr, "Content-Type: application/json");
  headers = curl_slist_append(headers, ("api-key: " + key_).c_str());
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onBody);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
  const CURLcode code = curl_easy_perform(curl);
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  if (code != CURLE_OK)
    throw std::runtime_error(curl_easy_strerror(code));

  Json document(json_loads(answer.c_str(), 0, nullptr), &json_decref);
  json_t *choice = json_array_get(json_object_get(document.get(), "choices"), 0);
  const char *text = json_string_value(json_object_get(json_object_get(choice, "message"), "content"));
  if (!text)
    throw std::runtime_error("the analyst did not answer");
  return text;
}

} // namespace sentra
