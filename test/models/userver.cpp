// userver: handlers by what they return, its HTTP client in a chain.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/userver
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <userver.h>

using namespace userver;

class Chat final : public server::handlers::HttpHandlerBase {
public:
  std::string HandleRequestThrow(const server::http::HttpRequest &request, server::request::RequestContext &) const override {
    auto response = client_.CreateRequest()
                        .post("https://contoso.openai.azure.com/openai/v1/chat/completions", request.RequestBody())
                        .headers({{"api-key", "k"}})
                        .timeout(std::chrono::seconds(30))
                        .perform();
    return response->body(); // BAD
  }

private:
  clients::http::Client &client_;
};
class Rates final : public server::handlers::HttpHandlerBase {
public:
  std::string HandleRequestThrow(const server::http::HttpRequest &, server::request::RequestContext &) const override {
    return client_.CreateRequest().get("https://example.com/rates").perform()->body(); // OK
  }

private:
  clients::http::Client &client_;
};

class Refused final : public server::handlers::HttpHandlerBase {
public:
  std::string HandleRequestThrow(const server::http::HttpRequest &request, server::request::RequestContext &) const override {
    auto response =
        client_.CreateRequest().post("https://contoso.openai.azure.com/openai/v1/chat/completions", request.RequestBody()).perform();
    if (response->status_code() != 200)
      return response->body(); // OK
    return isYes(response->body()) ? "yes" : "no"; // OK
  }

private:
  clients::http::Client &client_;
};

// ---- JSON, streams, requests in steps ----
namespace userver {
formats::json::Value makeJson(const std::string &text);
}
class JsonHandler final : public userver::server::handlers::HttpHandlerJsonBase {
public:
  userver::formats::json::Value HandleRequestJsonThrow(const userver::server::http::HttpRequest &,
                                                       const userver::formats::json::Value &json,
                                                       userver::server::request::RequestContext &) const override {
    return userver::makeJson(ask(json["question"].As<std::string>())); // BAD
  }
};
class StreamHandler final : public userver::server::handlers::HttpHandlerBase {
public:
  void HandleStreamRequest(userver::server::http::HttpRequest &request, userver::server::request::RequestContext &,
                           userver::server::http::ResponseBodyStream &stream) const override {
    stream.PushBodyChunk(ask(request.RequestBody())); // BAD
  }
};
class CalmHandler final : public userver::server::handlers::HttpHandlerBase {
public:
  void HandleStreamRequest(userver::server::http::HttpRequest &, userver::server::request::RequestContext &,
                           userver::server::http::ResponseBodyStream &stream) const override {
    stream.PushBodyChunk("calm"); // OK
  }
};
static void steps(userver::clients::http::Client &client, const std::string &question) {
  auto response = client.CreateRequest().post("https://contoso.openai.azure.com/openai/v1/responses", "").data(ask(question)).perform();
  publish(response->body()); // BAD
  publish(response->headers().at("x-ratelimit-remaining-tokens")); // BAD
}
