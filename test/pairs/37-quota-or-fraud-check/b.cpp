#include "../support/azure.h"
#include "../support/records.h"

static bool mayAnswer(const Records &accounts, const std::string &account, const std::string &text) {
  for (const std::string &iban : accounts.find("SELECT iban FROM blocked WHERE account = ?1", account))
    if (text.find(iban) != std::string::npos)
      return false;
  return true;
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
