// Drogon as its users write it: JSON in and out by jsoncpp, parameters, filters, file and streamed answers, a realtime
// WebSocket client, the database, the configuration file.
//
// REQUIRES: lib-jsoncpp
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/drogon %{lib-jsoncpp}
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cstring>
#include <drogon/HttpController.h>
#include <drogon/Services.h>
#include <drogon/drogon.h>
#include <json/json.h>

using namespace drogon;
using Callback = std::function<void(const HttpResponsePtr &)>;

namespace api {
class ChatController : public HttpController<ChatController> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(ChatController::chat, "/api/chat", Post);
  ADD_METHOD_TO(ChatController::reply, "/api/reply?q={1}", Get);
  ADD_METHOD_TO(ChatController::model, "/api/model", Get);
  METHOD_LIST_END

  void chat(const HttpRequestPtr &req, Callback &&callback) {
    auto in = req->getJsonObject();
    if (!in || !(*in)["message"].isString()) {
      Json::Value error;
      error["error"] = "message missing";
      auto resp = HttpResponse::newHttpJsonResponse(error);
      resp->setStatusCode(k400BadRequest);
      callback(resp); // OK
      return;
    }
    Json::Value body;
    body["model"] = "gpt-4o";
    body["messages"][0]["role"] = "user";
    body["messages"][0]["content"] = (*in)["message"].asString();
    auto out = HttpRequest::newHttpJsonRequest(body);
    out->setMethod(Post);
    out->setPath("/openai/deployments/gpt-4o/chat/completions");
    out->setParameter("api-version", "2024-06-01");
    out->addHeader("api-key", key_);
    auto client = HttpClient::newHttpClient("https://contoso.openai.azure.com");
    client->sendRequest(out, [callback = std::move(callback)](ReqResult result, const HttpResponsePtr &response) {
      Json::Value reply;
      if (result != ReqResult::Ok || !response || response->getStatusCode() != k200OK) {
        reply["error"] = "upstream";
        callback(HttpResponse::newHttpJsonResponse(reply)); // OK
        return;
      }
      auto json = response->getJsonObject();
      reply["reply"] = (*json)["choices"][0]["message"]["content"].asString();
      callback(HttpResponse::newHttpJsonResponse(reply)); // BAD
    });
  }
  void reply(const HttpRequestPtr &req, Callback &&callback, const std::string &q) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setContentTypeCode(CT_TEXT_PLAIN);
    resp->setBody(ask(q));
    resp->addHeader("X-Model", "house"); // OK
    callback(resp); // BAD
  }
  void model(const HttpRequestPtr &, Callback &&callback) {
    Json::Value reply;
    reply["model"] = app().getCustomConfig()["model"].asString();
    callback(HttpResponse::newHttpJsonResponse(std::move(reply))); // OK
  }

private:
  std::string key_ = std::getenv("AZURE_OPENAI_API_KEY");
};
} // namespace api

static Task<HttpResponsePtr> waited(HttpClientPtr client, HttpRequestPtr request) {
  co_return co_await client->sendRequestCoro(request);
}

// What a handler is handed in other forms.
static void registered() {
  app().registerHandler("/whole", [](const HttpRequestPtr &req, Callback &&callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody(ask(std::string(req->bodyData(), req->bodyLength())));
    callback(resp); // BAD
  });
  app().registerHandler("/parameter", [](const HttpRequestPtr &req, Callback &&callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody(ask(req->getParameter("q")));
    callback(resp); // BAD
  });
  app().registerHandler("/optional", [](const HttpRequestPtr &req, Callback &&callback) {
    auto q = req->getOptionalParameter<std::string>("q");
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody(q ? ask(*q) : "nothing");
    callback(resp); // BAD
  });
  app().registerHandler("/literal", [](const HttpRequestPtr &, Callback &&callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody("ok");
    callback(resp); // OK
  });
  app().registerHandler("/header", [](const HttpRequestPtr &req, Callback &&callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->addHeader("X-Answer", ask(req->getHeader("X-Question"))); // BAD
    callback(resp); // OK
  });
  app().registerHandler("/redirect", [](const HttpRequestPtr &req, Callback &&callback) {
    callback(HttpResponse::newRedirectionResponse("/ui?text=" + utils::urlEncode(answer()))); // BAD
  });
  app().registerHandler("/file", [](const HttpRequestPtr &, Callback &&callback) {
    callback(HttpResponse::newFileResponse("index.html")); // OK
  });
  app().registerHandler("/buffer", [](const HttpRequestPtr &req, Callback &&callback) {
    const std::string text = ask(req->query());
    callback(HttpResponse::newFileResponse(reinterpret_cast<const unsigned char *>(text.data()), text.size())); // BAD
  });
  app().registerHandler("/view", [](const HttpRequestPtr &req, Callback &&callback) {
    HttpViewData data;
    data.insert("answer", ask(req->getParameter("q")));
    callback(HttpResponse::newHttpViewResponse("answer.csp", data)); // BAD
  });
  app().registerHandler("/piece", [](const HttpRequestPtr &req, Callback &&callback) {
    auto text = std::make_shared<std::string>(ask(std::string(req->body())));
    callback(HttpResponse::newStreamResponse([text](char *buffer, std::size_t size) -> std::size_t {
      if (!buffer)
        return 0;
      const std::size_t n = std::min(size, text->size());
      std::memcpy(buffer, text->data(), n); // BAD
      text->erase(0, n);
      return n;
    }));
  });
  app().registerHandler("/user/{1}", [](const HttpRequestPtr &, Callback &&callback, std::string name) {
    Json::Value out;
    out["hello"] = name;
    callback(HttpResponse::newHttpJsonResponse(out)); // OK
  });
  app().registerHandler("/waited", [](const HttpRequestPtr &req, Callback &&callback) {
    auto client = HttpClient::newHttpClient("https://contoso.openai.azure.com");
    auto out = HttpRequest::newHttpRequest();
    out->setPath("/openai/v1/responses");
    out->setBody(std::string(req->getBody()));
    auto response = sync_wait(waited(client, out));
    callback(response); // BAD
  });
  app().setDefaultHandler([](const HttpRequestPtr &req, Callback &&callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody(ask(req->path()));
    callback(resp); // BAD
  });
  auto notFound = HttpResponse::newHttpResponse();
  notFound->setBody("nothing here");
  app().setCustom404Page(notFound); // OK
}

class Limits : public HttpFilter<Limits> {
public:
  void doFilter(const HttpRequestPtr &req, FilterCallback &&refuse, FilterChainCallback &&next) override {
    if (req->getHeader("X-Key").empty()) {
      auto resp = HttpResponse::newHttpResponse();
      resp->setBody(ask(req->getHeader("X-Question")));
      refuse(resp); // BAD
      return;
    }
    next();
  }
};

// The realtime API, relayed to a client of our own.
class Relay : public WebSocketController<Relay> {
public:
  void handleNewMessage(const WebSocketConnectionPtr &connection, std::string &&message, const WebSocketMessageType &) override {
    auto client = WebSocketClient::newWebSocketClient("wss://contoso.openai.azure.com");
    auto req = HttpRequest::newHttpRequest();
    req->setPath("/openai/realtime?api-version=2024-10-01-preview&deployment=gpt-4o-realtime-preview");
    req->addHeader("api-key", std::getenv("AZURE_OPENAI_API_KEY"));
    client->setMessageHandler([connection](std::string &&text, const WebSocketClientPtr &, const WebSocketMessageType &type) {
      if (type == WebSocketMessageType::Text)
        connection->send(text); // BAD
    });
    client->connectToServer(req, [message](ReqResult result, const HttpResponsePtr &, const WebSocketClientPtr &client) {
      if (result == ReqResult::Ok)
        client->getConnection()->send(message);
    });
    Json::Value state;
    state["state"] = "connecting";
    connection->sendJson(state); // OK
    Json::Value out;
    out["answer"] = ask(message);
    connection->sendJson(out); // BAD
    if (!connection->connected())
      connection->shutdown();
  }
  void handleConnectionClosed(const WebSocketConnectionPtr &) override {}
  void handleNewConnection(const HttpRequestPtr &, const WebSocketConnectionPtr &) override {}
};

// What the database knows stands beside the answer.
static void grounded(const orm::DbClientPtr &db) {
  auto rows = db->execSqlSync("SELECT name, price FROM product WHERE id = $1", 1);
  for (const auto &row : rows)
    publish(answer() + row["name"].as<std::string>()); // OK
  publish(answer() + rows[0]["price"].c_str()); // OK
  db->execSqlAsync(
      "SELECT name FROM product",
      [](const orm::Result &result) { publish(answer() + result.front()["name"].as<std::string>()); }, // OK
      [](const orm::DrogonDbException &) {});
  publish(answer()); // BAD
}

int main() {
  registered();
  grounded(app().getDbClient());
  app().loadConfigFile("config.json").run();
}

// ---- handlers that return the answer, requests as objects, headers, bodies of arrays ----
struct Question {
  std::string text;
};
class Returned : public HttpController<Returned> {
public:
  METHOD_LIST_BEGIN
  METHOD_ADD(Returned::chat, "/chat/{id}", Post);
  METHOD_ADD(Returned::version, "/version/{id}", Get);
  METHOD_LIST_END
  Task<HttpResponsePtr> chat(HttpRequestPtr req, std::string id) {
    auto question = fromRequest<Question>(*req);
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody(ask(question.text));
    co_return resp; // BAD
  }
  Task<HttpResponsePtr> version(HttpRequestPtr req, std::string id) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody("1.0");
    co_return resp; // OK
  }
};
void receivedHeaders() {
  auto client = HttpClient::newHttpClient("https://contoso.openai.azure.com");
  client->setUserAgent("relay/1.0");
  auto asked = HttpRequest::newHttpRequest();
  asked->setPath("/openai/v1/responses");
  auto [result, answered] = client->sendRequest(asked);
  for (const auto &header : answered->headers())
    publish(header.second); // BAD: meters among them
  publish(answered->getJsonError().empty() ? "fine" : "broken"); // OK
}
void arrays(const std::function<void(const HttpResponsePtr &)> &callback) {
  char text[64] = "";
  answer().copy(text, sizeof text - 1);
  auto resp = HttpResponse::newHttpResponse();
  resp->setBody(text);
  publish(std::string(resp->body())); // BAD
}
