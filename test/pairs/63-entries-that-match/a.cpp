#include "../support/azure.h"
#include "../support/records.h"

#include <map>

class Notes {
public:
  explicit Notes(const Records &records) {
    for (const std::string &topic : records.find("SELECT topic FROM notes WHERE kind = ?1", "public"))
      entries_[topic] = records.get("SELECT text FROM notes WHERE topic = ?1", topic);
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
  Records records("notes.db");
  Notes notes(records);
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string known = notes.about(request.body);
    response.set_content(ask(json::array({message("system", known), message("user", request.body)})), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
