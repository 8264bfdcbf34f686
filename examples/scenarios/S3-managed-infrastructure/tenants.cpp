#include "tenants.h"

#include <fstream>
#include <sstream>

namespace gateway {

TenantDirectory TenantDirectory::load(const std::string &file) {
  TenantDirectory directory;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string key;
    Tenant tenant;
    if (fields >> key >> tenant.name >> tenant.plan >> tenant.dailyQuota >> tenant.licensed)
      directory.tenants_.emplace(key, tenant);
  }
  return directory;
}

std::optional<Tenant> TenantDirectory::byKey(const std::string &key) const {
  auto found = tenants_.find(key);
  if (found == tenants_.end())
    return std::nullopt;
  return found->second;
}

bool Quota::take(const Tenant &tenant) {
  using namespace std::chrono;
  const long today = static_cast<long>(duration_cast<hours>(system_clock::now().time_since_epoch()).count() / 24);
  std::lock_guard<std::mutex> guard(lock_);
  if (today != day_) {
    used_.clear();
    day_ = today;
  }
  long &used = used_[tenant.name];
  if (used >= tenant.dailyQuota)
    return false;
  ++used;
  return true;
}

} // namespace gateway
