// bench: std=c++17
// cpp-httplib as client and server at once, with nlohmann/json between.
#include <cstdlib>
#include <httplib.h>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

using nlohmann::json;

struct Conversation {
  std::vector<std::pair<std::string, std::string>> Turns;
};

static json toRequest(const Conversation &Talk, const std::string &Question) {
  json Messages = json::array();
  for (const auto &[Role, Text] : Talk.Turns)
    Messages.push_back({{"role", Role}, {"content", Text}});
  Messages.push_back({{"role", "user"}, {"content", Question}});
  return {{"messages", Messages}, {"temperature", 0.2}};
}

static std::string ask(const Conversation &Talk, const std::string &Question) {
  const char *Host = std::getenv("AZURE_OPENAI_ENDPOINT");
  httplib::Client Client(Host ? Host : "https://example.openai.azure.com");
  Client.set_default_headers({{"api-key", "secret"}});
  auto Result = Client.Post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21",
                            toRequest(Talk, Question).dump(), "application/json");
  if (!Result || Result->status != 200)
    return "sorry";
  json Answer = json::parse(Result->body, nullptr, false);
  return Answer.is_discarded() ? "sorry" : Answer["choices"][0]["message"]["content"].get<std::string>();
}

int main() {
  httplib::Server Server;
  std::map<std::string, Conversation> Talks;
  Server.Post("/chat", [&](const httplib::Request &Request, httplib::Response &Response) {
    Conversation &Talk = Talks[Request.get_header_value("X-Session")];
    std::string Text = ask(Talk, Request.body);
    Talk.Turns.emplace_back("user", Request.body);
    Talk.Turns.emplace_back("assistant", Text);
    Response.set_content(json{{"text", Text}}.dump(), "application/json");
  });
  Server.Get("/health",
             [](const httplib::Request &, httplib::Response &Response) { Response.set_content("ok", "text/plain"); });
  Server.listen("0.0.0.0", 8080);
}
