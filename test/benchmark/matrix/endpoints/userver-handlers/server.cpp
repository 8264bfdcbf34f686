// matrix: std=c++20 include=test/models/Inputs/userver needs=lib-nlohmann-json
//
// What a handler returns is the answer.
#include "seam.h"

#include <nlohmann/json.hpp>
#include <userver.h>

using namespace userver;

namespace samples {

class ChatHandler final : public server::handlers::HttpHandlerBase {
public:
  std::string HandleRequestThrow(const server::http::HttpRequest &request, server::request::RequestContext &) const override {
    const auto in = nlohmann::json::parse(request.RequestBody());
    nlohmann::json out;
    out["text"] = seam::ask(in.at("question").get<std::string>());
    out["status"] = "ok";
    return out.dump(); // RELAY chat
  }
};

// CLEAN decision
class ModerationHandler final : public server::handlers::HttpHandlerBase {
public:
  std::string HandleRequestThrow(const server::http::HttpRequest &request, server::request::RequestContext &) const override {
    return seam::ask("Rude? yes or no: " + request.GetArg("text")) == "yes" ? "hidden" : "shown";
  }
};

// CLEAN ping
class PingHandler final : public server::handlers::HttpHandlerBase {
public:
  std::string HandleRequestThrow(const server::http::HttpRequest &, server::request::RequestContext &) const override {
    return "pong";
  }
};

} // namespace samples
