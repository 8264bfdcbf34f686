#include "../support/azure.h"
#include "../support/records.h"

static void blacken(std::string &text, const std::string &word) {
  for (size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size()))
    text.replace(at, word.size(), std::string(word.size(), '*'));
}

int main() {
  Records tenants("tenants.db");
  httplib::Server server;
  server.Post("/answer", [&](const httplib::Request &request, httplib::Response &response) {
    std::string text = ask(json::array({message("user", request.body)}));
    static const char *const words[] = {"damn", "hell", "bloody"};
    for (const char *word : words)
      blacken(text, word);
    response.set_content(text, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
