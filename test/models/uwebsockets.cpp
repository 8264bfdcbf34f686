// uWebSockets: HTTP with a body that comes in pieces, deferred answers, WebSocket.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/uwebsockets
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <App.h>
#include <memory>
#include <thread>

struct PerSocket {};

int main() {
  uWS::App()
      .get("/ask", [](auto *res, auto *req) {
        std::string question(req->getQuery("q"));
        res->writeHeader("Content-Type", "text/plain")->end(ask(question)); // BAD
      })
      .post("/body",
            [](uWS::HttpResponse<false> *res, uWS::HttpRequest *) {
              std::string body;
              res->onData([res, body = std::move(body)](std::string_view chunk, bool last) mutable {
                body.append(chunk);
                if (last)
                  res->end(ask(body)); // BAD
              });
              res->onAborted([] {});
            })
      .post("/deferred",
            [](auto *res, auto *req) {
              auto text = std::make_shared<std::string>();
              std::thread([res, text] {
                *text = answer();
                uWS::Loop::get()->defer([res, text] {
                  res->cork([res, text] {
                    res->write(*text); // BAD
                    res->end();
                  });
                });
              }).detach();
            })
      .get("/up", [](auto *res, auto *) {
        res->writeStatus("200 OK")->end(answer().size() > 10 ? "yes" : "no"); // OK
      })
      .ws<PerSocket>("/ws", {.open =
                                 [](auto *ws) {
                                   ws->send("hello"); // OK
                                 },
                             .message =
                                 [](auto *ws, std::string_view message, uWS::OpCode code) {
                                   ws->send(ask(std::string(message)), code); // BAD
                                 }})
      .listen(9001, [](void *) {})
      .run();
}

// ---- topics, whole bodies, sockets that are corked by hand ----
static void broadcast(uWS::App &app) {
  app.publish("news", answer(), uWS::TEXT); // BAD
  app.publish("news", "nothing new", uWS::TEXT); // OK
}
static void rooms() {
  uWS::App()
      .post("/whole",
            [](uWS::HttpResponse<false> *res, uWS::HttpRequest *) {
              res->onDataV2([res](std::string_view chunk, unsigned long long left) {
                if (!left && !res->hasResponded())
                  res->end(ask(std::string(chunk))); // BAD
              });
            })
      .ws<PerSocket>("/room", {.open = [](auto *ws) { ws->subscribe("room"); },
                               .message =
                                   [](auto *ws, std::string_view message, uWS::OpCode code) {
                                     ws->publish("room", ask(std::string(message)), code); // BAD
                                     ws->publish("room", "somebody asked", code); // OK
                                   }})
      .ws<PerSocket>("/corked", {.message =
                                     [](auto *ws, std::string_view, uWS::OpCode) {
                                       ws->cork([ws] {
                                         ws->send(answer()); // BAD
                                       });
                                     }})
      .listen(9002, [](void *) {})
      .run();
}
