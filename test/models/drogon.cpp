// Drogon on both sides: handlers by registration, by controller and by coroutine; the client by callback, as a pair and
// awaited; a stream; WebSocket.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/drogon
// RUN: %python %S/check.py %s %t.json
#include "content.h"

#include <cstring>
#include <drogon/HttpController.h>
#include <drogon/drogon.h>

using namespace drogon;

static HttpRequestPtr request(const std::string &body) {
  auto upstream = HttpRequest::newHttpRequest();
  upstream->setMethod(Post);
  upstream->setPath("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21");
  upstream->addHeader("api-key", getenv("AZURE_OPENAI_API_KEY"));
  upstream->setBody(body);
  return upstream;
}

static HttpClientPtr azure() { return HttpClient::newHttpClient("https://contoso.openai.azure.com"); }

static void registered() {
  app().registerHandler(
      "/v1/pair",
      [](const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) {
        auto [result, answer] = azure()->sendRequest(request(std::string(req->body())), 30.0);
        auto resp = HttpResponse::newHttpResponse();
        if (result != ReqResult::Ok) {
          resp->setStatusCode(k502BadGateway);
          callback(resp); // OK
          return;
        }
        resp->setBody(std::string(answer->getBody()));
        callback(resp); // BAD
      },
      {Post});
  app().registerHandler("/v1/refused",
                        [](const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) {
                          auto [result, answer] = azure()->sendRequest(request(std::string(req->body())), 30.0);
                          auto resp = HttpResponse::newHttpResponse();
                          const std::string text(answer->getBody());
                          if (answer->statusCode() != k200OK)
                            resp->setBody(text);
                          else
                            resp->setBody(isYes(text) ? "yes" : "no");
                          callback(resp); // OK
                        });
  app().registerHandler("/v1/callback",
                        [](const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) {
                          auto client = azure();
                          client->sendRequest(request(std::string(req->getBody())),
                                              [callback = std::move(callback)](ReqResult, const HttpResponsePtr &answer) {
                                                callback(answer); // BAD
                                              });
                        });
  app().registerHandler("/v1/coroutine/{id}", [](HttpRequestPtr req, std::string id) -> Task<HttpResponsePtr> {
    auto answer = co_await azure()->sendRequestCoro(request(std::string(req->getBody())));
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody("{\"id\":\"" + id + "\",\"text\":" + std::string(answer->body()) + "}");
    co_return resp; // BAD
  });
  app().registerHandler("/v1/health", [](const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&callback) {
    auto [result, answer] = azure()->sendRequest(request("{}"));
    auto resp = HttpResponse::newHttpResponse(k200OK, CT_TEXT_PLAIN);
    resp->setBody(result == ReqResult::Ok ? "up" : "down");
    callback(resp); // OK
  });
  app().registerHandler("/v1/rates", [](const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&callback) {
    auto client = HttpClient::newHttpClient("https://api.exchangerate.host");
    auto req = HttpRequest::newHttpRequest();
    req->setPath("/latest");
    auto [result, answer] = client->sendRequest(req);
    callback(answer); // OK
  });
  app().registerHandler("/v1/stream", [](const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) {
    std::string body(req->body());
    auto resp = HttpResponse::newAsyncStreamResponse([body](ResponseStreamPtr stream) {
      auto answer = azure()->sendRequest(request(body)).second;
      stream->send(std::string(answer->body())); // BAD
      stream->send("data: [DONE]\n\n");          // OK
      stream->close();
    });
    callback(resp); // OK
  });
}

class Chat : public HttpController<Chat> {
public:
  METHOD_LIST_BEGIN
  METHOD_ADD(Chat::complete, "/complete", Post);
  METHOD_ADD(Chat::count, "/count", Post);
  METHOD_ADD(Chat::awaited, "/awaited", Post);
  METHOD_LIST_END

  void complete(const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) const {
    auto answer = client_->sendRequest(request(std::string(req->body()))).second;
    auto resp = HttpResponse::newHttpResponse();
    resp->setContentTypeCode(CT_APPLICATION_JSON);
    resp->setBody(std::string(answer->body()));
    callback(resp); // BAD
  }
  void count(const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody(std::to_string(req->body().size()));
    callback(resp); // OK
  }
  Task<HttpResponsePtr> awaited(HttpRequestPtr req) {
    auto answer = co_await client_->sendRequestCoro(request(std::string(req->body())));
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody(std::string(answer->body()));
    co_return resp; // BAD
  }

private:
  HttpClientPtr client_ = HttpClient::newHttpClient("https://contoso.openai.azure.com");
};

class Simple : public HttpSimpleController<Simple> {
public:
  void asyncHandleHttpRequest(const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) override {
    azure()->sendRequest(request(std::string(req->body())), [callback](ReqResult r, const HttpResponsePtr &answer) {
      auto resp = HttpResponse::newHttpResponse();
      if (r == ReqResult::Ok && answer)
        resp->setBody(std::string(answer->getBody()));
      callback(resp); // BAD
    });
  }
};

class Socket : public WebSocketController<Socket> {
public:
  void handleNewMessage(const WebSocketConnectionPtr &connection, std::string &&message, const WebSocketMessageType &) override {
    auto answer = azure()->sendRequest(request(message)).second;
    connection->send(answer->body()); // BAD
    connection->send("done");         // OK
  }
  void handleConnectionClosed(const WebSocketConnectionPtr &) override {}
  void handleNewConnection(const HttpRequestPtr &, const WebSocketConnectionPtr &connection) override {
    connection->send("welcome"); // OK
  }
};

int main() {
  registered();
  app().addListener("0.0.0.0", 8080).run();
}
