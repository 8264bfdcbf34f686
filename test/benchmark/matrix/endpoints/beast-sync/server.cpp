// matrix: std=c++17 needs=lib-boost-beast flag=-Wno-enum-constexpr-conversion
//
// A thread per connection, a function from request to response.
#include "seam.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <thread>

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using tcp = net::ip::tcp;

namespace {

using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

Response plain(const Request &req, http::status status, const std::string &text) {
  Response res{status, req.version()};
  res.set(http::field::content_type, "text/plain");
  res.keep_alive(req.keep_alive());
  res.body() = text;
  res.prepare_payload();
  return res;
}

void chat(tcp::socket &socket, const Request &req) {
  Response res = plain(req, http::status::ok, seam::ask(req.body()));
  http::write(socket, res); // RELAY chat
}

// CLEAN triage
void triage(tcp::socket &socket, const Request &req) {
  const bool spam = seam::ask("Is this spam? " + req.body()).find("spam") == 0;
  http::write(socket, plain(req, http::status::ok, spam ? "rejected" : "accepted"));
}

// CLEAN version
void version(tcp::socket &socket, const Request &req) {
  http::write(socket, plain(req, http::status::ok, "1.0"));
}

void session(tcp::socket socket) {
  beast::error_code ec;
  beast::flat_buffer buffer;
  for (;;) {
    Request req;
    http::read(socket, buffer, req, ec);
    if (ec)
      break;
    if (req.target() == "/chat") {
      chat(socket, req);
    } else if (req.target() == "/triage") {
      triage(socket, req);
    } else if (req.target() == "/version") {
      version(socket, req);
    } else {
      http::write(socket, plain(req, http::status::not_found, "not found: " + std::string(req.target())), ec);
    }
    if (!req.keep_alive())
      break;
  }
  socket.shutdown(tcp::socket::shutdown_send, ec);
}

} // namespace

int main() {
  net::io_context ioc{1};
  tcp::acceptor acceptor{ioc, {tcp::v4(), 8080}};
  for (;;) {
    tcp::socket socket{ioc};
    acceptor.accept(socket);
    std::thread(session, std::move(socket)).detach();
  }
}
