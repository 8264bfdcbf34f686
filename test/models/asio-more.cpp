// Asio in older and other styles: io_context::post and strands of their own, stackful coroutines, buffers made of buffers,
// TLS in pieces, reads that end with a handler.
//
// REQUIRES: lib-boost-asio, lib-openssl, lib-boost
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -DBOOST_ASIO_HAS_CO_AWAIT -DBOOST_ASIO_HAS_STD_COROUTINE
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <boost/asio.hpp>
#include <boost/asio/spawn.hpp>
#include <boost/asio/ssl.hpp>
#include <memory>

namespace net = boost::asio;
using tcp = net::ip::tcp;

// ---- posted work ----
void posted(net::io_context &io) {
  const std::string said = answer();
  io.post([said] { publish(said); }); // BAD
  io.dispatch([] { publish("none"); }); // OK
  net::io_context::strand strand(io);
  strand.post([said] { publish(said); }); // BAD
  strand.dispatch([] { publish("none"); }); // OK
}

// ---- stackful coroutines ----
void stackful(net::io_context &io) {
  net::spawn(io, [&io](net::yield_context yield) {
    tcp::acceptor acceptor(io, {tcp::v4(), 84});
    tcp::socket socket(io);
    acceptor.async_accept(socket, yield);
    std::string line;
    net::async_read_until(socket, net::dynamic_buffer(line), '\n', yield);
    net::async_write(socket, net::buffer(ask(line)), yield); // BAD
  });
  net::spawn([](net::yield_context) { publish(answer()); }); // BAD
}

// ---- buffers of buffers ----
void buffers(net::io_context &io) {
  tcp::acceptor acceptor(io, {tcp::v4(), 85});
  tcp::socket socket = acceptor.accept(), kept(io);
  const std::string said = answer(), none = "none";
  net::const_buffer whole(said.data(), said.size()), part = net::buffer(whole, 10);
  net::write(socket, part); // BAD
  char copy[64] = "", calm[64] = "";
  net::mutable_buffer to(copy, sizeof copy);
  net::buffer_copy(to, whole);
  publish(copy); // BAD
  net::buffer_copy(net::buffer(calm), net::buffer(none));
  publish(calm); // OK
  net::const_buffers_1 one(whole);
  net::write(socket, one); // BAD
  publish(net::buffer_size(whole) > 100 ? "long" : "short"); // OK
  kept = std::move(socket);
  net::write(kept, net::buffer(said)); // BAD
}

// ---- TLS in pieces ----
void pieces(net::io_context &io, net::ssl::context &context) {
  tcp::acceptor acceptor(io, {tcp::v4(), 443});
  net::ssl::stream<tcp::socket> stream(acceptor.accept(), context);
  stream.handshake(net::ssl::stream_base::server);
  const std::string said = answer();
  stream.write_some(net::buffer(said)); // BAD
  stream.write_some(net::buffer("bye", 3)); // OK
}

// ---- a read of everything, with a handler ----
class Reader : public std::enable_shared_from_this<Reader> {
public:
  explicit Reader(tcp::socket &&socket) : socket(std::move(socket)) {}
  void run() {
    net::async_read(socket, net::buffer(in), [self = shared_from_this()](boost::system::error_code ec, std::size_t size) {
      if (!ec)
        upstream(std::string(self->in, size)); // BAD
    });
  }

private:
  tcp::socket socket;
  char in[256];
};
void accepted(net::io_context &io) {
  tcp::acceptor acceptor(io, {tcp::v4(), 86});
  std::make_shared<Reader>(acceptor.accept())->run();
}
