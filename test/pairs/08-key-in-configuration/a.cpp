#include "../support/azure.h"

int main() {
  const std::string key = setting("AZURE_OPENAI_API_KEY");
  httplib::Server server;
  server.Get("/config", [&](const httplib::Request &, httplib::Response &response) {
    json config;
    config["theme"] = "dark";
    config["ready"] = !key.empty();
    config["version"] = "4.2";
    response.set_content(config.dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
