#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/letter", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string text = ask(json::array({message("user", request.body)}));
    response.set_content(std::to_string(text.size() / 1800 + 1) + " pages", "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
