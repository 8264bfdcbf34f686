#include "../support/azure.h"
#include "../support/records.h"

int main() {
  Records rules("rules.db");
  httplib::Server server;
  server.Post("/advert", [&](const httplib::Request &request, httplib::Response &response) {
    for (int attempt = 0; attempt < 3; ++attempt) {
      try {
        std::string text = ask(json::array({message("user", request.body)}));
        response.set_content(text, "text/plain");
        return;
      } catch (const std::runtime_error &) {
        continue;
      }
    }
    response.status = 503;
  });
  server.listen("0.0.0.0", 8080);
}
