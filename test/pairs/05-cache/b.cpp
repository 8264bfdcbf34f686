#include "../support/azure.h"

#include <map>
#include <mutex>

class Cache {
public:
  bool get(const std::string &question, std::string &answer) {
    std::lock_guard<std::mutex> guard(lock_);
    auto hit = answers_.find(question);
    if (hit == answers_.end())
      return false;
    answer = hit->second;
    return true;
  }
  void put(const std::string &question, const std::string &answer) {
    std::lock_guard<std::mutex> guard(lock_);
    answers_[question] = answer;
  }

private:
  std::mutex lock_;
  std::map<std::string, std::string> answers_;
};

int main() {
  Cache cache;
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    std::string answer;
    if (!cache.get(request.body, answer)) {
      answer = ask(json::array({message("user", request.body)}));
      cache.put(request.body, answer);
    }
    response.set_content(answer, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
