#include "../support/azure.h"

static std::string predict(const std::string &text) {
  httplib::Client client("https://contoso.openai.azure.com");
  std::string path = "/openai/deployments";
  path += "/gpt-4o";
  path += "/chat/completions?api-version=2024-10-21";
  const json chat = {{"messages", json::array({message("user", text)})}};
  auto result = client.Post(path, {{"api-key", setting("AZURE_OPENAI_API_KEY")}}, chat.dump(), "application/json");
  return textOf(result->body);
}

int main() {
  httplib::Server server;
  server.Post("/eta", [&](const httplib::Request &request, httplib::Response &response) {
    response.set_content(predict(request.body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
