#include "../support/azure.h"
#include "../support/records.h"

#include <chrono>
#include <thread>

static void label(Records &tickets) {
  for (const std::string &text : tickets.find("SELECT text FROM tickets WHERE state = ?1", "new"))
    tickets.write("UPDATE tickets SET label = ?2 WHERE text = ?1", text, ask(json::array({message("user", text)})));
}

int main() {
  Records tickets("tickets.db");
  while (true) {
    label(tickets);
    std::this_thread::sleep_for(std::chrono::minutes(5));
  }
}
