// The part of IXWebSocket 11's public interface that the tests use, declared only.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
namespace ix {
enum class WebSocketMessageType { Message, Open, Close };
struct WebSocketMessage {
  WebSocketMessageType type;
  const std::string &str;
};
using WebSocketMessagePtr = std::unique_ptr<WebSocketMessage>;
using WebSocketHttpHeaders = std::map<std::string, std::string>;
struct WebSocketSendInfo {};
class ConnectionState {};
class WebSocket {
public:
  void setUrl(const std::string &url);
  void setExtraHeaders(const WebSocketHttpHeaders &headers);
  void setOnMessageCallback(const std::function<void(const WebSocketMessagePtr &)> &callback);
  WebSocketSendInfo send(const std::string &data, bool binary = false);
  WebSocketSendInfo sendText(const std::string &text);
  void start();
};
class WebSocketServer {
public:
  WebSocketServer(int port, const std::string &host);
  void setOnClientMessageCallback(
      const std::function<void(std::shared_ptr<ConnectionState>, WebSocket &, const WebSocketMessagePtr &)> &callback);
  void setOnConnectionCallback(const std::function<void(std::weak_ptr<WebSocket>, std::shared_ptr<ConnectionState>)> &callback);
  bool listenAndStart();
};
struct HttpRequestArgs {
  WebSocketHttpHeaders extraHeaders;
};
using HttpRequestArgsPtr = std::shared_ptr<HttpRequestArgs>;
struct HttpResponse {
  int statusCode;
  std::string body;
};
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
struct HttpRequest {
  std::string uri, method, body;
};
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
class HttpServer {
public:
  HttpServer(int port, const std::string &host);
  void setOnConnectionCallback(const std::function<HttpResponsePtr(HttpRequestPtr, std::shared_ptr<ConnectionState>)> &callback);
};
class HttpClient {
public:
  HttpRequestArgsPtr createRequest();
  HttpResponsePtr get(const std::string &url, HttpRequestArgsPtr args);
  HttpResponsePtr post(const std::string &url, const std::string &body, HttpRequestArgsPtr args);
};
} // namespace ix
