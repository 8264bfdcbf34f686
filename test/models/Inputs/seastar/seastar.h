// The part of Seastar 24's public interface that the tests use, declared only.
#pragma once
#include <functional>
#include <memory>
#include <string>
namespace seastar {
template <typename char_type, typename Size, Size max_size, bool NulTerminate = true> class basic_sstring {
public:
  basic_sstring() noexcept;
  basic_sstring(const basic_sstring &other);
  basic_sstring(const char_type *text);
  basic_sstring(const std::basic_string<char_type> &text);
  basic_sstring &operator=(const basic_sstring &other);
  operator std::basic_string<char_type>() const;
  const char_type *c_str() const noexcept;
  const char_type *begin() const noexcept;
  const char_type *end() const noexcept;
  size_t size() const noexcept;
};
using sstring = basic_sstring<char, unsigned, 15>;
template <class T = void> class future {
public:
  template <typename Func> auto then(Func &&func) noexcept { return func(T()); }
  T get();
};
template <> class future<void> {
public:
  template <typename Func> auto then(Func &&func) noexcept { return func(); }
  void get();
};
template <class T> future<T> make_ready_future(T &&value) { return {}; }
template <typename CharType> class output_stream {
public:
  future<> write(const CharType *buffer, size_t size) noexcept;
  future<> write(const std::basic_string<CharType> &text) noexcept;
  future<> close() noexcept;
};
namespace http {
struct request {
  sstring content;
  sstring get_query_param(const sstring &name) const;
};
struct reply {
  enum class status_type { ok = 200, bad_request = 400 };
  sstring _content;
  reply &set_status(status_type status, sstring content = "");
  reply &add_header(const sstring &name, const sstring &value);
  void write_body(const sstring &type, sstring content);
  void write_body(const sstring &type, std::function<future<>(output_stream<char> &&)> &&writer);
  reply &done(const sstring &type);
};
} // namespace http
namespace httpd {
class handler_base {
public:
  virtual future<std::unique_ptr<http::reply>> handle(const sstring &path, std::unique_ptr<http::request> req,
                                                      std::unique_ptr<http::reply> rep) = 0;
  virtual ~handler_base();
};
using request_function = std::function<sstring(std::reference_wrapper<const http::request>)>;
class function_handler : public handler_base {
public:
  function_handler(const request_function &handle, const sstring &type);
  future<std::unique_ptr<http::reply>> handle(const sstring &path, std::unique_ptr<http::request> req,
                                              std::unique_ptr<http::reply> rep) override;
};
} // namespace httpd
} // namespace seastar
