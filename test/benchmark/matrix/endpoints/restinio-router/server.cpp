// matrix: std=c++17 needs=lib-restinio
//
// An express router; an answer that is finished in another thread.
#include "seam.h"

#include <restinio/all.hpp>

namespace {

namespace rr = restinio::router;
using Router = rr::express_router_t<>;

struct Traits : restinio::default_traits_t {
  using request_handler_t = Router;
};

template <class Response> Response plain(Response response) {
  response.append_header(restinio::http_field::content_type, "text/plain; charset=utf-8").append_header_date_field();
  return response;
}

restinio::request_handling_status_t answer(const restinio::request_handle_t &req, rr::route_params_t) {
  return plain(req->create_response()).set_body(seam::ask(req->body())).done(); // RELAY answer
}

std::unique_ptr<Router> routes() {
  auto router = std::make_unique<Router>();
  router->http_post("/answer", answer);
  router->http_post("/later", [](const restinio::request_handle_t &req, rr::route_params_t) {
    seam::askLater(req->body(), [req](std::string text) {
      plain(req->create_response()).set_body(std::move(text)).done(); // RELAY later
    });
    return restinio::request_accepted();
  });
  // CLEAN label
  router->http_get("/label/:word", [](const restinio::request_handle_t &req, rr::route_params_t params) {
    const bool good = seam::ask("good? " + std::string(params["word"])) == "yes";
    return req->create_response().set_body(good ? "1" : "0").done();
  });
  // CLEAN version
  router->http_get("/version", [](const restinio::request_handle_t &req, rr::route_params_t) {
    return req->create_response().set_body("1.4").done();
  });
  return router;
}

} // namespace

int main() { restinio::run(restinio::on_thread_pool<Traits>(4).port(8080).request_handler(routes())); }
