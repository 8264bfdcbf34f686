#include "upstream.h"

#include <chrono>
#include <httplib.h>
#include <thread>

namespace gateway {

Upstream::Upstream(std::vector<std::string> hosts, std::string deployment, std::string key)
    : hosts_(std::move(hosts)), deployment_(std::move(deployment)), key_(std::move(key)) {}

std::string Upstream::attempt(const std::string &host, const std::string &body) const {
  httplib::Client client("https://" + host);
  const std::string path = "/openai/deployments/" + deployment_ + "/chat/completions?api-version=2024-10-21";
  for (int round = 0; round < 3; ++round) {
    auto answer = client.Post(path.c_str(), {{"api-key", key_}}, body, "application/json");
    if (answer && answer->status == 200)
      return answer->body;
    if (answer && answer->status != 429 && answer->status < 500)
      break;
    std::this_thread::sleep_for(std::chrono::milliseconds(200 << round));
  }
  return "";
}

std::string Upstream::chat(const std::string &body) {
  {
    std::lock_guard<std::mutex> guard(lock_);
    auto hit = cache_.find(body);
    if (hit != cache_.end())
      return hit->second;
  }
  for (const std::string &host : hosts_) {
    std::string answer = attempt(host, body);
    if (answer.empty())
      continue;
    std::lock_guard<std::mutex> guard(lock_);
    cache_.emplace(body, answer);
    return answer;
  }
  return "";
}

} // namespace gateway
