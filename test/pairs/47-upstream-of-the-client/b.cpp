#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string resource = request.get_header_value("X-Resource");
    json chat = {{"messages", json::array({message("user", request.body)})}};
    httplib::Client client("https://" + resource + ".openai.azure.com");
    httplib::Headers headers = {{"api-key", setting("AZURE_OPENAI_API_KEY")}};
    auto result = client.Post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", headers,
                              chat.dump(), "application/json");
    if (result)
      response.set_content(textOf(result->body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
