#include "../support/azure.h"
#include "../support/records.h"

int main() {
  Records catalog("catalog.db");
  httplib::Server server;
  server.Post("/recommend", [&](const httplib::Request &request, httplib::Response &response) {
    std::string product = ask(json::array({message("user", "Name one product for: " + request.body)}));
    if (product.size() > 80)
      product = "something else";
    response.set_content(product, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
