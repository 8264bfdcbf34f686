#include "advisor.h"

#include <httplib.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tally {

using nlohmann::json;

std::string Advisor::ask(const std::string &instruction, const std::string &input) const {
  json request = {{"messages", json::array({{{"role", "system"}, {"content", instruction}},
                                            {{"role", "user"}, {"content", input}}})}};
  httplib::Client client("https://tally-eu.openai.azure.com");
  auto answer = client.Post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", {{"api-key", key_}},
                            request.dump(), "application/json");
  if (!answer || answer->status != 200)
    throw std::runtime_error("the advisor does not answer");
  return json::parse(answer->body)["choices"][0]["message"]["content"].get<std::string>();
}

Category Advisor::categorize(const std::string &text) const {
  const std::string word = ask("Answer payroll, travel, software or other.", text);
  if (word == "payroll")
    return Category::Payroll;
  if (word == "travel")
    return Category::Travel;
  if (word == "software")
    return Category::Software;
  return Category::Other;
}

std::string Advisor::report(const Sums &sums) const {
  std::string figures;
  for (const auto &[category, amount] : sums.byCategory)
    figures += std::string(nameOf(category)) + ": " + std::to_string(amount) + "\n";
  figures += "last quarter, percent: " + std::to_string(sums.trend);
  return ask("Write a report of three sentences for a chief financial officer.", figures);
}

} // namespace tally
