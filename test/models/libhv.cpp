// libhv: handlers with a request and a response, with a context; its requests.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/libhv
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <hv.h>

static void serve() {
  hv::HttpService service;
  service.GET("/ask", [](HttpRequest *req, HttpResponse *resp) {
    return resp->String(ask(req->url)); // BAD
  });
  service.GET("/field", [](HttpRequest *req, HttpResponse *resp) {
    resp->body = ask(req->body); // BAD
    return 200;
  });
  service.POST("/context", [](const hv::HttpContextPtr &ctx) {
    return ctx->send(ask(ctx->body())); // BAD
  });
  service.GET("/ping", [](HttpRequest *, HttpResponse *resp) {
    return resp->String("pong"); // OK
  });
}
static void client(const std::string &body) {
  auto resp = requests::post("https://contoso.openai.azure.com/openai/v1/responses", body, {{"api-key", "k"}});
  publish(resp->body); // BAD
  publish(requests::get("https://example.com/")->body); // OK
}
