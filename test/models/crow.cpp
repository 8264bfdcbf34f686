// Crow: handlers that return text, JSON, a response; that fill one; a page; WebSocket.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/crow
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <crow.h>

static crow::response complete(const crow::request &req) {
  return crow::response(200, ask(req.body)); // BAD
}

int main() {
  crow::SimpleApp app;

  CROW_ROUTE(app, "/text").methods("POST"_method)([](const crow::request &req) {
    auto text = ask(req.body);
    return text; // BAD
  });
  CROW_ROUTE(app, "/json").methods("POST"_method)([](const crow::request &req) {
    auto in = crow::json::load(req.body);
    crow::json::wvalue out;
    out["answer"] = ask(in["question"].s());
    out["model"] = "house";
    return out; // BAD
  });
  CROW_ROUTE(app, "/literal")([](const crow::request &req) {
    return crow::json::wvalue({{"answer", answer()}, {"ok", 1}}); // BAD
  });
  CROW_ROUTE(app, "/status")([](const crow::request &req) {
    crow::json::wvalue out;
    out["up"] = answer().empty() ? 0 : 1;
    return out; // OK
  });
  CROW_ROUTE(app, "/response").methods("POST"_method)([](const crow::request &req) -> crow::response {
    if (req.body.empty())
      return crow::response(400); // OK
    return {200, "application/json", ask(req.body)}; // BAD
  });
  CROW_ROUTE(app, "/fill").methods("POST"_method)([](const crow::request &req, crow::response &res) {
    res.set_header("Content-Type", "application/json");
    res.write(ask(req.body)); // BAD
    res.end();
  });
  CROW_ROUTE(app, "/body")([](const crow::request &, crow::response &res) {
    res.body = answer();
    res.code = 200;
    res.end(); // BAD
  });
  CROW_ROUTE(app, "/function").methods("POST"_method)(complete);
  CROW_ROUTE(app, "/page")([](const crow::request &req) {
    crow::json::wvalue context;
    context["text"] = ask(req.url_params.get("q"));
    return crow::mustache::load("answer.html").render(context); // BAD
  });
  CROW_ROUTE(app, "/user/<string>")([](const std::string &name) {
    return "Hello, " + name; // OK
  });
  CROW_WEBSOCKET_ROUTE(app, "/ws")
      .onopen([](crow::websocket::connection &c) {
        c.send_text("hello"); // OK
      })
      .onmessage([](crow::websocket::connection &c, const std::string &data, bool) {
        c.send_text(ask(data)); // BAD
      });
  app.route_dynamic("/dynamic")([](const crow::request &req) { return ask(req.body); }); // BAD
  app.route_dynamic("/named")("named", [](const crow::request &req) { return ask(req.body); }); // BAD
  CROW_ROUTE(app, "/plain")([](const crow::request &req) {
    const std::string text = answer();
    return crow::response(text.c_str()); // BAD
  });
  CROW_ROUTE(app, "/coded")([](const crow::request &req) {
    const std::string text = answer();
    if (req.body.empty())
      return crow::response(400, "empty"); // OK
    return crow::response(200, text.c_str()); // BAD
  });
  CROW_ROUTE(app, "/kept")([](const crow::request &req) {
    crow::response first(answer());
    crow::response second(std::move(first));
    return second; // BAD
  });
  CROW_ROUTE(app, "/parts")([](const crow::request &req, crow::response &res) {
    const std::string text = answer();
    res.write("said: "); // OK
    res.write(text.c_str()); // BAD
    if (!res.is_completed())
      res.end();
  });
  CROW_ROUTE(app, "/letters")([](const crow::request &req) {
    auto in = crow::json::load(answer());
    auto said = in["text"].s();
    return std::string(said.begin(), said.end()); // BAD
  });
  CROW_ROUTE(app, "/values")([](const crow::request &req) {
    crow::json::wvalue own, said(answer());
    own["keys"] = static_cast<int>(said.keys().size() + said.size());
    return own; // OK
  });
  CROW_ROUTE(app, "/value")([](const crow::request &req) {
    crow::json::wvalue said(answer());
    return said.s(); // BAD
  });
  CROW_ROUTE(app, "/dumped")([](const crow::request &req) {
    crow::json::wvalue said(answer());
    crow::returnable &any = said;
    return any.dump(); // BAD
  });
  CROW_WEBSOCKET_ROUTE(app, "/closed")
      .onclose([](crow::websocket::connection &c, const std::string &reason) {})
      .onmessage([](crow::websocket::connection &c, const std::string &data, bool) {
        c.send_text("bye"); // OK
      });
  app.port(18080).multithreaded().run();
}
