#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string deployment = "gpt-4o";
    json chat = {{"messages", json::array({message("user", request.body)})}};
    httplib::Client client("https://contoso.openai.azure.com");
    const std::string path = "/openai/deployments/" + deployment + "/chat/completions?api-version=2024-10-21";
    httplib::Headers headers = {{"api-key", setting("AZURE_OPENAI_API_KEY")}};
    auto result = client.Post(path.c_str(), headers, chat.dump(), "application/json");
    if (result)
      response.set_content(textOf(result->body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
