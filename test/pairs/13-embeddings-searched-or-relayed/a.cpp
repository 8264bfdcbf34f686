#include "../support/azure.h"
#include "../support/records.h"

static std::vector<double> embed(const std::string &text) {
  json request = {{"input", text}};
  return json::parse(postToAzure(request.dump(), "embeddings"))["data"][0]["embedding"].get<std::vector<double>>();
}

static double cosine(const std::vector<double> &a, const std::vector<double> &b) {
  double dot = 0;
  for (size_t i = 0; i < a.size() && i < b.size(); ++i)
    dot += a[i] * b[i];
  return dot;
}

int main() {
  Records documents("documents.db");
  httplib::Server server;
  server.Post("/search", [&](const httplib::Request &request, httplib::Response &response) {
    std::vector<double> wanted = embed(request.body);
    std::string best;
    double highest = -1;
    for (const std::string &document : documents.find("SELECT name FROM documents WHERE kind = ?1", "public")) {
      const std::string vector = documents.get("SELECT vector FROM documents WHERE name = ?1", document);
      const double score = cosine(wanted, json::parse(vector).get<std::vector<double>>());
      if (score > highest) {
        highest = score;
        best = document;
      }
    }
    response.set_content(best, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
