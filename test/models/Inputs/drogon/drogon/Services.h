// The part of Drogon 1.9's public interface beyond plain handlers that the tests use, declared only.
#pragma once
#include <any>
#include <drogon/HttpController.h>

namespace drogon {

class HttpViewData {
public:
  void insert(const std::string &key, std::any &&obj);
  template <typename T> void insert(const std::string &key, T &&obj);
};

using FilterCallback = std::function<void(const HttpResponsePtr &)>;
using FilterChainCallback = std::function<void()>;
class HttpFilterBase {
public:
  virtual void doFilter(const HttpRequestPtr &req, FilterCallback &&fcb, FilterChainCallback &&fccb) = 0;
  virtual ~HttpFilterBase() {}
};
template <typename T, bool AutoCreation = true> class HttpFilter : public HttpFilterBase {};

class WebSocketClient;
using WebSocketClientPtr = std::shared_ptr<WebSocketClient>;
using WebSocketRequestCallback = std::function<void(ReqResult, const HttpResponsePtr &, const WebSocketClientPtr &)>;
class WebSocketClient {
public:
  static WebSocketClientPtr newWebSocketClient(const std::string &hostString);
  static WebSocketClientPtr newWebSocketClient(const std::string &ip, uint16_t port, bool useSSL = false);
  virtual WebSocketConnectionPtr getConnection() = 0;
  virtual void setMessageHandler(
      const std::function<void(std::string &&message, const WebSocketClientPtr &, const WebSocketMessageType &)> &callback) = 0;
  virtual void connectToServer(const HttpRequestPtr &request, const WebSocketRequestCallback &callback) = 0;
  virtual ~WebSocketClient() {}
};

template <typename T> T sync_wait(Task<T> task);

namespace orm {
class Field {
public:
  template <typename T> T as() const;
  const char *c_str() const;
};
class Row {
public:
  Field operator[](const char *columnName) const;
  Field operator[](const std::string &columnName) const;
};
class ConstResultIterator {
public:
  Row operator*() const;
  ConstResultIterator &operator++();
  bool operator!=(const ConstResultIterator &other) const;
};
class Result {
public:
  using ConstIterator = ConstResultIterator;
  ConstIterator begin() const noexcept;
  ConstIterator end() const noexcept;
  Row front() const noexcept;
  Row operator[](std::size_t index) const;
  std::size_t size() const noexcept;
};
class DrogonDbException {};
class DbClient {
public:
  template <typename... Arguments> const Result execSqlSync(const std::string &sql, Arguments &&...) { return {}; }
  template <typename FUNCTION1, typename FUNCTION2, typename... Arguments>
  void execSqlAsync(const std::string &sql, FUNCTION1 &&rCallback, FUNCTION2 &&exceptCallback, Arguments &&...) {}
};
using DbClientPtr = std::shared_ptr<DbClient>;
} // namespace orm

namespace utils {
std::string urlEncode(const std::string &text);
std::string base64Encode(std::string_view data, bool urlSafe = false);
} // namespace utils

} // namespace drogon
