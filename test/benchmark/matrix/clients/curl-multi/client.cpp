// matrix: std=c++17 needs=lib-curl seam=ask
//
// The multi interface, a free function as write callback, headers in a vector.
#include "seam.h"

#include <cstdio>
#include <curl/curl.h>
#include <vector>

namespace {

struct Options {
  const char *host = "westeurope.api.cognitive.microsoft.com";
  const char *deployment = "chat";
  std::vector<std::string> headers = {"Content-Type: application/json", "api-key: 0123456789"};
};

size_t store(char *data, size_t size, size_t count, std::vector<char> *out) {
  out->insert(out->end(), data, data + size * count);
  return size * count;
}

} // namespace

std::string seam::ask(const std::string &question) {
  Options options;
  char url[300];
  std::snprintf(url, sizeof(url), "https://%s/openai/deployments/%s/chat/completions?api-version=2023-05-15",
                options.host, options.deployment);
  std::vector<char> received;
  std::string body = "{\"messages\":[{\"role\":\"user\",\"content\":\"" + question + "\"}]}";
  curl_slist *list = nullptr;
  for (const auto &header : options.headers)
    list = curl_slist_append(list, header.c_str());

  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, list);
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, store);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &received);
  CURLM *multi = curl_multi_init();
  curl_multi_add_handle(multi, easy);
  int running = 0;
  do {
    curl_multi_perform(multi, &running);
    if (running)
      curl_multi_wait(multi, nullptr, 0, 1000, nullptr);
  } while (running);
  curl_multi_remove_handle(multi, easy);
  curl_easy_cleanup(easy);
  curl_multi_cleanup(multi);
  curl_slist_free_all(list);
  return std::string(received.data(), received.size());
}
