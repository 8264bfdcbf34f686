#include "assistant.h"

#include <cstdlib>
#include <httplib.h>
#include <iostream>

static std::string setting(const char *name) {
  const char *value = std::getenv(name);
  if (!value) {
    std::cerr << name << " is not set\n";
    std::exit(2);
  }
  return value;
}

int main() {
  ContextStore contexts(setting("INSIGHT_DATABASE").c_str());
  Assistant assistant("https://insight-prod.openai.azure.com", setting("AZURE_OPENAI_AUTH_TOKEN"));
  httplib::Server server;

  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    try {
      CustomerContext context = contexts.load(request.get_header_value("X-Customer"));
      response.set_content(assistant.answer(request.body, context), "text/plain");
    } catch (const std::exception &error) {
      std::cerr << error.what() << '\n';
      response.status = 400;
    }
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
