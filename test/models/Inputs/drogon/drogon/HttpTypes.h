// The part of Drogon 1.9's public interface that the tests use, declared only.
#pragma once
#include <coroutine>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Json {
class Value;
}

namespace drogon {

enum HttpMethod { Get = 0, Post, Head, Put, Delete };
enum HttpStatusCode { k200OK = 200, k400BadRequest = 400, k502BadGateway = 502 };
enum ContentType { CT_NONE = 0, CT_APPLICATION_JSON, CT_TEXT_PLAIN, CT_TEXT_HTML };
enum class ReqResult { Ok = 0, BadResponse, NetworkFailure };
enum class WebSocketMessageType { Text = 0, Binary };

class HttpRequest;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
class HttpResponse;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
class ResponseStream;
using ResponseStreamPtr = std::unique_ptr<ResponseStream>;

class HttpRequest {
public:
  virtual const std::string &getHeader(std::string key) const = 0;
  virtual void addHeader(std::string field, const std::string &value) = 0;
  virtual const std::string &getParameter(const std::string &key) const = 0;
  template <typename T> std::optional<T> getOptionalParameter(const std::string &key);
  const std::string &path() const;
  const std::string &query() const;
  std::string_view body() const;
  std::string_view getBody() const;
  const char *bodyData() const;
  std::size_t bodyLength() const;
  const std::shared_ptr<Json::Value> &jsonObject() const;
  virtual const std::shared_ptr<Json::Value> &getJsonObject() const = 0;
  virtual const std::string &getJsonError() const = 0;
  virtual void setBody(const std::string &body) = 0;
  virtual void setBody(std::string &&body) = 0;
  virtual void setMethod(HttpMethod method) = 0;
  virtual void setPath(const std::string &path) = 0;
  virtual void setParameter(const std::string &key, const std::string &value) = 0;
  virtual void setContentTypeCode(ContentType type) = 0;
  virtual const std::vector<std::pair<std::string, std::string>> &headers() const = 0;
  static HttpRequestPtr newHttpRequest();
  static HttpRequestPtr newHttpJsonRequest(const Json::Value &data);
  virtual ~HttpRequest() {}
};

class HttpResponse {
public:
  static HttpResponsePtr newHttpResponse();
  static HttpResponsePtr newHttpResponse(HttpStatusCode code, ContentType type);
  static HttpResponsePtr newStreamResponse(const std::function<std::size_t(char *, std::size_t)> &callback,
                                           const std::string &attachmentFileName = "", ContentType type = CT_NONE);
  static HttpResponsePtr newAsyncStreamResponse(const std::function<void(ResponseStreamPtr)> &callback,
                                                bool disableKickoffTimeout = false);
  static HttpResponsePtr newRedirectionResponse(const std::string &location);
  static HttpResponsePtr newHttpJsonResponse(const Json::Value &data);
  static HttpResponsePtr newHttpJsonResponse(Json::Value &&data);
  static HttpResponsePtr newHttpViewResponse(const std::string &viewName, const class HttpViewData &data);
  static HttpResponsePtr newFileResponse(const std::string &fullPath, const std::string &attachmentFileName = "");
  static HttpResponsePtr newFileResponse(const unsigned char *pBuffer, std::size_t bufferLength,
                                         const std::string &attachmentFileName = "");
  virtual const std::shared_ptr<Json::Value> &getJsonObject() const = 0;
  virtual HttpStatusCode getStatusCode() const = 0;
  virtual const std::string &getJsonError() const = 0;
  virtual const std::vector<std::pair<std::string, std::string>> &headers() const = 0;
  virtual void setBody(const std::string &body) = 0;
  virtual void setBody(std::string &&body) = 0;
  template <int N> void setBody(const char (&body)[N]);
  std::string_view body() const;
  std::string_view getBody() const;
  virtual void addHeader(std::string field, const std::string &value) = 0;
  virtual const std::string &getHeader(std::string key) const = 0;
  virtual void setStatusCode(HttpStatusCode code) = 0;
  virtual HttpStatusCode statusCode() const = 0;
  virtual void setContentTypeCode(ContentType type) = 0;
  virtual ~HttpResponse() {}
};

template <typename T> T fromRequest(const HttpRequest &request);
class ResponseStream {
public:
  bool send(const std::string &data);
  void close();
};

template <typename T = void> struct [[nodiscard]] Task {
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_value(T value);
  };
  struct Awaiter {
    bool await_ready();
    void await_suspend(std::coroutine_handle<>);
    T await_resume();
  };
  Awaiter operator co_await() const;
};

using HttpReqCallback = std::function<void(ReqResult, const HttpResponsePtr &)>;
namespace internal {
struct HttpRespAwaiter {
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> handle);
  HttpResponsePtr await_resume() const noexcept(false);
};
} // namespace internal

class HttpClient;
using HttpClientPtr = std::shared_ptr<HttpClient>;
class HttpClient {
public:
  void setUserAgent(const std::string &agent);
  static HttpClientPtr newHttpClient(const std::string &hostString);
  static HttpClientPtr newHttpClient(const std::string &ip, uint16_t port, bool useSSL = false);
  virtual void sendRequest(const HttpRequestPtr &req, const HttpReqCallback &callback, double timeout = 0) = 0;
  virtual void sendRequest(const HttpRequestPtr &req, HttpReqCallback &&callback, double timeout = 0) = 0;
  std::pair<ReqResult, HttpResponsePtr> sendRequest(const HttpRequestPtr &req, double timeout = 0);
  internal::HttpRespAwaiter sendRequestCoro(HttpRequestPtr req, double timeout = 0);
  virtual ~HttpClient() {}
};

class WebSocketConnection {
public:
  virtual void send(const char *msg, uint64_t len, WebSocketMessageType type = WebSocketMessageType::Text) = 0;
  virtual void send(std::string_view msg, WebSocketMessageType type = WebSocketMessageType::Text) = 0;
  virtual void sendJson(const Json::Value &json, WebSocketMessageType type = WebSocketMessageType::Text) = 0;
  virtual bool connected() const = 0;
  virtual void shutdown() = 0;
};
using WebSocketConnectionPtr = std::shared_ptr<WebSocketConnection>;

} // namespace drogon
