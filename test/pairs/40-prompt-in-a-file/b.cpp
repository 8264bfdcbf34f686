#include "../support/azure.h"

#include <fstream>
#include <sstream>

static std::string promptFile() {
  std::ifstream in("/etc/assistant/prompt.txt");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string prompt = promptFile();
    response.set_content(ask(json::array({message("system", prompt), message("user", request.body)})), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
