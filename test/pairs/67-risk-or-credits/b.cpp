#include "../support/azure.h"
#include "../support/records.h"

int main() {
  Records accounts("accounts.db");
  httplib::Server server;
  server.Post("/answer", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string account = request.get_header_value("X-Account");
    json answer;
    answer["text"] = ask(json::array({message("user", request.body)}));
    answer["credits_left"] = accounts.number("SELECT credits FROM accounts WHERE account = ?1", account);
    response.set_content(answer.dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
