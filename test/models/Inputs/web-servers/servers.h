// The part of libhttpserver 0.18, served 1.6, cinatra 0.9, proxygen 2024, Wt 4's public interface that the tests use, declared only.
#pragma once
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
namespace httpserver {
class http_request {
public:
  std::string_view get_content() const;
  std::string_view get_arg(std::string_view key) const;
};
class http_response {};
class string_response : public http_response {
public:
  explicit string_response(std::string content, int code = 200, const std::string &type = "text/plain");
};
class http_resource {
public:
  virtual std::shared_ptr<http_response> render_POST(const http_request &req);
  virtual std::shared_ptr<http_response> render_GET(const http_request &req);
  virtual ~http_resource();
};
} // namespace httpserver
namespace served {
class request {
public:
  const std::string body() const;
};
class response {
public:
  response &operator<<(const std::string &text);
  void set_status(int status);
};
typedef std::function<void(response &, const request &)> served_req_handler;
class methods_handler {
public:
  methods_handler &get(const served_req_handler &handler);
  methods_handler &post(const served_req_handler &handler);
};
class multiplexer {
public:
  methods_handler &handle(const std::string &path);
};
} // namespace served
namespace cinatra {
enum http_method { GET, POST };
enum class status_type { ok = 200 };
class coro_http_request {
public:
  std::string_view get_body();
};
class coro_http_response {
public:
  void set_status_and_content(status_type status, std::string content);
};
class coro_http_server {
public:
  template <http_method... methods, typename F> void set_http_handler(std::string, F) {}
};
} // namespace cinatra
namespace proxygen {
class ResponseHandler;
class RequestHandler {
public:
  virtual void onEOM() noexcept = 0;
  virtual void onBody(std::unique_ptr<std::string> body) noexcept = 0;
  virtual ~RequestHandler();
  ResponseHandler *downstream_;
};
class ResponseBuilder {
public:
  explicit ResponseBuilder(ResponseHandler *handler);
  ResponseBuilder &status(unsigned short code, const std::string &message);
  template <typename T> ResponseBuilder &body(T &&) { return *this; }
  void sendWithEOM();
};
} // namespace proxygen
namespace Wt {
namespace Http {
class Request {
public:
  const std::string *getParameter(const std::string &name) const;
};
class Response {
public:
  std::ostream &out();
};
} // namespace Http
class WResource {
public:
  virtual void handleRequest(const Http::Request &request, Http::Response &response) = 0;
  virtual ~WResource();
};
class WText {
public:
  void setText(const std::string &text);
};
} // namespace Wt
