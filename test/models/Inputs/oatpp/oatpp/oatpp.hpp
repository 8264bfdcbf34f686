// The part of Oat++ 1.3's public interface that the tests use, declared only; the macros do what the real ones come to.
#pragma once
#include <functional>
#include <memory>
#include <string>

namespace oatpp {
typedef int v_int32;
namespace data { namespace mapping { namespace type {
class String {
public:
  String();
  String(const char *text);
  String(const std::string &text);
  String(std::string &&text);
  String &operator=(const char *text);
  operator std::string() const;
  std::string &operator*() const;
  std::string *operator->() const;
};
String operator+(const String &a, const String &b);
class Void {
public:
  Void();
};
template <class T> class DTOWrapper : public Void {
public:
  DTOWrapper();
  static DTOWrapper createShared();
  T &operator*() const;
  T *operator->() const;
};
}}} // namespace data::mapping::type
typedef data::mapping::type::String String;
typedef data::mapping::type::Void Void;
template <class T> using Object = data::mapping::type::DTOWrapper<T>;
class DTO {};
namespace data { namespace mapping {
class ObjectMapper {
public:
  String writeToString(const type::Void &variant) const;
  template <class T> T readFromString(const String &text) const;
};
}} // namespace data::mapping

namespace network {
struct Address {
  Address(const String &host, unsigned short port);
};
struct ClientConnectionProvider {};
} // namespace network
namespace openssl { namespace client {
class ConnectionProvider : public network::ClientConnectionProvider {
public:
  static std::shared_ptr<ConnectionProvider> createShared(const network::Address &address);
};
}} // namespace openssl::client

namespace async {
class Action {};
template <typename... Args> class CoroutineStarterForResult {
public:
  template <typename C, typename... Params> Action callbackTo(Action (C::*method)(Params...));
};
} // namespace async
namespace data { namespace stream {
class BufferOutputStream {
public:
  long writeSimple(const void *data, long count);
  String toString();
  unsigned char *getData();
  void setCurrentPosition(long position);
};
}} // namespace data::stream
namespace data { namespace share {
class LazyStringMultimap {
public:
  void put(const String &key, const String &value);
  String get(const String &key) const;
};
}} // namespace data::share
namespace web { namespace protocol { namespace http {
class Headers {
public:
  void put(const String &key, const String &value);
};
struct Status {
  static const Status CODE_200;
  static const Status CODE_502;
};
namespace outgoing {
class Body {};
class Response;
class BufferBody : public Body {
public:
  static std::shared_ptr<BufferBody> createShared(const String &text);
};
class Response {
public:
  static std::shared_ptr<Response> createShared(const Status &status, const std::shared_ptr<Body> &body);
  void putHeader(const String &key, const String &value);
};
class ResponseFactory {
public:
  static std::shared_ptr<Response> createResponse(const Status &status, const String &text);
};
} // namespace outgoing
namespace incoming {
class Request {
public:
  String readBodyToString() const;
  async::CoroutineStarterForResult<const String &> readBodyToStringAsync() const;
  String getHeader(const String &name) const;
  String getQueryParameter(const char *name) const;
};
class Response {
public:
  int getStatusCode() const;
  String getHeader(const String &name) const;
  void transferBodyToStream(data::stream::BufferOutputStream *stream) const;
  String readBodyToString() const;
  template <class Wrapper> Wrapper readBodyToDto(const std::shared_ptr<data::mapping::ObjectMapper> &mapper) const;
};
} // namespace incoming
}}} // namespace web::protocol::http

namespace web { namespace client {
class RequestExecutor {
public:
  class ConnectionHandle;
  virtual std::shared_ptr<protocol::http::incoming::Response>
  execute(const String &method, const String &path, const protocol::http::Headers &headers,
          const std::shared_ptr<protocol::http::outgoing::Body> &body,
          const std::shared_ptr<ConnectionHandle> &connectionHandle = nullptr) = 0;
};
class HttpRequestExecutor : public RequestExecutor {
public:
  static std::shared_ptr<HttpRequestExecutor>
  createShared(const std::shared_ptr<network::ClientConnectionProvider> &provider);
};
}} // namespace web::client

namespace web { namespace server {
class HttpRequestHandler {
public:
  typedef protocol::http::Status Status;
  typedef protocol::http::incoming::Request IncomingRequest;
  typedef protocol::http::outgoing::Response OutgoingResponse;
  typedef protocol::http::outgoing::ResponseFactory ResponseFactory;
  virtual std::shared_ptr<OutgoingResponse> handle(const std::shared_ptr<IncomingRequest> &request);
};
class HttpRouter {
public:
  static std::shared_ptr<HttpRouter> createShared();
  void route(const String &method, const String &path, const std::shared_ptr<HttpRequestHandler> &handler);
};
namespace api {
class ApiController {
public:
  typedef protocol::http::Status Status;
  typedef protocol::http::incoming::Request IncomingRequest;
  typedef protocol::http::outgoing::Response OutgoingResponse;

protected:
  ApiController(const std::shared_ptr<data::mapping::ObjectMapper> &mapper);
  std::shared_ptr<OutgoingResponse> createResponse(const Status &status, const String &text) const;
  std::shared_ptr<OutgoingResponse> createDtoResponse(const Status &status, const Void &dto) const;
};
} // namespace api
}} // namespace web::server
} // namespace oatpp

#define ENDPOINT(METHOD, PATH, NAME, ...) std::shared_ptr<OutgoingResponse> NAME(__VA_ARGS__)
#define BODY_STRING(TYPE, NAME) const TYPE &NAME
#define BODY_DTO(TYPE, NAME) const TYPE &NAME
#define PATH(TYPE, NAME) const TYPE &NAME
#define REQUEST(TYPE, NAME) const TYPE &NAME
#define DTO_FIELD(TYPE, NAME) TYPE NAME
