// Boost.Beast beyond a request and its answer: fields, headers first, parsers, bodies put together, WebSocket in pieces.
//
// REQUIRES: lib-boost-beast
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -Wno-enum-constexpr-conversion
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/core/detail/base64.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <memory>
#include <sstream>

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
namespace websocket = beast::websocket;
using tcp = net::ip::tcp;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

static Response exchange(tcp::socket &stream, const std::string &host, const std::string &target) {
  Request request{http::verb::post, target, 11};
  request.set(http::field::host, host);
  request.insert("api-key", "k");
  request.body() = "{}";
  request.prepare_payload();
  http::write(stream, request);
  beast::flat_buffer buffer;
  Response response;
  http::read(stream, buffer, response);
  return response;
}
static const std::string azure = "contoso.openai.azure.com", path = "/openai/v1/chat/completions";

void fields(tcp::socket &stream) {
  Response response = exchange(stream, azure, path);
  publish(std::string(response[http::field::content_type])); // OK
  publish(std::string(response[http::field::retry_after])); // BAD
  publish(std::string(response.at("x-ratelimit-remaining-tokens"))); // BAD
  for (const auto &field : response)
    publish(std::string(field.value())); // BAD: meters among them
  auto found = response.find("x-ratelimit-remaining-tokens");
  if (found != response.end())
    publish(std::string(found->value())); // BAD
  publish(std::string(response.reason())); // OK
  publish(std::string(http::obsolete_reason(response.result()))); // OK
  std::ostringstream head;
  head << response.base();
  publish(head.str()); // BAD: the whole head
}

void made(tcp::socket &stream) {
  Response own{http::status::ok, 11, exchange(stream, azure, path).body()};
  own.reason("fine");
  publish(own.body()); // BAD
  http::response<http::string_body> second{std::piecewise_construct, std::make_tuple(exchange(stream, azure, path).body()), std::make_tuple(http::status::ok, 11)};
  publish(second.body()); // FN: a body's arguments in a tuple
  http::response<http::dynamic_body> dynamic;
  beast::ostream(dynamic.body()) << exchange(stream, azure, path).body();
  publish(beast::buffers_to_string(dynamic.body().data())); // BAD
}
void elsewhere(tcp::socket &stream) {
  publish(exchange(stream, "example.org", "/news").body()); // OK
}

// The head first, the body later; and in chunks.
void headFirst(tcp::socket &stream) {
  Request request{http::verb::post, path, 11};
  request.target(path);
  request.set(http::field::host, azure);
  http::write(stream, request);
  beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  http::read_header(stream, buffer, parser);
  if (parser.get().result() != http::status::ok)
    return;
  http::read(stream, buffer, parser);
  publish(parser.get().body()); // BAD
}
void chunked(tcp::socket &stream) {
  Request request{http::verb::post, path, 11};
  request.set(http::field::host, azure);
  http::write(stream, request);
  beast::flat_buffer buffer;
  http::response_parser<http::empty_body> parser;
  auto onBody = [](std::uint64_t, beast::string_view body, beast::error_code &) -> std::size_t {
    publish(std::string(body)); // BAD
    return body.size();
  };
  parser.on_chunk_body(onBody);
  http::read(stream, buffer, parser);
}

// A server: fields of the request, a body from a view, TLS by handlers.
class Secure : public std::enable_shared_from_this<Secure> {
public:
  Secure(tcp::socket socket, net::ssl::context &context) : stream_(std::move(socket), context) {}
  void run() {
    beast::get_lowest_layer(stream_).expires_after(std::chrono::seconds(30));
    stream_.async_handshake(net::ssl::stream_base::server, beast::bind_front_handler(&Secure::onHandshake, shared_from_this()));
  }

private:
  void onHandshake(beast::error_code ec) {
    if (!ec)
      http::async_read(stream_, buffer_, request_, beast::bind_front_handler(&Secure::onRead, shared_from_this()));
  }
  void onRead(beast::error_code, std::size_t) {
    response_.result(http::status::ok);
    response_.set(http::field::content_type, "text/plain");
    if (request_.target() == "/health")
      response_.body() = "ok";
    else
      response_.body() = ask(std::string(request_["X-Question"]) + request_.body());
    response_.prepare_payload();
    http::async_write(stream_, response_, beast::bind_front_handler(&Secure::onWrite, shared_from_this())); // BAD
  }
  void onWrite(beast::error_code, std::size_t) {
    stream_.async_shutdown(beast::bind_front_handler(&Secure::onShutdown, shared_from_this()));
  }
  void onShutdown(beast::error_code) {}
  beast::ssl_stream<beast::tcp_stream> stream_;
  beast::flat_buffer buffer_;
  Request request_;
  Response response_;
};
class Listener : public std::enable_shared_from_this<Listener> {
public:
  Listener(net::io_context &io, net::ssl::context &context) : io_(io), context_(context), acceptor_(io, {tcp::v4(), 443}) {}
  void accept() { acceptor_.async_accept(net::make_strand(io_), beast::bind_front_handler(&Listener::onAccept, shared_from_this())); }

private:
  void onAccept(beast::error_code ec, tcp::socket socket) {
    if (!ec)
      std::make_shared<Secure>(std::move(socket), context_)->run();
    accept();
  }
  net::io_context &io_;
  net::ssl::context &context_;
  tcp::acceptor acceptor_;
};
void serve(net::io_context &io, net::ssl::context &context) { std::make_shared<Listener>(io, context)->accept(); }

// The realtime API over TLS, by handlers.
class Realtime : public std::enable_shared_from_this<Realtime> {
public:
  Realtime(net::io_context &io, net::ssl::context &context) : resolver_(io), stream_(io, context) {}
  void run() {
    resolver_.async_resolve(azure, "443", [self = shared_from_this()](beast::error_code, tcp::resolver::results_type found) {
      beast::get_lowest_layer(self->stream_).async_connect(found, [self](beast::error_code, tcp::resolver::results_type::endpoint_type) {
        self->stream_.next_layer().async_handshake(net::ssl::stream_base::client, [self](beast::error_code) {
          self->stream_.async_handshake(azure, "/openai/realtime?deployment=a", [self](beast::error_code) { self->send(); });
        });
      });
    });
  }

private:
  void send() {
    stream_.async_write(net::buffer(std::string("{}")), [self = shared_from_this()](beast::error_code, std::size_t) {
      self->stream_.async_read(self->buffer_, [self](beast::error_code, std::size_t) {
        publish(beast::buffers_to_string(self->buffer_.data())); // BAD
        std::ostringstream text;
        text << beast::make_printable(self->buffer_.data());
        publish(text.str()); // BAD
        self->stream_.async_close(websocket::close_code::normal, [self](beast::error_code) {});
      });
    });
  }
  tcp::resolver resolver_;
  websocket::stream<beast::ssl_stream<beast::tcp_stream>> stream_;
  beast::flat_buffer buffer_;
};
void realtime(net::io_context &io, net::ssl::context &context) { std::make_shared<Realtime>(io, context)->run(); }

void inPieces(tcp::acceptor &acceptor) {
  websocket::stream<tcp::socket> stream(acceptor.accept());
  stream.accept();
  beast::flat_buffer in;
  stream.read(in);
  const std::string text = ask(beast::buffers_to_string(in.data()));
  stream.write_some(false, net::buffer(text.substr(0, 10))); // BAD
  stream.write_some(true, net::buffer(text.substr(10))); // BAD
  stream.text(true);
  stream.write(net::buffer(std::string("done"))); // OK
}
