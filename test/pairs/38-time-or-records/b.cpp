#include "../support/azure.h"
#include "../support/records.h"

#include <ctime>

int main() {
  Records shop("shop.db");
  long served = 0;
  httplib::Server server;
  server.Post("/gift", [&](const httplib::Request &request, httplib::Response &response) {
    json answer;
    answer["idea"] = ask(json::array({message("user", request.body)}));
    answer["request"] = ++served;
    answer["articles"] = shop.find("SELECT name FROM articles WHERE topic = ?1", request.get_param_value("topic"));
    response.set_content(answer.dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
