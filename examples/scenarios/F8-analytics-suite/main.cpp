#include "advisor.h"
#include "ledger.h"

#include <cstdlib>
#include <httplib.h>
#include <nlohmann/json.hpp>

using namespace tally;
using nlohmann::json;

int main() {
  const char *key = std::getenv("AZURE_OPENAI_API_KEY");
  Ledger ledger("/var/lib/tally/ledger.db");
  Advisor advisor(key ? key : "");
  httplib::Server server;

  server.Post(R"(/(\w+)/bookings)", [&](const httplib::Request &request, httplib::Response &response) {
    json body = json::parse(request.body);
    const std::string text = body.at("text").get<std::string>();
    const long id = ledger.book(request.matches[1], body.at("amount").get<double>(), text, advisor.categorize(text));
    response.status = 201;
    response.set_content(json{{"booking", id}}.dump(), "application/json");
  });

  server.Get(R"(/(\w+)/dashboard)", [&](const httplib::Request &request, httplib::Response &response) {
    json dashboard;
    for (const auto &[category, amount] : ledger.sums(request.matches[1]).byCategory)
      dashboard[nameOf(category)] = amount;
    response.set_content(dashboard.dump(), "application/json");
  });

  server.Get(R"(/(\w+)/report)", [&](const httplib::Request &request, httplib::Response &response) {
    Sums sums = ledger.sums(request.matches[1]);
    json report = {{"trend", sums.trend}, {"text", advisor.report(sums)}};
    response.set_content(report.dump(), "application/json");
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
