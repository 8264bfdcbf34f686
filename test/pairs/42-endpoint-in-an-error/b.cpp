#include "../support/azure.h"

int main() {
  const std::string endpoint = setting("AZURE_OPENAI_ENDPOINT");
  httplib::Server server;
  server.Get("/status", [&](const httplib::Request &, httplib::Response &response) {
    httplib::Client client(endpoint);
    if (client.Get("/"))
      return;
    response.status = 503;
    response.set_content("Not reachable: " + endpoint, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
