#include "../support/azure.h"
#include "../support/records.h"

#include <map>

int main() {
  Records contracts("contracts.db");
  std::map<std::string, json> conversations;
  httplib::Server server;
  server.Post("/chat", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string customer = request.get_header_value("X-Customer");
    json &history = conversations[customer];
    history.push_back(message("user", request.body));
    json messages = history;
    messages.push_back(message("system", contracts.get("SELECT terms FROM contracts WHERE customer = ?1", customer)));
    const std::string text = ask(messages);
    response.set_content(text, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
