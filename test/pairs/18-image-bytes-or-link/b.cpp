#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/poster", [&](const httplib::Request &request, httplib::Response &response) {
    json wish = {{"prompt", request.body}, {"n", 1}};
    json image = json::parse(postToAzure(wish.dump(), "images/generations"))["data"][0];
    response.set_redirect(image["url"].get<std::string>().c_str());
  });
  server.listen("0.0.0.0", 8080);
}
