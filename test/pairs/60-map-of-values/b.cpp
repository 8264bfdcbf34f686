#include "../support/azure.h"

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
  httplib::Server server;
  server.Post("/letter", [&](const httplib::Request &request, httplib::Response &response) {
    std::map<std::string, std::string> values;
    values["topic"] = request.body;
    values["tone"] = request.get_param_value("tone");
    const std::string prompt = render("Write about {{topic}}. The tone: {{tone}}.", values);
    response.set_content(ask(json::array({message("user", prompt)})), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
