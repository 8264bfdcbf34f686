// gRPC beyond a synchronous service: completion queues with a state per call, reactors that write, generic handlers kept by
// a pool, and stubs of another service in between.
//
// REQUIRES: lib-grpc, lib-protobuf, tool-protoc, tool-grpc-plugin
// RUN: mkdir -p %t.dir
// RUN: protoc -I%S/Inputs/grpc --cpp_out=%t.dir --grpc_out=%t.dir --plugin=protoc-gen-grpc=/usr/bin/grpc_cpp_plugin %S/Inputs/grpc/chat.proto
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S -I%t.dir
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <chat.grpc.pb.h>
#include <deque>
#include <grpcpp/grpcpp.h>
#include <memory>
#include <thread>

// One object per call, handed round as the tag of the queue.
class CallData {
public:
  CallData(chat::Chat::AsyncService *service, grpc::ServerCompletionQueue *queue)
      : service_(service), queue_(queue), responder_(&context_), status_(CREATE) {
    Proceed();
  }
  void Proceed() {
    if (status_ == CREATE) {
      status_ = PROCESS;
      service_->RequestAsk(&context_, &request_, &responder_, queue_, queue_, this);
    } else if (status_ == PROCESS) {
      new CallData(service_, queue_);
      reply_.set_text(ask(request_.text()));
      status_ = FINISH;
      responder_.Finish(reply_, grpc::Status::OK, this); // BAD
    } else {
      delete this;
    }
  }

private:
  chat::Chat::AsyncService *service_;
  grpc::ServerCompletionQueue *queue_;
  grpc::ServerContext context_;
  chat::Question request_;
  chat::Reply reply_;
  grpc::ServerAsyncResponseWriter<chat::Reply> responder_;
  enum CallStatus { CREATE, PROCESS, FINISH };
  CallStatus status_;
};
class HealthData {
public:
  HealthData(chat::Chat::AsyncService *service, grpc::ServerCompletionQueue *queue) : responder_(&context_) {
    service->RequestHealth(&context_, &request_, &responder_, queue, queue, this);
  }
  void Proceed() {
    reply_.set_status("up");
    responder_.Finish(reply_, grpc::Status::OK, this); // OK
  }

private:
  grpc::ServerContext context_;
  chat::Question request_;
  chat::Reply reply_;
  grpc::ServerAsyncResponseWriter<chat::Reply> responder_;
};
class StreamData {
public:
  StreamData(chat::Chat::AsyncService *service, grpc::ServerCompletionQueue *queue) : writer_(&context_) {
    service->RequestStream(&context_, &request_, &writer_, queue, queue, this);
  }
  void Proceed() {
    chat::Reply reply;
    reply.set_text(ask(request_.text()));
    writer_.Write(reply, this); // BAD
    writer_.Finish(grpc::Status::OK, this);
  }

private:
  grpc::ServerContext context_;
  chat::Question request_;
  grpc::ServerAsyncWriter<chat::Reply> writer_;
};
void queued() {
  chat::Chat::AsyncService service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("0.0.0.0:50051", grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  std::unique_ptr<grpc::ServerCompletionQueue> queue = builder.AddCompletionQueue();
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  new CallData(&service, queue.get());
  (new HealthData(&service, queue.get()))->Proceed();
  (new StreamData(&service, queue.get()))->Proceed();
  void *tag;
  bool ok;
  while (queue->Next(&tag, &ok))
    static_cast<CallData *>(tag)->Proceed();
}

// Reactors.
class Writer : public grpc::ServerWriteReactor<chat::Reply> {
public:
  explicit Writer(const chat::Question *question) : question_(question->text()) { Next(); }
  void OnWriteDone(bool) override { Finish(grpc::Status::OK); }
  void OnDone() override { delete this; }

private:
  void Next() {
    reply_.set_text(ask(question_));
    StartWrite(&reply_); // BAD
  }
  std::string question_;
  chat::Reply reply_;
};
class Talker : public grpc::ServerBidiReactor<chat::Question, chat::Reply> {
public:
  Talker() { StartRead(&question_); }
  void OnReadDone(bool ok) override {
    if (!ok) {
      Finish(grpc::Status::OK);
      return;
    }
    reply_.set_text(ask(question_.text()));
    StartWrite(&reply_); // BAD
  }
  void OnWriteDone(bool) override { StartRead(&question_); }
  void OnDone() override { delete this; }

private:
  chat::Question question_;
  chat::Reply reply_;
};
class Ticker : public grpc::ServerWriteReactor<chat::Reply> {
public:
  Ticker() {
    reply_.set_text("tick");
    StartWrite(&reply_); // OK
  }
  void OnDone() override { delete this; }

private:
  chat::Reply reply_;
};
class Callbacks final : public chat::Chat::CallbackService {
public:
  grpc::ServerWriteReactor<chat::Reply> *Stream(grpc::CallbackServerContext *, const chat::Question *question) override {
    if (question->text().empty())
      return new Ticker;
    return new Writer(question);
  }
  grpc::ServerBidiReactor<chat::Question, chat::Reply> *Talk(grpc::CallbackServerContext *) override { return new Talker; }
  grpc::ServerUnaryReactor *Ask(grpc::CallbackServerContext *context, const chat::Question *question, chat::Reply *reply) override {
    auto *reactor = context->DefaultReactor();
    std::thread([reactor, question, reply] { // OK
      reply->set_text(ask(question->text())); // BAD
      reactor->Finish(grpc::Status::OK);
    }).detach();
    return reactor;
  }
};

// The text in the status.
class Failing final : public chat::Chat::Service {
public:
  grpc::Status Ask(grpc::ServerContext *, const chat::Question *question, chat::Reply *) override {
    return grpc::Status(grpc::StatusCode::INVALID_ARGUMENT, ask(question->text())); // BAD
  }
  grpc::Status Health(grpc::ServerContext *, const chat::Question *, chat::Reply *) override {
    return grpc::Status(grpc::StatusCode::UNAVAILABLE, "later"); // OK
  }
};
void serve() {
  Callbacks callbacks;
  Failing failing;
  grpc::ServerBuilder builder;
  builder.RegisterService(&callbacks);
  builder.RegisterService(&failing);
  builder.BuildAndStart()->Wait();
}

// ---- streams of the client, one reply ----
class Collecting final : public chat::Chat::Service {
public:
  grpc::Status Collect(grpc::ServerContext *, grpc::ServerReader<chat::Question> *reader, chat::Reply *reply) override {
    chat::Question question;
    std::string all;
    while (reader->Read(&question))
      all += question.text();
    reply->set_text(ask(all)); // BAD
    return grpc::Status::OK;
  }
  grpc::Status Talk(grpc::ServerContext *, grpc::ServerReaderWriter<chat::Reply, chat::Question> *stream) override {
    chat::Question question;
    while (stream->Read(&question)) {
      chat::Reply reply;
      reply.set_text(ask(question.text()));
      stream->Write(reply); // BAD
    }
    return grpc::Status::OK;
  }
};
class Quiet final : public chat::Chat::Service {
public:
  grpc::Status Collect(grpc::ServerContext *, grpc::ServerReader<chat::Question> *reader, chat::Reply *reply) override {
    chat::Question question;
    int count = 0;
    while (reader->Read(&question))
      ++count;
    reply->set_status(std::to_string(count)); // OK
    return grpc::Status::OK;
  }
  grpc::Status Talk(grpc::ServerContext *, grpc::ServerReaderWriter<chat::Reply, chat::Question> *stream) override {
    chat::Reply reply;
    reply.set_text(answer());
    stream->Write(reply, grpc::WriteOptions()); // BAD
    return grpc::Status::OK;
  }
};
class TalkData {
public:
  TalkData(chat::Chat::AsyncService *service, grpc::ServerCompletionQueue *queue) : stream_(&context_), reader_(&context_) {
    service->RequestTalk(&context_, &stream_, queue, queue, this);
    service->RequestCollect(&context_, &reader_, queue, queue, this);
  }
  void Proceed() {
    stream_.Read(&question_, this);
    upstream(question_.host()); // BAD
    chat::Reply reply;
    reply.set_text(ask(question_.text()));
    stream_.Write(reply, this); // BAD
  }

private:
  grpc::ServerContext context_;
  chat::Question question_;
  grpc::ServerAsyncReaderWriter<chat::Reply, chat::Question> stream_;
  grpc::ServerAsyncReader<chat::Reply, chat::Question> reader_;
};

// ---- what went wrong, said on ----
void status() {
  grpc::Status refused(grpc::StatusCode::INTERNAL, answer()), plain(grpc::StatusCode::INTERNAL, "refused");
  publish(refused.error_message()); // BAD
  publish(plain.ok() || plain.error_code() == grpc::StatusCode::UNKNOWN || !plain.error_details().empty() ? "fine" : "bad"); // OK
  publish(plain.error_message()); // OK
}

// ---- messages copied, lists and maps in them ----
void messages() {
  chat::Reply said, copy, other;
  said.set_text(answer());
  said.add_lines(answer());
  said.add_parts()->set_text(answer());
  (*said.mutable_labels())["text"] = answer();
  copy.mutable_lines()->CopyFrom(said.lines());
  publish(copy.lines(0)); // BAD
  copy.mutable_parts()->MergeFrom(said.parts());
  for (auto part = copy.parts().begin(); part != copy.parts().end(); ++part)
    publish(part->text()); // BAD
  other.mutable_labels()->insert({"text", answer()});
  publish(other.labels().at("text")); // BAD
  publish(other.labels().count("text") && other.labels().contains("text") && other.labels().size() ? "some" : "none"); // OK
  chat::Reply plain;
  plain.add_lines("fine");
  publish(plain.lines(0)); // OK
  std::unique_ptr<std::string> released(said.release_text());
  publish(*released); // BAD
  plain.set_allocated_text(new std::string(answer()));
  publish(plain.text()); // BAD
}
