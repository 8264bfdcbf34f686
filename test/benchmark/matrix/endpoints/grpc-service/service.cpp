// matrix: std=c++17 needs=lib-grpc needs=tool-grpc-plugin proto=chat.proto
//
// A service of generated stubs: one unary method, one that streams.
#include "seam.h"

#include "chat.grpc.pb.h"

#include <grpcpp/grpcpp.h>

namespace {

class DeskService final : public desk::Desk::Service {
public:
  grpc::Status Ask(grpc::ServerContext *, const desk::Question *request, desk::Answer *reply) override {
    if (request->text().empty())
      return grpc::Status(grpc::StatusCode::INVALID_ARGUMENT, "no question");
    reply->set_text(seam::ask(request->text())); // RELAY ask
    return grpc::Status::OK;
  }

  grpc::Status Stream(grpc::ServerContext *context, const desk::Question *request,
                      grpc::ServerWriter<desk::Answer> *writer) override {
    seam::askInPieces(request->text(), [&](const std::string &piece) {
      desk::Answer part;
      part.set_text(piece);
      if (!context->IsCancelled())
        writer->Write(part); // RELAY stream
    });
    return grpc::Status::OK;
  }

  // CLEAN classify
  grpc::Status Classify(grpc::ServerContext *, const desk::Question *request, desk::Label *reply) override {
    reply->set_value(seam::ask("good or bad? " + request->text()) == "good" ? 1 : 0);
    return grpc::Status::OK;
  }

  // CLEAN length
  grpc::Status Length(grpc::ServerContext *, const desk::Question *request, desk::Label *reply) override {
    reply->set_value(int(request->text().size()));
    return grpc::Status::OK;
  }
};

} // namespace

int main() {
  DeskService service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("0.0.0.0:50051", grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  builder.BuildAndStart()->Wait();
}
