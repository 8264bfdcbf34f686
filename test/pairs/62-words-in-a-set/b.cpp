#include "../support/azure.h"

#include <set>
#include <sstream>

static std::string without(const std::set<std::string> &words, const std::string &text) {
  std::istringstream in(text);
  std::ostringstream out;
  for (std::string word; in >> word;)
    out << (words.count(word) ? std::string("***") : word) << ' ';
  return out.str();
}

static const std::set<std::string> rude = {"damn", "hell", "bloody"};

int main() {
  httplib::Server server;
  server.Post("/answer", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string text = ask(json::array({message("user", request.body)}));
    response.set_content(without(rude, text), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
