// The part of cpr 1.11's public interface that the tests use, declared only.
#pragma once
#include <cstdint>
#include <functional>
#include <future>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cpr {

struct CaseInsensitiveCompare {
  bool operator()(const std::string &a, const std::string &b) const noexcept;
};
using Header = std::map<std::string, std::string, CaseInsensitiveCompare>;

template <class T> class StringHolder {
public:
  StringHolder() = default;
  explicit StringHolder(const std::string &str);
  explicit StringHolder(std::string &&str);
  explicit StringHolder(std::string_view str);
  explicit StringHolder(const char *str);
  StringHolder(const char *str, size_t len);
  virtual ~StringHolder() = default;
  explicit operator std::string() const;
  T operator+(const char *rhs) const;
  T operator+(const std::string &rhs) const;
  void operator+=(const char *rhs);
  void operator+=(const std::string &rhs);
  const std::string &str();
  const char *c_str() const;
};

class Url : public StringHolder<Url> {
public:
  Url() = default;
  Url(std::string url);
  Url(std::string_view url);
  Url(const char *url);
  Url(const std::initializer_list<std::string> args);
};
class Body : public StringHolder<Body> {
public:
  Body() = default;
  Body(std::string body);
  Body(std::string_view body);
  Body(const char *body);
  Body(const char *str, size_t len);
};
struct Parameter {
  Parameter(std::string key, std::string value);
  std::string key, value;
};
class Parameters {
public:
  Parameters() = default;
  Parameters(const std::initializer_list<Parameter> &parameters);
  void Add(const Parameter &parameter);
};
struct Pair {
  Pair(std::string key, std::string value);
};
class Payload {
public:
  Payload(const std::initializer_list<Pair> &pairs);
};
struct File {
  explicit File(std::string path);
};
struct Part {
  Part(const std::string &name, const std::string &value, const std::string &content_type = {});
  Part(const std::string &name, const File &file, const std::string &content_type = {});
  std::string name, value;
};
class Multipart {
public:
  Multipart(const std::initializer_list<Part> &parts);
  std::vector<Part> parts;
};
enum class AuthMode { BASIC, DIGEST };
class Authentication {
public:
  Authentication(std::string username, std::string password, AuthMode mode);
};
class Bearer {
public:
  Bearer(std::string token);
};
class Timeout {
public:
  Timeout(const std::int32_t &milliseconds);
};
class VerifySsl {
public:
  VerifySsl(bool verify);
};
class WriteCallback {
public:
  WriteCallback(std::function<bool(const std::string_view &data, intptr_t userdata)> callback, intptr_t userdata = 0);
  std::function<bool(const std::string_view &data, intptr_t userdata)> callback;
};
struct ServerSentEvent {
  std::string event, data;
};
class ServerSentEventCallback {
public:
  ServerSentEventCallback(std::function<bool(ServerSentEvent &&event, intptr_t userdata)> callback, intptr_t userdata = 0);
  std::function<bool(ServerSentEvent &&event, intptr_t userdata)> callback;
};
struct Error {
  int code;
  std::string message;
  explicit operator bool() const { return code != 0; }
};
class Response {
public:
  long status_code{};
  std::string text{};
  Header header{};
  Url url{};
  double elapsed{};
  std::string raw_header{};
  std::string reason{};
  Error error{};
};

template <class T> class AsyncWrapper {
public:
  T get();
  bool valid() const noexcept;
  void wait() const;
};
using AsyncResponse = AsyncWrapper<Response>;

template <typename... Ts> Response Get(Ts &&...) { return {}; }
template <typename... Ts> Response Post(Ts &&...) { return {}; }
template <typename... Ts> AsyncResponse GetAsync(Ts...) { return {}; }
template <typename... Ts> AsyncResponse PostAsync(Ts...) { return {}; }
template <typename Then, typename... Ts> auto PostCallback(Then then, Ts...) {
  return AsyncWrapper<decltype(then(Response{}))>();
}

template <typename... Ts> std::vector<Response> MultiGet(Ts &&...);
template <typename... Ts> std::vector<Response> MultiPost(Ts &&...);
template <class Fn, class... Args> auto async(Fn &&fn, Args &&...args) { return AsyncWrapper<decltype(fn(args...))>(); }

namespace status {
constexpr bool is_success(const std::int32_t code) { return code >= 200 && code <= 299; }
} // namespace status

class Session : public std::enable_shared_from_this<Session> {
public:
  Session();
  void SetUrl(const Url &url);
  void SetParameters(const Parameters &parameters);
  void SetHeader(const Header &header);
  void UpdateHeader(const Header &header);
  void SetBearer(const Bearer &token);
  void SetBody(Body &&body);
  void SetBody(const Body &body);
  void SetTimeout(const Timeout &timeout);
  void SetWriteCallback(const WriteCallback &write);
  void SetOption(const Url &url);
  void SetOption(const Header &header);
  void SetOption(Body &&body);
  void SetOption(const VerifySsl &verify);
  void SetOption(const cpr::Body &body);
  void SetOption(const WriteCallback &write);
  Response Get();
  Response Post();
  AsyncResponse PostAsync();
  template <typename Then> auto PostCallback(Then then) { return AsyncWrapper<decltype(then(Response{}))>(); }
};

} // namespace cpr
