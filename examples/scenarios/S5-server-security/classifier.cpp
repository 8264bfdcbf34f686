#include "classifier.h"

#include <curl/curl.h>
#include <nlohmann/json.hpp>

namespace guard {

using nlohmann::json;

static size_t append(char *data, size_t size, size_t count, void *user) {
  static_cast<std::string *>(user)->append(data, size * count);
  return size * count;
}

Classifier::Classifier(std::string endpoint, std::string key) : endpoint_(std::move(endpoint)), key_(std::move(key)) {}

Threat Classifier::classify(const std::vector<std::string> &lines) const {
  std::string text;
  for (const std::string &line : lines)
    text += line + "\n";
  json request = {{"messages", json::array({{{"role", "system"}, {"content", "Answer none, suspicious or attack."}},
                                            {{"role", "user"}, {"content", text}}})}};
  const std::string body = request.dump();
  const std::string url = endpoint_ + "/openai/deployments/gpt-4o-mini/chat/completions?api-version=2024-10-21";

  CURL *curl = curl_easy_init();
  std::string answer;
  curl_slist *headers = curl_slist_append(nullptr, "Content-Type: application/json");
  headers = curl_slist_append(headers, ("api-key: " + key_).c_str());
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
  CURLcode code = curl_easy_perform(curl);
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  if (code != CURLE_OK)
    return Threat::None;

  json parsed = json::parse(answer, nullptr, false);
  if (parsed.is_discarded() || !parsed.contains("choices"))
    return Threat::None;
  const std::string verdict = parsed["choices"][0]["message"]["content"].get<std::string>();
  if (verdict == "attack")
    return Threat::Attack;
  return verdict == "suspicious" ? Threat::Suspicious : Threat::None;
}

} // namespace guard
