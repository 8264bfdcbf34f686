#include "../support/azure.h"

static std::string page(const std::string &text) {
  return "<html><img src=\"/logo.svg\"><h1>Contoso Copilot</h1><p>" + text + "</p><p>Powered by Contoso</p></html>";
}

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string answer = postToAzure(request.body);
    response.set_content(page(textOf(answer)), "text/html");
  });
  server.listen("0.0.0.0", 8080);
}
