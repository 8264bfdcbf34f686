#include "service.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

int main() {
  HelpDesk Desk(InferenceClient::fromEnvironment());
  httplib::Server Server;

  // Found: what Azure answers leaves as it came.
  Server.Post("/v1/chat", [&](const httplib::Request &Req, httplib::Response &Res) {
    Res.set_content(Desk.relay(Req.body), "application/json");
  });

  // Found: the text is picked out of the answer, and leaves.
  Server.Post("/ask", [&](const httplib::Request &Req, httplib::Response &Res) {
    Res.set_content(Desk.answer(Req.body), "text/plain");
  });

  // Not found: the answer decides into which queue a ticket goes. It does not leave.
  Server.Post("/tickets", [&](const httplib::Request &Req, httplib::Response &Res) {
    int Id = Desk.file(Req.get_header_value("X-Customer"), Req.body);
    Res.status = 201;
    Res.set_content("ticket " + std::to_string(Id), "text/plain");
  });

  // Not found: the platform's own data.
  Server.Get("/tickets", [&](const httplib::Request &, httplib::Response &Res) {
    Res.set_content(Desk.waiting(), "application/json");
  });

  // Not found: nothing of Azure's.
  Server.Get("/health", [](const httplib::Request &, httplib::Response &Res) { Res.set_content("ok", "text/plain"); });

  return Server.listen("0.0.0.0", 8080) ? 0 : 1;
}
