// matrix: std=c++20 include=test/models/Inputs/uwebsockets
//
// Bodies that come in pieces, answers that are deferred to the loop, a WebSocket.
#include "seam.h"

#include <App.h>

namespace {

struct Visitor {
  int asked = 0;
};

int served = 0;

} // namespace

int main() {
  uWS::App()
      .post("/answer",
            [](auto *res, auto *) {
              auto body = std::make_shared<std::string>();
              res->onAborted([] {});
              res->onData([res, body](std::string_view chunk, bool last) {
                body->append(chunk);
                if (last)
                  res->writeHeader("Content-Type", "text/plain")->end(seam::ask(*body)); // RELAY answer
              });
            })
      .post("/later",
            [](auto *res, auto *req) {
              std::string question(req->getQuery("q"));
              seam::askLater(question, [res](std::string text) {
                uWS::Loop::get()->defer([res, text = std::move(text)] {
                  res->cork([res, text] {
                    res->end("{\"text\":\"" + text + "\"}"); // RELAY later
                  });
                });
              });
            })
      // CLEAN route
      .get("/route",
           [](auto *res, auto *req) {
             const bool sales = seam::ask("sales or support? " + std::string(req->getQuery("q"))) == "sales";
             res->end(sales ? "queue 1" : "queue 2");
           })
      // CLEAN served
      .get("/served", [](auto *res, auto *) { res->end(std::to_string(++served)); })
      .ws<Visitor>("/chat", {.message = [](auto *ws, std::string_view text, uWS::OpCode code) {
                     ws->getUserData()->asked++;
                     seam::askInPieces(std::string(text), [&](const std::string &piece) {
                       ws->send(piece, code); // RELAY chat
                     });
                   }})
      .listen(9001, [](void *) {})
      .run();
}
