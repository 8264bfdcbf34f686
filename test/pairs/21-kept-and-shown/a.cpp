#include "../support/azure.h"

#include <mutex>
#include <vector>

class Summaries {
public:
  void add(std::string text) {
    std::lock_guard<std::mutex> guard(lock_);
    texts_.push_back(std::move(text));
  }
  std::string list() const {
    std::lock_guard<std::mutex> guard(lock_);
    return std::to_string(texts_.size());
  }

private:
  mutable std::mutex lock_;
  std::vector<std::string> texts_;
};

int main() {
  Summaries summaries;
  httplib::Server server;
  server.Post("/documents", [&](const httplib::Request &request, httplib::Response &response) {
    summaries.add(ask(json::array({message("user", request.body)})));
    response.status = 202;
  });
  server.Get("/summaries", [&](const httplib::Request &, httplib::Response &response) {
    response.set_content(summaries.list(), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
