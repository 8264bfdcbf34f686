// matrix: std=c++17
//
// A server of plain sockets, a thread for each connection; HTTP is written by hand.
#include "seam.h"

#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {

class Connection {
public:
  explicit Connection(int fd) : fd_(fd) {}
  ~Connection() { close(fd_); }
  Connection(const Connection &) = delete;

  bool read() {
    char buffer[4096];
    ssize_t n;
    while ((n = recv(fd_, buffer, sizeof buffer, 0)) > 0) {
      in_.append(buffer, size_t(n));
      if (in_.find("\r\n\r\n") != std::string::npos)
        return true;
    }
    return false;
  }
  std::string path() const {
    size_t from = in_.find(' ') + 1;
    return in_.substr(from, in_.find(' ', from) - from);
  }
  std::string body() const { return in_.substr(in_.find("\r\n\r\n") + 4); }

  void answer(const std::string &text) {
    write("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n");
    const char *at = text.data();
    for (size_t left = text.size(); left;) {
      ssize_t n = send(fd_, at, left, MSG_NOSIGNAL); // RELAY text
      if (n <= 0)
        return;
      at += n;
      left -= size_t(n);
    }
  }
  void write(const std::string &head) { send(fd_, head.data(), head.size(), MSG_NOSIGNAL); }

private:
  int fd_;
  std::string in_;
};

// CLEAN label
void label(Connection &c) {
  c.write(seam::ask("good or bad? " + c.body()) == "good" ? "HTTP/1.1 204 Good\r\n\r\n" : "HTTP/1.1 403 Bad\r\n\r\n");
}

// CLEAN health
void health(Connection &c) { c.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"); }

void serve(int fd) {
  Connection c(fd);
  if (!c.read())
    return;
  if (c.path() == "/health")
    return health(c);
  if (c.path() == "/label")
    return label(c);
  c.answer(seam::ask(c.body()));
}

} // namespace

int main() {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(8080);
  bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address);
  listen(listener, 64);
  for (;;) {
    int fd = accept(listener, nullptr, nullptr);
    if (fd >= 0)
      std::thread(serve, fd).detach();
  }
}
