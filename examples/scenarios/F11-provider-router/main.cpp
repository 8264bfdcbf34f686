#include "router.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

using json = nlohmann::json;

static Router makeRouter() {
  Router router;
  router.add("gpt-4o", 2.50, [] { return makeAzure("gpt-4o"); });
  router.add("grok", 0.20, [] { return makeAzure("grok-4-fast-reasoning"); });
  router.add("claude", 3.00, [] { return makeAnthropic("claude-sonnet-5"); });
  router.add("llama", 0.60, [] { return makeMeta("Llama-3.3-70B-Instruct"); });
  return router;
}

int main() {
  Router router = makeRouter();
  httplib::Server server;

  server.Post("/complete", [&router](const httplib::Request &request, httplib::Response &response) {
    json body = json::parse(request.body, nullptr, false);
    if (body.is_discarded() || !body.contains("prompt")) {
      response.status = 400;
      return;
    }
    try {
      Completion completion = router.route(body.value("provider", "auto"), body["prompt"].get<std::string>());
      response.set_content(json{{"text", completion.text}}.dump(), "application/json");
    } catch (const ProviderError &error) {
      response.status = 503;
      response.set_content(json{{"error", "no provider is available"}}.dump(), "application/json");
    }
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
