#include "confirmation.h"
#include "store.h"

#include <cstdlib>
#include <httplib.h>
#include <iostream>
#include <nlohmann/json.hpp>

using nlohmann::json;

static void toJson(json &out, const travel::Trip &trip) {
  out = {{"id", trip.id}, {"destination", trip.destination}, {"free", trip.freeSeats}, {"price", trip.price}};
}

int main() {
  const char *file = std::getenv("TRAVEL_DB");
  travel::Store store(file ? file : "/var/lib/travel/travel.db");
  httplib::Server server;

  server.Get(R"(/([a-z]+)/trips)", [&](const httplib::Request &request, httplib::Response &response) {
    json list = json::array();
    for (const travel::Trip &trip : store.trips(request.matches[1])) {
      json entry;
      toJson(entry, trip);
      list.push_back(entry);
    }
    response.set_content(list.dump(), "application/json");
  });

  server.Post(R"(/([a-z]+)/reservations)", [&](const httplib::Request &request, httplib::Response &response) {
    json wish = json::parse(request.body, nullptr, false);
    if (wish.is_discarded() || !wish.contains("trip")) {
      response.status = 400;
      return;
    }
    auto number = store.reserve(request.matches[1], wish["trip"].get<long>(), wish.value("seats", 1));
    if (!number) {
      response.status = 409;
      response.set_content(R"({"error":"sold out"})", "application/json");
      return;
    }
    const std::string name = "reservation-" + std::to_string(*number) + ".txt";
    if (!travel::storeConfirmation(name, "Reservation " + std::to_string(*number) + " is confirmed."))
      std::cerr << name << " was not stored\n";
    response.status = 201;
    response.set_content(json{{"reservation", *number}}.dump(), "application/json");
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
