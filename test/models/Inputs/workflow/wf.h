// The part of sogou workflow 0.11's public interface that the tests use, declared only.
#pragma once
#include <functional>
#include <string>
namespace protocol {
class HttpMessage {
public:
  bool append_output_body(const void *buf, size_t size);
  bool append_output_body(const std::string &text);
  bool append_output_body_nocopy(const void *buf, size_t size);
  bool get_parsed_body(const void **body, size_t *size) const;
  bool add_header_pair(const char *name, const char *value);
};
class HttpRequest : public HttpMessage {
public:
  const char *get_request_uri() const;
  bool set_method(const char *method);
};
class HttpResponse : public HttpMessage {};
class HttpUtil {
public:
  static std::string decode_chunked_body(const HttpMessage *message);
};
} // namespace protocol
template <class REQ, class RESP> class WFNetworkTask {
public:
  REQ *get_req();
  RESP *get_resp();
  int get_state() const;
  void start();
};
using WFHttpTask = WFNetworkTask<protocol::HttpRequest, protocol::HttpResponse>;
using http_callback_t = std::function<void(WFHttpTask *)>;
class WFTaskFactory {
public:
  static WFHttpTask *create_http_task(const std::string &url, int redirects, int retries, http_callback_t callback);
};
class WFServerBase {
public:
  int start(unsigned short port);
};
class WFHttpServer : public WFServerBase {
public:
  WFHttpServer(std::function<void(WFHttpTask *)> process);
};
