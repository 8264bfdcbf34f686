// Asio without Beast: servers that read and write their sockets themselves, and HTTPS put together by hand.
//
// REQUIRES: lib-boost-asio, lib-openssl
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -Wno-enum-constexpr-conversion -DBOOST_ASIO_HAS_CO_AWAIT -DBOOST_ASIO_HAS_STD_COROUTINE
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <memory>

namespace net = boost::asio;
using tcp = net::ip::tcp;

void oneByOne(net::io_context &io) {
  tcp::acceptor acceptor(io, {tcp::v4(), 80});
  for (;;) {
    tcp::socket socket(io);
    acceptor.accept(socket);
    net::streambuf in;
    net::read_until(socket, in, "\n");
    upstream(std::string(net::buffers_begin(in.data()), net::buffers_end(in.data()))); // BAD
    std::string text = answer();
    net::write(socket, net::buffer(text)); // BAD
    net::write(socket, net::buffer(std::string("bye"))); // OK
    socket.send(net::buffer(text.data(), text.size())); // BAD
  }
}

void returned(net::io_context &io) {
  tcp::acceptor acceptor(io, {tcp::v4(), 81});
  tcp::socket socket = acceptor.accept();
  std::string line, text = answer();
  net::read_until(socket, net::dynamic_buffer(line), '\n');
  upstream(line); // BAD
  socket.write_some(net::buffer(text)); // BAD
}

// To a service of the platform's own.
void toService(net::io_context &io) {
  tcp::socket socket(io);
  tcp::resolver resolver(io);
  net::connect(socket, resolver.resolve("store.internal", "9000"));
  std::string text = answer();
  net::write(socket, net::buffer(text)); // OK
}

class Session : public std::enable_shared_from_this<Session> {
public:
  explicit Session(tcp::socket socket) : socket_(std::move(socket)) {}
  void start() {
    socket_.async_read_some(net::buffer(in_), [self = shared_from_this()](boost::system::error_code ec, size_t n) {
      if (!ec)
        self->reply(n);
    });
  }

private:
  void reply(size_t n) {
    upstream(std::string(in_, n)); // BAD
    out_ = answer();
    net::async_write(socket_, net::buffer(out_), [self = shared_from_this()](boost::system::error_code, size_t) {}); // BAD
  }
  tcp::socket socket_;
  char in_[1024];
  std::string out_;
};
class Server {
public:
  explicit Server(net::io_context &io) : acceptor_(io, {tcp::v4(), 82}) { next(); }

private:
  void next() {
    acceptor_.async_accept([this](boost::system::error_code ec, tcp::socket socket) {
      if (!ec)
        std::make_shared<Session>(std::move(socket))->start();
      next();
    });
  }
  tcp::acceptor acceptor_;
};
void callbacks(net::io_context &io) {
  Server server(io);
  io.run();
}

net::awaitable<void> coroutine(tcp::socket socket) {
  char in[256];
  size_t n = co_await socket.async_read_some(net::buffer(in), net::use_awaitable);
  upstream(std::string(in, n)); // BAD
  std::string text = answer();
  co_await net::async_write(socket, net::buffer(text), net::use_awaitable); // BAD
}
net::awaitable<void> listening() {
  tcp::acceptor acceptor(co_await net::this_coro::executor, {tcp::v4(), 83});
  for (;;) {
    tcp::socket socket = co_await acceptor.async_accept(net::use_awaitable);
    net::co_spawn(acceptor.get_executor(), coroutine(std::move(socket)), net::detached);
  }
}
void coroutines(net::io_context &io) { net::co_spawn(io, listening(), net::detached); }

// HTTPS by hand.
static std::string post(net::io_context &io, const std::string &host, const std::string &body) {
  net::ssl::context context(net::ssl::context::tls_client);
  net::ssl::stream<tcp::socket> stream(io, context);
  tcp::resolver resolver(io);
  net::connect(stream.next_layer(), resolver.resolve(host, "443"));
  stream.handshake(net::ssl::stream_base::client);
  std::string request = "POST /openai/v1/chat/completions HTTP/1.1\r\nHost: " + host + "\r\napi-key: k\r\n\r\n" + body;
  net::write(stream, net::buffer(request));
  std::string reply;
  boost::system::error_code ec;
  net::read(stream, net::dynamic_buffer(reply), ec);
  return reply;
}
void byHand(net::io_context &io) {
  publish(post(io, "contoso.openai.azure.com", "{}")); // BAD
}
static std::string get(net::io_context &io, const std::string &host) {
  tcp::socket socket(io);
  net::connect(socket, tcp::resolver(io).resolve(host, "80"));
  net::write(socket, net::buffer("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
  net::streambuf reply;
  net::read_until(socket, reply, "\r\n\r\n");
  return std::string(net::buffers_begin(reply.data()), net::buffers_end(reply.data()));
}
void nobodys(net::io_context &io) {
  publish(get(io, "example.com")); // OK
}
