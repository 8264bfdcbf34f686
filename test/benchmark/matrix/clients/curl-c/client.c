/* matrix: std=c11 needs=lib-curl seam=c

   C: a growing buffer behind the user pointer, the URL by snprintf. */
#include "seam.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct memory {
  char *data;
  size_t used;
};

static size_t grow(void *contents, size_t size, size_t nmemb, void *userp) {
  size_t real = size * nmemb;
  struct memory *mem = (struct memory *)userp;
  char *ptr = realloc(mem->data, mem->used + real + 1);
  if (!ptr)
    return 0;
  mem->data = ptr;
  memcpy(&mem->data[mem->used], contents, real);
  mem->used += real;
  mem->data[mem->used] = 0;
  return real;
}

char *seam_ask(const char *question) {
  char url[512], auth[256], body[4096];
  struct memory answer = {malloc(1), 0};
  struct curl_slist *headers = NULL;
  const char *key = getenv("AZURE_OPENAI_KEY");
  CURL *curl;
  CURLcode result = CURLE_FAILED_INIT;

  snprintf(url, sizeof url, "https://%s.openai.azure.com/openai/deployments/%s/chat/completions?api-version=%s",
           "fabrikam", "gpt-4o-mini", "2024-10-21");
  snprintf(auth, sizeof auth, "api-key: %s", key ? key : "");
  snprintf(body, sizeof body, "{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}", question);

  curl = curl_easy_init();
  if (curl) {
    headers = curl_slist_append(headers, "Content-Type: application/json");
    headers = curl_slist_append(headers, auth);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, grow);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, (void *)&answer);
    result = curl_easy_perform(curl);
    curl_easy_cleanup(curl);
  }
  curl_slist_free_all(headers);
  if (result != CURLE_OK) {
    free(answer.data);
    return NULL;
  }
  return answer.data;
}
