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
  const char *begin() const;
  const char *end() const;
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
  rvalue *begin() const;
  rvalue *end() const;
  size_t size() const;
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
  std::string s() const;
  std::vector<std::string> keys() const;
  size_t size() const;
  std::string dump() const override;
};
} // namespace json

namespace mustache {
using context = json::wvalue;
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
  const query_string get_body_params() const;
};

namespace multipart {
struct part {
  std::string body;
};
struct message {
  explicit message(const request &req);
  part get_part_by_name(const std::string &name);
};
} // namespace multipart
namespace utility {
std::string base64encode(std::string data, size_t size, const char *key = nullptr);
} // namespace utility

struct response {
  int code{200};
  std::string body;
  response();
  explicit response(int code);
  response(const char *body);
  response(int code, const char *body);
  response(std::string body);
  response(int code, std::string body);
  response(returnable &&value);
  response(returnable &value);
  response(int code, returnable &value);
  response(int code, returnable &&value);
  response(std::string contentType, std::string body);
  response(int code, std::string contentType, std::string body);
  response(response &&other);
  response &operator=(response &&other) noexcept;
  void set_header(std::string key, std::string value);
  void add_header(std::string key, std::string value);
  void redirect(const std::string &location);
  void write(const std::string &part);
  void write(const char *part);
  void clear();
  bool is_completed() const noexcept;
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
class DynamicRule : public RuleParameterTraits<DynamicRule> {
public:
  template <typename Func> void operator()(Func f) {}
  template <typename Func> void operator()(std::string name, Func &&f) {}
};
class CatchallRule : public RuleParameterTraits<CatchallRule> {
public:
  template <typename Func> void operator()(Func &&f) {}
};
class Blueprint {
public:
  explicit Blueprint(const std::string &prefix);
  template <uint64_t Tag> TaggedRule<> &new_rule_tagged(std::string &&rule);
  CatchallRule &catchall_rule();
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
  template <typename Func> WebSocketRule &onclose(Func) { return *this; }
};
template <typename... Middlewares> class Crow {
public:
  template <uint64_t Tag> TaggedRule<> &route(std::string rule);
  WebSocketRule<Crow> &websocket_route(std::string rule);
  DynamicRule &route_dynamic(const std::string &rule);
  CatchallRule &catchall_route();
  Crow &register_blueprint(Blueprint &blueprint);
  Crow &port(std::uint16_t port);
  Crow &multithreaded();
  void run();
};
using SimpleApp = Crow<>;
template <typename... M> using App = Crow<M...>;

} // namespace crow

inline crow::HTTPMethod operator"" _method(const char *, size_t) { return crow::HTTPMethod::Post; }

#define CROW_ROUTE(app, url) app.template route<0>(url)
#define CROW_BP_ROUTE(blueprint, url) blueprint.new_rule_tagged<0>(url)
#define CROW_CATCHALL_ROUTE(app) app.catchall_route()
#define CROW_WEBSOCKET_ROUTE(app, url) app.websocket_route(url)
