// The part of uWebSockets 20's public interface that the tests use, declared only.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace uWS {
template <class F> using MoveOnlyFunction = std::function<F>;
enum OpCode { TEXT = 1, BINARY = 2 };
class HttpRequest {
public:
  std::string_view getUrl();
  std::string_view getQuery(std::string_view key);
  std::string_view getHeader(std::string_view name);
  std::string_view getParameter(unsigned short index);
};
template <bool SSL> class HttpResponse {
public:
  void end(std::string_view data = {}, bool closeConnection = false);
  bool write(std::string_view data);
  HttpResponse *writeHeader(std::string_view key, std::string_view value);
  HttpResponse *writeStatus(std::string_view status);
  HttpResponse *onAborted(MoveOnlyFunction<void()> &&handler);
  void onData(MoveOnlyFunction<void(std::string_view, bool)> &&handler);
  HttpResponse *cork(MoveOnlyFunction<void()> &&handler);
  HttpResponse *onDataV2(MoveOnlyFunction<void(std::string_view, unsigned long long)> &&handler);
  bool hasResponded();
};
template <bool SSL, bool isServer, typename USERDATA> class WebSocket {
public:
  int send(std::string_view message, OpCode opCode = TEXT, bool compress = false);
  USERDATA *getUserData();
  bool publish(std::string_view topic, std::string_view message, OpCode opCode = TEXT, bool compress = false);
  bool subscribe(std::string_view topic);
  void cork(MoveOnlyFunction<void()> &&callback);
};
class Loop {
public:
  static Loop *get();
  void defer(MoveOnlyFunction<void()> &&callback);
};
template <bool SSL> class TemplatedApp {
public:
  template <typename UserData> struct WebSocketBehavior {
    unsigned maxPayloadLength = 16 * 1024;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData> *)> open = nullptr;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData> *, std::string_view, OpCode)> message = nullptr;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData> *, int, std::string_view)> close = nullptr;
  };
  TemplatedApp &&get(std::string pattern, MoveOnlyFunction<void(HttpResponse<SSL> *, HttpRequest *)> &&handler);
  TemplatedApp &&post(std::string pattern, MoveOnlyFunction<void(HttpResponse<SSL> *, HttpRequest *)> &&handler);
  template <typename UserData> TemplatedApp &&ws(std::string, WebSocketBehavior<UserData> &&) {
    return static_cast<TemplatedApp &&>(*this);
  }
  TemplatedApp &&listen(int port, MoveOnlyFunction<void(void *)> &&handler);
  TemplatedApp &&run();
  bool publish(std::string_view topic, std::string_view message, OpCode opCode, bool compress = false);
};
typedef TemplatedApp<false> App;
typedef TemplatedApp<true> SSLApp;
} // namespace uWS
