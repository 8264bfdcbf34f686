// matrix: std=c++17 needs=lib-cpprest
//
// http_listener, handlers by std::bind and by lambda, a task chain that ends in reply.
#include "seam.h"

#include <cpprest/http_listener.h>
#include <cpprest/json.h>
#include <functional>

using namespace web;
using namespace web::http;
using web::http::experimental::listener::http_listener;

class Service {
public:
  explicit Service(const utility::string_t &url) : chat(url + U("/chat")), tickets(url + U("/tickets")) {
    chat.support(methods::POST, std::bind(&Service::onChat, this, std::placeholders::_1));
    chat.support(methods::GET, [this](http_request request) { ping(request); });
    tickets.support(methods::POST, [this](http_request request) { onTicket(request); });
  }
  void open() { chat.open().then([this] { return tickets.open(); }).wait(); }

private:
  void onChat(http_request request) {
    request.extract_json()
        .then([request](json::value body) {
          json::value out;
          out[U("reply")] = json::value::string(seam::ask(body.at(U("question")).as_string()));
          request.reply(status_codes::OK, out); // RELAY chat
        })
        .then([request](pplx::task<void> done) {
          try {
            done.get();
          } catch (const std::exception &) {
            request.reply(status_codes::BadRequest, U("bad request"));
          }
        });
  }

  // CLEAN ping
  void ping(http_request request) { request.reply(status_codes::OK, U("pong")); }

  // CLEAN ticket: only the queue that the answer chose is told.
  void onTicket(http_request request) {
    const std::string text = request.extract_string().get();
    std::string queue = "general";
    if (seam::ask("billing or general? " + text) == "billing")
      queue = "billing";
    json::value out;
    out[U("queue")] = json::value::string(queue);
    out[U("length")] = json::value::number(static_cast<int>(text.size()));
    http_response response(status_codes::Created);
    response.set_body(out);
    request.reply(response);
  }

  http_listener chat, tickets;
};

int main() {
  Service service(U("http://0.0.0.0:8080"));
  service.open();
}
