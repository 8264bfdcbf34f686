// The part of Crow 1.2's public interface that the tests use, most of it declared only.
#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace crow {

enum class HTTPMethod { Get, Post, Put };

struct returnable {
  std::string content_type;
  virtual std::string dump() const = 0;
  virtual ~returnable() {}
};

namespace json {
class wvalue;
namespace detail {
struct r_string {
  operator std::string() const;
};
} // namespace detail
class rvalue {
public:
  explicit operator bool() const noexcept;
  detail::r_string s() const;
  int64_t i() const;
  bool has(const char *key) const;
  bool has(const std::string &key) const;
  const rvalue &operator[](const char *key) const;
  const rvalue &operator[](const std::string &key) const;
  const rvalue &operator[](size_t index) const;
};
rvalue load(const std::string &text);
class wvalue : public returnable {
public:
  wvalue();
  wvalue(std::initializer_list<std::pair<std::string const, wvalue>> list);
  wvalue(const char *value);
  wvalue(const std::string &value);
  wvalue(std::string &&value);
  wvalue(int value);
  wvalue(const rvalue &value);
  wvalue(const wvalue &value);
  wvalue &operator=(const char *value);
  wvalue &operator=(const std::string &value);
  wvalue &operator=(int value);
  wvalue &operator=(wvalue &&value);
  wvalue &operator[](const std::string &key);
  std::string dump() const override;
};
} // namespace json

namespace mustache {
struct rendered_template : returnable {
  std::string dump() const override;
};
class template_t {
public:
  rendered_template render(const json::wvalue &context) const;
};
template_t load(const std::string &filename);
} // namespace mustache

class query_string {
public:
  char *get(const std::string &name) const;
};

struct request {
  HTTPMethod method;
  std::string raw_url, url, body, remote_ip_address;
  query_string url_params;
  const std::string &get_header_value(const std::string &key) const;
};

struct response {
  int code{200};
  std::string body;
  response();
  explicit response(int code);
  response(std::string body);
  response(const json::wvalue &value);
  response(int code, std::string body);
  response(int code, const json::wvalue &value);
  response(std::string contentType, std::string body);
  response(int code, std::string contentType, std::string body);
  response(response &&other);
  response &operator=(response &&other) noexcept;
  void set_header(std::string key, std::string value);
  void add_header(std::string key, std::string value);
  void redirect(const std::string &location);
  void write(const std::string &part);
  void end() noexcept;
  void end(const std::string &part);
};

template <typename T> struct RuleParameterTraits {
  using self_t = T;
  template <typename... M> self_t &methods(HTTPMethod, M...) { return static_cast<self_t &>(*this); }
};
template <typename... Args> class TaggedRule : public RuleParameterTraits<TaggedRule<Args...>> {
public:
  template <typename Func> void operator()(Func &&) {}
};
namespace websocket {
struct connection {
  virtual void send_binary(std::string message) = 0;
  virtual void send_text(std::string message) = 0;
  virtual void close(const std::string &message) = 0;
  virtual ~connection() {}
};
} // namespace websocket
template <typename App> class WebSocketRule : public RuleParameterTraits<WebSocketRule<App>> {
public:
  template <typename Func> WebSocketRule &onopen(Func) { return *this; }
  template <typename Func> WebSocketRule &onmessage(Func) { return *this; }
};
template <typename... Middlewares> class Crow {
public:
  template <uint64_t Tag> TaggedRule<> &route(std::string rule);
  WebSocketRule<Crow> &websocket_route(std::string rule);
  Crow &port(std::uint16_t port);
  Crow &multithreaded();
  void run();
};
using SimpleApp = Crow<>;
template <typename... M> using App = Crow<M...>;

} // namespace crow

inline crow::HTTPMethod operator"" _method(const char *, size_t) { return crow::HTTPMethod::Post; }

#define CROW_ROUTE(app, url) app.template route<0>(url)
#define CROW_WEBSOCKET_ROUTE(app, url) app.websocket_route(url)
