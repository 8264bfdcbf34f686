// libcurl behind classes: a handle that takes the answer into its owner, and transfers that are told of by callback when they are
// done. What the client says stands in the body, not in the address; one request of several callers is one answer.
//
// REQUIRES: lib-curl, lib-cpp-httplib, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include <chrono>
#include <cstdlib>
#include <curl/curl.h>
#include <fstream>
#include <functional>
#include <future>
#include <httplib.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

static std::string chat(const std::string &question) {
  return nlohmann::json{{"messages", {{{"role", "user"}, {"content", question}}}}}.dump();
}

namespace {

class Handle {
public:
  Handle() : handle(curl_easy_init(), &curl_easy_cleanup) {}
  operator CURL *() const { return handle.get(); }

private:
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle;
};

class Chat {
public:
  Chat(std::string resource, std::string key) : resource(std::move(resource)), key(std::move(key)) {}

  std::string reply(const std::string &question) {
    for (int attempt = 0; attempt < 3; ++attempt) {
      long status = 0;
      std::string body = post(chat(question), status);
      if (status == 200)
        return nlohmann::json::parse(body).at("choices").at(0).at("message").at("content").get<std::string>();
      std::this_thread::sleep_for(std::chrono::seconds(1 << attempt));
    }
    return {};
  }

private:
  static size_t onData(void *data, size_t size, size_t count, void *self) {
    static_cast<Chat *>(self)->received.append(static_cast<const char *>(data), size * count);
    return size * count;
  }

  std::string post(const std::string &payload, long &status) {
    received.clear();
    curl_slist *headers = curl_slist_append(nullptr, ("api-key: " + key).c_str());
    const std::string url = "https://" + resource + ".openai.azure.com/openai/deployments/" + deployment + "/chat/completions";
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, payload.c_str());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Chat::onData);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
    if (curl_easy_perform(curl) == CURLE_OK) // OK
      curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_slist_free_all(headers);
    return received;
  }

  Handle curl;
  std::string resource, key, deployment = "gpt-4o";
  std::string received;
};

struct Job {
  std::string url, question, response;
  curl_slist *headers = nullptr;
  std::function<void(std::string)> done;
};

class Transfers {
public:
  static size_t onData(char *data, size_t size, size_t count, void *job) {
    static_cast<Job *>(job)->response.append(data, size * count);
    return size * count;
  }
  void submit(const std::string &question, std::function<void(std::string)> done) {
    auto *job = new Job;
    job->url = std::string(std::getenv("AZURE_OPENAI_ENDPOINT")) + "/openai/deployments/gpt-4o/chat/completions";
    job->question = chat(question);
    job->headers = curl_slist_append(nullptr, (std::string("api-key: ") + std::getenv("AZURE_OPENAI_API_KEY")).c_str());
    job->done = std::move(done);
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, job->url.c_str());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, job->headers);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, job->question.c_str());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfers::onData);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, job);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, job);
    curl_multi_add_handle(multi, easy);
  }
  void poll() {
    int running = 0, left = 0;
    curl_multi_perform(multi, &running); // OK
    while (CURLMsg *message = curl_multi_info_read(multi, &left)) {
      if (message->msg != CURLMSG_DONE)
        continue;
      Job *job = nullptr;
      curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &job);
      job->done(std::move(job->response));
      curl_multi_remove_handle(multi, message->easy_handle);
      delete job;
    }
  }

private:
  CURLM *multi = curl_multi_init();
};

Transfers transfers;

// The settings stand beside the handle; whether it went well is asked of both.
class Settled {
public:
  explicit Settled(const std::string &file) : impl(std::make_unique<Impl>()) {
    const auto settings = nlohmann::json::parse(std::ifstream(file));
    impl->endpoint = settings["endpoint"];
    impl->headers = curl_slist_append(nullptr, ("api-key: " + settings["key"].get<std::string>()).c_str());
  }
  bool complete(const std::string &question, std::string &text) {
    std::string body;
    if (!impl->send(chat(question), body))
      return false;
    const auto answer = nlohmann::json::parse(body, nullptr, false);
    if (answer.is_discarded())
      return false;
    text = answer["choices"][0]["message"]["content"];
    return true;
  }

private:
  struct Impl {
    std::string endpoint;
    CURL *curl = curl_easy_init();
    curl_slist *headers = nullptr;
    bool send(const std::string &body, std::string &answer) {
      const std::string url = endpoint + "/openai/deployments/gpt-4o/chat/completions?api-version=2024-06-01";
      curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
      curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
      curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
      curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Impl::onData);
      curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
      return curl_easy_perform(curl) == CURLE_OK;
    }
    static size_t onData(char *data, size_t size, size_t count, void *answer) {
      static_cast<std::string *>(answer)->append(data, size * count);
      return size * count;
    }
  };
  std::unique_ptr<Impl> impl;
};

} // namespace

int main() {
  httplib::Server server;
  auto model = std::make_shared<Chat>("contoso", "k");
  std::thread([] {
    for (;;)
      transfers.poll();
  }).detach();
  server.Post("/answer", [model](const httplib::Request &in, httplib::Response &out) {
    out.set_content(model->reply(in.body), "text/plain"); // BAD
  });
  server.Post("/summary", [model](const httplib::Request &in, httplib::Response &out) {
    out.set_content(model->reply("Sum up: " + in.body), "text/plain"); // BAD
  });
  server.Post("/queue", [model](const httplib::Request &in, httplib::Response &out) {
    const std::string label = model->reply("sales or support? " + in.body);
    out.set_content(label == "sales" ? "1" : "2", "text/plain"); // OK
  });
  server.Post("/later", [](const httplib::Request &in, httplib::Response &out) {
    std::promise<std::string> promise;
    auto answer = promise.get_future();
    transfers.submit(in.body, [&promise](std::string text) { promise.set_value(std::move(text)); });
    out.set_content(answer.get(), "application/json"); // BAD
  });
  Settled settled("/etc/app/settings.json");
  server.Post("/settled", [&](const httplib::Request &in, httplib::Response &out) {
    std::string text;
    out.set_content(settled.complete(in.body, text) ? text : "", "text/plain"); // BAD
  });
  server.Get("/health", [](const httplib::Request &, httplib::Response &out) {
    out.set_content("up", "text/plain"); // OK
  });
  server.listen("0.0.0.0", 8080);
}
