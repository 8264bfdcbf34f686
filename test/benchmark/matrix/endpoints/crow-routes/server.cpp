// matrix: std=c++20 include=test/models/Inputs/crow
//
// Crow: a handler that returns JSON, one that fills its response, one over a WebSocket.
#include "seam.h"

#include <crow.h>
#include <map>

int main() {
  crow::SimpleApp app;
  std::map<std::string, std::string> articles{{"returns", "Within 30 days."}};
  auto assistant = seam::makeAssistant();

  CROW_ROUTE(app, "/ask").methods("POST"_method)([](const crow::request &req) {
    auto in = crow::json::load(req.body);
    crow::json::wvalue out;
    out["answer"] = seam::ask(in["question"].s());
    return out; // RELAY json
  });

  CROW_ROUTE(app, "/fill").methods("POST"_method)([assistant](const crow::request &req, crow::response &res) {
    res.set_header("Content-Type", "text/plain");
    res.write(assistant->reply(req.body)); // RELAY fill
    res.end();
  });

  // CLEAN decision
  CROW_ROUTE(app, "/spam").methods("POST"_method)([](const crow::request &req) {
    return crow::response(seam::ask("spam or ham? " + req.body) == "spam" ? 403 : 200);
  });

  // CLEAN own
  CROW_ROUTE(app, "/article/<string>")([&articles](const std::string &name) {
    return articles[name];
  });
  app.port(8080).multithreaded().run();
}
