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
namespace formats { namespace json {
class Value {
public:
  Value operator[](const std::string &key) const;
  template <class T> T As() const;
};
}} // namespace formats::json
namespace server { namespace http {
class ResponseBodyStream {
public:
  void PushBodyChunk(std::string &&chunk);
  void SetHeader(const std::string &name, const std::string &value);
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
  virtual void HandleStreamRequest(http::HttpRequest &request, request::RequestContext &context,
                                   http::ResponseBodyStream &stream) const;
};
class HttpHandlerJsonBase : public HttpHandlerBase {
public:
  virtual formats::json::Value HandleRequestJsonThrow(const http::HttpRequest &request, const formats::json::Value &json,
                                                      request::RequestContext &context) const;
};
}} // namespace server::handlers
namespace clients { namespace http {
class Response {
public:
  std::string body() const;
  const std::map<std::string, std::string> &headers() const;
  int status_code() const;
};
class Request {
public:
  Request &post(const std::string &url, std::string data);
  Request &get(const std::string &url);
  Request &url(const std::string &url);
  Request &data(std::string data);
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
