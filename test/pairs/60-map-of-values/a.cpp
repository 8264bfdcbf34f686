#include "../support/azure.h"
#include "../support/records.h"

#include <map>

static std::string render(std::string text, const std::map<std::string, std::string> &values) {
  for (const auto &[key, value] : values) {
    const std::string slot = "{{" + key + "}}";
    for (size_t at; (at = text.find(slot)) != std::string::npos;)
      text.replace(at, slot.size(), value);
  }
  return text;
}

int main() {
  Records customers("customers.db");
  httplib::Server server;
  server.Post("/letter", [&](const httplib::Request &request, httplib::Response &response) {
    std::map<std::string, std::string> values;
    values["topic"] = request.body;
    values["order"] = customers.get("SELECT text FROM orders WHERE customer = ?1", request.get_header_value("X-Customer"));
    const std::string prompt = render("Write about {{topic}}. The last order: {{order}}.", values);
    response.set_content(ask(json::array({message("user", prompt)})), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
