#include "../support/azure.h"
#include "../support/records.h"

static std::string complete(const std::string &system, const std::string &user) {
  return ask(json::array({message("system", system), message("user", user)}));
}

int main() {
  Records handbook("handbook.db");
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string topic = complete("Answer with one word: billing, delivery or returns.", request.body);
    std::string articles;
    for (const std::string &article : handbook.find("SELECT body FROM articles WHERE topic = ?1", topic))
      articles += article + "\n";
    response.set_content(complete("Answer from these articles:\n" + articles, request.body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
