// libevent: evhttp as server and as client, evbuffer.
//
// REQUIRES: lib-libevent
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cstdlib>
#include <cstring>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/bufferevent_ssl.h>
#include <event2/event_struct.h>
#include <event2/listener.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <memory>
#include <vector>

static void chat(evhttp_request *request, void *) {
  evbuffer *in = evhttp_request_get_input_buffer(request);
  std::vector<char> body(evbuffer_get_length(in) + 1);
  evbuffer_copyout(in, body.data(), body.size() - 1);
  upstream(body.data()); // BAD
  evbuffer *out = evbuffer_new();
  const std::string text = answer();
  evbuffer_add(out, text.data(), text.size());
  evhttp_add_header(evhttp_request_get_output_headers(request), "Content-Type", "text/plain");
  evhttp_send_reply(request, HTTP_OK, "OK", out); // BAD
  evbuffer_free(out);
}

static void health(evhttp_request *request, void *) {
  evbuffer *out = evbuffer_new();
  evbuffer_add_printf(out, "{\"up\": %d}", 1);
  evhttp_send_reply(request, HTTP_OK, "OK", out); // OK
  evbuffer_free(out);
}

static void printed(evhttp_request *request, void *) {
  std::unique_ptr<evbuffer, decltype(&evbuffer_free)> out(evbuffer_new(), &evbuffer_free);
  evbuffer_add_printf(out.get(), "<p>%s</p>", answer().c_str());
  evhttp_send_reply(request, 200, nullptr, out.get()); // BAD
}

static void streamed(evhttp_request *request, void *) {
  evhttp_send_reply_start(request, 200, "OK");
  evbuffer *chunk = evbuffer_new();
  for (const char &c : answer()) {
    evbuffer_add(chunk, &c, 1);
    evhttp_send_reply_chunk(request, chunk); // BAD
  }
  evhttp_send_reply_end(request);
}

static void clientWords(evhttp_request *request, void *) {
  const char *uri = evhttp_request_get_uri(request);
  upstream(uri); // BAD
  evkeyvalq parameters;
  evhttp_parse_query_str(evhttp_uri_get_query(evhttp_request_get_evhttp_uri(request)), &parameters);
  upstream(evhttp_find_header(&parameters, "host")); // BAD
  upstream(evhttp_find_header(evhttp_request_get_input_headers(request), "X-Upstream")); // BAD
  char *decoded = evhttp_uridecode(uri, 1, nullptr);
  upstream(decoded); // BAD
  evbuffer *in = evhttp_request_get_input_buffer(request);
  char *line = evbuffer_readln(in, nullptr, EVBUFFER_EOL_CRLF);
  upstream(line); // BAD
  upstream(std::string((char *)evbuffer_pullup(in, -1), evbuffer_get_length(in))); // BAD
  evhttp_send_error(request, 500, answer().c_str()); // BAD
}

static void refused(evhttp_request *request, void *) { evhttp_send_error(request, HTTP_NOTFOUND, "not here"); } // OK

static void copied(evhttp_request *request, void *) {
  evbuffer *text = evbuffer_new(), *out = evbuffer_new();
  std::string kept = answer();
  evbuffer_add_reference(text, kept.data(), kept.size(), nullptr, nullptr);
  evbuffer_add_buffer(out, text);
  evhttp_send_reply(request, 200, "OK", out); // BAD
}

static void intoTheRequest(evhttp_request *request, void *) {
  evbuffer_add_printf(evhttp_request_get_output_buffer(request), "%s", answer().c_str());
  evhttp_send_reply(request, 200, "OK", nullptr); // BAD
}

static void header(evhttp_request *request, void *) {
  evhttp_add_header(evhttp_request_get_output_headers(request), "X-Answer", answer().c_str());
  evhttp_send_reply(request, 204, "No Content", nullptr); // BAD
}

/// A class behind the user pointer, with a method for each path.
class Server {
public:
  explicit Server(event_base *base) : http(evhttp_new(base)) {
    evhttp_set_cb(http, "/ask", [](evhttp_request *request, void *self) { static_cast<Server *>(self)->ask(request); }, this);
    evhttp_set_gencb(http, &Server::rest, this);
  }

private:
  void ask(evhttp_request *request) {
    last = answer();
    reply(request, last);
  }
  static void rest(evhttp_request *request, void *self) { static_cast<Server *>(self)->reply(request, "not found"); }
  void reply(evhttp_request *request, const std::string &text) {
    evbuffer *out = evbuffer_new();
    evbuffer_add(out, text.c_str(), text.size());
    evhttp_send_reply(request, 200, "OK", out); // BAD
    evbuffer_free(out);
  }
  evhttp *http;
  std::string last;
};

/// The client: what a request's callback reads is the answer.
struct Job {
  std::string body;
  event_base *base;
};

static void received(evhttp_request *request, void *user) {
  if (!request || evhttp_request_get_response_code(request) != 200)
    return;
  auto *job = static_cast<Job *>(user);
  char buffer[1024];
  int count;
  while ((count = evbuffer_remove(evhttp_request_get_input_buffer(request), buffer, sizeof buffer)) > 0)
    job->body.append(buffer, count);
  event_base_loopbreak(job->base);
}

void client(const std::string &question) {
  event_base *base = event_base_new();
  Job job{{}, base};
  evhttp_connection *connection = evhttp_connection_base_new(base, nullptr, "contoso.openai.azure.com", 80);
  evhttp_request *request = evhttp_request_new(received, &job);
  evhttp_add_header(evhttp_request_get_output_headers(request), "api-key", getenv("AZURE_OPENAI_API_KEY"));
  evbuffer_add(evhttp_request_get_output_buffer(request), question.data(), question.size());
  evhttp_make_request(connection, request, EVHTTP_REQ_POST, "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21");
  event_base_dispatch(base);
  publish(job.body); // BAD
}

static void publishIt(evhttp_request *request, void *) {
  evbuffer *in = evhttp_request_get_input_buffer(request);
  publish(std::string((const char *)evbuffer_pullup(in, -1), evbuffer_get_length(in))); // BAD
}

static void publishPart(evhttp_request *request, void *) {
  char part[256];
  evbuffer_remove(evhttp_request_get_input_buffer(request), part, sizeof part);
  publish(part); // BAD
}

static void publishOther(evhttp_request *request, void *) {
  evbuffer *in = evhttp_request_get_input_buffer(request);
  publish(std::string((const char *)evbuffer_pullup(in, -1), evbuffer_get_length(in))); // OK
}

void clientByUrl(event_base *base, const char *path) {
  evhttp_uri *uri = evhttp_uri_parse("https://contoso.openai.azure.com/openai/deployments/a/chat/completions");
  bufferevent *events = bufferevent_socket_new(base, -1, 0);
  evhttp_connection *connection = evhttp_connection_base_bufferevent_new(base, nullptr, events, evhttp_uri_get_host(uri), 443);
  evhttp_request *request = evhttp_request_new(publishIt, nullptr);
  evhttp_request_set_chunked_cb(request, publishPart);
  evbuffer_add_printf(evhttp_request_get_output_buffer(request), "{\"prompt\": \"%s\"}", "x");
  evhttp_make_request(connection, request, EVHTTP_REQ_POST, evhttp_uri_get_path(uri));

  evhttp_connection *other = evhttp_connection_base_new(base, nullptr, "www.example.org", 80);
  evhttp_make_request(other, evhttp_request_new(publishOther, nullptr), EVHTTP_REQ_GET, "/");
}

void clientByParts(event_base *base) {
  evhttp_uri *uri = evhttp_uri_new();
  evhttp_uri_set_scheme(uri, "https");
  evhttp_uri_set_host(uri, "contoso.openai.azure.com");
  evhttp_uri_set_path(uri, "/openai/v1/chat/completions");
  evhttp_uri_set_port(uri, 443);
  char whole[200];
  evhttp_uri_join(uri, whole, sizeof whole);
  evhttp_uri *again = evhttp_uri_parse_with_flags(whole, 0);
  evhttp_connection *connection = evhttp_connection_base_new(base, nullptr, evhttp_uri_get_host(again), 443);
  evhttp_request *request = evhttp_request_new(publishIt, nullptr);
  evhttp_remove_header(evhttp_request_get_output_headers(request), "Host");
  evhttp_make_request(connection, request, EVHTTP_REQ_POST, evhttp_uri_get_path(again));
}

static void moved(evhttp_request *request, void *) {
  evbuffer *text = evbuffer_new(), *out = evbuffer_new(), *last = evbuffer_new();
  evbuffer_add_printf(text, "%s", answer().c_str());
  evbuffer_remove_buffer(text, out, 100);
  evbuffer_iovec parts[1];
  if (evbuffer_peek(out, -1, nullptr, parts, 1) > 0)
    evbuffer_add(last, parts[0].iov_base, parts[0].iov_len);
  evhttp_send_reply(request, 200, "OK", last); // BAD
}

/// A plain socket server.
static void onRead(bufferevent *events, void *) {
  char words[100];
  bufferevent_read(events, words, sizeof words);
  upstream(words); // BAD
  upstream((char *)evbuffer_pullup(bufferevent_get_input(events), -1)); // BAD
  evbuffer_add(bufferevent_get_output(events), "hello", 5);
  bufferevent_write(events, "hello\n", 6); // OK
  std::string text = answer();
  bufferevent_write(events, text.data(), text.size()); // BAD
  evbuffer *out = evbuffer_new();
  evbuffer_add(out, text.data(), text.size());
  bufferevent_write_buffer(events, out); // BAD
}

static void onAccept(evconnlistener *listener, evutil_socket_t fd, sockaddr *, int, void *) {
  bufferevent *events = bufferevent_socket_new(evconnlistener_get_base(listener), fd, BEV_OPT_CLOSE_ON_FREE);
  bufferevent_setcb(events, onRead, nullptr, nullptr, nullptr);
}
/// The program's own to somebody else.
static void toService(event_base *base) {
  bufferevent *events = bufferevent_socket_new(base, -1, BEV_OPT_CLOSE_ON_FREE);
  bufferevent_socket_connect_hostname(events, nullptr, AF_INET, "store.internal", 9000);
  std::string text = answer();
  bufferevent_write(events, text.data(), text.size()); // OK
}


/// Events on descriptors and timers, without buffers.
static void onQuestion(evutil_socket_t fd, short, void *text) { publish(static_cast<char *>(text)); } // BAD
static void onTick(evutil_socket_t, short, void *text) { publish(static_cast<char *>(text)); } // OK
static void onIdle(evutil_socket_t, short, void *text) { publish(static_cast<char *>(text)); } // BAD
static void onSignal(evutil_socket_t, short, void *text) { publish(static_cast<char *>(text)); } // BAD
static void events(event_base *base, evutil_socket_t fd) {
  event_add(event_new(base, fd, EV_READ | EV_PERSIST, onQuestion, strdup(answer().c_str())), nullptr);
  event_add(event_new(base, -1, EV_PERSIST, onTick, const_cast<char *>("tick")), nullptr);
  static event kept;
  event_assign(&kept, base, fd, EV_WRITE, onIdle, strdup(answer().c_str()));
  event_add(&kept, nullptr);
  event_base_once(base, fd, EV_READ, onSignal, strdup(answer().c_str()), nullptr);
}
static void onAcceptTls(evconnlistener *listener, evutil_socket_t fd, sockaddr *, int, void *context) {
  bufferevent *events = bufferevent_openssl_socket_new(evconnlistener_get_base(listener), fd, static_cast<ssl_st *>(context),
                                                       BUFFEREVENT_SSL_ACCEPTING, BEV_OPT_CLOSE_ON_FREE);
  std::string text = answer();
  bufferevent_write(events, text.data(), text.size()); // BAD
  bufferevent_write(events, "hello\n", 6); // OK
}

int main() {
  event_base *base = event_base_new();
  evhttp *http = evhttp_new(base);
  evhttp_bind_socket(http, "0.0.0.0", 8080);
  evhttp_set_cb(http, "/chat", chat, nullptr);
  evhttp_set_cb(http, "/health", health, nullptr);
  evhttp_set_cb(http, "/printed", printed, nullptr);
  evhttp_set_cb(http, "/streamed", streamed, nullptr);
  evhttp_set_cb(http, "/words", clientWords, nullptr);
  evhttp_set_cb(http, "/copied", copied, nullptr);
  evhttp_set_cb(http, "/moved", moved, nullptr);
  evhttp_set_cb(http, "/into", intoTheRequest, nullptr);
  evhttp_set_cb(http, "/header", header, nullptr);
  evhttp_set_gencb(http, refused, nullptr);
  Server server(base);
  evconnlistener_new_bind(base, onAccept, nullptr, 0, -1, nullptr, 0);
  evconnlistener_new_bind(base, onAcceptTls, nullptr, 0, -1, nullptr, 0);
  toService(base);
  event_base_dispatch(base);
}
