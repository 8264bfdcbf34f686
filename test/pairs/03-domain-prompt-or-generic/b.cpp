#include "../support/azure.h"
#include "../support/records.h"

static std::string instructions(const Records &, const std::string &) { return "You are a helpful assistant."; }

int main() {
  Records clinic("clinic.db");
  httplib::Server server;
  server.Post("/letter", [&](const httplib::Request &request, httplib::Response &response) {
    json messages = json::array();
    messages.push_back(message("system", instructions(clinic, request.get_param_value("ward"))));
    messages.push_back(message("user", request.body));
    response.set_content(ask(messages), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
