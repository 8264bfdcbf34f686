// matrix: std=c++17 needs=lib-curl needs=lib-nlohmann-json seam=later
//
// Many transfers in one thread; each keeps a job that says whom to tell.
#include "seam.h"

#include <curl/curl.h>
#include <cstdlib>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>
#include <vector>

namespace {

struct Job {
  std::string url, payload, received;
  curl_slist *headers = nullptr;
  std::function<void(std::string)> done;
};

class Transfers {
public:
  Transfers() : multi_(curl_multi_init()), worker_([this] { run(); }) { worker_.detach(); }

  void submit(std::unique_ptr<Job> job) {
    std::lock_guard<std::mutex> lock(mutex_);
    waiting_.push_back(std::move(job));
    curl_multi_wakeup(multi_);
  }

private:
  static size_t collect(char *data, size_t size, size_t count, void *job) {
    static_cast<Job *>(job)->received.append(data, size * count);
    return size * count;
  }

  void start(Job *job) {
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, job->url.c_str());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, job->headers);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, job->payload.c_str());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfers::collect);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, job);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, job);
    curl_multi_add_handle(multi_, easy);
  }

  void finish(CURL *easy) {
    Job *job = nullptr;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &job);
    const auto answer = nlohmann::json::parse(job->received, nullptr, false);
    job->done(answer.is_discarded() ? std::string() : answer["choices"][0]["message"]["content"].get<std::string>());
    curl_multi_remove_handle(multi_, easy);
    curl_easy_cleanup(easy);
    curl_slist_free_all(job->headers);
    delete job;
  }

  void run() {
    for (;;) {
      {
        std::lock_guard<std::mutex> lock(mutex_);
        for (auto &job : waiting_)
          start(job.release());
        waiting_.clear();
      }
      int running = 0, left = 0;
      curl_multi_perform(multi_, &running);
      while (CURLMsg *message = curl_multi_info_read(multi_, &left))
        if (message->msg == CURLMSG_DONE)
          finish(message->easy_handle);
      curl_multi_poll(multi_, nullptr, 0, 1000, nullptr);
    }
  }

  CURLM *multi_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Job>> waiting_;
  std::thread worker_;
};

} // namespace

void seam::askLater(const std::string &question, std::function<void(std::string)> done) {
  static Transfers transfers;
  auto job = std::make_unique<Job>();
  job->url = std::string(std::getenv("AZURE_OPENAI_ENDPOINT")) + "/openai/deployments/gpt-4o/chat/completions?api-version=2024-06-01";
  job->payload = nlohmann::json{{"messages", {{{"role", "user"}, {"content", question}}}}}.dump();
  job->headers = curl_slist_append(nullptr, (std::string("api-key: ") + std::getenv("AZURE_OPENAI_API_KEY")).c_str());
  job->done = std::move(done);
  transfers.submit(std::move(job));
}
