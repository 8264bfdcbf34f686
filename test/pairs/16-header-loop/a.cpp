#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/spam", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"messages", json::array({message("user", "Spam, yes or no? " + request.body)})}};
    httplib::Client client("https://contoso.openai.azure.com");
    httplib::Headers headers = {{"api-key", setting("AZURE_OPENAI_API_KEY")}};
    auto result = client.Post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", headers,
                              chat.dump(), "application/json");
    if (!result)
      return;
    response.set_header("Cache-Control", "no-store");
    response.set_content(textOf(result->body) == "yes" ? "blocked" : "delivered", "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
