#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/approve", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"messages", json::array({message("user", "Approve, yes or no? " + request.body)})}};
    httplib::Client client("https://contoso.openai.azure.com");
    httplib::Headers headers = {{"api-key", setting("AZURE_OPENAI_API_KEY")}};
    auto result = client.Post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", headers,
                              chat.dump(), "application/json");
    if (!result)
      return;
    if (result->status != 200) {
      response.status = 502;
      response.set_content("The approval service is not available.", "text/plain");
      return;
    }
    response.set_content(textOf(result->body) == "yes" ? "approved" : "sent to a clerk", "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
