/* Boost.Beast as it is not in Boost 1.74: message_generator of Boost 1.81 and later (boost/beast/http/message_generator.hpp),
   string_param of Boost 1.66 to 1.72 (boost/beast/core/string.hpp), as far as the test needs them. */
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
namespace boost::beast {
using error_code = std::error_code;
class string_param {
public:
  template <class T> string_param(const T &value);
  string_param(const std::string &text);
  std::string_view str() const;
  operator std::string_view() const;
};
class tcp_stream {};
template <class NextLayer> class basic_stream {
public:
  template <class... Args> explicit basic_stream(Args &&...args);
};
namespace http {
enum class status { ok = 200 };
enum class field { content_type, server };
struct string_body {
  using value_type = std::string;
};
class fields {
public:
  void set(field name, string_param value);
  std::string_view operator[](field name) const;
};
template <bool isRequest, class Body, class Fields = fields> class message : public Fields {
public:
  message(status result, unsigned version);
  message(message &&other);
  typename Body::value_type &body();
  void prepare_payload();
};
template <class Body> using response = message<false, Body>;
class message_generator {
public:
  template <bool isRequest, class Body, class Fields> message_generator(message<isRequest, Body, Fields> &&message);
  message_generator(message_generator &&other);
  bool keep_alive() const;
};
} // namespace http
template <class Stream> std::size_t write(Stream &stream, http::message_generator generator, error_code &error);
template <class Stream, class Handler> void async_write(Stream &stream, http::message_generator generator, Handler &&handler) {}
} // namespace boost::beast
