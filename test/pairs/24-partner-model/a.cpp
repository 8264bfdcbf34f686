#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"max_tokens", 800}, {"messages", json::array({message("user", request.body)})}};
    httplib::Client client("https://contoso.services.ai.azure.com");
    chat["model"] = "grok-4";
    httplib::Headers headers = {{"api-key", setting("AZURE_API_KEY")}};
    auto result = client.Post("/openai/v1/chat/completions", headers, chat.dump(), "application/json");
    if (result)
      response.set_content(json::parse(result->body)["choices"][0]["message"]["content"].get<std::string>(),
                           "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
