#include "../support/azure.h"

#include <map>
#include <random>

static std::string clientSecret() {
  httplib::Client client("https://contoso.openai.azure.com");
  httplib::Headers headers = {{"api-key", setting("AZURE_OPENAI_API_KEY")}};
  json session = {{"session", {{"type", "realtime"}, {"model", "gpt-realtime"}}}};
  auto result = client.Post("/openai/v1/realtime/client_secrets", headers, session.dump(), "application/json");
  return result ? json::parse(result->body)["value"].get<std::string>() : std::string();
}

int main() {
  std::map<std::string, std::string> secrets;
  std::random_device random;
  httplib::Server server;
  server.Post("/voice", [&](const httplib::Request &, httplib::Response &response) {
    const std::string ticket = std::to_string(random());
    secrets[ticket] = clientSecret();
    response.set_content(ticket, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
