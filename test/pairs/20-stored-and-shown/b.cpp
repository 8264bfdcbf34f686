#include "../support/azure.h"
#include "../support/records.h"

int main() {
  Records notes("notes.db");
  httplib::Server server;
  server.Post("/notes", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string text = ask(json::array({message("user", request.body)}));
    notes.write("INSERT INTO notes (owner, text) VALUES (?1, ?2)", request.get_header_value("X-Owner"), text);
    response.status = 202;
  });
  server.Get("/notes", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string owner = request.get_header_value("X-Owner");
    response.set_content(notes.get("SELECT text FROM notes WHERE owner = ?1", owner), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
