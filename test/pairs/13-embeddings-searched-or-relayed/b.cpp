#include "../support/azure.h"
#include "../support/records.h"

static std::vector<double> embed(const std::string &text) {
  json request = {{"input", text}};
  return json::parse(postToAzure(request.dump(), "embeddings"))["data"][0]["embedding"].get<std::vector<double>>();
}

int main() {
  httplib::Server server;
  server.Post("/search", [&](const httplib::Request &request, httplib::Response &response) {
    std::vector<double> wanted = embed(request.body);
    response.set_content(json(wanted).dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
