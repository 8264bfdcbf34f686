// Boost.Beast: messages that are copied, moved and made of others, reasons, base64 by hand, a WebSocket's own upgrade, handlers
// that are bound by hand.
//
// REQUIRES: lib-boost-beast
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/core/detail/base64.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <memory>

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
namespace websocket = beast::websocket;
using tcp = net::ip::tcp;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

// ---- messages ----
static Response with(const std::string &text) {
  Response response{http::status::ok, 11};
  response.body() = text;
  return response;
}
void copied() {
  Response said = with(answer()), copy, other(said);
  publish(other.body()); // BAD
  copy = said;
  publish(copy.body()); // BAD
  copy = with("none");
  publish(copy.body()); // OK
  Response moved(std::move(other));
  publish(moved.body()); // BAD
  http::response<http::empty_body> head(said.base());
  head.erase(http::field::server);
  publish(head.count("X-Answer") ? "some" : "none"); // OK
  head.clear();
}
void reasoned(tcp::socket &client) {
  Response response = with("fine");
  response.reason(answer());
  publish(std::string(response.reason())); // BAD
  http::write(client, response); // BAD
  Response plain = with("fine");
  plain.reason("Fine");
  publish(std::string(plain.reason())); // OK
  http::write(client, plain); // OK
}
void parsed(tcp::socket &upstreamSocket, tcp::socket &client) {
  http::response_parser<http::empty_body> parser;
  beast::flat_buffer buffer;
  http::write(upstreamSocket, Request{http::verb::post, "/openai/v1/responses", 11, "{}"});
  http::read_header(upstreamSocket, buffer, parser);
  http::response_parser<http::string_body> whole{std::move(parser)};
  http::read(upstreamSocket, buffer, whole);
  publish(beast::iequals(whole.get()[http::field::content_type], "application/json") ? "json" : "text"); // OK
}

// ---- a name and a password for a proxy ----
static std::string encoded(const std::string &text) {
  std::string coded(beast::detail::base64::encoded_size(text.size()), 0);
  coded.resize(beast::detail::base64::encode(&coded[0], text.data(), text.size()));
  return coded;
}
static std::string decoded(const std::string &coded) {
  std::string text(beast::detail::base64::decoded_size(coded.size()), 0);
  text.resize(beast::detail::base64::decode(&text[0], coded.data(), coded.size()).first);
  return text;
}
void base64() {
  publish(encoded(answer())); // BAD
  publish(decoded(encoded(answer()))); // BAD
  publish(encoded("user:password")); // OK
}

// ---- buffers ----
void buffers() {
  const std::string said = answer(), none = "none";
  auto front = beast::buffers_front(net::buffer(said));
  publish(std::string(static_cast<const char *>(front.data()), front.size())); // BAD
  publish(beast::buffer_bytes(net::buffer(said)) > 100 ? "long" : "short"); // OK
  auto calm = beast::buffers_front(net::buffer(none));
  publish(std::string(static_cast<const char *>(calm.data()), calm.size())); // OK
}

// ---- handlers ----
class Session : public std::enable_shared_from_this<Session> {
public:
  explicit Session(tcp::socket &&socket) : stream(std::move(socket)) {}
  void run() { http::async_read(stream, buffer, request, beast::bind_front_handler(&Session::onRead, shared_from_this())); }

private:
  void onRead(beast::error_code, std::size_t) {
    response = with(ask(request.body()));
    http::async_write(stream, response, beast::bind_handler([self = shared_from_this()](beast::error_code, std::size_t) {}, // BAD
                                                            std::placeholders::_1, std::placeholders::_2));
  }
  beast::tcp_stream stream;
  beast::flat_buffer buffer;
  Request request;
  Response response;
};
static void sentOff(const std::string &text, beast::error_code) { publish(text); } // BAD
static void sentNothing(const std::string &text, beast::error_code) { publish(text); } // OK
void bound(net::io_context &context) {
  net::post(context, beast::bind_handler(sentOff, answer(), beast::error_code()));
  net::post(context, beast::bind_handler(sentNothing, "none", beast::error_code()));
}
void accepted(tcp::socket socket) { std::make_shared<Session>(std::move(socket))->run(); }

// ---- the realtime API, with what the server said to the upgrade ----
void realtime(net::io_context &context) {
  websocket::stream<tcp::socket> socket{context};
  websocket::response_type upgraded;
  socket.handshake(upgraded, "contoso.openai.azure.com", "/openai/v1/realtime?model=gpt-realtime");
  socket.write(net::buffer(std::string("{}")));
  beast::flat_buffer in;
  socket.read(in);
  publish(beast::buffers_to_string(in.data())); // BAD
}
void quotes(net::io_context &context) {
  websocket::stream<tcp::socket> socket{context};
  websocket::response_type upgraded;
  socket.handshake(upgraded, "quotes.contoso.com", "/live");
  beast::flat_buffer in;
  socket.read(in);
  publish(beast::buffers_to_string(in.data())); // OK
}

// ---- a server that looks at the head first ----
void headFirst(net::io_context &context) {
  tcp::acceptor acceptor(context, {tcp::v4(), 80});
  beast::tcp_stream stream(acceptor.accept());
  beast::flat_buffer buffer;
  http::request_parser<http::empty_body> head;
  http::read_header(stream, buffer, head);
  http::request_parser<http::string_body> whole{std::move(head)};
  upstream(std::string(whole.get()[http::field::host])); // BAD
  http::read(stream, buffer, whole);
  http::write(stream, with(ask(whole.get().body()))); // BAD
}
