#include "../support/azure.h"
#include "../support/records.h"

static std::string reply(const Records &orders, const std::string &order, const std::string &text, bool fast) {
  json merged;
  merged["fast"] = fast;
  merged["status"] = orders.get("SELECT status FROM orders WHERE id = ?1", order);
  merged["arrives"] = orders.get("SELECT arrives FROM orders WHERE id = ?1", order);
  merged["text"] = text;
  return merged.dump();
}

int main() {
  Records orders("orders.db");
  httplib::Server server;
  server.Post("/where", [&](const httplib::Request &request, httplib::Response &response) {
    std::string text = ask(json::array({message("user", request.body)}));
    response.set_content(reply(orders, request.get_param_value("order"), text, request.has_param("fast")),
                         "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
