// Servers written by hand: POSIX sockets with poll, epoll and threads, OpenSSL on top.
//
// REQUIRES: lib-openssl
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <arpa/inet.h>
#include <cstdio>
#include <cstring>
#include <map>
#include <netdb.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <pthread.h>
#include <string>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <thread>
#include <unistd.h>

static int listenOn(uint16_t port) {
  int s = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  bind(s, reinterpret_cast<sockaddr *>(&address), sizeof address);
  listen(s, 16);
  return s;
}

// One after the other.
static void serve(int fd) {
  char buffer[4096];
  ssize_t n = recv(fd, buffer, sizeof buffer, 0);
  upstream(std::string(buffer, n)); // BAD
  std::string text = answer();
  send(fd, text.data(), text.size(), 0); // BAD
  send(fd, "HTTP/1.1 200 OK\r\n\r\n", 19, 0); // OK
  write(fd, text.c_str(), text.size()); // BAD
  dprintf(fd, "%zu bytes\n", text.size()); // OK
  dprintf(fd, "%s\n", text.c_str()); // BAD
  iovec parts[2] = {{const_cast<char *>("X"), 1}, {text.data(), text.size()}};
  writev(fd, parts, 2); // BAD
  close(fd);
}
void loop() {
  int s = listenOn(80);
  for (;;)
    serve(accept(s, nullptr, nullptr));
}

// To a service of the platform's own, and to a file: nobody's client.
static int dial() {
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address);
  return fd;
}
void toOthers(int file) {
  std::string text = answer();
  send(dial(), text.data(), text.size(), 0); // OK
  write(file, text.data(), text.size()); // OK
  write(STDOUT_FILENO, text.data(), text.size()); // OK
}

// A thread for each, by pointer and by capture.
static void *worker(void *argument) {
  int fd = *static_cast<int *>(argument);
  std::string text = answer();
  send(fd, text.data(), text.size(), 0); // BAD
  return nullptr;
}
void threads() {
  int s = listenOn(81);
  int *fd = new int(accept(s, nullptr, nullptr));
  pthread_t thread;
  pthread_create(&thread, nullptr, worker, fd);
  int other = accept4(s, nullptr, nullptr, 0);
  std::thread([other] {
    std::string text = answer();
    send(other, text.data(), text.size(), 0); // BAD
  }).detach();
}

// epoll: the kernel keeps what belongs to each descriptor.
struct Connection {
  int fd = -1;
  std::string in, out;
};
void events() {
  int s = listenOn(82), queue = epoll_create1(0);
  std::map<int, Connection> all;
  epoll_event ready[16];
  for (;;) {
    int n = epoll_wait(queue, ready, 16, -1);
    for (int i = 0; i < n; ++i) {
      if (ready[i].data.fd == s) {
        int fd = accept(s, nullptr, nullptr);
        all[fd].fd = fd;
        epoll_event event{};
        event.data.fd = fd;
        epoll_ctl(queue, EPOLL_CTL_ADD, fd, &event);
        continue;
      }
      Connection &c = all[ready[i].data.fd];
      c.out = answer();
      send(c.fd, c.out.data(), c.out.size(), 0); // BAD
      write(ready[i].data.fd, c.out.data(), c.out.size()); // BAD
    }
  }
}

// Datagrams: the answer goes to whom the question came from.
void datagrams() {
  int s = socket(AF_INET, SOCK_DGRAM, 0);
  sockaddr_storage from{}, service{};
  socklen_t size = sizeof from;
  char question[512];
  recvfrom(s, question, sizeof question, 0, reinterpret_cast<sockaddr *>(&from), &size);
  std::string text = answer();
  sendto(s, text.data(), text.size(), 0, reinterpret_cast<sockaddr *>(&from), size); // BAD
  sendto(s, text.data(), text.size(), 0, reinterpret_cast<sockaddr *>(&service), size); // OK
}

// TLS by hand.
void secure(SSL_CTX *context) {
  SSL *ssl = SSL_new(context);
  SSL_set_fd(ssl, accept(listenOn(443), nullptr, nullptr));
  if (SSL_accept(ssl) <= 0)
    return;
  char question[512];
  int n = SSL_read(ssl, question, sizeof question);
  upstream(std::string(question, n)); // BAD
  std::string text = answer();
  SSL_write(ssl, text.data(), int(text.size())); // BAD
  SSL_write(ssl, "ok", 2); // OK
}
void secureClient(SSL_CTX *context) {
  SSL *ssl = SSL_new(context);
  SSL_set_fd(ssl, dial());
  SSL_connect(ssl);
  std::string text = answer();
  SSL_write(ssl, text.data(), int(text.size())); // OK
}

// Pieces: what one client sends is read into pieces and answered in pieces.
void pieces() {
  int client = accept(listenOn(8080), nullptr, nullptr), other = dup(client);
  char question[512], more[512];
  iovec in[] = {{question, sizeof question}};
  msghdr message{};
  message.msg_iov = in;
  message.msg_iovlen = 1;
  recvmsg(client, &message, 0);
  upstream(static_cast<char *>(message.msg_iov->iov_base)); // BAD
  iovec rest = {more, sizeof more};
  readv(other, &rest, 1);
  upstream(static_cast<char *>(rest.iov_base)); // BAD
  std::string text = answer();
  iovec out = {text.data(), text.size()};
  msghdr reply{};
  reply.msg_iov = &out;
  reply.msg_iovlen = 1;
  sendmsg(other, &reply, 0); // BAD
}
void toOurselves() {
  std::string text = answer();
  iovec out = {text.data(), text.size()};
  msghdr message{};
  message.msg_iov = &out;
  message.msg_iovlen = 1;
  sendmsg(dial(), &message, 0); // OK
}
