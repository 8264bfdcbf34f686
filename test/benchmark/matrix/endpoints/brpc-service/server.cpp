// matrix: std=c++17 include=test/models/Inputs/brpc
//
// A service of generated messages; a done that runs when the guard goes, or when the answer has come.
#include "seam.h"

#include <brpc.h>

namespace {

class ChatServiceImpl : public ChatService {
public:
  void Chat(google::protobuf::RpcController *, const ChatRequest *request, ChatResponse *response,
            google::protobuf::Closure *done) override {
    brpc::ClosureGuard guard(done);
    response->set_text(seam::ask(request->text())); // RELAY chat
  }

  void Raw(google::protobuf::RpcController *base, const ChatRequest *request, ChatResponse *,
           google::protobuf::Closure *done) override {
    auto *controller = static_cast<brpc::Controller *>(base);
    seam::askLater(request->text(), [controller, done](std::string text) {
      brpc::ClosureGuard guard(done);
      controller->response_attachment().append(text); // RELAY raw
    });
  }
};

// CLEAN label
class LabelServiceImpl : public ChatService {
public:
  void Chat(google::protobuf::RpcController *, const ChatRequest *request, ChatResponse *response,
            google::protobuf::Closure *done) override {
    brpc::ClosureGuard guard(done);
    response->set_text(seam::ask("good? " + request->text()) == "yes" ? "good" : "bad");
  }
};

} // namespace

ChatService *makeService(bool labels) {
  if (labels)
    return new LabelServiceImpl;
  return new ChatServiceImpl;
}
