#include "../support/azure.h"
#include "../support/records.h"

int main() {
  Records sales("sales.db");
  httplib::Server server;
  server.Post("/report", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string sql =
        ask(json::array({message("user", "One SQLite query with ?1 for the region: " + request.body)}));
    response.set_content(json(sales.find(sql.c_str(), request.get_param_value("region"))).dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
