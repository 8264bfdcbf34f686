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

// ---- answers in other forms, requests put together by hand ----
static void forms(hv::HttpService &service) {
  service.GET("/json", [](HttpRequest *request, HttpResponse *response) {
    return response->Json({{"answer", ask(request->Body())}}); // BAD
  });
  service.GET("/moved", [](HttpRequest *, HttpResponse *response) {
    return response->Redirect("/new"); // OK
  });
  service.GET("/stream", [](const hv::HttpRequestPtr &request, const hv::HttpResponseWriterPtr &writer) {
    writer->Begin();
    writer->SSEvent(ask(request->Body())); // BAD
    writer->End();
  });
  service.GET("/calm", [](const hv::HttpRequestPtr &, const hv::HttpResponseWriterPtr &writer) {
    writer->WriteBody("calm"); // OK
    writer->End();
  });
}
static void socket(hv::WebSocketChannel &channel) {
  channel.send(answer()); // BAD
  channel.send("hello"); // OK
}
static void byHand(const std::string &question) {
  auto request = std::make_shared<HttpRequest>();
  request->url = "https://contoso.openai.azure.com/openai/v1/responses";
  request->body = question;
  publish(requests::request(request)->Body()); // BAD
  hv::HttpClient client;
  HttpRequest other;
  HttpResponse received, weather;
  other.url = "https://contoso.openai.azure.com/openai/v1/responses";
  client.send(&other, &received);
  publish(received.body); // BAD
  HttpRequest points;
  points.url = "https://api.weather.gov/points";
  client.send(&points, &weather);
  publish(weather.body); // OK
}
