// libmicrohttpd: access handlers, responses from buffers and from callbacks, forms.
//
// REQUIRES: lib-libmicrohttpd
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <microhttpd.h>

static MHD_Result reply(MHD_Connection *connection, unsigned status, const std::string &text) {
  MHD_Response *response = MHD_create_response_from_buffer(text.size(), (void *)text.c_str(), MHD_RESPMEM_MUST_COPY); // BAD
  MHD_add_response_header(response, "Content-Type", "application/json"); // OK
  MHD_Result result = MHD_queue_response(connection, status, response);
  MHD_destroy_response(response);
  return result;
}

/// One function for all paths, the body gathered in *con_cls.
static MHD_Result onRequest(void *, MHD_Connection *connection, const char *url, const char *method, const char *,
                            const char *upload_data, size_t *upload_data_size, void **con_cls) {
  if (*con_cls == nullptr) {
    *con_cls = new std::string;
    return MHD_YES;
  }
  auto *body = static_cast<std::string *>(*con_cls);
  if (*upload_data_size != 0) {
    body->append(upload_data, *upload_data_size);
    *upload_data_size = 0;
    return MHD_YES;
  }
  if (!strcmp(url, "/health")) {
    static char ok[] = "ok";
    return MHD_queue_response(connection, 200, MHD_create_response_from_buffer(2, ok, MHD_RESPMEM_PERSISTENT)); // OK
  }
  if (!strcmp(url, "/ask"))
    return reply(connection, 200, answer());
  upstream(upload_data); // BAD
  upstream(url); // BAD
  if (const char *host = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "host"))
    upstream(host); // BAD
  return reply(connection, 404, "not found");
}

/// A class behind the user pointer.
class Server {
public:
  void start(uint16_t port) {
    daemon = MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD, port, nullptr, nullptr, &Server::dispatch, this, MHD_OPTION_END);
  }
  ~Server() { MHD_stop_daemon(daemon); }

private:
  static MHD_Result dispatch(void *cls, MHD_Connection *connection, const char *url, const char *method, const char *version,
                             const char *data, size_t *size, void **state) {
    return static_cast<Server *>(cls)->handle(connection, url);
  }
  MHD_Result handle(MHD_Connection *connection, const char *) {
    last = answer();
    auto *response = MHD_create_response_from_buffer_with_free_callback(last.size(), strdup(last.c_str()), &free); // BAD
    const std::string own = "{\"calls\": " + std::to_string(++calls) + "}";
    MHD_add_response_header(response, "X-Calls", own.c_str()); // OK
    return MHD_queue_response(connection, MHD_HTTP_OK, response);
  }

  MHD_Daemon *daemon = nullptr;
  std::string last;
  int calls = 0;
};

/// A streamed answer.
struct Stream {
  std::string text;
  size_t sent = 0;
};

static ssize_t readStream(void *cls, uint64_t position, char *buffer, size_t max) {
  auto *stream = static_cast<Stream *>(cls);
  size_t count = std::min(max, stream->text.size() - stream->sent);
  if (count == 0)
    return MHD_CONTENT_READER_END_OF_STREAM;
  memcpy(buffer, stream->text.data() + stream->sent, count); // BAD
  stream->sent += count;
  return count;
}

static ssize_t readOwn(void *, uint64_t position, char *buffer, size_t max) {
  return position ? MHD_CONTENT_READER_END_OF_STREAM : snprintf(buffer, max, "tick\n"); // OK
}

static MHD_Result streamed(void *, MHD_Connection *connection, const char *url, const char *, const char *, const char *, size_t *,
                           void **) {
  if (!strcmp(url, "/ticks"))
    return MHD_queue_response(connection, 200, MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 64, &readOwn, nullptr, nullptr));
  auto *stream = new Stream{answer()};
  auto *response = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 1024, &readStream, stream,
                                                     [](void *cls) { delete static_cast<Stream *>(cls); });
  MHD_add_response_header(response, "X-First-Words", answer().substr(0, 20).c_str()); // BAD
  return MHD_queue_response(connection, 200, response);
}

/// A form and a header list.
static MHD_Result eachField(void *cls, MHD_ValueKind, const char *key, const char *filename, const char *, const char *,
                            const char *data, uint64_t, size_t size) {
  (*static_cast<std::map<std::string, std::string> *>(cls))[key] += std::string(data, size);
  if (!strcmp(key, "host"))
    upstream(data); // BAD
  if (filename)
    upstream(filename); // BAD
  return MHD_YES;
}

static MHD_Result eachHeader(void *cls, MHD_ValueKind, const char *key, const char *value) {
  if (!strcmp(key, "X-Upstream"))
    *static_cast<std::string *>(cls) = value;
  return MHD_YES;
}

static MHD_Result form(void *, MHD_Connection *connection, const char *, const char *, const char *, const char *data, size_t *size,
                       void **state) {
  if (!*state) {
    auto *fields = new std::map<std::string, std::string>;
    *state = MHD_create_post_processor(connection, 1024, &eachField, fields);
    return MHD_YES;
  }
  MHD_post_process(static_cast<MHD_PostProcessor *>(*state), data, *size);
  std::string host;
  MHD_get_connection_values(connection, MHD_HEADER_KIND, &eachHeader, &host);
  upstream(host); // BAD
  const char *named = nullptr;
  size_t length = 0;
  MHD_lookup_connection_value_n(connection, MHD_HEADER_KIND, "X-Host", 6, &named, &length);
  upstream(named); // BAD
  char path[100];
  snprintf(path, sizeof path, "%s", MHD_lookup_connection_value(connection, MHD_COOKIE_KIND, "path"));
  MHD_http_unescape(path);
  upstream(path); // BAD
  if (MHD_digest_auth_check(connection, "realm", "user", "password", 300) == MHD_NO)
    return MHD_YES;
  std::string text = answer();
  {
    MHD_IoVec parts[2] = {{"{}", 2}, {text.data(), text.size()}};
    MHD_queue_response(connection, 200, MHD_create_response_from_iovec(parts, 2, nullptr, nullptr)); // BAD
  }
  return MHD_YES;
}

int main() {
  MHD_Daemon *first = MHD_start_daemon(MHD_USE_SELECT_INTERNALLY, 8080, NULL, NULL, &onRequest, NULL, MHD_OPTION_CONNECTION_TIMEOUT,
                                       30u, MHD_OPTION_END);
  MHD_Daemon *second = MHD_start_daemon(MHD_USE_SELECT_INTERNALLY, 8081, NULL, NULL, &streamed, NULL, MHD_OPTION_END);
  MHD_Daemon *third = MHD_start_daemon(MHD_USE_SELECT_INTERNALLY, 8082, NULL, NULL, &form, NULL, MHD_OPTION_END);
  Server server;
  server.start(8083);
  getchar();
  MHD_stop_daemon(first);
  MHD_stop_daemon(second);
  MHD_stop_daemon(third);
}
