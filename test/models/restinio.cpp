// RESTinio: a handler in the settings, an express router, chunked answers, WebSocket.
//
// REQUIRES: lib-restinio
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <restinio/all.hpp>
#include <restinio/websocket/websocket.hpp>

using restinio::request_handle_t;
using Router = restinio::router::express_router_t<>;

void oneHandler() {
  restinio::run(restinio::on_this_thread().port(8080).address("localhost").request_handler([](auto request) {
    if (request->header().path() == "/health")
      return request->create_response().append_header("Server", "platform").set_body("ok").done(); // OK
    upstream(request->body()); // FN: what a generic lambda does that only a body in a system header instantiates
    return request->create_response()
        .append_header(restinio::http_field::content_type, "text/plain")
        .append_header_date_field()
        .set_body(answer()) // FN: the same
        .done();
  }));
}

void oneTypedHandler() {
  restinio::run(restinio::on_this_thread().port(8080).request_handler([](request_handle_t request) {
    upstream(request->body()); // BAD
    return request->create_response().set_body(answer()).done(); // BAD
  }));
}

static restinio::request_handling_status_t onChat(const request_handle_t &request, restinio::router::route_params_t parameters) {
  upstream(std::string(parameters["name"])); // BAD
  upstream(restinio::cast_to<std::string>(parameters["name"])); // BAD
  const auto query = restinio::parse_query(request->header().query());
  if (query.has("host"))
    upstream(std::string(query["host"])); // BAD
  upstream(std::string(request->header().get_field("X-Upstream"))); // BAD
  upstream(restinio::value_or<std::string>(query, "at", "nowhere")); // BAD
  auto response = request->create_response(restinio::status_ok());
  response.append_header("X-Topic", answer()); // BAD
  response.set_body(answer()); // BAD
  return response.done();
}

std::unique_ptr<Router> router() {
  auto router = std::make_unique<Router>();
  router->http_post("/chat/:name", onChat);
  router->http_get("/text", [](auto request, auto) {
    auto text = std::make_shared<std::string>(answer());
    return request->create_response().set_body(text).done(); // BAD
  });
  router->http_get("/version", [](const auto &request, auto) {
    return request->create_response().set_body(std::string("1.") + std::to_string(2)).done(); // OK
  });
  router->add_handler(restinio::http_method_put(), "/put", [](auto request, auto) {
    upstream(request->body()); // BAD
    return restinio::request_accepted();
  });
  router->non_matched_request_handler([](auto request) {
    upstream(std::string(request->header().request_target())); // BAD
    return request->create_response(restinio::status_not_found()).connection_close().done();
  });
  router->http_get("/strict/:host", restinio::path2regex::options_t{}.strict(true), [](request_handle_t request, auto parameters) {
    if (parameters.has("host") && request->header().has_field("X-Go"))
      upstream(std::string(parameters["host"])); // BAD
    return request->create_response().set_body(restinio::const_buffer("none")).done(); // OK
  });
  return router;
}

/// A handler in several methods of a class.
class Handler {
public:
  auto onAsk(const request_handle_t &request, restinio::router::route_params_t) {
    last = answer();
    auto response = init(request->create_response());
    response.set_body(last); // BAD
    return response.done();
  }
  auto onCount(const request_handle_t &request, restinio::router::route_params_t) const {
    return init(request->create_response()).set_body(std::to_string(last.size())).done(); // OK
  }

private:
  template <class Response> static Response init(Response response) {
    response.append_header(restinio::http_field::server, "platform").append_header_date_field();
    return response;
  }
  std::string last;
};

auto routerOf(Handler &handler) {
  auto router = std::make_unique<Router>();
  auto by = [&handler](auto method) { return std::bind(method, std::ref(handler), std::placeholders::_1, std::placeholders::_2); };
  router->http_get("/ask", by(&Handler::onAsk));
  router->http_get("/count", by(&Handler::onCount));
  return router;
}

void chunked(const request_handle_t &request) {
  auto response = request->create_response<restinio::chunked_output_t>();
  response.append_chunk(restinio::const_buffer("start")); // OK
  static const std::string kept = answer();
  response.append_chunk(restinio::const_buffer(kept.c_str())); // BAD
  for (char c : answer()) {
    response.append_chunk(std::string(1, c)); // BAD
    response.flush();
  }
  response.done();
}

void counted(const request_handle_t &request) {
  auto response = request->create_response<restinio::user_controlled_output_t>();
  std::string text = answer();
  response.set_content_length(text.size());
  response.append_body(std::move(text)); // BAD
  response.done();
}

namespace rws = restinio::websocket::basic;

restinio::request_handling_status_t onSocket(request_handle_t request) {
  auto opened = rws::upgrade<restinio::default_traits_t>(
      *request, rws::activation_t::immediate, [](rws::ws_handle_t socket, rws::message_handle_t message) {
        upstream(message->payload()); // BAD
        socket->send_message(rws::final_frame, rws::opcode_t::text_frame, restinio::writable_item_t{answer()}); // BAD
        socket->send_message(rws::final_frame, rws::opcode_t::text_frame, restinio::writable_item_t{"ok"}); // OK
        rws::message_t reply(rws::final_frame, rws::opcode_t::text_frame, answer());
        socket->send_message(reply); // BAD
      });
  return restinio::request_accepted();
}

int main() {
  Handler handler;
  restinio::run(restinio::on_thread_pool<restinio::default_traits_t>(2).request_handler(onSocket));
  struct Traits : restinio::default_traits_t {
    using request_handler_t = Router;
  };
  restinio::run(restinio::on_this_thread<Traits>().request_handler(router()));
  restinio::run(restinio::on_this_thread<Traits>().request_handler(routerOf(handler)));
}
