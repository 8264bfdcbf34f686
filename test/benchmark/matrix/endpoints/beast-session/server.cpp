// matrix: std=c++17 needs=lib-boost-beast needs=lib-nlohmann-json flag=-Wno-enum-constexpr-conversion
//
// Sessions of callbacks that keep themselves alive; the response is a member.
#include "seam.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <memory>
#include <nlohmann/json.hpp>

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using tcp = net::ip::tcp;

namespace {

class Session : public std::enable_shared_from_this<Session> {
public:
  Session(tcp::socket &&socket, std::shared_ptr<seam::Assistant> assistant)
      : stream_(std::move(socket)), assistant_(std::move(assistant)) {}
  void run() { net::dispatch(stream_.get_executor(), beast::bind_front_handler(&Session::doRead, shared_from_this())); }

private:
  void doRead() {
    req_ = {};
    http::async_read(stream_, buffer_, req_, beast::bind_front_handler(&Session::onRead, shared_from_this()));
  }

  void onRead(beast::error_code ec, std::size_t) {
    if (ec)
      return;
    if (req_.method() == http::verb::get && req_.target() == "/stats")
      return stats();
    if (req_.target() == "/classify")
      return classify();
    auto in = nlohmann::json::parse(req_.body(), nullptr, false);
    answer(in.value("question", ""));
  }

  void answer(const std::string &question) {
    auto res = std::make_shared<http::response<http::string_body>>(http::status::ok, req_.version());
    res->set(http::field::content_type, "application/json");
    res->body() = nlohmann::json{{"answer", assistant_->reply(question)}}.dump();
    res->prepare_payload();
    http::async_write(stream_, *res, [self = shared_from_this(), res](beast::error_code, std::size_t) { // RELAY answer
      self->doRead();
    });
  }

  // CLEAN classify
  void classify() {
    const std::string label = assistant_->reply("good or bad? " + req_.body());
    reply(label == "good" ? R"({"label":1})" : R"({"label":0})");
  }

  // CLEAN stats
  void stats() { reply("{\"served\":" + std::to_string(++served_) + "}"); }

  void reply(std::string body) {
    small_ = {http::status::ok, req_.version()};
    small_.body() = std::move(body);
    small_.prepare_payload();
    http::async_write(stream_, small_, beast::bind_front_handler(&Session::onWrite, shared_from_this()));
  }

  void onWrite(beast::error_code ec, std::size_t) {
    if (!ec)
      doRead();
  }

  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  http::request<http::string_body> req_;
  http::response<http::string_body> small_;
  std::shared_ptr<seam::Assistant> assistant_;
  int served_ = 0;
};

class Listener : public std::enable_shared_from_this<Listener> {
public:
  Listener(net::io_context &ioc, tcp::endpoint endpoint) : ioc_(ioc), acceptor_(ioc, endpoint) {}
  void run() {
    acceptor_.async_accept(net::make_strand(ioc_), beast::bind_front_handler(&Listener::onAccept, shared_from_this()));
  }

private:
  void onAccept(beast::error_code ec, tcp::socket socket) {
    if (!ec)
      std::make_shared<Session>(std::move(socket), seam::makeAssistant())->run();
    run();
  }

  net::io_context &ioc_;
  tcp::acceptor acceptor_;
};

} // namespace

int main() {
  net::io_context ioc;
  std::make_shared<Listener>(ioc, tcp::endpoint{tcp::v4(), 8080})->run();
  ioc.run();
}
