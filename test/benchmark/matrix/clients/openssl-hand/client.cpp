// matrix: std=c++17 needs=lib-openssl needs=lib-nlohmann-json seam=ask
//
// HTTPS by hand over OpenSSL: the head is printed, the body cut out of what comes back.
#include "seam.h"

#include <cstdio>
#include <cstdlib>
#include <netdb.h>
#include <nlohmann/json.hpp>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int dial(const char *host) {
  addrinfo hints{}, *found = nullptr;
  hints.ai_socktype = SOCK_STREAM;
  if (getaddrinfo(host, "443", &hints, &found))
    return -1;
  int fd = socket(found->ai_family, found->ai_socktype, found->ai_protocol);
  if (connect(fd, found->ai_addr, found->ai_addrlen)) {
    close(fd);
    fd = -1;
  }
  freeaddrinfo(found);
  return fd;
}

class Tls {
public:
  explicit Tls(const std::string &host) : context_(SSL_CTX_new(TLS_client_method())), fd_(dial(host.c_str())) {
    ssl_ = SSL_new(context_);
    SSL_set_fd(ssl_, fd_);
    SSL_set_tlsext_host_name(ssl_, host.c_str());
    SSL_connect(ssl_);
  }
  ~Tls() {
    SSL_free(ssl_);
    SSL_CTX_free(context_);
    close(fd_);
  }
  void send(const std::string &bytes) { SSL_write(ssl_, bytes.data(), int(bytes.size())); }
  std::string receive() {
    std::string all;
    char part[8192];
    int n;
    while ((n = SSL_read(ssl_, part, sizeof part)) > 0)
      all.append(part, size_t(n));
    return all;
  }

private:
  SSL_CTX *context_;
  SSL *ssl_ = nullptr;
  int fd_;
};

} // namespace

std::string seam::ask(const std::string &question) {
  const std::string host = "contoso.openai.azure.com";
  const std::string body = nlohmann::json{{"messages", {{{"role", "user"}, {"content", question}}}}}.dump();
  char head[512];
  std::snprintf(head, sizeof head,
                "POST /openai/deployments/%s/chat/completions?api-version=2024-06-01 HTTP/1.1\r\nHost: %s\r\n"
                "api-key: %s\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n",
                "gpt-4o", host.c_str(), std::getenv("AZURE_OPENAI_API_KEY"), body.size());
  Tls tls(host);
  tls.send(head + body);
  const std::string reply = tls.receive();
  auto json = nlohmann::json::parse(reply.substr(reply.find("\r\n\r\n") + 4), nullptr, false);
  return json.is_discarded() ? "" : json["choices"][0]["message"]["content"].get<std::string>();
}
