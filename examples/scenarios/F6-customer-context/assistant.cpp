#include "assistant.h"

#include <httplib.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

using nlohmann::json;

std::string Assistant::instructions(const CustomerContext &context) const {
  std::ostringstream text;
  text << "The customer works in " << context.industry << "; its fiscal year starts in " << context.fiscalYearStart
       << ". Its current figures:\n";
  for (const std::string &kpi : context.kpis)
    text << "- " << kpi << '\n';
  text << "Answer only from these figures.";
  return text.str();
}

std::string Assistant::answer(const std::string &question, const CustomerContext &context) const {
  json request;
  request["model"] = "gpt-5";
  request["instructions"] = instructions(context);
  request["input"] = question;

  httplib::Client client(endpoint_);
  httplib::Headers headers = {{"Authorization", "Bearer " + token_}};
  auto answer = client.Post("/openai/v1/responses", headers, request.dump(), "application/json");
  if (!answer || answer->status != 200)
    throw std::runtime_error("no answer");
  json body = json::parse(answer->body);
  return body["output"][0]["content"][0]["text"].get<std::string>();
}
