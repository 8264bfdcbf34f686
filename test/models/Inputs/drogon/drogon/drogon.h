// The part of Drogon 1.9's public interface that the tests use, declared only.
#pragma once
#include <drogon/HttpTypes.h>

namespace drogon {

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
  virtual HttpAppFramework &addListener(const std::string &ip, uint16_t port) = 0;
  virtual void run() = 0;
};
HttpAppFramework &app();

} // namespace drogon
