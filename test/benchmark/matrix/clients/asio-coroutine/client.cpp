// matrix: std=c++20 needs=lib-boost-beast needs=lib-openssl flag=-Wno-enum-constexpr-conversion flag=-DBOOST_ASIO_HAS_CO_AWAIT flag=-DBOOST_ASIO_HAS_STD_COROUTINE seam=later
//
// Coroutines over a TLS stream; the answer is handed on by the coroutine that asked.
#include "seam.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>
#include <optional>

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = net::ip::tcp;

namespace {

struct Account {
  std::string resource, key;
  std::string host() const { return resource + ".openai.azure.com"; }
};

net::awaitable<std::optional<std::string>> post(Account account, std::string body) {
  auto executor = co_await net::this_coro::executor;
  net::ssl::context context(net::ssl::context::tls_client);
  beast::ssl_stream<beast::tcp_stream> stream(executor, context);
  tcp::resolver resolver(executor);
  auto found = co_await resolver.async_resolve(account.host(), "443", net::use_awaitable);
  co_await beast::get_lowest_layer(stream).async_connect(found, net::use_awaitable);
  co_await stream.async_handshake(net::ssl::stream_base::client, net::use_awaitable);
  http::request<http::string_body> request(http::verb::post, "/openai/v1/responses", 11);
  request.set(http::field::host, account.host());
  request.set("api-key", account.key);
  request.body() = std::move(body);
  request.prepare_payload();
  co_await http::async_write(stream, request, net::use_awaitable);
  beast::flat_buffer buffer;
  http::response<http::string_body> response;
  co_await http::async_read(stream, buffer, response, net::use_awaitable);
  if (response.result() != http::status::ok)
    co_return std::nullopt;
  co_return response.body();
}

net::awaitable<void> run(std::string question, std::function<void(std::string)> done) {
  auto answer = co_await post({"contoso", "secret"}, "{\"model\":\"gpt-4o\",\"input\":\"" + question + "\"}");
  done(answer.value_or(""));
}

} // namespace

void seam::askLater(const std::string &question, std::function<void(std::string)> done) {
  net::io_context io;
  net::co_spawn(io, run(question, std::move(done)), net::detached);
  io.run();
}
