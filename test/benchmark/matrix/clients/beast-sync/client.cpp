// matrix: std=c++17 needs=lib-boost-beast needs=lib-nlohmann-json flag=-Wno-enum-constexpr-conversion seam=ask
//
// The synchronous calls of Beast over TLS's plain sibling (a local TLS proxy); host and path are constants of the file.
#include "seam.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using tcp = net::ip::tcp;

static const char *const kHost = "contoso.openai.azure.com";
static const char *const kTarget = "/openai/deployments/gpt-4o/chat/completions?api-version=2024-06-01";

std::string seam::ask(const std::string &question) {
  nlohmann::json payload{{"messages", nlohmann::json::array({{{"role", "user"}, {"content", question}}})}};

  net::io_context ioc;
  tcp::resolver resolver(ioc);
  beast::tcp_stream stream(ioc);
  auto const results = resolver.resolve(kHost, "80");
  stream.connect(results);

  http::request<http::string_body> req{http::verb::post, kTarget, 11};
  req.set(http::field::host, kHost);
  req.set(http::field::content_type, "application/json");
  req.set("api-key", std::getenv("AZURE_OPENAI_API_KEY"));
  req.body() = payload.dump();
  req.prepare_payload();
  http::write(stream, req);

  beast::flat_buffer buffer;
  http::response<http::dynamic_body> res;
  http::read(stream, buffer, res);
  beast::error_code ec;
  stream.socket().shutdown(tcp::socket::shutdown_both, ec);
  if (res.result() != http::status::ok)
    return {};
  auto answer = nlohmann::json::parse(beast::buffers_to_string(res.body().data()));
  return answer["choices"][0]["message"]["content"].get<std::string>();
}
