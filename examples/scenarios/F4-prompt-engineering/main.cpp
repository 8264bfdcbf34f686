#include "prompts.h"
#include "workspace.h"

#include <cstdlib>
#include <httplib.h>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace lumen;
using nlohmann::json;

namespace {

std::string translate(const QueryContext &context) {
  const char *key = std::getenv("AZURE_OPENAI_API_KEY");
  json request = {{"temperature", 0},
                  {"messages", json::array({{{"role", "system"}, {"content", systemPrompt(context)}},
                                            {{"role", "user"}, {"content", userPrompt(context)}}})}};
  httplib::Client client("https://lumen-prod.openai.azure.com");
  auto answer = client.Post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21",
                            {{"api-key", key ? key : ""}}, request.dump(), "application/json");
  if (!answer || answer->status != 200)
    throw std::runtime_error("no translation");
  return json::parse(answer->body)["choices"][0]["message"]["content"].get<std::string>();
}

} // namespace

int main() {
  Workspaces workspaces("127.0.0.1", 6379);
  httplib::Server server;

  server.Post(R"(/workspaces/(\w+)/query)", [&](const httplib::Request &request, httplib::Response &response) {
    try {
      QueryContext context;
      context.question = request.body;
      if (!workspaces.describe(request.matches[1], context)) {
        response.status = 404;
        return;
      }
      response.set_content(translate(context), "text/x-lumenql");
    } catch (const std::exception &error) {
      std::cerr << error.what() << '\n';
      response.status = 503;
    }
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
