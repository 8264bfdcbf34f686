#include "../support/azure.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <thread>

class Worker {
public:
  Worker() : thread_([this] { run(); }) {}
  ~Worker() { thread_.detach(); }

  std::future<std::string> submit(std::function<std::string()> job) {
    std::packaged_task<std::string()> task(std::move(job));
    std::future<std::string> result = task.get_future();
    std::lock_guard<std::mutex> guard(lock_);
    jobs_.push(std::move(task));
    ready_.notify_one();
    return result;
  }

private:
  void run() {
    while (true) {
      std::unique_lock<std::mutex> guard(lock_);
      ready_.wait(guard, [this] { return !jobs_.empty(); });
      std::packaged_task<std::string()> task = std::move(jobs_.front());
      jobs_.pop();
      guard.unlock();
      task();
    }
  }

  std::mutex lock_;
  std::condition_variable ready_;
  std::queue<std::packaged_task<std::string()>> jobs_;
  std::thread thread_;
};

int main() {
  Worker worker;
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json messages = json::array({message("user", request.body)});
    std::future<std::string> text = worker.submit([messages] { return ask(messages); });
    response.set_content(text.get(), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
