// The part of Oat++ 1.3's public interface beyond plain controllers that the tests use, declared only.
#pragma once
#include <oatpp/oatpp.hpp>
#include <unordered_map>

namespace oatpp {
namespace encoding {
struct Base64 {
  static String encode(const String &data);
};
} // namespace encoding

namespace web { namespace client {
class ApiClient {
protected:
  struct PathPattern {};
  static PathPattern parsePathPattern(const char *data, long size);
  typedef std::unordered_map<std::string, String> Parameters;
  std::shared_ptr<RequestExecutor> m_requestExecutor;
  std::shared_ptr<data::mapping::ObjectMapper> m_objectMapper;

public:
  typedef protocol::http::incoming::Response Response;
  ApiClient(const std::shared_ptr<RequestExecutor> &requestExecutor, const std::shared_ptr<data::mapping::ObjectMapper> &objectMapper)
      : m_requestExecutor(requestExecutor), m_objectMapper(objectMapper) {}
  virtual std::shared_ptr<Response> executeRequest(const String &method, const PathPattern &pathPattern,
                                                   const protocol::http::Headers &headers, const Parameters &pathParams,
                                                   const Parameters &queryParams,
                                                   const std::shared_ptr<protocol::http::outgoing::Body> &body,
                                                   const std::shared_ptr<RequestExecutor::ConnectionHandle> &connection = nullptr);
};
}} // namespace web::client

namespace async {
class AbstractCoroutine {
public:
  virtual Action act() = 0;
};
template <class T, typename... Args> class CoroutineWithResult : public AbstractCoroutine {
public:
  Action _return(Args... args);
};
} // namespace async

namespace web { namespace server { namespace api {
template <class CoroutineT, class ControllerT>
class HandlerCoroutine
    : public async::CoroutineWithResult<CoroutineT, const std::shared_ptr<protocol::http::outgoing::Response> &> {
public:
  typedef async::Action Action;
  HandlerCoroutine(ControllerT *pController, const std::shared_ptr<protocol::http::incoming::Request> &pRequest)
      : controller(pController), request(pRequest) {}
  ControllerT *const controller;
  std::shared_ptr<protocol::http::incoming::Request> request;
};
}}} // namespace web::server::api

namespace websocket {
class WebSocket {
public:
  class Listener {
  public:
    typedef oatpp::websocket::WebSocket WebSocket;
    virtual void onPing(const WebSocket &socket, const String &message) = 0;
    virtual void readMessage(const WebSocket &socket, unsigned char opcode, const char *data, long size) = 0;
  };
  void sendOneFrameText(const String &message) const;
};
} // namespace websocket
} // namespace oatpp

#define API_CLIENT_INIT(NAME)                                                                                          \
  NAME(const std::shared_ptr<oatpp::web::client::RequestExecutor> &executor,                                           \
       const std::shared_ptr<oatpp::data::mapping::ObjectMapper> &mapper)                                              \
      : oatpp::web::client::ApiClient(executor, mapper) {}                                                             \
  static std::shared_ptr<NAME> createShared(const std::shared_ptr<oatpp::web::client::RequestExecutor> &executor,      \
                                            const std::shared_ptr<oatpp::data::mapping::ObjectMapper> &mapper) {       \
    return std::make_shared<NAME>(executor, mapper);                                                                   \
  }
#define ENDPOINT_ASYNC(METHOD, PATH, NAME)                                                                             \
  class NAME : public oatpp::web::server::api::HandlerCoroutine<NAME, Controller>
#define ENDPOINT_ASYNC_INIT(NAME)                                                                                      \
  NAME(Controller *controller, const std::shared_ptr<IncomingRequest> &request) : HandlerCoroutine(controller, request) {}
