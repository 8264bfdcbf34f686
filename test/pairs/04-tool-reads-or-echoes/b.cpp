#include "../support/azure.h"
#include "../support/records.h"

static json toolSchema() {
  return json::parse(R"([{"type":"function","function":{"name":"order_status","parameters":
    {"type":"object","properties":{"order":{"type":"string"}}}}}])");
}

static std::string orderStatus(const Records &, const std::string &order) { return "order " + order; }

int main() {
  Records orders("orders.db");
  httplib::Server server;
  server.Post("/chat", [&](const httplib::Request &request, httplib::Response &response) {
    json chat;
    chat["tools"] = toolSchema();
    chat["messages"] = json::array({message("user", request.body)});
    json first = json::parse(postToAzure(chat.dump()))["choices"][0]["message"];
    json arguments = json::parse(first["tool_calls"][0]["function"]["arguments"].get<std::string>());
    json result = message("tool", orderStatus(orders, arguments["order"].get<std::string>()));
    result["tool_call_id"] = first["tool_calls"][0]["id"];
    chat["messages"].push_back(first);
    chat["messages"].push_back(result);
    response.set_content(textOf(postToAzure(chat.dump())), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
