#include "../support/azure.h"

#include <map>

struct Provider {
  std::string host;
  std::string path;
  std::string keyName;
};

static std::string complete(const Provider &provider, const std::string &body) {
  httplib::Client client(provider.host);
  httplib::Headers headers = {{"Authorization", "Bearer " + setting(provider.keyName.c_str())}};
  auto result = client.Post(provider.path.c_str(), headers, body, "application/json");
  return result ? textOf(result->body) : std::string();
}

int main() {
  const Provider azure = {"https://contoso.openai.azure.com", "/openai/v1/chat/completions", "AZURE_OPENAI_API_KEY"};
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"model", "default"}, {"messages", json::array({message("user", request.body)})}};
    response.set_content(complete(azure, chat.dump()), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
