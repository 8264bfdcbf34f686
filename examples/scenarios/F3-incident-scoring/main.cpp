#include "analyst.h"
#include "risk_model.h"

#include <cstdlib>
#include <httplib.h>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace sentra;
using nlohmann::json;

int main() {
  IncidentStore store("/var/lib/sentra/incidents.db");
  RiskModel model(store.weights());
  const char *key = std::getenv("AZURE_API_KEY");
  Analyst analyst("https://sentra-soc.services.ai.azure.com", key ? key : "");
  httplib::Server server;

  server.Get(R"(/incidents/(\d+))", [&](const httplib::Request &request, httplib::Response &response) {
    Incident incident;
    if (!store.load(std::stol(request.matches[1]), incident)) {
      response.status = 404;
      return;
    }
    try {
      const double risk = model.score(incident);
      json report;
      report["incident"] = incident.id;
      report["risk"] = risk;
      report["action"] = risk > 0.8 ? "isolate" : "watch";
      report["explanation"] = analyst.explain(incident);
      response.set_content(report.dump(), "application/json");
    } catch (const std::exception &error) {
      std::cerr << error.what() << '\n';
      response.status = 503;
    }
  });

  return server.listen("0.0.0.0", 8443) ? 0 : 1;
}
