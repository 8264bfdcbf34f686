#include "assistant.h"
#include "client.h"
#include "orders.h"

#include <nlohmann/json.hpp>

using nlohmann::json;

std::string Assistant::ask(const std::string &Question) {
  json Request;
  Request["messages"] = json::array({{{"role", "user"}, {"content", Question}}});
  json Answer = json::parse(Client.post(Request.dump()));
  Tokens += Answer["usage"]["total_tokens"].get<int>();
  return tidyUp(Answer["choices"][0]["message"]["content"]);
}

std::string Assistant::relay(const std::string &Body) { return Client.post(Body); }

std::string Assistant::summarize(const std::string &OrderId) {
  Order Found = Orders.load(OrderId);
  json Request;
  Request["messages"] = json::array({{{"role", "system"}, {"content", Prompt}},
                                     {{"role", "user"}, {"content", Found.lines + Found.history}}});
  json Answer = json::parse(Client.post(Request.dump()));
  return Orders.check(Answer["choices"][0]["message"]["content"], Found);
}

bool Assistant::isUrgent(const std::string &Mail) {
  json Request;
  Request["messages"] = json::array({{{"role", "user"}, {"content", "urgent or normal? " + Mail}}});
  return json::parse(Client.post(Request.dump()))["choices"][0]["message"]["content"] == "urgent";
}

int Assistant::tokensUsed() const { return Tokens; }
