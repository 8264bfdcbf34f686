#include "assistant.h"

#include <cctype>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace brightdesk {

using nlohmann::json;

Assistant::Assistant(std::string host, std::string deployment, std::string key)
    : host_(std::move(host)), deployment_(std::move(deployment)), key_(std::move(key)) {}

std::string Assistant::ask(const std::string &wish) const {
  json request;
  request["messages"] = json::array();
  request["messages"].push_back({{"role", "system"}, {"content", "You are a helpful assistant."}});
  request["messages"].push_back({{"role", "user"}, {"content", wish}});

  httplib::Client client("https://" + host_);
  const std::string path = "/openai/deployments/" + deployment_ + "/chat/completions?api-version=2024-10-21";
  auto answer = client.Post(path.c_str(), {{"api-key", key_}}, request.dump(), "application/json");
  if (!answer || answer->status != 200)
    throw std::runtime_error("the assistant is resting");
  return json::parse(answer->body).at("choices").at(0).at("message").at("content").get<std::string>();
}

std::string tidy(std::string text) {
  const size_t page = 6000;
  size_t first = 0;
  while (first < text.size() && std::isspace(static_cast<unsigned char>(text[first])))
    ++first;
  text.erase(0, first);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
    text.pop_back();
  if (text.size() > page)
    text.resize(page);
  return text;
}

Draft Assistant::write(const std::string &wish) const {
  Draft draft;
  draft.title = "BrightDesk Writer";
  draft.text = tidy(ask(wish)) + "\n\n-- written with BrightDesk";
  return draft;
}

} // namespace brightdesk
