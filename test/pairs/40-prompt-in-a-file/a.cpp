#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string prompt = "You are a helpful assistant.";
    response.set_content(ask(json::array({message("system", prompt), message("user", request.body)})), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
