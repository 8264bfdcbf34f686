// matrix: std=c++17 needs=lib-pistache
//
// Pistache: a handler class for everything.
#include "seam.h"

#include <pistache/endpoint.h>
#include <pistache/http.h>

using namespace Pistache;

class Gateway : public Http::Handler {
public:
  HTTP_PROTOTYPE(Gateway)
  void onRequest(const Http::Request &request, Http::ResponseWriter response) override {
    if (request.resource() == "/chat") {
      const std::string text = seam::ask(request.body());
      response.send(Http::Code::Ok, text); // RELAY chat
    } else if (request.resource() == "/gate") {
      const bool pass = seam::ask("pass? " + request.body()) == "yes"; // CLEAN decision
      response.send(pass ? Http::Code::Ok : Http::Code::Forbidden, pass ? "come in" : "stay out");
    } else {
      response.send(Http::Code::Ok, "ok"); // CLEAN health
    }
  }
};

int main() {
  Http::Endpoint server(Address(Ipv4::any(), Port(9080)));
  server.init(Http::Endpoint::options().threads(1));
  server.setHandler(Http::make_handler<Gateway>());
  server.serve();
}
