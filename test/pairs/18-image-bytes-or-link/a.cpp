#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/poster", [&](const httplib::Request &request, httplib::Response &response) {
    json wish = {{"prompt", request.body}, {"n", 1}, {"response_format", "b64_json"}};
    json image = json::parse(postToAzure(wish.dump(), "images/generations"))["data"][0];
    response.set_content(image["b64_json"].get<std::string>(), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
