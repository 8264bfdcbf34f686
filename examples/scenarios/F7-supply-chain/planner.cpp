#include "planner.h"

#include <cstdlib>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace depot {

using nlohmann::json;

std::string explainRoute(const Network &network, const Order &order, const Route &route) {
  std::string facts = "Order: " + std::to_string(order.pieces) + " x " + order.article + " to " + order.destination;
  facts += "\nHours: " + std::to_string(route.hours) + "\nStops:";
  for (const std::string &stop : route.stops)
    facts += "\n- " + stop + ", in stock: " + std::to_string(network.stock(stop, order.article));

  json request;
  request["messages"] =
      json::array({{{"role", "system"}, {"content", "Explain the planned delivery in two sentences."}},
                   {{"role", "user"}, {"content", facts}}});
  const char *key = std::getenv("AZURE_OPENAI_API_KEY");
  httplib::Client client("https://depot-routing.openai.azure.com");
  auto answer = client.Post("/openai/deployments/gpt-4.1/chat/completions?api-version=2024-10-21",
                            {{"api-key", key ? key : ""}}, request.dump(), "application/json");
  if (!answer || answer->status != 200)
    throw std::runtime_error("no explanation");
  return json::parse(answer->body)["choices"][0]["message"]["content"].get<std::string>();
}

} // namespace depot
