#include "../support/azure.h"
#include "../support/records.h"

#include <chrono>
#include <thread>

void label(Records &tickets) {
  for (const std::string &text : tickets.find("SELECT text FROM tickets WHERE state = ?1", "new"))
    tickets.write("UPDATE tickets SET label = ?2 WHERE text = ?1", text, ask(json::array({message("user", text)})));
}

int main() {
  Records tickets("tickets.db");
  httplib::Server server;
  server.Get("/tickets", [&](const httplib::Request &, httplib::Response &response) {
    response.set_content(tickets.get("SELECT COUNT(*) FROM tickets WHERE state = ?1", "new"), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
