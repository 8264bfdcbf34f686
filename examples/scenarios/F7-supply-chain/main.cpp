#include "planner.h"

#include <httplib.h>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace depot;
using nlohmann::json;

int main(int argc, char **argv) {
  sqlite3 *db = nullptr;
  if (sqlite3_open(argc > 1 ? argv[1] : "depot.db", &db) != SQLITE_OK) {
    std::cerr << sqlite3_errmsg(db) << '\n';
    return 2;
  }
  Network network = Network::load(db);
  httplib::Server server;

  server.Post("/deliveries", [&](const httplib::Request &request, httplib::Response &response) {
    json body = json::parse(request.body, nullptr, false);
    if (!body.is_object() || !body.contains("article") || !body.contains("destination")) {
      response.status = 400;
      return;
    }
    Order order{body["article"].get<std::string>(), body["destination"].get<std::string>(), body.value("pieces", 1)};
    Route route = fastest(network, order.destination, order.article, order.pieces);
    if (route.stops.empty()) {
      response.status = 409;
      response.set_content(R"({"error":"not deliverable"})", "application/json");
      return;
    }
    try {
      json plan = {{"stops", route.stops}, {"hours", route.hours}};
      plan["explanation"] = explainRoute(network, order, route);
      response.set_content(plan.dump(), "application/json");
    } catch (const std::exception &error) {
      std::cerr << error.what() << '\n';
      response.status = 503;
    }
  });

  const bool ended = server.listen("0.0.0.0", 8080);
  sqlite3_close(db);
  return ended ? 0 : 1;
}
