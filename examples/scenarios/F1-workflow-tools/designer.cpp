#include "designer.h"

#include <httplib.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace flowdesk {

using nlohmann::json;

Designer::Designer(const Catalog &catalog, std::string host, std::string key)
    : catalog_(catalog), host_(std::move(host)), key_(std::move(key)) {}

std::string Designer::ask(const std::string &description) const {
  json request;
  request["messages"] =
      json::array({{{"role", "system"}, {"content", "List the columns that the screen needs. Answer as JSON."}},
                   {{"role", "user"}, {"content", description}}});
  request["response_format"] = {{"type", "json_object"}};
  httplib::Client client("https://" + host_);
  auto answer = client.Post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", {{"api-key", key_}},
                            request.dump(), "application/json");
  if (!answer || answer->status != 200)
    throw std::runtime_error("the designer cannot work now");
  return json::parse(answer->body)["choices"][0]["message"]["content"].get<std::string>();
}

Screen Designer::design(const std::string &description) const {
  json plan = json::parse(ask(description));
  Screen screen;
  for (const json &wanted : plan.at("columns")) {
    const Column *column = catalog_.find(wanted.get<std::string>());
    if (column)
      screen.fields.push_back(*column);
  }
  screen.columnsPerRow = plan.value("wide", false) ? 2 : 1;
  return screen;
}

} // namespace flowdesk
