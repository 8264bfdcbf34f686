#include "services.h"

#include <cstdlib>
#include <httplib.h>
#include <stdexcept>

namespace crm {

using nlohmann::json;

static std::string setting(const char *name) {
  const char *value = std::getenv(name);
  if (!value)
    throw std::runtime_error(std::string(name) + " is not set");
  return value;
}

json lookUpCompany(const std::string &domain) {
  httplib::Client client("https://api.companyregister.example");
  auto answer = client.Get(("/v3/companies?domain=" + domain).c_str(), {{"X-Token", setting("REGISTER_TOKEN")}});
  return answer && answer->status == 200 ? json::parse(answer->body) : json::object();
}

static std::string describe(const Person &person, const json &company) {
  std::string text = "Person: " + person.name + ", segment " + person.segment + "\nInterests:";
  for (const std::string &interest : person.interests)
    text += " " + interest + ",";
  text += "\nCompany: " + company.value("name", "unknown") + ", " + company.value("industry", "unknown") + "\n";
  return text;
}

std::string proposeNextStep(const Person &person, const json &company) {
  json request;
  request["model"] = "MAI-Thinking-1";
  request["messages"] =
      json::array({{{"role", "system"}, {"content", "You propose the next sales step for a contact, in one sentence."}},
                   {{"role", "user"}, {"content", describe(person, company)}}});
  httplib::Client client("https://" + setting("AZURE_RESOURCE") + ".services.ai.azure.com");
  auto answer = client.Post("/mai/v1/chat/completions", {{"api-key", setting("AZURE_API_KEY")}}, request.dump(),
                            "application/json");
  if (!answer || answer->status != 200)
    throw std::runtime_error("no proposal");
  return json::parse(answer->body)["choices"][0]["message"]["content"].get<std::string>();
}

} // namespace crm
