#include "../support/azure.h"
#include "../support/records.h"
#include "backend.h"

int main() {
  Conversations conversations;
  std::unique_ptr<Backend> backend = makeBackend(setting("BACKEND"));
  httplib::Server server;
  server.Post("/chat", [&](const httplib::Request &request, httplib::Response &response) {
    std::vector<Message> &history = conversations.of(request.get_header_value("X-Session"));
    history.push_back({"user", request.body});
    Completion answer = backend->complete(history);
    history.push_back({"assistant", answer.text});
    response.set_content(json{{"reply", answer.text}}.dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
