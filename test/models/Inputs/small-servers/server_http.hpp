// The part of Simple-Web-Server 3.1's public interface that the tests use, declared only.
#pragma once
#include <functional>
#include <istream>
#include <map>
#include <memory>
#include <ostream>
#include <streambuf>
#include <string>
#include <system_error>

namespace SimpleWeb {
using CaseInsensitiveMultimap = std::multimap<std::string, std::string>;
enum class StatusCode { success_ok = 200, client_error_bad_request = 400 };
struct HTTP {};

template <class socket_type> class ServerBase {
public:
  class Response : public std::enable_shared_from_this<Response>, public std::ostream {
  public:
    void write(StatusCode status_code = StatusCode::success_ok, const CaseInsensitiveMultimap &header = {});
    void send(std::function<void(int)> callback = nullptr) noexcept;
    void write(StatusCode status_code, const std::string &content, const CaseInsensitiveMultimap &header = {});
    void write(const std::string &content, const CaseInsensitiveMultimap &header = {});
  };
  class Content : public std::istream {
  public:
    std::string string() noexcept;
  };
  class Request {
  public:
    std::string method, path, query_string;
    Content content;
    CaseInsensitiveMultimap header;
    CaseInsensitiveMultimap parse_query_string() const noexcept;
  };
  using Handler = std::function<void(std::shared_ptr<typename ServerBase<socket_type>::Response>,
                                     std::shared_ptr<typename ServerBase<socket_type>::Request>)>;
  struct Config {
    unsigned short port;
  } config;
  std::map<std::string, std::map<std::string, Handler>> resource;
  std::map<std::string, Handler> default_resource;
  void start();
};
template <class socket_type> class Server : public ServerBase<socket_type> {};
} // namespace SimpleWeb
