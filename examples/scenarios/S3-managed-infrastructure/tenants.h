// Who may call, how much, and on which Azure resource: the things that we manage for a tenant.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace gateway {

struct Tenant {
  std::string name;
  std::string plan; // "bronze", "silver", "gold"
  long dailyQuota = 1000;
  bool licensed = false;
};

class TenantDirectory {
public:
  /// Reads "key name plan quota licensed" lines.
  static TenantDirectory load(const std::string &file);

  std::optional<Tenant> byKey(const std::string &key) const;

private:
  std::map<std::string, Tenant> tenants_;
};

/// Counts the calls of each tenant, from midnight on.
class Quota {
public:
  bool take(const Tenant &tenant);

private:
  std::mutex lock_;
  std::map<std::string, long> used_;
  long day_ = 0;
};

} // namespace gateway
