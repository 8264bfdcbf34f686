// bench: std=c++17
// A generic gRPC service: no generated code, the whole of grpcpp's headers.
#include <grpcpp/generic/async_generic_service.h>
#include <grpcpp/grpcpp.h>
#include <grpcpp/support/byte_buffer.h>
#include <memory>
#include <string>
#include <vector>

static std::string textOf(grpc::ByteBuffer &Buffer) {
  std::vector<grpc::Slice> Slices;
  std::string Text;
  if (Buffer.Dump(&Slices).ok())
    for (const grpc::Slice &Part : Slices)
      Text.append(reinterpret_cast<const char *>(Part.begin()), Part.size());
  return Text;
}

class Reactor : public grpc::ServerGenericBidiReactor {
public:
  Reactor() { StartRead(&Incoming); }
  void OnReadDone(bool Ok) override {
    if (!Ok)
      return Finish(grpc::Status::OK);
    std::string Text = "echo: " + textOf(Incoming);
    grpc::Slice Slice(Text);
    Outgoing = grpc::ByteBuffer(&Slice, 1);
    StartWrite(&Outgoing);
  }
  void OnWriteDone(bool Ok) override {
    if (Ok)
      StartRead(&Incoming);
    else
      Finish(grpc::Status(grpc::StatusCode::UNAVAILABLE, "client has gone"));
  }
  void OnDone() override { delete this; }

private:
  grpc::ByteBuffer Incoming, Outgoing;
};

class Service : public grpc::CallbackGenericService {
public:
  grpc::ServerGenericBidiReactor *CreateReactor(grpc::GenericCallbackServerContext *Context) override {
    Context->AddInitialMetadata("x-served-by", Context->method());
    return new Reactor();
  }
};

int main() {
  Service Generic;
  grpc::ServerBuilder Builder;
  Builder.AddListeningPort("0.0.0.0:50051", grpc::InsecureServerCredentials());
  Builder.RegisterCallbackGenericService(&Generic);
  std::unique_ptr<grpc::Server> Server = Builder.BuildAndStart();
  Server->Wait();
}
