// The part of Simple-Web-Server 3.1's client that the tests use, declared only.
#pragma once
#include "server_http.hpp"

namespace SimpleWeb {
template <class socket_type> class ClientBase {
public:
  class Content : public std::istream {
  public:
    std::string string() noexcept;
  };
  class Response {
  public:
    std::string http_version, status_code;
    Content content;
    CaseInsensitiveMultimap header;
  };
  std::shared_ptr<Response> request(const std::string &method, const std::string &path = "/", const std::string &content = "",
                                    const CaseInsensitiveMultimap &header = {});
  void request(const std::string &method, const std::string &path, const std::string &content,
               const CaseInsensitiveMultimap &header,
               std::function<void(std::shared_ptr<Response>, const std::error_code &)> &&callback);
  void request(const std::string &method, const std::string &path, const std::string &content,
               std::function<void(std::shared_ptr<Response>, const std::error_code &)> &&callback);

protected:
  ClientBase(const std::string &host_port, unsigned short default_port);
};
template <class socket_type> class Client : public ClientBase<socket_type> {
public:
  Client(const std::string &server_port_path) : ClientBase<socket_type>(server_port_path, 80) {}
};
struct HTTPS {};
} // namespace SimpleWeb
