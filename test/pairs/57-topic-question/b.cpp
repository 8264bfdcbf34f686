#include "../support/azure.h"

static std::string complete(const std::string &system, const std::string &user) {
  return ask(json::array({message("system", system), message("user", user)}));
}

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string topic = complete("Answer with one word: billing, delivery or returns.", request.body);
    if (topic == "delivery")
      response.set_header("X-Topic", "delivery");
    response.set_content(complete("Answer the question.", request.body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
