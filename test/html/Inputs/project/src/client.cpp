#include "client.h"

#include <curl/curl.h>

static size_t append(char *Data, size_t Size, size_t Count, void *User) {
  static_cast<std::string *>(User)->append(Data, Size * Count);
  return Size * Count;
}

std::string HttpClient::post(const std::string &Body) const {
  CURL *Curl = curl_easy_init();
  std::string Url = "https://contoso.openai.azure.com/openai/deployments/gpt-4o-mini/chat/completions?api-version=2024-10-21";
  std::string Answer;
  curl_easy_setopt(Curl, CURLOPT_URL, Url.c_str());
  curl_easy_setopt(Curl, CURLOPT_POSTFIELDS, Body.c_str());
  curl_easy_setopt(Curl, CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(Curl, CURLOPT_WRITEDATA, &Answer);
  curl_easy_perform(Curl);
  curl_easy_cleanup(Curl);
  return Answer;
}
