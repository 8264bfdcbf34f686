// The part of Drogon 1.9's public interface that the tests use, declared only.
#pragma once
#include <drogon/HttpTypes.h>

namespace drogon {

namespace orm {
class DbClient;
}

namespace internal {
struct HttpConstraint {
  HttpConstraint(HttpMethod method);
  HttpConstraint(const std::string &filter);
};
} // namespace internal

class HttpAppFramework {
public:
  template <typename F>
  HttpAppFramework &registerHandler(const std::string &pathPattern, F &&,
                                    const std::vector<internal::HttpConstraint> &constraints = {},
                                    const std::string &handlerName = "") {
    return *this;
  }
  virtual HttpAppFramework &setDefaultHandler(std::function<void(const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&)> handler) = 0;
  virtual HttpAppFramework &setCustom404Page(const HttpResponsePtr &resp, bool set404 = true) = 0;
  virtual HttpAppFramework &loadConfigFile(const std::string &fileName) = 0;
  virtual const Json::Value &getCustomConfig() const = 0;
  virtual std::shared_ptr<orm::DbClient> getDbClient(const std::string &name = "default") = 0;
  virtual HttpAppFramework &addListener(const std::string &ip, uint16_t port) = 0;
  virtual void run() = 0;
};
HttpAppFramework &app();

} // namespace drogon
