#include "../support/azure.h"

#include <functional>
#include <map>

using Tool = std::function<std::string(const json &)>;

static std::string converse(const std::map<std::string, Tool> &tools, const std::string &question) {
  json chat;
  chat["tools"] = json::parse(R"([{"type":"function","function":{"name":"stock","parameters":{"type":"object"}}}])");
  chat["messages"] = json::array({message("user", question)});
  for (int round = 0; round < 5; ++round) {
    json said = json::parse(postToAzure(chat.dump()))["choices"][0]["message"];
    if (!said.contains("tool_calls"))
      return said["content"].get<std::string>();
    chat["messages"].push_back(said);
    for (const json &call : said["tool_calls"]) {
      json arguments = json::parse(call["function"]["arguments"].get<std::string>());
      auto tool = tools.find(call["function"]["name"].get<std::string>());
      json result = message("tool", tool == tools.end() ? "" : tool->second(arguments));
      result["tool_call_id"] = call["id"];
      chat["messages"].push_back(result);
    }
  }
  return "";
}

int main() {

  std::map<std::string, Tool> tools;
  tools["stock"] = [](const json &arguments) {
    return "article " + arguments["article"].get<std::string>();
  };
  httplib::Server server;
  server.Post("/chat", [&](const httplib::Request &request, httplib::Response &response) {
    response.set_content(converse(tools, request.body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
