// The part of restclient-cpp 0.5, HTTPRequest 2024, curlpp 0.8's public interface that the tests use, declared only.
#pragma once
#include <cstdint>
#include <list>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>
namespace RestClient {
typedef std::map<std::string, std::string> HeaderFields;
struct Response {
  int code;
  std::string body;
  HeaderFields headers;
};
Response get(const std::string &url);
Response post(const std::string &url, const std::string &type, const std::string &data);
class Connection {
public:
  explicit Connection(const std::string &base);
  void AppendHeader(const std::string &key, const std::string &value);
  void SetHeaders(const HeaderFields &headers);
  void SetTimeout(int seconds);
  Response get(const std::string &uri);
  Response post(const std::string &uri, const std::string &data);
};
} // namespace RestClient
namespace http {
using HeaderField = std::pair<std::string, std::string>;
struct Response {
  std::vector<std::uint8_t> body;
};
class Request {
public:
  explicit Request(const std::string &url);
  Response send(const std::string &method = "GET", const std::string &body = "",
                const std::vector<HeaderField> &headers = {});
};
} // namespace http
namespace curlpp {
namespace options {
struct Url {
  Url(const std::string &url);
};
struct HttpHeader {
  HttpHeader(const std::list<std::string> &headers);
};
struct PostFields {
  PostFields(const std::string &body);
};
struct WriteFunction {
  WriteFunction(std::function<size_t(char *, size_t, size_t)> write);
};
struct WriteStream {
  WriteStream(std::ostream *stream);
};
} // namespace options
class Easy {
public:
  template <typename OPTION> void setOpt(const OPTION &) {}
  void perform();
};
} // namespace curlpp
