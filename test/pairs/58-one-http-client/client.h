// One HTTP client for everything that the platform calls, over libcurl.
#pragma once

#include <curl/curl.h>
#include <string>
#include <vector>

struct Reply {
  long status = 0;
  std::string body;
};

class HttpClient {
public:
  Reply get(const std::string &url) { return run(url, nullptr, {}); }
  Reply post(const std::string &url, const std::string &body, const std::vector<std::string> &headers) {
    return run(url, &body, headers);
  }

private:
  static size_t keep(char *data, size_t size, size_t count, void *into) {
    static_cast<std::string *>(into)->append(data, size * count);
    return size * count;
  }

  Reply run(const std::string &url, const std::string *body, const std::vector<std::string> &headers) {
    Reply reply;
    CURL *curl = curl_easy_init();
    curl_slist *list = nullptr;
    for (const std::string &header : headers)
      list = curl_slist_append(list, header.c_str());
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    if (body)
      curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body->c_str());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reply.body);
    if (curl_easy_perform(curl) == CURLE_OK)
      curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply.status);
    curl_slist_free_all(list);
    curl_easy_cleanup(curl);
    return reply;
  }
};
