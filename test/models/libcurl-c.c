/* libcurl from C.

   REQUIRES: lib-curl
   RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c11 -I%S
   RUN: %python %S/check.py %s %t.json
*/
#include "ends.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct response {
  char text[8192];
  size_t used;
};

static size_t receive(char *data, size_t size, size_t count, void *user) {
  struct response *r = user;
  size_t n = size * count;
  if (r->used + n >= sizeof r->text)
    return 0;
  memcpy(r->text + r->used, data, n);
  r->used += n;
  r->text[r->used] = '\0';
  return n;
}

static int post(const char *host, const char *deployment, const char *body, struct response *r) {
  char url[256];
  CURL *curl = curl_easy_init();
  if (!curl)
    return -1;
  snprintf(url, sizeof url, "https://%s/openai/deployments/%s/chat/completions?api-version=2024-10-21", host, deployment);
  curl_easy_setopt(curl, CURLOPT_URL, url);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, r);
  CURLcode code = curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  return code == CURLE_OK ? 0 : -1;
}

void relay(const char *body) {
  struct response r = {{0}, 0};
  if (post("contoso.openai.azure.com", "gpt-4o", body, &r) == 0)
    publish(r.text); /* BAD */
  else
    publish("no answer"); /* OK */
}

void length(const char *body) {
  struct response r = {{0}, 0};
  char text[32];
  post("contoso.openai.azure.com", "gpt-4o", body, &r);
  snprintf(text, sizeof text, "%zu bytes", r.used);
  publish(text); /* OK */
}
