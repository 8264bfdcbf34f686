#include "../support/azure.h"
#include "../support/records.h"

static std::string passagesFor(const Records &manuals, const std::string &product) {
  std::string text;
  for (const std::string &passage : manuals.find("SELECT passage FROM manuals WHERE product = ?1", product))
    text += passage + "\n";
  return text;
}

int main() {
  Records manuals("manuals.db");
  httplib::Server server;
  server.Post("/manual", [&](const httplib::Request &request, httplib::Response &response) {
    json messages = json::array();
    if (request.get_param_value("raw") != "1")
      messages.push_back(message("system", passagesFor(manuals, request.get_param_value("product"))));
    messages.push_back(message("user", request.body));
    response.set_content(ask(messages), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
