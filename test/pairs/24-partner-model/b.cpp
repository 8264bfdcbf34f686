#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"max_tokens", 800}, {"messages", json::array({message("user", request.body)})}};
    httplib::Client client("https://contoso.services.ai.azure.com");
    chat["model"] = "claude-sonnet-5";
    httplib::Headers headers = {{"x-api-key", setting("ANTHROPIC_FOUNDRY_API_KEY")},
                                {"anthropic-version", "2023-06-01"}};
    auto result = client.Post("/anthropic/v1/messages", headers, chat.dump(), "application/json");
    if (result)
      response.set_content(json::parse(result->body)["content"][0]["text"].get<std::string>(), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
