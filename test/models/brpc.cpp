// brpc: a service's message and attachment, the channel as an HTTP client.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/brpc
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <brpc.h>
#include <thread>

class ChatImpl : public ChatService {
public:
  void Chat(google::protobuf::RpcController *controller, const ChatRequest *request, ChatResponse *response,
            google::protobuf::Closure *done) override {
    brpc::ClosureGuard guard(done);
    response->set_text(ask(request->text())); // BAD
  }
  void Raw(google::protobuf::RpcController *base, const ChatRequest *, ChatResponse *, google::protobuf::Closure *done) override {
    auto *controller = static_cast<brpc::Controller *>(base);
    controller->response_attachment().append(ask(controller->request_attachment().to_string())); // BAD
  }
};
class LateImpl : public ChatService {
public:
  void Raw(google::protobuf::RpcController *base, const ChatRequest *request, ChatResponse *response,
           google::protobuf::Closure *done) override {
    auto *controller = static_cast<brpc::Controller *>(base);
    std::thread([controller, response, text = request->text(), done] { // OK: where it is registered
      brpc::ClosureGuard guard(done);
      controller->response_attachment().append(ask(text)); // BAD
    }).detach();
  }
};
class EchoImpl : public ChatService {
public:
  void Chat(google::protobuf::RpcController *controller, const ChatRequest *request, ChatResponse *response,
            google::protobuf::Closure *done) override {
    response->set_text(request->text()); // OK
  }
};
static void client(const std::string &body) {
  brpc::Channel channel;
  channel.Init("https://contoso.openai.azure.com", "", nullptr);
  brpc::Controller controller;
  controller.http_request().uri() = "https://contoso.openai.azure.com/openai/v1/chat/completions";
  controller.http_request().set_method(brpc::HTTP_METHOD_POST);
  controller.http_request().SetHeader("api-key", "k");
  controller.request_attachment().append(body);
  channel.CallMethod(nullptr, &controller, nullptr, nullptr, nullptr);
  publish(controller.response_attachment().to_string()); // BAD
}

// ---- what a controller got back ----
static void received(brpc::Channel &channel) {
  brpc::Controller controller;
  controller.http_request().uri() = "https://contoso.openai.azure.com/openai/v1/responses";
  channel.CallMethod(nullptr, &controller, nullptr, nullptr, nullptr);
  std::string text;
  controller.response_attachment().copy_to(&text);
  publish(text); // BAD
  butil::IOBuf kept;
  kept = controller.response_attachment();
  publish(kept.to_string()); // BAD
  publish(kept.empty() || kept.size() < 10 ? "short" : "long"); // OK
  controller.http_response().SetHeader("X-Seen", "yes");
}
static void retried(brpc::Channel &channel) {
  brpc::Controller controller;
  for (int attempt = 0; attempt < 2; ++attempt) {
    controller.http_request().uri() = "https://contoso.openai.azure.com/openai/v1/responses";
    channel.CallMethod(nullptr, &controller, nullptr, nullptr, nullptr);
  }
  publish(controller.response_attachment().to_string()); // BAD
  publish(*controller.http_response().GetHeader("x-ratelimit-remaining-tokens")); // BAD
}
static void refused(brpc::Channel &channel) {
  brpc::Controller controller;
  controller.http_request().uri() = "https://contoso.openai.azure.com/openai/v1/responses";
  channel.CallMethod(nullptr, &controller, nullptr, nullptr, nullptr);
  publish(controller.http_response().status_code() == 200 ? "fine" : "refused"); // OK
}
