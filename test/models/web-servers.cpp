// Smaller web servers, each with one handler that relays and one that does not.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/web-servers
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <servers.h>

class Chat : public httpserver::http_resource {
public:
  std::shared_ptr<httpserver::http_response> render_POST(const httpserver::http_request &req) override {
    return std::make_shared<httpserver::string_response>(ask(std::string(req.get_content()))); // BAD
  }
  std::shared_ptr<httpserver::http_response> render_GET(const httpserver::http_request &req) override {
    return std::make_shared<httpserver::string_response>(std::string(req.get_arg("name"))); // OK
  }
};
static void multiplexed() {
  served::multiplexer mux;
  mux.handle("/chat").post([](served::response &res, const served::request &req) {
    res << ask(req.body()); // BAD
  });
  mux.handle("/openai/deployments/house").get([](served::response &res, const served::request &) {
    res << "a gateway"; // OK
  });
  mux.handle("/ping").get([](served::response &res, const served::request &) {
    res << "pong"; // OK
  });
}
static void coroutines() {
  cinatra::coro_http_server server;
  server.set_http_handler<cinatra::POST>("/chat", [](cinatra::coro_http_request &req, cinatra::coro_http_response &resp) {
    resp.set_status_and_content(cinatra::status_type::ok, ask(std::string(req.get_body()))); // BAD
  });
  server.set_http_handler<cinatra::GET>("/ping", [](cinatra::coro_http_request &, cinatra::coro_http_response &resp) {
    resp.set_status_and_content(cinatra::status_type::ok, "pong"); // OK
  });
}
class Proxy : public proxygen::RequestHandler {
public:
  void onBody(std::unique_ptr<std::string> body) noexcept override {
    upstream(*body); // BAD
  }
  void onEOM() noexcept override {
    proxygen::ResponseBuilder(downstream_).status(200, "OK").body(answer()).sendWithEOM(); // BAD
    proxygen::ResponseBuilder(downstream_).status(200, "OK").body(std::string("fine")).sendWithEOM(); // OK
  }
};
class Resource : public Wt::WResource {
public:
  void handleRequest(const Wt::Http::Request &request, Wt::Http::Response &response) override {
    response.out() << ask(*request.getParameter("q")); // BAD
  }
};
static void page(Wt::WText &text) {
  text.setText(answer()); // BAD
  text.setText("Hello");  // OK
}
