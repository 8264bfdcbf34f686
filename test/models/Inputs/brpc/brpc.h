// The part of brpc 1.8's public interface that the tests use, declared only.
#pragma once
#include <string>
namespace google { namespace protobuf {
class RpcController {};
class Closure {
public:
  virtual void Run() = 0;
};
class Message {};
class MethodDescriptor;
class Service {
public:
  virtual ~Service();
};
}} // namespace google::protobuf
namespace butil {
class IOBuf {
public:
  void append(const std::string &text);
  std::string to_string() const;
  IOBuf();
  IOBuf(const IOBuf &other);
  void operator=(const IOBuf &other);
  size_t copy_to(std::string *to) const;
  size_t size() const;
  bool empty() const;
};
} // namespace butil
namespace brpc {
enum HttpMethod { HTTP_METHOD_GET, HTTP_METHOD_POST };
class URI {
public:
  void operator=(const std::string &url);
};
class HttpHeader {
public:
  URI &uri();
  void set_method(HttpMethod method);
  int status_code() const;
  void SetHeader(const std::string &key, const std::string &value);
  const std::string *GetHeader(const std::string &key) const;
};
class Controller : public google::protobuf::RpcController {
public:
  HttpHeader &http_request();
  HttpHeader &http_response();
  butil::IOBuf &request_attachment();
  butil::IOBuf &response_attachment();
  bool Failed() const;
  std::string ErrorText() const;
};
struct ChannelOptions {};
class Channel {
public:
  int Init(const char *server, const char *balancer, const ChannelOptions *options);
  void CallMethod(const google::protobuf::MethodDescriptor *method, google::protobuf::RpcController *controller,
                  const google::protobuf::Message *request, google::protobuf::Message *response,
                  google::protobuf::Closure *done);
};
class ClosureGuard {
public:
  explicit ClosureGuard(google::protobuf::Closure *done);
};
} // namespace brpc
// What protoc makes of a small service.
class ChatRequest : public google::protobuf::Message {
public:
  const std::string &text() const { return text_; }

private:
  std::string text_;
};
class ChatResponse : public google::protobuf::Message {
public:
  void set_text(const std::string &value) { text_ = value; }

private:
  std::string text_;
};
class ChatService : public google::protobuf::Service {
public:
  virtual void Chat(google::protobuf::RpcController *controller, const ChatRequest *request, ChatResponse *response,
                    google::protobuf::Closure *done);
  virtual void Raw(google::protobuf::RpcController *controller, const ChatRequest *request, ChatResponse *response,
                   google::protobuf::Closure *done);
};
