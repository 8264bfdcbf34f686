// matrix: std=c++17 needs=lib-cpp-httplib needs=lib-nlohmann-json
//
// Lambdas given to Get and Post.
#include "seam.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

int main() {
  httplib::Server server;
  auto assistant = seam::makeAssistant();

  server.Post("/ask", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content(seam::ask(request.body), "text/plain"); // RELAY text
  });

  server.Post("/json", [assistant](const httplib::Request &request, httplib::Response &response) {
    auto in = nlohmann::json::parse(request.body, nullptr, false);
    if (in.is_discarded() || !in.contains("question")) {
      response.status = 400;
      response.set_content(R"({"error":"no question"})", "application/json");
      return;
    }
    nlohmann::json out;
    out["answer"] = assistant->reply(in["question"].get<std::string>());
    response.set_content(out.dump(), "application/json"); // RELAY json
  });

  // CLEAN decision: only what the answer decides leaves.
  server.Post("/triage", [](const httplib::Request &request, httplib::Response &response) {
    const std::string answer = seam::ask("Is this urgent? yes or no. " + request.body);
    response.set_content(answer.find("yes") != std::string::npos ? "urgent" : "normal", "text/plain");
  });

  // CLEAN echo: nothing of the AI model's.
  server.Get("/hello", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content("hello " + request.get_param_value("name"), "text/plain");
  });

  // CLEAN health
  server.Get("/health", [](const httplib::Request &, httplib::Response &response) {
    response.set_content(R"({"status":"ok"})", "application/json");
  });
  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
