#include "../support/azure.h"
#include "../support/records.h"

int main() {
  Records stock("stock.db");
  httplib::Server server;
  server.Post("/offer", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string outline = ask(json::array({message("user", "Outline an offer for: " + request.body)}));
    json messages = json::array({message("user", "Write it out: " + outline)});
    messages.push_back(message("system", stock.get("SELECT articles FROM stock WHERE site = ?1", "main")));
    response.set_content(ask(messages), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
