// matrix: std=c++17 needs=lib-cpp-httplib needs=lib-nlohmann-json flag=-DCPPHTTPLIB_OPENSSL_SUPPORT seam=pieces
//
// A stream of events, cut into lines, each delta handed on; pimpl.
#include "seam.h"

#include <httplib.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace {

class Streamer {
public:
  Streamer();
  ~Streamer();
  void run(const std::string &question, const std::function<void(const std::string &)> &piece);

private:
  struct Impl;
  std::unique_ptr<Impl> impl;
};

struct Streamer::Impl {
  httplib::SSLClient client{"contoso.services.ai.azure.com", 443};
  std::string pending;

  void feed(const char *data, size_t size, const std::function<void(const std::string &)> &piece) {
    pending.append(data, size);
    for (size_t end = pending.find('\n'); end != std::string::npos; end = pending.find('\n')) {
      std::string line = pending.substr(0, end);
      pending.erase(0, end + 1);
      if (line.rfind("data: ", 0) != 0 || line == "data: [DONE]")
        continue;
      auto event = nlohmann::json::parse(line.substr(6), nullptr, false);
      if (event.is_object() && event.contains("choices"))
        piece(event["choices"][0]["delta"].value("content", std::string()));
    }
  }
};

Streamer::Streamer() : impl(std::make_unique<Impl>()) { impl->client.set_bearer_token_auth("token"); }
Streamer::~Streamer() = default;

void Streamer::run(const std::string &question, const std::function<void(const std::string &)> &piece) {
  httplib::Request request;
  request.method = "POST";
  request.path = "/models/chat/completions?api-version=2024-05-01-preview";
  request.set_header("Content-Type", "application/json");
  request.body = nlohmann::json{{"model", "gpt-4o-mini"}, {"stream", true}, {"input", question}}.dump();
  request.content_receiver = [&](const char *data, size_t size, uint64_t, uint64_t) {
    impl->feed(data, size, piece);
    return true;
  };
  impl->client.send(request);
}

} // namespace

void seam::askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece) {
  Streamer streamer;
  streamer.run(question, piece);
}
