#include "../support/azure.h"
#include "../support/records.h"

int main() {
  Records audit("audit.db");
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string text = ask(json::array({message("user", request.body)}));
    audit.write("INSERT INTO answers VALUES (?1, ?2)", request.get_header_value("X-User"), text);
    response.set_content(text, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
