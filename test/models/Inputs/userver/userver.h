// The part of userver 2.0's public interface that the tests use, declared only.
#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <string>
namespace userver {
namespace server { namespace http {
class HttpRequest {
public:
  const std::string &RequestBody() const;
  const std::string &GetArg(const std::string &name) const;
};
}} // namespace server::http
namespace server { namespace request {
class RequestContext;
}} // namespace server::request
namespace server { namespace handlers {
class HttpHandlerBase {
public:
  virtual ~HttpHandlerBase();
  virtual std::string HandleRequestThrow(const http::HttpRequest &request, request::RequestContext &context) const;
};
}} // namespace server::handlers
namespace clients { namespace http {
class Response {
public:
  std::string body() const;
  int status_code() const;
};
class Request {
public:
  Request &post(const std::string &url, std::string data);
  Request &get(const std::string &url);
  Request &headers(const std::map<std::string, std::string> &headers);
  Request &timeout(std::chrono::milliseconds timeout);
  std::shared_ptr<Response> perform();
};
class Client {
public:
  Request CreateRequest();
};
}} // namespace clients::http
} // namespace userver
