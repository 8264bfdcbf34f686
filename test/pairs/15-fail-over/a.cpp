#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json messages = json::array({message("user", request.body)});
    try {
      response.set_content(ask(messages), "text/plain");
    } catch (const std::runtime_error &) {
      response.status = 503;
    }
  });
  server.listen("0.0.0.0", 8080);
}
