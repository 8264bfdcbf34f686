// Oat++: methods of controllers, a request handler; the client's executor.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/oatpp
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <oatpp/oatpp.hpp>

class ChatDto : public oatpp::DTO {
public:
  DTO_FIELD(oatpp::String, text);
  DTO_FIELD(oatpp::String, model);
};

class Controller : public oatpp::web::server::api::ApiController {
public:
  Controller(const std::shared_ptr<oatpp::data::mapping::ObjectMapper> &mapper) : ApiController(mapper) {
    auto provider = oatpp::openssl::client::ConnectionProvider::createShared({"contoso.openai.azure.com", 443});
    executor = oatpp::web::client::HttpRequestExecutor::createShared(provider);
  }

  ENDPOINT("POST", "/chat", chat, BODY_STRING(oatpp::String, body)) {
    return createResponse(Status::CODE_200, ask(*body)); // BAD
  }
  ENDPOINT("POST", "/dto", dto, BODY_DTO(oatpp::Object<ChatDto>, in)) {
    auto out = oatpp::Object<ChatDto>::createShared();
    out->model = "house";
    out->text = ask(in->text);
    return createDtoResponse(Status::CODE_200, out); // BAD
  }
  ENDPOINT("POST", "/executor", viaExecutor, BODY_STRING(oatpp::String, body)) {
    oatpp::web::protocol::http::Headers headers;
    headers.put("api-key", "k");
    auto upstream = executor->execute("POST", "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", headers,
                                      oatpp::web::protocol::http::outgoing::BufferBody::createShared(body));
    auto text = upstream->readBodyToString();
    return createResponse(Status::CODE_200, text); // BAD
  }
  ENDPOINT("POST", "/refused", refused, BODY_STRING(oatpp::String, body)) {
    auto upstream = executor->execute("POST", "/openai/deployments/gpt-4o/chat/completions", {},
                                      oatpp::web::protocol::http::outgoing::BufferBody::createShared(body));
    std::string text = *upstream->readBodyToString();
    if (upstream->getStatusCode() != 200)
      return createResponse(Status::CODE_502, text); // OK
    return createResponse(Status::CODE_200, isYes(text) ? "yes" : "no"); // OK
  }

  ENDPOINT("GET", "/hello/{name}", hello, PATH(oatpp::String, name)) {
    return createResponse(Status::CODE_200, "Hello, " + name); // OK
  }
  ENDPOINT("GET", "/count", count, REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    auto text = ask(request->getQueryParameter("q"));
    return createResponse(Status::CODE_200, text.empty() ? "none" : "some"); // OK
  }

private:
  std::shared_ptr<oatpp::web::client::RequestExecutor> executor;
};

class Handler : public oatpp::web::server::HttpRequestHandler {
public:
  std::shared_ptr<OutgoingResponse> handle(const std::shared_ptr<IncomingRequest> &request) override {
    auto text = ask(request->readBodyToString());
    return ResponseFactory::createResponse(Status::CODE_200, text); // BAD
  }
};
class Version : public oatpp::web::server::HttpRequestHandler {
public:
  std::shared_ptr<OutgoingResponse> handle(const std::shared_ptr<IncomingRequest> &) override {
    return ResponseFactory::createResponse(Status::CODE_200, "1.0"); // OK
  }
};
void routed() {
  auto router = oatpp::web::server::HttpRouter::createShared();
  router->route("GET", "/version", std::make_shared<Version>());
}
