// libcurl's easy, multi, URL and MIME interfaces, in the styles that programs use.
//
// REQUIRES: lib-curl, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <array>
#include <cstring>
#include <curl/curl.h>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <vector>

static const char *Chat = "https://contoso.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-06-01";

static size_t toString(char *data, size_t size, size_t count, void *user) {
  ((std::string *)user)->append(data, size * count);
  return size * count;
}

void easy() {
  std::string received;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  if (curl_easy_perform(curl) == CURLE_OK)
    publish(received); // BAD
  curl_easy_cleanup(curl);
}

void elsewhere() {
  std::string received;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "https://example.org/catalog.json");
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  publish(received); // OK
  curl_easy_cleanup(curl);
}

void lambda() {
  std::vector<char> received;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, +[](char *data, size_t size, size_t count, void *user) -> size_t {
    auto *out = static_cast<std::vector<char> *>(user);
    out->insert(out->end(), data, data + size * count);
    return size * count;
  });
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  publish(std::string(received.begin(), received.end())); // BAD
  curl_easy_cleanup(curl);
}

struct Buffer {
  char *data;
  size_t size;
};

static size_t toBuffer(void *contents, size_t size, size_t nmemb, void *userp) {
  Buffer *mem = (Buffer *)userp;
  mem->data = (char *)realloc(mem->data, mem->size + size * nmemb + 1);
  memcpy(mem->data + mem->size, contents, size * nmemb);
  mem->size += size * nmemb;
  return size * nmemb;
}

void buffer() {
  Buffer chunk{(char *)malloc(1), 0};
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toBuffer);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, (void *)&chunk);
  curl_easy_perform(curl);
  publish(chunk.data); // BAD
  free(chunk.data);
}

class Handle {
public:
  Handle() : curl(curl_easy_init(), curl_easy_cleanup) {}
  operator CURL *() const { return curl.get(); }

private:
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl;
};

class Client {
public:
  void setResource(const std::string &value) { resource = value; }
  std::string post(const std::string &body) {
    std::string url = "https://" + resource + ".openai.azure.com/openai/deployments/chat/chat/completions?api-version=1";
    std::string received;
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, body.c_str());
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, toString);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &received);
    curl_easy_perform(handle);
    return received;
  }
  std::string postAndKeep(const std::string &body) {
    curl_easy_setopt(raw, CURLOPT_WRITEDATA, &kept);
    curl_easy_setopt(raw, CURLOPT_WRITEFUNCTION, toString);
    curl_easy_setopt(raw, CURLOPT_URL, Chat);
    curl_easy_setopt(raw, CURLOPT_POSTFIELDS, body.data());
    curl_easy_perform(raw);
    return kept;
  }
  static size_t onData(char *data, size_t size, size_t count, Client *self) {
    self->stream.write(data, size * count);
    return size * count;
  }
  std::string postToSelf() {
    curl_easy_setopt(raw, CURLOPT_URL, Chat);
    curl_easy_setopt(raw, CURLOPT_WRITEFUNCTION, &Client::onData);
    curl_easy_setopt(raw, CURLOPT_WRITEDATA, this);
    curl_easy_perform(raw);
    return stream.str();
  }

private:
  Handle handle;
  CURL *raw = curl_easy_init();
  std::string resource, kept;
  std::ostringstream stream;
};

void classes() {
  Client client;
  client.setResource("contoso");
  publish(client.post("{}")); // BAD
  publish(client.postAndKeep("{}")); // BAD
  publish(client.postToSelf()); // BAD
}

struct Transfer {
  Transfer() {
    curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
  }
  CURL *curl;
  std::string body;
};

void setUpInAConstructor() {
  Transfer transfer;
  curl_easy_setopt(transfer.curl, CURLOPT_URL, Chat);
  curl_easy_perform(transfer.curl);
  publish(transfer.body); // FN: the pointer into the object that the constructor keeps in the handle
}

static size_t eachHeader(char *data, size_t size, size_t count, void *user) {
  std::string line(data, size * count);
  auto colon = line.find(':');
  if (colon != std::string::npos)
    (*static_cast<std::map<std::string, std::string> *>(user))[line.substr(0, colon)] = line.substr(colon + 1);
  return size * count;
}

void headersBesideTheBody() {
  std::map<std::string, std::string> headers;
  std::string body;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, eachHeader);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &headers);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
  curl_easy_perform(curl);
  publish(body); // BAD
}

void byUrlInterface() {
  std::string received;
  CURLU *url = curl_url();
  curl_url_set(url, CURLUPART_SCHEME, "https", 0);
  curl_url_set(url, CURLUPART_HOST, "contoso.openai.azure.com", 0);
  curl_url_set(url, CURLUPART_PATH, "/openai/v1/chat/completions", 0);
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_CURLU, url);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  publish(received); // BAD
  curl_url_cleanup(url);
}

void byKeyHeader(const char *configured) {
  std::string received;
  CURL *curl = curl_easy_init();
  struct curl_slist *headers = curl_slist_append(NULL, "api-key: 123");
  headers = curl_slist_append(headers, "Content-Type: application/json");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_URL, (std::string(configured) + "/openai/deployments/a/completions").c_str());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  publish(received); // BAD
}

void mime() {
  std::string received;
  CURL *curl = curl_easy_init();
  curl_mime *form = curl_mime_init(curl);
  curl_mimepart *part = curl_mime_addpart(form);
  curl_mime_name(part, "file");
  curl_mime_filedata(part, "speech.wav");
  curl_easy_setopt(curl, CURLOPT_MIMEPOST, form);
  curl_easy_setopt(curl, CURLOPT_URL, "https://contoso.openai.azure.com/openai/deployments/whisper/audio/transcriptions");
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  publish(received); // BAD
}

void multi() {
  std::string received;
  CURLM *many = curl_multi_init();
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_multi_add_handle(many, curl);
  int running = 1;
  while (running) {
    curl_multi_perform(many, &running);
    curl_multi_poll(many, nullptr, 0, 1000, nullptr);
  }
  publish(received); // BAD
  curl_multi_remove_handle(many, curl);
}

struct Job {
  std::string body;
};

void multiWithPrivate() {
  CURLM *many = curl_multi_init();
  Job *job = new Job;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &job->body);
  curl_easy_setopt(curl, CURLOPT_PRIVATE, job);
  curl_multi_add_handle(many, curl);
  int running = 1, left = 0;
  while (running)
    curl_multi_perform(many, &running);
  while (CURLMsg *message = curl_multi_info_read(many, &left)) {
    Job *done = nullptr;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &done);
    publish(done->body); // BAD
  }
}

void reset() {
  std::string received;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_reset(curl);
  curl_easy_setopt(curl, CURLOPT_URL, "https://example.org/");
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  publish(received); // OK
}

void toFile() {
  FILE *file = fopen("answer.json", "wb");
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, file);
  curl_easy_perform(curl);
  fclose(file);
  publish("stored"); // OK
}

void decision() {
  std::string received;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  publish(received.find("yes") == std::string::npos ? "no" : "yes"); // OK
}

/// What the provider says where it refuses is no answer of the AI model's.
void refused() {
  std::string received;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 400) {
    publish(received); // OK
    return;
  }
  publish(isYes(received) ? "yes" : "no"); // OK
}

void busy() {
  std::string received;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, Chat);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, toString);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status == 429)
    publish("busy"); // OK
  else
    publish(received); // BAD
}
