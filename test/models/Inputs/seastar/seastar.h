// The part of Seastar 24's public interface that the tests use, declared only.
#pragma once
#include <memory>
#include <string>
namespace seastar {
using sstring = std::string;
template <class T> class future {};
template <class T> future<T> make_ready_future(T &&) { return {}; }
namespace http {
struct request {
  sstring content;
  sstring get_query_param(const sstring &name) const;
};
struct reply {
  sstring _content;
  void write_body(const sstring &type, const sstring &content);
  void done(const sstring &type);
};
} // namespace http
namespace httpd {
class handler_base {
public:
  virtual future<std::unique_ptr<http::reply>> handle(const sstring &path, std::unique_ptr<http::request> req,
                                                      std::unique_ptr<http::reply> rep) = 0;
  virtual ~handler_base();
};
} // namespace httpd
} // namespace seastar
