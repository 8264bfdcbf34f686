#include "../support/azure.h"

static std::string askOpenAI(const json &messages) {
  httplib::Client client("https://api.openai.com");
  json request = {{"model", "gpt-4o"}, {"messages", messages}};
  httplib::Headers headers = {{"Authorization", "Bearer " + setting("OPENAI_API_KEY")}};
  auto result = client.Post("/v1/chat/completions", headers, request.dump(), "application/json");
  return result ? textOf(result->body) : std::string();
}

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json messages = json::array({message("user", request.body)});
    try {
      response.set_content(ask(messages), "text/plain");
    } catch (const std::runtime_error &) {
      response.set_content(askOpenAI(messages), "text/plain");
    }
  });
  server.listen("0.0.0.0", 8080);
}
