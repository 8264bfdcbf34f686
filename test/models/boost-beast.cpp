// Boost.Beast and Asio: clients and servers, synchronous, by callbacks and by coroutine, and WebSocket.
//
// REQUIRES: lib-boost-beast, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -Wno-enum-constexpr-conversion -DBOOST_ASIO_HAS_CO_AWAIT -DBOOST_ASIO_HAS_STD_COROUTINE
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <functional>
#include <memory>
#include <sstream>

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
namespace websocket = beast::websocket;
using tcp = net::ip::tcp;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

static Request azureRequest(const std::string &body) {
  Request request{http::verb::post, "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", 11};
  request.set(http::field::host, "contoso.openai.azure.com");
  request.set("api-key", "k");
  request.body() = body;
  request.prepare_payload();
  return request;
}

void syncClient() {
  net::io_context context;
  tcp::resolver resolver(context);
  beast::tcp_stream stream(context);
  stream.connect(resolver.resolve("contoso.openai.azure.com", "443"));
  stream.expires_after(std::chrono::seconds(30));
  Request request = azureRequest("{}");
  http::write(stream, request);
  beast::flat_buffer buffer;
  Response response;
  http::read(stream, buffer, response);
  publish(response.body()); // BAD
  publish(std::to_string(response.body().size())); // OK
  publish(response.result() == http::status::ok ? "up" : "down"); // OK
  Response copy;
  copy = response;
  publish(copy.body()); // BAD
  Response moved(std::move(copy));
  publish(moved.body()); // BAD
  std::ostringstream whole;
  whole << response;
  publish(whole.str()); // BAD
  stream.socket().shutdown(tcp::socket::shutdown_both);
}

void dynamicBody(tcp::socket &socket) {
  net::connect(socket, tcp::resolver(socket.get_executor()).resolve("contoso.openai.azure.com", "443"));
  http::request<http::empty_body> request{http::verb::get, "/openai/v1/responses/1", 11};
  request.set(http::field::host, "contoso.openai.azure.com");
  http::write(socket, request);
  beast::multi_buffer buffer;
  http::response<http::dynamic_body> response;
  http::read(socket, buffer, response);
  publish(beast::buffers_to_string(response.body().data())); // BAD
}

void parsed(beast::tcp_stream &stream) {
  http::write(stream, azureRequest("{}"));
  beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.body_limit(1 << 20);
  http::read(stream, buffer, parser);
  publish(parser.get().body()); // BAD
  Response released = parser.release();
  publish(released.body()); // BAD
}

void elsewhere(beast::tcp_stream &stream) {
  Request request;
  request.method(http::verb::get);
  request.target("/points/39,-97");
  request.set(http::field::host, "api.weather.gov");
  http::write(stream, request);
  beast::flat_buffer buffer;
  Response response;
  http::read(stream, buffer, response);
  publish(response.body()); // OK
}

/// Callbacks as lambdas that keep the session alive.
class LambdaSession : public std::enable_shared_from_this<LambdaSession> {
public:
  LambdaSession(net::io_context &context, std::function<void(std::string)> done)
      : resolver(net::make_strand(context)), stream(net::make_strand(context)), done(std::move(done)) {}

  void run() {
    request = azureRequest("{}");
    resolver.async_resolve("contoso.openai.azure.com", "443",
                           [self = shared_from_this()](beast::error_code error, tcp::resolver::results_type results) {
                             if (!error)
                               self->connect(results);
                           });
  }

private:
  void connect(tcp::resolver::results_type results) {
    stream.async_connect(results, [self = shared_from_this()](beast::error_code, tcp::endpoint) { self->write(); });
  }
  void write() {
    http::async_write(stream, request, [self = shared_from_this()](beast::error_code, std::size_t) { self->read(); });
  }
  void read() {
    http::async_read(stream, buffer, response, [self = shared_from_this()](beast::error_code, std::size_t) {
      publish(self->response.body()); // BAD
      self->done(self->response.body());
    });
  }

  tcp::resolver resolver;
  beast::tcp_stream stream;
  beast::flat_buffer buffer;
  Request request;
  Response response;
  std::function<void(std::string)> done;
};

void lambdaSession(net::io_context &context) {
  std::make_shared<LambdaSession>(context, [](std::string text) {
    publish(text); // BAD
  })->run();
}

/// The same, bound by its own helper.
class BoundSession : public std::enable_shared_from_this<BoundSession> {
public:
  BoundSession(net::io_context &context, std::function<void(std::string)> done)
      : stream(net::make_strand(context)), done(std::move(done)) {}

  void run() {
    request = azureRequest("{}");
    http::async_write(stream, request, beast::bind_front_handler(&BoundSession::onWrite, shared_from_this()));
  }

private:
  void onWrite(beast::error_code, std::size_t) {
    http::async_read(stream, buffer, response, beast::bind_front_handler(&BoundSession::onRead, shared_from_this()));
  }
  void onRead(beast::error_code, std::size_t) { done(response.body()); }

  beast::tcp_stream stream;
  beast::flat_buffer buffer;
  Request request;
  Response response;
  std::function<void(std::string)> done;
};

void boundSession(net::io_context &context) {
  std::make_shared<BoundSession>(context, [](std::string text) {
    publish(text); // BAD
  })->run();
}

net::awaitable<void> coroutine(tcp::resolver &resolver, beast::tcp_stream &stream) {
  auto const results = co_await resolver.async_resolve("contoso.openai.azure.com", "443", net::use_awaitable);
  co_await stream.async_connect(results, net::use_awaitable);
  Request request = azureRequest("{}");
  co_await http::async_write(stream, request, net::use_awaitable);
  beast::flat_buffer buffer;
  Response response;
  co_await http::async_read(stream, buffer, response, net::use_awaitable);
  publish(response.body()); // BAD
}

net::awaitable<void> coroutineSession(tcp::socket socket) {
  beast::flat_buffer buffer;
  Request request;
  co_await http::async_read(socket, buffer, request, net::use_awaitable);
  Response response{http::status::ok, request.version()};
  response.body() = ask(request.body());
  response.prepare_payload();
  co_await http::async_write(socket, response, net::use_awaitable); // BAD
}

void spawn(net::io_context &context, tcp::socket socket) {
  net::co_spawn(context, coroutineSession(std::move(socket)), net::detached);
  net::co_spawn(
      context, []() -> net::awaitable<void> {
        publish(answer()); // BAD
        co_return;
      },
      net::detached);
}

void later(net::io_context &context, net::steady_timer &timer) {
  net::post(context, [] { publish(answer()); }); // BAD
  net::dispatch(context, [] { publish(answer()); }); // BAD
  net::post(context, [text = answer()] { publish("done"); }); // OK
  timer.expires_after(std::chrono::seconds(1));
  timer.async_wait([text = answer()](beast::error_code) { publish(text); }); // BAD
  auto strand = net::make_strand(context);
  net::post(net::bind_executor(strand, [] { publish(answer()); })); // BAD
}

void server(tcp::acceptor &acceptor) {
  for (;;) {
    tcp::socket socket(acceptor.get_executor());
    acceptor.accept(socket);
    beast::flat_buffer buffer;
    Request request;
    http::read(socket, buffer, request);
    upstream(request.body()); // BAD
    upstream(std::string(request.target())); // BAD
    upstream(std::string(request[http::field::host])); // BAD
    Response response{http::status::ok, request.version()};
    response.set(http::field::content_type, "text/plain"); // OK
    response.set("X-Topic", answer());
    response.body() = "ok";
    http::write(socket, response); // BAD
    Response plain{http::status::ok, request.version()};
    plain.body() = std::to_string(answer().size());
    http::write(socket, plain); // OK
    Response bad{http::status::ok, request.version()};
    bad.body() = answer();
    bad.prepare_payload();
    http::write(socket, bad); // BAD
    http::response_serializer<http::string_body> serializer{bad};
    http::write(socket, serializer); // BAD
    Response built{std::piecewise_construct, std::make_tuple(answer()), std::make_tuple(http::status::ok, 11)};
    http::write(socket, built); // FN: a body that is built from a tuple in place
  }
}

template <class Send> void handle(Request &&request, Send &&send) {
  if (request.target() == "/health") {
    Response response{http::status::ok, request.version()};
    response.body() = "ok";
    return send(std::move(response));
  }
  Response response{http::status::ok, request.version()};
  response.body() = ask(request.body());
  send(std::move(response));
}

void sendBack(tcp::socket &socket) {
  beast::flat_buffer buffer;
  Request request;
  http::read(socket, buffer, request);
  handle(std::move(request), [&socket](auto &&message) {
    http::write(socket, message); // BAD
  });
}

void webSocketServer(tcp::socket socket) {
  websocket::stream<tcp::socket> stream(std::move(socket));
  stream.accept();
  beast::flat_buffer buffer;
  stream.read(buffer);
  const std::string question = beast::buffers_to_string(buffer.data());
  upstream(question); // BAD
  stream.text(true);
  stream.write(net::buffer(ask(question))); // BAD
  stream.write(net::buffer(std::string("done"))); // OK
  stream.close(websocket::close_code::normal);
}

void webSocketClient(net::io_context &context) {
  websocket::stream<beast::tcp_stream> stream(context);
  beast::get_lowest_layer(stream).connect(tcp::resolver(context).resolve("contoso.openai.azure.com", "443"));
  stream.set_option(websocket::stream_base::decorator([](websocket::request_type &request) {
    request.set("api-key", "k");
  }));
  stream.handshake("contoso.openai.azure.com", "/openai/v1/realtime?model=gpt-realtime");
  stream.write(net::buffer(std::string("{\"type\":\"response.create\"}")));
  beast::flat_buffer buffer;
  stream.read(buffer);
  publish(beast::buffers_to_string(buffer.data())); // BAD
}

class WebSocketSession : public std::enable_shared_from_this<WebSocketSession> {
public:
  explicit WebSocketSession(tcp::socket &&socket) : stream(std::move(socket)) {}
  void run() {
    stream.async_accept([self = shared_from_this()](beast::error_code) { self->read(); });
  }

private:
  void read() {
    stream.async_read(buffer, [self = shared_from_this()](beast::error_code, std::size_t) { self->reply(); });
  }
  void reply() {
    text = ask(beast::buffers_to_string(buffer.data()));
    buffer.consume(buffer.size());
    stream.async_write(net::buffer(text), // BAD
                       [self = shared_from_this()](beast::error_code, std::size_t) { self->read(); });
  }

  websocket::stream<beast::tcp_stream> stream;
  beast::flat_buffer buffer;
  std::string text;
};

void accept(tcp::acceptor &acceptor) {
  acceptor.async_accept([](beast::error_code, tcp::socket socket) {
    std::make_shared<WebSocketSession>(std::move(socket))->run();
  });
}

void refused() {
  net::io_context context;
  tcp::resolver resolver(context);
  beast::tcp_stream stream(context);
  stream.connect(resolver.resolve("contoso.openai.azure.com", "443"));
  http::write(stream, azureRequest("{}"));
  beast::flat_buffer buffer;
  Response response;
  http::read(stream, buffer, response);
  if (response.result_int() / 100 != 2) {
    publish(response.body()); // OK
    return;
  }
  publish(isYes(response.body()) ? "yes" : "no"); // OK
}
