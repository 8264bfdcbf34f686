#include "meter.h"
#include "plans.h"

#include <cstdio>
#include <httplib.h>

using namespace resale;

static std::string chat(const Deployment &deployment, const std::string &body) {
  httplib::Client client(deployment.endpoint);
  const std::string path = "/openai/deployments/" + deployment.name + "/chat/completions?api-version=2024-10-21";
  auto answer = client.Post(path.c_str(), {{"api-key", deployment.key}}, body, "application/json");
  return answer ? answer->body : std::string();
}

int main() {
  Meter meter;
  httplib::Server server;

  server.Post(R"(/([a-z]+)/chat)", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string customer = request.matches[1];
    const Deployment *deployment = deploymentOf(customer);
    if (!deployment) {
      response.status = 404;
      return;
    }
    std::string answer = chat(*deployment, request.body);
    meter.record(customer, answer, deployment->pricePerThousandTokens);
    response.set_content(answer, "application/json");
  });

  server.Get(R"(/([a-z]+)/bill)", [&](const httplib::Request &request, httplib::Response &response) {
    Bill bill = meter.bill(request.matches[1]);
    char text[120];
    std::snprintf(text, sizeof text, "{\"tokens\": %ld, \"amount\": %.2f, \"currency\": \"EUR\"}", bill.tokens,
                  bill.amount);
    response.set_content(text, "application/json");
  });

  server.Get(R"(/([a-z]+)/connection)", [&](const httplib::Request &request, httplib::Response &response) {
    const Deployment *deployment = deploymentOf(request.matches[1]);
    if (!deployment) {
      response.status = 404;
      return;
    }
    response.set_content(deployment->endpoint + "\n" + deployment->name + "\n" + deployment->key + "\n", "text/plain");
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
