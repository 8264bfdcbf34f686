#include "../support/azure.h"
#include "../support/records.h"

struct Car {
  std::string make;
  std::string model;
  int year;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Car, make, model, year)

int main() {
  Records tariffs("tariffs.db");
  httplib::Server server;
  server.Post("/quote", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"response_format", {{"type", "json_object"}}},
                 {"messages", json::array({message("user", "Make, model and year as JSON: " + request.body)})}};
    Car car = json::parse(textOf(postToAzure(chat.dump()))).get<Car>();
    response.set_content(json(car).dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
