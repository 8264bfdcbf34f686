#include "../support/azure.h"

#include <iostream>

int main() {
  httplib::Server server;
  server.Post("/feedback", [&](const httplib::Request &request, httplib::Response &response) {
    std::string text = ask(json::array({message("user", "Sum up: " + request.body)}));
    std::clog << text << '\n';
    response.set_content(text, "text/plain");
    text = "Thank you.";
  });
  server.listen("0.0.0.0", 8080);
}
