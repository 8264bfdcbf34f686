// Oat++ as its examples show it: a declared API client, asynchronous endpoints, objects read and written, WebSocket listeners.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/oatpp
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <oatpp/more.hpp>

class Message : public oatpp::DTO {
public:
  DTO_FIELD(oatpp::String, role);
  DTO_FIELD(oatpp::String, content);
};
class Chat : public oatpp::DTO {
public:
  DTO_FIELD(oatpp::String, model);
  DTO_FIELD(oatpp::Object<Message>, message);
};
class Reply : public oatpp::DTO {
public:
  DTO_FIELD(oatpp::String, text);
};

// What API_CALL comes to.
class AzureClient : public oatpp::web::client::ApiClient {
public:
  API_CLIENT_INIT(AzureClient)
  const PathPattern pattern_complete = parsePathPattern("/openai/v1/chat/completions", 27);
  std::shared_ptr<Response> complete(const oatpp::String &key, const oatpp::Object<Chat> &body) {
    oatpp::web::protocol::http::Headers headers;
    headers.put("api-key", key);
    return executeRequest("POST", pattern_complete, headers, Parameters(), Parameters(),
                          oatpp::web::protocol::http::outgoing::BufferBody::createShared(m_objectMapper->writeToString(body)));
  }
};
class NewsClient : public oatpp::web::client::ApiClient {
public:
  API_CLIENT_INIT(NewsClient)
  const PathPattern pattern_latest = parsePathPattern("/latest", 7);
  std::shared_ptr<Response> latest(const oatpp::String &key) {
    oatpp::web::protocol::http::Headers headers;
    headers.put("key", key);
    return executeRequest("GET", pattern_latest, headers, Parameters(), Parameters(), nullptr);
  }
};

class Controller : public oatpp::web::server::api::ApiController {
public:
  Controller(const std::shared_ptr<oatpp::data::mapping::ObjectMapper> &mapper) : ApiController(mapper), mapper(mapper) {
    auto provider = oatpp::openssl::client::ConnectionProvider::createShared({"contoso.openai.azure.com", 443});
    client = AzureClient::createShared(oatpp::web::client::HttpRequestExecutor::createShared(provider), mapper);
    auto elsewhere = oatpp::openssl::client::ConnectionProvider::createShared({"example.org", 443});
    news = NewsClient::createShared(oatpp::web::client::HttpRequestExecutor::createShared(elsewhere), mapper);
  }
  ENDPOINT("POST", "/chat", chat, BODY_DTO(oatpp::Object<Message>, in)) {
    auto body = oatpp::Object<Chat>::createShared();
    body->model = "gpt-4o";
    body->message = in;
    auto upstream = client->complete("k", body);
    auto answered = upstream->readBodyToDto<oatpp::Object<Message>>(mapper);
    auto out = oatpp::Object<Reply>::createShared();
    out->text = answered->content;
    auto response = createDtoResponse(Status::CODE_200, out);
    response->putHeader("Server", "house"); // OK
    return response; // BAD
  }
  ENDPOINT("POST", "/whole", whole, BODY_DTO(oatpp::Object<Chat>, in)) {
    return createResponse(Status::CODE_200, client->complete("k", in)->readBodyToString()); // BAD
  }
  ENDPOINT("GET", "/news", latest, PATH(oatpp::String, name)) {
    return createResponse(Status::CODE_200, news->latest("k")->readBodyToString()); // OK
  }
  ENDPOINT("GET", "/header", header, PATH(oatpp::String, question)) {
    auto response = createResponse(Status::CODE_200, "done");
    response->putHeader("X-Answer", ask(*question)); // BAD
    return response; // OK
  }
  ENDPOINT("POST", "/mapped", mapped, BODY_STRING(oatpp::String, body)) {
    auto in = mapper->readFromString<oatpp::Object<Message>>(body);
    auto out = oatpp::Object<Reply>::createShared();
    out->text = ask(in->content->c_str());
    auto text = mapper->writeToString(out);
    return createResponse(Status::CODE_200, oatpp::encoding::Base64::encode(text)); // BAD
  }
  ENDPOINT("POST", "/own", own, BODY_STRING(oatpp::String, body)) {
    oatpp::String text;
    text = ask(*body);
    return OutgoingResponse::createShared(Status::CODE_200, oatpp::web::protocol::http::outgoing::BufferBody::createShared(text)); // BAD
  }

  ENDPOINT_ASYNC("POST", "/async", Async) {
    ENDPOINT_ASYNC_INIT(Async)
    Action act() override { return request->readBodyToStringAsync().callbackTo(&Async::onBody); }
    Action onBody(const oatpp::String &body) {
      return _return(controller->createResponse(Status::CODE_200, ask(*body))); // BAD
    }
  };
  ENDPOINT_ASYNC("GET", "/version", Version) {
    ENDPOINT_ASYNC_INIT(Version)
    Action act() override {
      return _return(controller->createResponse(Status::CODE_200, "1.0")); // OK
    }
  };

private:
  std::shared_ptr<oatpp::data::mapping::ObjectMapper> mapper;
  std::shared_ptr<AzureClient> client;
  std::shared_ptr<NewsClient> news;
};

class Listener : public oatpp::websocket::WebSocket::Listener {
public:
  void onPing(const WebSocket &socket, const oatpp::String &message) override {}
  void readMessage(const WebSocket &socket, unsigned char opcode, const char *data, long size) override {
    if (size > 0) {
      buffer.writeSimple(data, size);
      return;
    }
    auto whole = buffer.toString();
    buffer.setCurrentPosition(0);
    socket.sendOneFrameText(ask(*whole)); // BAD
    socket.sendOneFrameText("done"); // OK
  }

private:
  oatpp::data::stream::BufferOutputStream buffer;
};

// ---- an answer's headers and body, piece by piece ----
void received(const std::shared_ptr<oatpp::data::mapping::ObjectMapper> &mapper) {
  auto provider = oatpp::openssl::client::ConnectionProvider::createShared({"contoso.openai.azure.com", 443});
  auto client = AzureClient::createShared(oatpp::web::client::HttpRequestExecutor::createShared(provider), mapper);
  auto response = client->complete("k", oatpp::Object<Chat>::createShared());
  publish(static_cast<std::string>(response->getHeader("x-ratelimit-remaining-tokens"))); // BAD
  oatpp::data::stream::BufferOutputStream stream;
  response->transferBodyToStream(&stream);
  publish(static_cast<std::string>(stream.toString())); // BAD
  publish(reinterpret_cast<char *>(stream.getData())); // BAD
  oatpp::data::share::LazyStringMultimap kept;
  kept.put("text", response->readBodyToString());
  publish(static_cast<std::string>(kept.get("text"))); // BAD
  kept.put("none", "none");
  auto reply = oatpp::Object<Reply>::createShared();
  (*reply).text = response->readBodyToString();
  publish(static_cast<std::string>((*reply).text)); // BAD
}
