#include "service.h"

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

json userMessage(const std::string &Text) { return {{"role", "user"}, {"content", Text}}; }

std::string firstChoice(const std::string &Response) {
  json Parsed = json::parse(Response);
  return Parsed["choices"][0]["message"]["content"].get<std::string>();
}

} // namespace

std::string HelpDesk::relay(const std::string &Body) const { return Client.chat(Body); }

std::string HelpDesk::answer(const std::string &Question) const {
  json Request;
  Request["messages"] = json::array({userMessage(Question)});
  return firstChoice(Client.chat(Request.dump()));
}

bool HelpDesk::isUrgent(const std::string &Text) const {
  json Request;
  Request["messages"] = json::array({userMessage("Answer urgent or normal. Is this urgent? " + Text)});
  return firstChoice(Client.chat(Request.dump())) == "urgent";
}

int HelpDesk::file(const std::string &Customer, const std::string &Text) {
  bool Urgent = isUrgent(Text);
  std::lock_guard<std::mutex> Guard(Lock);
  int Id = static_cast<int>(Tickets.size()) + 1;
  Tickets.push_back({Id, Customer, Text, Urgent});
  return Id;
}

std::string HelpDesk::waiting() const {
  std::lock_guard<std::mutex> Guard(Lock);
  json List = json::array();
  for (const Ticket &T : Tickets)
    List.push_back({{"id", T.Id}, {"customer", T.Customer}, {"urgent", T.Urgent}});
  return List.dump();
}
