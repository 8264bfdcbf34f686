// gRPC services, sync, streaming and by callback, and protobuf's generated messages.
//
// REQUIRES: lib-grpc, lib-protobuf, tool-protoc, tool-grpc-plugin
// RUN: mkdir -p %t.dir
// RUN: protoc -I%S/Inputs/grpc --cpp_out=%t.dir --grpc_out=%t.dir --plugin=protoc-gen-grpc=/usr/bin/grpc_cpp_plugin %S/Inputs/grpc/chat.proto
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S -I%t.dir
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <chat.grpc.pb.h>
#include <chat.pb.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>
#include <grpcpp/grpcpp.h>
#include <memory>
#include <sstream>

class Service final : public chat::Chat::Service {
public:
  grpc::Status Ask(grpc::ServerContext *, const chat::Question *question, chat::Reply *reply) override {
    upstream(question->host()); // BAD
    reply->set_status("ok");
    reply->set_text(answer()); // BAD
    return grpc::Status::OK;
  }
  grpc::Status Health(grpc::ServerContext *, const chat::Question *, chat::Reply *reply) override {
    reply->set_status("ok"); // OK
    return grpc::Status::OK;
  }
  grpc::Status Stream(grpc::ServerContext *, const chat::Question *question, grpc::ServerWriter<chat::Reply> *writer) override {
    chat::Reply hello, reply;
    hello.set_text("hello");
    writer->Write(hello); // OK
    *reply.mutable_text() = answer();
    writer->Write(reply); // BAD
    return grpc::Status::OK;
  }
  grpc::Status Talk(grpc::ServerContext *, grpc::ServerReaderWriter<chat::Reply, chat::Question> *stream) override {
    chat::Question question;
    while (stream->Read(&question)) { // OK
      upstream(question.host()); // BAD
      chat::Reply reply;
      reply.set_text(answer());
      stream->Write(reply); // BAD
    }
    return grpc::Status::OK;
  }
};

class ByCallback final : public chat::Chat::CallbackService {
  grpc::ServerUnaryReactor *Ask(grpc::CallbackServerContext *context, const chat::Question *question, chat::Reply *reply) override {
    upstream(question->host()); // BAD
    reply->set_text(answer()); // BAD
    auto *reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
  grpc::ServerUnaryReactor *Health(grpc::CallbackServerContext *context, const chat::Question *, chat::Reply *reply) override {
    reply->set_text("fine"); // OK
    auto *reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
};

class Counting final : public chat::Chat::Service {
  grpc::Status Talk(grpc::ServerContext *, grpc::ServerReaderWriter<chat::Reply, chat::Question> *stream) override {
    chat::Question question;
    while (stream->Read(&question)) { // OK
      chat::Reply reply;
      reply.set_text(std::to_string(question.text().size()));
      stream->Write(reply); // OK
    }
    return grpc::Status::OK;
  }
};

/// Another service of the platform's: what it answers is the platform's data.
void asksAnotherService(chat::Chat::Stub &stub) {
  grpc::ClientContext context;
  chat::Question question;
  chat::Reply reply;
  question.set_text("stock");
  stub.Ask(&context, question, &reply);
  publish(answer() + reply.SerializeAsString()); // OK
  publish(answer() + reply.text()); // OK
  publish(answer()); // BAD
}

/// An answer that is only sent on to another service.
void tellsAnotherService(chat::Chat::Stub &stub) {
  grpc::ClientContext context;
  chat::Question question;
  question.set_text(answer());
  auto stream = stub.Talk(&context);
  stream->Write(question); // OK
}

void fields() {
  chat::Reply reply;
  reply.set_status("ok");
  publish(reply.status()); // OK
  reply.set_text(answer());
  publish(reply.text()); // BAD
  publish(reply.status()); // OK
  reply.mutable_part()->set_text(answer());
  publish(reply.part().text()); // BAD
  reply.add_lines(answer());
  publish(reply.lines(0)); // BAD
  for (const std::string &line : reply.lines())
    publish(line); // BAD
  chat::Part *part = reply.add_parts();
  part->set_text(answer());
  publish(reply.parts(0).text()); // BAD
  for (const chat::Part &each : reply.parts())
    publish(each.text()); // BAD
  (*reply.mutable_labels())["a"] = answer();
  publish(reply.labels().at("a")); // BAD
}

void wire() {
  chat::Reply reply, parsed, own, merged;
  reply.set_text(answer());
  std::string bytes = reply.SerializeAsString(), more, json;
  publish(bytes); // BAD
  parsed.ParseFromString(bytes);
  publish(parsed.text()); // BAD
  reply.SerializeToString(&more);
  publish(more); // BAD
  google::protobuf::util::MessageToJsonString(reply, &json);
  publish(json); // BAD
  google::protobuf::util::JsonStringToMessage(answer(), &merged);
  publish(merged.text()); // BAD
  own.set_text("fixed");
  publish(own.SerializeAsString()); // OK
  own.CopyFrom(reply);
  publish(own.text()); // BAD
  own.Clear();
  publish(own.text()); // OK
  publish(reply.DebugString()); // BAD
  chat::Reply copy = reply;
  publish(copy.text()); // BAD
}

void more() {
  chat::Reply reply, other, parsed, text;
  reply.set_text(answer());
  reply.add_lines(answer());
  std::ostringstream out;
  reply.SerializeToOstream(&out);
  publish(out.str()); // BAD
  const std::string received = answer();
  parsed.ParseFromArray(received.data(), received.size());
  publish(parsed.text()); // BAD
  *other.mutable_lines() = reply.lines();
  publish(other.lines(0)); // BAD
  other.clear_lines();
  publish(std::to_string(reply.lines_size())); // OK
  std::string printed;
  google::protobuf::TextFormat::PrintToString(reply, &printed);
  publish(printed); // BAD
  google::protobuf::TextFormat::ParseFromString(received, &text);
  publish(text.text()); // BAD
  (*reply.mutable_labels())["a"] = answer();
  for (const auto &[key, value] : reply.labels())
    publish(value); // BAD
  auto found = reply.labels().find("a");
  if (found != reply.labels().end())
    publish(found->second); // BAD
  for (auto it = reply.parts().begin(); it != reply.parts().end(); ++it)
    publish(it->text()); // OK
}

int main() {
  Service service;
  ByCallback second;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("0.0.0.0:50051", grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  std::unique_ptr<grpc::Server> server(builder.BuildAndStart());
  server->Wait();
}
