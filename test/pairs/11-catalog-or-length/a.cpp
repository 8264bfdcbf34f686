#include "../support/azure.h"
#include "../support/records.h"

int main() {
  Records catalog("catalog.db");
  httplib::Server server;
  server.Post("/recommend", [&](const httplib::Request &request, httplib::Response &response) {
    std::string product = ask(json::array({message("user", "Name one product for: " + request.body)}));
    std::string known = catalog.get("SELECT name FROM products WHERE name = ?1", product);
    if (known.empty())
      product = catalog.get("SELECT name FROM products WHERE topic = ?1 ORDER BY sold DESC", request.body);
    response.set_content(product, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
