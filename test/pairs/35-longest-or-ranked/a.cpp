#include "../support/azure.h"
#include "../support/records.h"

static double rank(const Records &terms, const std::string &text) { return static_cast<double>(text.size()); }

int main() {
  Records terms("terms.db");
  httplib::Server server;
  server.Post("/translate", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"n", 3}, {"messages", json::array({message("user", request.body)})}};
    json choices = json::parse(postToAzure(chat.dump()))["choices"];
    std::string best;
    double highest = -1;
    for (const json &choice : choices) {
      const std::string text = choice["message"]["content"].get<std::string>();
      const double score = rank(terms, text);
      if (score > highest) {
        highest = score;
        best = text;
      }
    }
    response.set_content(best, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
