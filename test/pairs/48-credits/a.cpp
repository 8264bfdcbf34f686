#include "../support/azure.h"

int main() {
  long left = 1000;
  httplib::Server server;
  server.Post("/scan", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"messages", json::array({message("user", "Contract, yes or no? " + request.body)})}};
    json completion = json::parse(postToAzure(chat.dump()));
    left -= 1;
    response.set_header("X-Documents-Left", std::to_string(left));
    response.set_content(completion["choices"][0]["message"]["content"] == "yes" ? "contract" : "other", "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
