#include "../support/azure.h"

struct Draft {
  std::string reference;
  std::string text;
};

class Desk {
public:
  Draft write(const std::string &wish) {
    Draft draft;
    draft.reference = "D-" + std::to_string(++count_);
    draft.text = ask(json::array({message("user", wish)}));
    return draft;
  }

private:
  int count_ = 0;
};

int main() {
  Desk desk;
  httplib::Server server;
  server.Post("/drafts", [&](const httplib::Request &request, httplib::Response &response) {
    Draft draft = desk.write(request.body);
    response.set_content(draft.reference, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
