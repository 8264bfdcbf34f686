#include "../support/azure.h"

int main() {
  const std::string host = setting("LLM_BASE_URL");
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"model", "gpt-4o"}, {"messages", json::array({message("user", request.body)})}};
    httplib::Client client(host);
    httplib::Headers headers = {{"Authorization", "Bearer " + setting("LLM_TOKEN")}};
    auto result = client.Post("/v1/chat/completions", headers, chat.dump(), "application/json");
    if (result)
      response.set_content(textOf(result->body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
