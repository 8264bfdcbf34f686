// The part of libhv 1.3's public interface that the tests use, declared only.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
using http_headers = std::map<std::string, std::string>;
class HttpMessage {
public:
  std::string body;
};
class HttpRequest : public HttpMessage {
public:
  std::string url;
  std::string GetParam(const char *key) const;
};
class HttpResponse : public HttpMessage {
public:
  int String(const std::string &text);
};
namespace hv {
struct HttpContext {
  std::string param(const char *key) const;
  std::string &body();
  int send(const std::string &text, int type = 0);
};
using HttpContextPtr = std::shared_ptr<HttpContext>;
class HttpService {
public:
  void GET(const char *path, std::function<int(HttpRequest *, HttpResponse *)> handler);
  void POST(const char *path, std::function<int(const HttpContextPtr &)> handler);
};
} // namespace hv
namespace requests {
using Response = std::shared_ptr<HttpResponse>;
Response get(const char *url, const http_headers &headers = {});
Response post(const char *url, const std::string &body = "", const http_headers &headers = {});
} // namespace requests
