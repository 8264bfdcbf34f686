// The Azure resource that we run for our tenants: retries, a cache, and a second region.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace gateway {

class Upstream {
public:
  Upstream(std::vector<std::string> hosts, std::string deployment, std::string key);

  /// The answer to a chat request, from the cache or from the first region that has one; empty if none has.
  std::string chat(const std::string &body);

private:
  std::string attempt(const std::string &host, const std::string &body) const;

  std::vector<std::string> hosts_;
  std::string deployment_;
  std::string key_;
  std::mutex lock_;
  std::map<std::string, std::string> cache_;
};

} // namespace gateway
