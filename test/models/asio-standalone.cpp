// Asio without Boost: channels between coroutines, completion tokens that change what is awaited, handlers bound by name,
// strands and posted work.
//
// REQUIRES: lib-asio, lib-openssl
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -DASIO_HAS_CO_AWAIT -DASIO_HAS_STD_COROUTINE
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <asio.hpp>
#include <asio/experimental/as_tuple.hpp>
#include <asio/experimental/awaitable_operators.hpp>
#include <asio/experimental/channel.hpp>
#include <asio/experimental/concurrent_channel.hpp>
#include <asio/ssl.hpp>
#include <functional>
#include <memory>

using tcp = asio::ip::tcp;
using Channel = asio::experimental::channel<void(asio::error_code, std::string)>;
using Shared = asio::experimental::concurrent_channel<void(asio::error_code, std::string)>;
constexpr auto tuple = asio::experimental::as_tuple(asio::use_awaitable);

// One coroutine asks, another one answers the client.
asio::awaitable<void> produce(std::shared_ptr<Channel> channel, std::string question) {
  co_await channel->async_send(asio::error_code(), ask(question), asio::use_awaitable);
  channel->close();
}
asio::awaitable<void> consume(tcp::socket socket) {
  std::string line;
  co_await asio::async_read_until(socket, asio::dynamic_buffer(line), '\n', asio::use_awaitable);
  auto channel = std::make_shared<Channel>(co_await asio::this_coro::executor, 100);
  asio::co_spawn(co_await asio::this_coro::executor, produce(channel, line), asio::detached);
  std::string text = co_await channel->async_receive(asio::use_awaitable);
  co_await asio::async_write(socket, asio::buffer(text), asio::use_awaitable); // BAD
}
asio::awaitable<void> tried(tcp::socket socket) {
  Channel channel(co_await asio::this_coro::executor, 1);
  channel.try_send(asio::error_code(), answer());
  auto [ec, text] = co_await channel.async_receive(tuple);
  if (!ec)
    co_await asio::async_write(socket, asio::buffer(text), tuple); // BAD
}
void called(asio::io_context &io) {
  Shared channel(io, 8);
  channel.async_send(asio::error_code(), answer(), [](asio::error_code) {});
  channel.async_receive([](asio::error_code ec, std::string text) {
    if (!ec)
      publish(text); // BAD
  });
  Shared clean(io, 8);
  clean.async_send(asio::error_code(), "tick", [](asio::error_code) {});
  clean.async_receive([](asio::error_code, std::string text) {
    publish(text); // OK
  });
}
asio::awaitable<void> listening() {
  tcp::acceptor acceptor(co_await asio::this_coro::executor, {tcp::v4(), 83});
  for (;;) {
    auto [ec, socket] = co_await acceptor.async_accept(tuple);
    if (ec)
      continue;
    asio::co_spawn(acceptor.get_executor(), consume(std::move(socket)), asio::detached);
    tcp::socket other = co_await acceptor.async_accept(asio::use_awaitable);
    asio::co_spawn(acceptor.get_executor(), tried(std::move(other)), asio::detached);
  }
}

// Handlers by name.
class Session : public std::enable_shared_from_this<Session> {
public:
  explicit Session(tcp::socket socket) : socket_(std::move(socket)), strand_(socket_.get_executor()) {}
  void start() {
    asio::async_read_until(socket_, in_, "\n", std::bind(&Session::onRead, shared_from_this(), std::placeholders::_1, std::placeholders::_2));
  }

private:
  void onRead(asio::error_code ec, size_t) {
    if (ec)
      return;
    std::istream stream(&in_);
    std::string line;
    std::getline(stream, line);
    asio::post(strand_, [self = shared_from_this(), line] { self->answered(ask(line)); });
  }
  void answered(std::string text) {
    out_ = std::move(text);
    asio::async_write(socket_, asio::buffer(out_), asio::bind_executor(strand_, std::bind(&Session::onWrite, shared_from_this(), std::placeholders::_1))); // BAD
  }
  void onWrite(asio::error_code) { asio::write(socket_, asio::buffer(std::string("bye\n"))); } // OK
  tcp::socket socket_;
  asio::strand<tcp::socket::executor_type> strand_;
  asio::streambuf in_;
  std::string out_;
};
class Server {
public:
  explicit Server(asio::io_context &io) : acceptor_(io, {tcp::v4(), 82}), socket_(io) { next(); }

private:
  void next() {
    acceptor_.async_accept(socket_, [this](asio::error_code ec) {
      if (!ec)
        std::make_shared<Session>(std::move(socket_))->start();
      next();
    });
  }
  tcp::acceptor acceptor_;
  tcp::socket socket_;
};
void callbacks(asio::io_context &io) {
  Server server(io);
  io.run();
}

// TLS with handlers, and the answer in a stream buffer.
class Secure : public std::enable_shared_from_this<Secure> {
public:
  Secure(tcp::socket socket, asio::ssl::context &context) : stream_(std::move(socket), context) {}
  void start() {
    stream_.async_handshake(asio::ssl::stream_base::server, [self = shared_from_this()](asio::error_code ec) {
      if (!ec)
        self->read();
    });
  }

private:
  void read() {
    stream_.async_read_some(asio::buffer(in_), [self = shared_from_this()](asio::error_code, size_t n) {
      std::ostream out(&self->out_);
      out << "HTTP/1.1 200 OK\r\n\r\n" << ask(std::string(self->in_, n));
      asio::async_write(self->stream_, self->out_, [self](asio::error_code, size_t) { // BAD
        self->stream_.async_shutdown([self](asio::error_code) {});
      });
    });
  }
  asio::ssl::stream<tcp::socket> stream_;
  char in_[1024];
  asio::streambuf out_;
};
void secure(asio::io_context &io, asio::ssl::context &context) {
  auto acceptor = std::make_shared<tcp::acceptor>(io, tcp::endpoint(tcp::v4(), 443));
  acceptor->async_accept([acceptor, &context](asio::error_code, tcp::socket socket) {
    std::make_shared<Secure>(std::move(socket), context)->start();
  });
}

// What is posted runs later, wherever.
void posted(asio::io_context &io, asio::thread_pool &pool) {
  std::string text = answer();
  asio::post(io, [text] { publish(text); }); // BAD
  asio::dispatch(pool, [text] { publish(text); }); // BAD
  asio::defer(io, [text] { publish(text.empty() ? "none" : "some"); }); // OK
  asio::steady_timer timer(io);
  timer.async_wait([text](asio::error_code) { publish(text); }); // BAD
  asio::post([text] { publish(text); }); // BAD
}

// A client: connected by handlers, the answer read to its end.
class Client : public std::enable_shared_from_this<Client> {
public:
  Client(asio::io_context &io, std::string host) : host_(std::move(host)), resolver_(io), socket_(io) {}
  void run(std::string body) {
    request_ = "POST /openai/v1/responses HTTP/1.1\r\nHost: " + host_ + "\r\napi-key: k\r\n\r\n" + body;
    resolver_.async_resolve(host_, "443", [self = shared_from_this()](asio::error_code, tcp::resolver::results_type found) {
      asio::async_connect(self->socket_, found, [self](asio::error_code, const tcp::endpoint &) { self->send(); });
    });
  }

private:
  void send() {
    asio::async_write(socket_, asio::buffer(request_), [self = shared_from_this()](asio::error_code, size_t) {
      asio::async_read(self->socket_, asio::dynamic_buffer(self->reply_), asio::transfer_all(), [self](asio::error_code, size_t) {
        publish(self->reply_); // BAD
      });
    });
  }
  std::string host_, request_, reply_;
  tcp::resolver resolver_;
  tcp::socket socket_;
};
void client(asio::io_context &io) { std::make_shared<Client>(io, "contoso.openai.azure.com")->run("{}"); }

// What a coroutine returns, where nobody awaits it.
static asio::awaitable<std::string> answered(std::string question) { co_return ask(question); }
void spawned(asio::io_context &io) {
  asio::co_spawn(io, answered("q"), [](std::exception_ptr, std::string text) {
    publish(text); // BAD
  });
  asio::co_spawn(io, [] { return answered("q"); }, [](std::exception_ptr, std::string text) {
    publish(text); // BAD
  });
  asio::co_spawn(io, answered("q"), [](std::exception_ptr error, std::string) {
    publish(error ? "failed" : "done"); // OK
  });
  std::future<std::string> text = asio::co_spawn(io, answered("q"), asio::use_future);
  publish(text.get()); // BAD
  std::future<std::string> second = asio::co_spawn(io, []() -> asio::awaitable<std::string> { co_return co_await answered("q"); }, asio::use_future);
  publish(second.get()); // BAD
}
asio::awaitable<void> both() {
  using namespace asio::experimental::awaitable_operators;
  auto [first, second] = co_await (answered("a") && answered("b"));
  publish(first + second); // BAD
}

// Whichever is first.
asio::awaitable<std::string> asked() { co_return answer(); }
asio::awaitable<std::string> asleep() { co_return "asleep"; }
asio::awaitable<void> first() {
  using namespace asio::experimental::awaitable_operators;
  std::variant<std::string, std::string> text = co_await (asked() || asleep());
  publish(std::get<0>(text)); // BAD
  std::variant<std::string, std::string> calm = co_await (asleep() || asleep());
  publish(std::get<0>(calm)); // OK
}
