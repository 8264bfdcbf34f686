#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"messages", json::array({message("user", request.body)})}};
    response.set_content(textOf(postToAzure(chat.dump())), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
