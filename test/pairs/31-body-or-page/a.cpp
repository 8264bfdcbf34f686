#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string answer = postToAzure(request.body);
    response.set_content(answer, "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
