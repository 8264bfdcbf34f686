#include "../support/azure.h"
#include "../support/records.h"

int main() {
  Records library("library.db");
  httplib::Server server;
  server.Post("/research", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string topic = request.get_param_value("topic");
    std::vector<std::string> passages = library.find("SELECT text FROM passages WHERE topic = ?1", topic);
    if (passages.empty()) {
      response.set_content("Nothing is known about this topic.", "text/plain");
      return;
    }
    std::string context;
    for (const std::string &passage : passages)
      context += passage + "\n";
    response.set_content(ask(json::array({message("system", context), message("user", request.body)})), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
