#include "../support/azure.h"

#include <map>

class Notes {
public:
  Notes() {
    entries_["short"] = "Answer in one line.";
    entries_["long"] = "Answer in detail.";
  }

  /// The entries whose topic the question names.
  std::string about(const std::string &question) const {
    std::string found;
    for (const auto &[topic, text] : entries_)
      if (question.find(topic) != std::string::npos)
        found += "- " + text + "\n";
    return found;
  }

private:
  std::map<std::string, std::string> entries_;
};

int main() {
  Notes notes;
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string known = notes.about(request.body);
    response.set_content(ask(json::array({message("system", known), message("user", request.body)})), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
