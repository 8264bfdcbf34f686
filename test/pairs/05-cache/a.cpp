#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    response.set_content(ask(json::array({message("user", request.body)})), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
