#include "../support/azure.h"
#include "../support/records.h"

static bool mayAnswer(const Records &accounts, const std::string &account, const std::string &) {
  return accounts.number("SELECT calls_left FROM quotas WHERE account = ?1", account) > 0;
}

int main() {
  Records accounts("accounts.db");
  httplib::Server server;
  server.Post("/transfer", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string text = ask(json::array({message("user", request.body)}));
    if (!mayAnswer(accounts, request.get_header_value("X-Account"), text)) {
      response.status = 429;
      return;
    }
    response.set_content(text, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
