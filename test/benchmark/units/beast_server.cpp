// bench: std=c++17
// A synchronous Boost.Beast server that hands on what an upstream answers.
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/version.hpp>
#include <cstdlib>
#include <iostream>
#include <string>

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;

static std::string askUpstream(boost::asio::io_context &Context, const std::string &Body) {
  const char *Host = std::getenv("AZURE_OPENAI_ENDPOINT");
  tcp::resolver Resolver(Context);
  beast::tcp_stream Stream(Context);
  Stream.connect(Resolver.resolve(Host ? Host : "localhost", "80"));
  http::request<http::string_body> Request{http::verb::post, "/openai/deployments/gpt-4o/chat/completions", 11};
  Request.set(http::field::host, Host ? Host : "localhost");
  Request.set("api-key", "secret");
  Request.body() = Body;
  Request.prepare_payload();
  http::write(Stream, Request);
  beast::flat_buffer Buffer;
  http::response<http::string_body> Response;
  http::read(Stream, Buffer, Response);
  return Response.body();
}

static http::response<http::string_body> handle(boost::asio::io_context &Context,
                                                const http::request<http::string_body> &Request) {
  http::response<http::string_body> Response{http::status::ok, Request.version()};
  Response.set(http::field::server, BOOST_BEAST_VERSION_STRING);
  Response.set(http::field::content_type, "application/json");
  Response.keep_alive(Request.keep_alive());
  Response.body() = Request.target() == "/health" ? "ok" : askUpstream(Context, Request.body());
  Response.prepare_payload();
  return Response;
}

int main() {
  boost::asio::io_context Context{1};
  tcp::acceptor Acceptor{Context, {tcp::v4(), 8080}};
  for (;;) {
    tcp::socket Socket{Context};
    Acceptor.accept(Socket);
    beast::flat_buffer Buffer;
    http::request<http::string_body> Request;
    beast::error_code Error;
    http::read(Socket, Buffer, Request, Error);
    if (Error)
      continue;
    http::write(Socket, handle(Context, Request), Error);
    Socket.shutdown(tcp::socket::shutdown_send, Error);
  }
}
