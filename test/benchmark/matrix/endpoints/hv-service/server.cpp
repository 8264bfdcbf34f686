// matrix: std=c++17 include=test/models/Inputs/libhv
//
// Handlers with a request and a response, and with a context.
#include "seam.h"

#include <hv.h>

static int served = 0;

static void routes(hv::HttpService &service) {
  service.GET("/answer", [](HttpRequest *req, HttpResponse *resp) {
    resp->body = seam::ask(req->url); // RELAY answer
    return 200;
  });
  service.POST("/context", [](const hv::HttpContextPtr &ctx) {
    const auto assistant = seam::makeAssistant();
    return ctx->send(assistant->reply(ctx->body())); // RELAY context
  });
  // CLEAN label
  service.GET("/label", [](HttpRequest *req, HttpResponse *resp) {
    return resp->String(seam::ask("good? " + req->body) == "yes" ? "1" : "0");
  });
  // CLEAN served
  service.GET("/served", [](HttpRequest *, HttpResponse *resp) { return resp->String(std::to_string(++served)); });
}

int main() {
  hv::HttpService service;
  routes(service);
}
