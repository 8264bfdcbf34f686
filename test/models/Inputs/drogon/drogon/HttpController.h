// The part of Drogon 1.9's public interface that the tests use, declared only.
#pragma once
#include <drogon/HttpTypes.h>

namespace drogon {

class HttpControllerBase {};
template <typename T, bool AutoCreation = true> class HttpController : public HttpControllerBase {
protected:
  template <typename F>
  static void registerMethod(F &&function, const std::string &pattern, const std::vector<HttpMethod> &methods = {},
                             bool classNameInPath = true, const std::string &name = "") {}
};

class HttpSimpleControllerBase {
public:
  virtual void asyncHandleHttpRequest(const HttpRequestPtr &req,
                                      std::function<void(const HttpResponsePtr &)> &&callback) = 0;
  virtual ~HttpSimpleControllerBase() {}
};
template <typename T, bool AutoCreation = true> class HttpSimpleController : public HttpSimpleControllerBase {};

class WebSocketControllerBase {
public:
  virtual void handleNewMessage(const WebSocketConnectionPtr &, std::string &&, const WebSocketMessageType &) = 0;
  virtual void handleConnectionClosed(const WebSocketConnectionPtr &) = 0;
  virtual void handleNewConnection(const HttpRequestPtr &, const WebSocketConnectionPtr &) = 0;
};
template <typename T, bool AutoCreation = true> class WebSocketController : public WebSocketControllerBase {};

} // namespace drogon

#define METHOD_LIST_BEGIN                                                                                              \
  static void initPathRouting() {
#define METHOD_ADD(method, pattern, ...) registerMethod(&method, pattern, {__VA_ARGS__}, true, #method)
#define ADD_METHOD_TO(method, pattern, ...) registerMethod(&method, pattern, {__VA_ARGS__}, false, #method)
#define METHOD_LIST_END                                                                                                \
  return;                                                                                                              \
  }
