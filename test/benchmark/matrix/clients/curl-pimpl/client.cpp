// matrix: std=c++17 needs=lib-curl needs=lib-jsoncpp seam=object
//
// The handle behind a pointer to an implementation; a settings file; the answer by an out parameter.
#include "seam.h"

#include <cstdlib>
#include <curl/curl.h>
#include <fstream>
#include <json/json.h>
#include <sstream>

namespace {

enum class Status { Ok, Network, Format };

class ChatClient {
public:
  explicit ChatClient(const std::string &settings);
  ~ChatClient();
  Status complete(const std::string &question, std::string &text);

private:
  struct Impl;
  std::unique_ptr<Impl> impl;
};

struct ChatClient::Impl {
  std::string endpoint, deployment, key;
  CURL *curl = curl_easy_init();
  curl_slist *headers = nullptr;

  std::string url() const {
    std::ostringstream out;
    out << endpoint << "/openai/deployments/" << deployment << "/chat/completions?api-version=2024-06-01";
    return out.str();
  }
  bool send(const std::string &body, std::stringstream &answer) {
    const std::string address = url();
    curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_setopt(
        curl, CURLOPT_WRITEFUNCTION, +[](char *data, size_t size, size_t count, void *out) -> size_t {
          static_cast<std::stringstream *>(out)->write(data, size * count);
          return size * count;
        });
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    return curl_easy_perform(curl) == CURLE_OK;
  }
};

ChatClient::ChatClient(const std::string &settings) : impl(std::make_unique<Impl>()) {
  Json::Value root;
  std::ifstream(settings) >> root;
  impl->endpoint = root["endpoint"].asString();
  impl->deployment = root.get("deployment", "gpt-4o").asString();
  impl->headers = curl_slist_append(nullptr, ("api-key: " + root["key"].asString()).c_str());
}

ChatClient::~ChatClient() {
  curl_slist_free_all(impl->headers);
  curl_easy_cleanup(impl->curl);
}

Status ChatClient::complete(const std::string &question, std::string &text) {
  Json::Value message;
  message["role"] = "user";
  message["content"] = question;
  Json::Value request;
  request["messages"].append(message);
  std::stringstream answer;
  if (!impl->send(Json::FastWriter().write(request), answer))
    return Status::Network;
  Json::Value root;
  std::string errors;
  if (!Json::parseFromStream(Json::CharReaderBuilder(), answer, &root, &errors))
    return Status::Format;
  text = root["choices"][0]["message"]["content"].asString();
  return Status::Ok;
}

class Adapter : public seam::Assistant {
public:
  std::string reply(const std::string &question) override {
    std::string text;
    return client.complete(question, text) == Status::Ok ? text : std::string();
  }

private:
  ChatClient client{"/etc/app/azure-openai.json"};
};

} // namespace

std::shared_ptr<seam::Assistant> seam::makeAssistant() { return std::make_shared<Adapter>(); }
