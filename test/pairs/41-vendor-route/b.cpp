#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/v1/chat/completions", [&](const httplib::Request &request, httplib::Response &response) {
    response.set_content(postToAzure(request.body), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
