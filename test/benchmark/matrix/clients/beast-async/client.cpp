// matrix: std=c++17 needs=lib-boost-beast flag=-Wno-enum-constexpr-conversion seam=later
//
// A session of callbacks that keeps itself alive, handing on the body as it came.
#include "seam.h"

#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <memory>

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using tcp = net::ip::tcp;

namespace {

net::io_context &context() {
  static net::io_context ioc;
  return ioc;
}

class Session : public std::enable_shared_from_this<Session> {
public:
  Session(net::io_context &ioc, std::function<void(std::string)> done)
      : resolver_(net::make_strand(ioc)), stream_(net::make_strand(ioc)), done_(std::move(done)) {}

  void run(const std::string &resource, const std::string &question) {
    const std::string host = resource + ".openai.azure.com";
    req_.version(11);
    req_.method(http::verb::post);
    req_.target("/openai/v1/responses");
    req_.set(http::field::host, host);
    req_.set(http::field::authorization, "Bearer token");
    req_.body() = "{\"model\":\"gpt-4o\",\"input\":\"" + question + "\"}";
    req_.prepare_payload();
    resolver_.async_resolve(host, "443", beast::bind_front_handler(&Session::onResolve, shared_from_this()));
  }

private:
  void onResolve(beast::error_code ec, tcp::resolver::results_type results) {
    if (ec)
      return;
    stream_.expires_after(std::chrono::seconds(30));
    stream_.async_connect(results, beast::bind_front_handler(&Session::onConnect, shared_from_this()));
  }

  void onConnect(beast::error_code ec, tcp::resolver::results_type::endpoint_type) {
    if (ec)
      return;
    http::async_write(stream_, req_, beast::bind_front_handler(&Session::onWrite, shared_from_this()));
  }

  void onWrite(beast::error_code ec, std::size_t) {
    if (ec)
      return;
    http::async_read(stream_, buffer_, res_, beast::bind_front_handler(&Session::onRead, shared_from_this()));
  }

  void onRead(beast::error_code ec, std::size_t) {
    if (!ec)
      done_(res_.body());
  }

  tcp::resolver resolver_;
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  http::request<http::string_body> req_;
  http::response<http::string_body> res_;
  std::function<void(std::string)> done_;
};

} // namespace

void seam::askLater(const std::string &question, std::function<void(std::string)> done) {
  std::make_shared<Session>(context(), std::move(done))->run("contoso", question);
  context().run();
}
