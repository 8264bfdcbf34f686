// libcurl, what is used seldom: forms, URL parts, upload by callback, connection-only and WebSocket transfers, copies.
//
// REQUIRES: lib-curl
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <algorithm>
#include <cstring>
#include <curl/curl.h>

#define AZURE "https://contoso.openai.azure.com/openai/v1/audio/transcriptions"

static size_t append(char *data, size_t size, size_t count, void *text) {
  static_cast<std::string *>(text)->append(data, size * count);
  return size * count;
}
static std::string perform(CURL *curl) {
  std::string text;
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &text);
  curl_easy_perform(curl);
  return text;
}

void copied() {
  CURL *first = curl_easy_init();
  curl_easy_setopt(first, CURLOPT_URL, AZURE);
  CURL *second = curl_easy_duphandle(first);
  publish(perform(second)); // BAD
}

void urlParts(const char *resource) {
  CURLU *url = curl_url();
  curl_url_set(url, CURLUPART_HOST, "contoso.openai.azure.com", 0);
  curl_url_set(url, CURLUPART_PATH, "/openai/v1/responses", 0);
  CURLU *same = curl_url_dup(url);
  char *text = nullptr;
  curl_url_get(same, CURLUPART_URL, &text, 0);
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, text);
  publish(perform(curl)); // BAD
  CURL *other = curl_easy_init();
  curl_easy_setopt(other, CURLOPT_CURLU, url);
  publish(perform(other)); // BAD
}

// A setting that only rides along leaves the answer what it was.
void form() {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, AZURE);
  curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, "token");
  curl_mime *outer = curl_mime_init(curl), *inner = curl_mime_init(curl);
  curl_mimepart *part = curl_mime_addpart(inner);
  curl_mime_name(part, "model");
  curl_mime_data(part, "whisper", CURL_ZERO_TERMINATED);
  curl_mime_type(part, "text/plain");
  curl_mime_subparts(curl_mime_addpart(outer), inner);
  curl_easy_setopt(curl, CURLOPT_MIMEPOST, outer);
  publish(perform(curl)); // BAD
}

struct Upload {
  std::string text;
  size_t sent = 0;
};
static size_t read(char *to, size_t size, size_t count, void *data) {
  auto *upload = static_cast<Upload *>(data);
  size_t n = std::min(size * count, upload->text.size() - upload->sent);
  memcpy(to, upload->text.data() + upload->sent, n);
  upload->sent += n;
  return n;
}
void byCallback(const std::string &text) {
  Upload upload{text};
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, AZURE);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
  curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
  publish(perform(curl)); // BAD
}

void escaped() {
  CURL *curl = curl_easy_init();
  char *text = curl_easy_escape(curl, answer().c_str(), 0);
  publish(text); // BAD
  int n = 0;
  char *back = curl_easy_unescape(curl, text, 0, &n);
  publish(back); // BAD
  publish(curl_easy_escape(curl, "x", 1)); // OK
}

void effectiveUrl() {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, answer().c_str());
  curl_easy_perform(curl);
  char *url = nullptr;
  curl_easy_getinfo(curl, CURLINFO_EFFECTIVE_URL, &url);
  publish(url); // BAD
  long code = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
  publish(std::to_string(code)); // OK
}

void owner() {
  std::string own = answer(), *mine = nullptr;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_PRIVATE, &own);
  curl_easy_getinfo(curl, CURLINFO_PRIVATE, &mine);
  publish(*mine); // BAD
}

static size_t header(char *data, size_t size, size_t count, void *to) {
  static_cast<std::string *>(to)->append(data, size * count);
  return size * count;
}
void headers() {
  std::string all;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "https://example.com/");
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, header);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &all);
  curl_easy_perform(curl);
  publish(all); // OK
}

void byHand() {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "https://contoso.openai.azure.com");
  curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
  curl_easy_perform(curl);
  const char request[] = "POST /openai/v1/responses HTTP/1.1\r\nHost: contoso.openai.azure.com\r\n\r\n{}";
  size_t n = 0;
  curl_easy_send(curl, request, sizeof request - 1, &n);
  char reply[4096];
  curl_easy_recv(curl, reply, sizeof reply, &n);
  publish(std::string(reply, n)); // BAD
}

void realtime() {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "wss://contoso.openai.azure.com/openai/v1/realtime");
  curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 2L);
  curl_easy_perform(curl);
  size_t n = 0;
  curl_ws_send(curl, "{}", 2, &n, 0, CURLWS_TEXT);
  char reply[4096];
  curl_ws_frame *meta = nullptr;
  curl_ws_recv(curl, reply, sizeof reply, &n, &meta);
  publish(std::string(reply, n)); // BAD
}

// ---- headers into a string of their own, a body that is read from one, a bearer's token ----
static size_t onHeader(char *data, size_t size, size_t count, void *user) {
  static_cast<std::string *>(user)->append(data, size * count);
  return size * count;
}
static int onDebug(CURL *, curl_infotype, char *, size_t, void *) { return 0; }
void headersApart() {
  CURL *curl = curl_easy_init();
  std::string head;
  curl_easy_setopt(curl, CURLOPT_URL, "https://contoso.openai.azure.com/openai/v1/responses");
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onHeader);
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, onDebug);
  curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, getenv("AZURE_OPENAI_TOKEN"));
  for (int attempt = 0; attempt < 2; ++attempt) {
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &head);
    publish(perform(curl)); // BAD
  }
  publish(head); // BAD
}
void readFrom(const std::string &question) {
  CURL *curl = curl_easy_init();
  std::string body = "{\"input\": \"" + answer() + question + "\"}"; // one AI model asks the other
  curl_easy_setopt(curl, CURLOPT_URL, "https://contoso.openai.azure.com/openai/v1/responses");
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
  curl_easy_setopt(curl, CURLOPT_READDATA, &body);
  publish(perform(curl)); // BAD
}
// The form API of curl before 7.56.
void oldForm(const std::string &question) {
  const std::string asked = answer() + question;
  curl_httppost *form = nullptr, *last = nullptr;
  curl_formadd(&form, &last, CURLFORM_COPYNAME, "text", CURLFORM_COPYCONTENTS, asked.c_str(), CURLFORM_END);
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "https://contoso.openai.azure.com/openai/v1/audio/transcriptions");
  curl_easy_setopt(curl, CURLOPT_HTTPPOST, form);
  publish(perform(curl)); // BAD
}
