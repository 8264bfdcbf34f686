// civetweb: request handlers, the C++ classes, forms, WebSocket, and its client.
//
// REQUIRES: lib-civetweb, lib-civetweb-cpp
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <CivetServer.h>
#include <civetweb.h>
#include <cstring>

/// Plain functions.
static int chat(mg_connection *connection, void *) {
  char body[4096];
  int count = mg_read(connection, body, sizeof body - 1);
  body[count > 0 ? count : 0] = 0;
  upstream(body); // BAD
  const std::string text = answer();
  mg_printf(connection, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n", (int)text.size()); // OK
  mg_write(connection, text.data(), text.size()); // BAD
  return 200;
}

static int printed(mg_connection *connection, void *) {
  const mg_request_info *info = mg_get_request_info(connection);
  upstream(info->local_uri); // BAD
  char host[100], query[200] = "";
  if (info->query_string && mg_get_var(info->query_string, strlen(info->query_string), "host", host, sizeof host) > 0)
    upstream(host); // BAD
  if (const char *named = mg_get_header(connection, "X-Upstream"))
    upstream(named); // BAD
  mg_url_decode(info->query_string, strlen(info->query_string), query, sizeof query, 1);
  upstream(query); // BAD
  char session[64], link[128];
  mg_get_cookie(mg_get_header(connection, "Cookie"), "s", session, sizeof session);
  upstream(session); // BAD
  mg_get_request_link(connection, link, sizeof link);
  upstream(link); // BAD
  mg_printf(connection, "HTTP/1.1 200 OK\r\n\r\n%s", answer().c_str()); // BAD
  return 1;
}

static int echoed(mg_connection *connection, void *) {
  char encoded[300];
  mg_url_encode(answer().c_str(), encoded, sizeof encoded);
  mg_write(connection, encoded, strlen(encoded)); // BAD
  mg_cry(connection, "%s", answer().c_str()); // OK
  std::string form = CivetServer::getPostData(connection), host;
  CivetServer::getParam(form, "host", host);
  upstream(host); // BAD
  return 200;
}

static int health(mg_connection *connection, void *) {
  mg_send_http_ok(connection, "text/plain", 2);
  mg_write(connection, "ok", 2); // OK
  return 200;
}

static int errors(mg_connection *connection, void *) {
  mg_send_http_error(connection, 500, "no answer"); // OK
  mg_send_http_error(connection, 502, "upstream said %s", answer().c_str()); // BAD
  return 502;
}

static int chunks(mg_connection *connection, void *) {
  mg_response_header_start(connection, 200);
  mg_response_header_add(connection, "X-Topic", answer().c_str(), -1); // BAD
  mg_response_header_add(connection, "Content-Type", "text/plain", -1); // OK
  mg_response_header_send(connection);
  std::string text = answer();
  for (size_t at = 0; at < text.size(); at += 16)
    mg_send_chunk(connection, text.substr(at, 16).c_str(), 16); // BAD
  mg_send_chunk(connection, "", 0); // OK
  return 200;
}

static int redirect(mg_connection *connection, void *) {
  if (mg_get_header(connection, "X-Old"))
    return mg_send_http_redirect(connection, "/new", 302); // OK
  return mg_send_http_redirect(connection, answer().c_str(), 302); // BAD
}

/// A class behind the user pointer.
class Service {
public:
  explicit Service(mg_context *context) { mg_set_request_handler(context, "/service", &Service::handle, this); }

private:
  static int handle(mg_connection *connection, void *data) { return static_cast<Service *>(data)->reply(connection); }
  int reply(mg_connection *connection) {
    last = answer();
    mg_write(connection, last.c_str(), last.size()); // BAD
    return 200;
  }
  std::string last;
};

static int found(const char *key, const char *filename, char *path, size_t, void *) { return MG_FORM_FIELD_STORAGE_GET; }
static int gotten(const char *key, const char *value, size_t length, void *user) {
  static_cast<std::string *>(user)->assign(value, length);
  return MG_FORM_FIELD_HANDLE_NEXT;
}

static int form(mg_connection *connection, void *) {
  std::string host;
  mg_form_data_handler handler = {};
  handler.field_found = found;
  handler.field_get = gotten;
  handler.user_data = &host;
  mg_handle_form_request(connection, &handler);
  upstream(host); // BAD
  return 200;
}

/// Everything in the one callback of the server.
static int beginRequest(mg_connection *connection) {
  char body[256];
  mg_read(connection, body, sizeof body);
  mg_write(connection, ask_c(body), 10); // BAD
  return 1;
}

/// WebSocket.
static int message(mg_connection *connection, int, char *data, size_t size, void *) {
  upstream(data); // BAD
  std::string text = answer();
  mg_websocket_write(connection, MG_WEBSOCKET_OPCODE_TEXT, text.data(), text.size()); // BAD
  mg_websocket_write(connection, MG_WEBSOCKET_OPCODE_TEXT, "done", 4); // OK
  return 1;
}
static int translated(mg_connection *connection, int, char *data, size_t size, void *) {
  mg_websocket_write(connection, 1, ask(data).c_str(), 10); // BAD
  return 1;
}
static int connected(const mg_connection *, void *) { return 0; }
static void ready(mg_connection *connection, void *) { mg_websocket_write(connection, 1, "hello", 5); } // OK
static void closed(const mg_connection *, void *) {}

/// Its classes.
class Chat : public CivetHandler {
public:
  bool handlePost(CivetServer *server, mg_connection *connection) override {
    upstream(CivetServer::getPostData(connection)); // BAD
    std::string host, decoded;
    if (server->getParam(connection, "host", host))
      upstream(host); // BAD
    CivetServer::urlDecode(host, decoded);
    upstream(decoded); // BAD
    upstream(CivetServer::getHeader(connection, "X-Upstream")); // BAD
    CivetServer::getCookie(connection, "c", host);
    upstream(host); // BAD
    mg_printf(connection, "HTTP/1.1 200 OK\r\n\r\n%s", answer().c_str()); // BAD
    return true;
  }
  bool handleGet(CivetServer *, mg_connection *connection) override {
    mg_printf(connection, "HTTP/1.1 200 OK\r\n\r\n%d", 42); // OK
    return true;
  }
};

class Socket : public CivetWebSocketHandler {
  bool handleData(CivetServer *, mg_connection *connection, int, char *data, size_t size) override {
    std::string text = ask(std::string(data, size));
    mg_websocket_write(connection, MG_WEBSOCKET_OPCODE_TEXT, text.c_str(), text.size()); // BAD
    return true;
  }
};

/// The client.
void download() {
  char error[100], text[8192];
  mg_connection *connection = mg_download("contoso.openai.azure.com", 443, 1, error, sizeof error, "%s",
                                          "POST /openai/deployments/gpt-4o/chat/completions HTTP/1.1\r\n\r\n{}");
  int count = mg_read(connection, text, sizeof text);
  publish(std::string(text, count)); // BAD
  mg_close_connection(connection);
}

void connect() {
  char error[100], text[8192];
  mg_connection *connection = mg_connect_client("contoso.openai.azure.com", 443, 1, error, sizeof error);
  mg_printf(connection, "POST /openai/deployments/%s/chat/completions HTTP/1.1\r\napi-key: %s\r\n\r\n%s", "gpt-4o", "k", "{}"); // OK
  mg_get_response(connection, error, sizeof error, 1000);
  mg_read(connection, text, sizeof text);
  publish(text); // BAD
}

void elsewhere() {
  char error[100], text[8192];
  mg_connection *connection = mg_connect_client("www.example.org", 443, 1, error, sizeof error);
  mg_printf(connection, "GET / HTTP/1.1\r\n\r\n"); // OK
  mg_read(connection, text, sizeof text);
  publish(text); // OK
}

int main() {
  const char *options[] = {"listening_ports", "8080", nullptr};
  mg_callbacks callbacks = {};
  callbacks.begin_request = beginRequest;
  mg_context *context = mg_start(&callbacks, nullptr, options);
  mg_set_request_handler(context, "/chat", chat, nullptr);
  mg_set_request_handler(context, "/printed", printed, nullptr);
  mg_set_request_handler(context, "/health", health, nullptr);
  mg_set_request_handler(context, "/errors", errors, nullptr);
  mg_set_request_handler(context, "/chunks", chunks, nullptr);
  mg_set_request_handler(context, "/redirect", redirect, nullptr);
  mg_set_request_handler(context, "/form", form, nullptr);
  mg_set_websocket_handler(context, "/ws", connected, ready, message, closed, nullptr);
  mg_set_request_handler(context, "/echoed", echoed, nullptr);
  static const char *protocol[] = {"chat"};
  mg_websocket_subprotocols protocols = {1, protocol};
  mg_set_websocket_handler_with_subprotocols(context, "/ws2", &protocols, connected, ready, translated, closed, nullptr);
  mg_init_data init = {&callbacks, nullptr, options};
  mg_context *second = mg_start2(&init, nullptr);
  mg_stop(second);
  Service service(context);
  CivetServer server(options);
  Chat chatHandler;
  Socket socket;
  server.addHandler("/c", chatHandler);
  server.addWebSocketHandler("/w", socket);
  mg_stop(context);
}
