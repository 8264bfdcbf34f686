// IXWebSocket: a realtime session as a client, a server that answers, HTTP.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/ixwebsocket
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <ix.h>

static void realtime() {
  static ix::WebSocket socket;
  socket.setUrl("wss://contoso.openai.azure.com/openai/v1/realtime?model=gpt-realtime");
  socket.setExtraHeaders({{"api-key", "k"}});
  socket.setOnMessageCallback([](const ix::WebSocketMessagePtr &message) {
    if (message->type == ix::WebSocketMessageType::Message)
      publish(message->str); // BAD
  });
  socket.start();
}
static void other() {
  static ix::WebSocket socket;
  socket.setUrl("wss://stream.example.com/ticks");
  socket.setOnMessageCallback([](const ix::WebSocketMessagePtr &message) {
    publish(message->str); // OK
  });
}
static void server() {
  ix::WebSocketServer server(8008, "0.0.0.0");
  server.setOnClientMessageCallback(
      [](std::shared_ptr<ix::ConnectionState>, ix::WebSocket &client, const ix::WebSocketMessagePtr &message) {
        client.send(ask(message->str)); // BAD
      });
  server.setOnClientMessageCallback(
      [](std::shared_ptr<ix::ConnectionState>, ix::WebSocket &client, const ix::WebSocketMessagePtr &message) {
        client.send(message->str); // OK
      });
  server.listenAndStart();
}
// A session of the AI model's for each client: what it says goes on later, through a connection that was kept.
struct Bridge {
  ix::WebSocket model;
  ix::WebSocket *client = nullptr;
  void open() {
    model.setUrl("wss://contoso.openai.azure.com/openai/v1/realtime?model=gpt-realtime");
    model.setExtraHeaders({{"api-key", "k"}});
    model.setOnMessageCallback([this](const ix::WebSocketMessagePtr &message) {
      client->send(message->str); // BAD
    });
    model.start();
  }
};
static void bridged() {
  ix::WebSocketServer server(8009, "0.0.0.0");
  std::map<std::string, std::shared_ptr<Bridge>> bridges;
  server.setOnClientMessageCallback(
      [&](std::shared_ptr<ix::ConnectionState>, ix::WebSocket &client, const ix::WebSocketMessagePtr &message) {
        if (message->type == ix::WebSocketMessageType::Open) {
          auto bridge = std::make_shared<Bridge>();
          bridge->client = &client;
          bridge->open();
          bridges["one"] = bridge;
        } else {
          bridges["one"]->model.send(message->str); // OK
        }
      });
  server.listenAndStart();
}
static void http(const std::string &body) {
  ix::HttpClient client;
  auto args = client.createRequest();
  args->extraHeaders["api-key"] = "k";
  auto answer = client.post("https://contoso.openai.azure.com/openai/v1/responses", body, args);
  publish(answer->body); // BAD
  publish(client.get("https://example.com/", args)->body); // OK
}

// ---- a server for plain requests, a greeting for each connection ----
static void plain() {
  ix::HttpServer server(8080, "0.0.0.0");
  server.setOnConnectionCallback([](ix::HttpRequestPtr request, std::shared_ptr<ix::ConnectionState>) {
    auto response = std::make_shared<ix::HttpResponse>();
    response->body = ask(request->body);
    return response; // BAD
  });
  ix::HttpServer calm(8081, "0.0.0.0");
  calm.setOnConnectionCallback([](ix::HttpRequestPtr, std::shared_ptr<ix::ConnectionState>) {
    auto response = std::make_shared<ix::HttpResponse>();
    response->body = "calm";
    return response; // OK
  });
  ix::WebSocketServer sockets(8082, "0.0.0.0");
  const std::string said = answer();
  sockets.setOnConnectionCallback([said](std::weak_ptr<ix::WebSocket>, std::shared_ptr<ix::ConnectionState>) {
    publish(said); // BAD
  });
}
