// The part of libhv 1.3's public interface that the tests use, declared only.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
using http_headers = std::map<std::string, std::string>;
class HttpMessage {
public:
  std::string &Body();
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
  int Json(const std::map<std::string, std::string> &values);
  int Redirect(const std::string &location, int status = 302);
};
namespace hv {
struct HttpContext {
  std::string param(const char *key) const;
  std::string &body();
  int send(const std::string &text, int type = 0);
};
class HttpResponseWriter {
public:
  int Begin();
  int WriteBody(const char *text, int size = -1);
  int SSEvent(const std::string &data, const char *event = "message");
  int End();
};
using HttpResponseWriterPtr = std::shared_ptr<HttpResponseWriter>;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
class WebSocketChannel {
public:
  int send(const std::string &message);
};
class HttpClient {
public:
  int send(HttpRequest *request, HttpResponse *response);
};
using HttpContextPtr = std::shared_ptr<HttpContext>;
class HttpService {
public:
  void GET(const char *path, std::function<int(HttpRequest *, HttpResponse *)> handler);
  void GET(const char *path, std::function<void(const HttpRequestPtr &, const HttpResponseWriterPtr &)> handler);
  void POST(const char *path, std::function<int(const HttpContextPtr &)> handler);
};
} // namespace hv
namespace requests {
using Response = std::shared_ptr<HttpResponse>;
Response request(std::shared_ptr<HttpRequest> request);
Response get(const char *url, const http_headers &headers = {});
Response post(const char *url, const std::string &body = "", const http_headers &headers = {});
} // namespace requests
