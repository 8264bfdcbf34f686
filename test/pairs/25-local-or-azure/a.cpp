#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"model", "llama3"}, {"messages", json::array({message("user", request.body)})}};
    httplib::Client client("http://localhost:11434");
    auto result = client.Post("/v1/chat/completions", chat.dump(), "application/json");
    if (result)
      response.set_content(textOf(result->body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
