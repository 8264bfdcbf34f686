#include "../support/azure.h"
#include "../support/records.h"
#include "backend.h"

int main() {
  Records contracts("contracts.db");
  std::unique_ptr<Backend> backend = makeBackend(setting("BACKEND"));
  httplib::Server server;
  server.Post("/chat", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string customer = request.get_header_value("X-Customer");
    std::vector<Message> messages{
        {"system", "The customer's contract: " + contracts.get("SELECT text FROM contracts WHERE customer = ?", customer)},
        {"user", request.body}};
    Completion answer = backend->complete(messages);
    response.set_content(json{{"reply", answer.text}}.dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
