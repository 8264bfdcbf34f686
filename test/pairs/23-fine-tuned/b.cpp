#include "../support/azure.h"

static const char Deployment[] = "gpt-4o-mini-2024-07-18.ft-7d2f0c1be5a94c3e8f6b0a1d2c3e4f50";

int main() {
  httplib::Server server;
  server.Post("/eta", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"messages", json::array({message("user", request.body)})}};
    httplib::Client client("https://contoso.openai.azure.com");
    httplib::Headers headers = {{"api-key", setting("AZURE_OPENAI_API_KEY")}};
    const std::string path =
        std::string("/openai/deployments/") + Deployment + "/chat/completions?api-version=2024-10-21";
    auto result = client.Post(path.c_str(), headers, chat.dump(), "application/json");
    if (result)
      response.set_content(textOf(result->body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
