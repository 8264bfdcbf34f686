#include "../support/azure.h"
#include "../support/records.h"

#include <set>
#include <sstream>

static std::string without(const std::set<std::string> &words, const std::string &text) {
  std::istringstream in(text);
  std::ostringstream out;
  for (std::string word; in >> word;)
    out << (words.count(word) ? std::string("***") : word) << ' ';
  return out.str();
}

int main() {
  Records tenants("tenants.db");
  httplib::Server server;
  server.Post("/answer", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string text = ask(json::array({message("user", request.body)}));
    std::set<std::string> words;
    for (const std::string &word :
         tenants.find("SELECT word FROM confidential WHERE tenant = ?1", request.get_header_value("X-Tenant")))
      words.insert(word);
    response.set_content(without(words, text), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
