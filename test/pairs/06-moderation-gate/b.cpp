#include "../support/azure.h"

static bool harmless(const std::string &text) {
  httplib::Client client("https://contoso-safety.cognitiveservices.azure.com");
  httplib::Headers headers = {{"Ocp-Apim-Subscription-Key", setting("CONTENT_SAFETY_KEY")}};
  json body = {{"text", text}};
  auto result =
      client.Post("/contentsafety/text:analyze?api-version=2024-09-01", headers, body.dump(), "application/json");
  if (!result)
    return false;
  for (const json &category : json::parse(result->body)["categoriesAnalysis"])
    if (category["severity"].get<int>() > 2)
      return false;
  return true;
}

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    std::string text = ask(json::array({message("user", request.body)}));
    if (!harmless(text)) {
      response.set_content("I cannot help with that.", "text/plain");
      return;
    }
    response.set_content(text, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
