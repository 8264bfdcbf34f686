// As much of cpp-httplib's interface as the project beside it needs: tests of the gate parse in milliseconds with it.
#pragma once
#include <functional>
#include <map>
#include <string>

namespace httplib {
using Headers = std::multimap<std::string, std::string>;

struct Request {
  std::string body;
  std::string get_param_value(const std::string &key) const;
};

struct Response {
  std::string body;
  int status = 200;
  void set_content(const std::string &content, const std::string &type);
};

struct Result {
  const Response *operator->() const;
  explicit operator bool() const;
};

class Client {
public:
  explicit Client(const std::string &address);
  Result Post(const std::string &path, const Headers &headers, const std::string &body, const std::string &type);
};

class Server {
public:
  using Handler = std::function<void(const Request &, Response &)>;
  Server &Post(const std::string &route, Handler handler);
  bool listen(const std::string &host, int port);
};
} // namespace httplib
