/* libsoup 3.0: sessions, sync and async, and a server.

   REQUIRES: lib-libsoup3
   RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c11 -I%S %{lib-libsoup3}
   RUN: %python %S/check.py %s %t.json
*/
#include "ends.h"

#include <libsoup/soup.h>
#include <string.h>

#define CHAT "https://contoso.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"

static void sync_call(const char *body) {
  SoupSession *session = soup_session_new();
  SoupMessage *message = soup_message_new("POST", CHAT);
  GBytes *bytes = g_bytes_new(body, strlen(body));
  soup_message_headers_append(soup_message_get_request_headers(message), "api-key", g_getenv("AZURE_OPENAI_API_KEY"));
  soup_message_set_request_body_from_bytes(message, "application/json", bytes);
  GError *error = NULL;
  GBytes *received = soup_session_send_and_read(session, message, NULL, &error);
  if (!received) {
    publish(error->message); /* OK */
    return;
  }
  gsize size;
  publish(g_bytes_get_data(received, &size)); /* BAD */
  char *text = g_strndup(g_bytes_get_data(received, NULL), g_bytes_get_size(received));
  publish(g_strdup_printf("<p>%s</p>", text)); /* BAD */
  publish(g_strdup_printf("%d", soup_message_get_status(message))); /* OK */
}

static void elsewhere(void) {
  SoupSession *session = soup_session_new();
  SoupMessage *message = soup_message_new("GET", "https://www.example.org/");
  GBytes *received = soup_session_send_and_read(session, message, NULL, NULL);
  publish(g_bytes_get_data(received, NULL)); /* OK */
}

static void stream(void) {
  SoupSession *session = soup_session_new();
  SoupMessage *message = soup_message_new("POST", CHAT);
  GInputStream *in = soup_session_send(session, message, NULL, NULL);
  char buffer[1000];
  gssize count = g_input_stream_read(in, buffer, sizeof buffer - 1, NULL, NULL);
  buffer[count] = 0;
  publish(buffer); /* BAD */
  GString *text = g_string_new("data: ");
  g_string_append(text, buffer);
  publish(text->str); /* BAD */
  publish(g_base64_encode((const guchar *)buffer, count)); /* BAD */
}

static void on_answer(GObject *source, GAsyncResult *result, gpointer user) {
  GBytes *received = soup_session_send_and_read_finish(SOUP_SESSION(source), result, NULL);
  publish(g_bytes_get_data(received, NULL)); /* BAD */
  g_main_loop_quit(user);
}

static void async_call(GMainLoop *loop) {
  SoupSession *session = soup_session_new();
  SoupMessage *message = soup_message_new("POST", CHAT);
  soup_session_send_and_read_async(session, message, G_PRIORITY_DEFAULT, NULL, on_answer, loop);
}

static void on_chat(SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user) {
  SoupMessageBody *body = soup_server_message_get_request_body(message);
  upstream(body->data); /* BAD */
  upstream(path); /* BAD */
  const char *host = g_hash_table_lookup(query, "host");
  upstream(host); /* BAD */
  upstream(soup_message_headers_get_one(soup_server_message_get_request_headers(message), "X-Upstream")); /* BAD */
  const char *text = answer_c();
  soup_server_message_set_status(message, 200, NULL);
  soup_server_message_set_response(message, "text/plain", SOUP_MEMORY_COPY, text, strlen(text)); /* BAD */
}

static void on_append(SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user) {
  SoupMessageBody *out = soup_server_message_get_response_body(message);
  const char *text = answer_c();
  soup_message_body_append(out, SOUP_MEMORY_COPY, text, strlen(text)); /* BAD */
}

static void on_header(SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user) {
  soup_message_headers_append(soup_server_message_get_response_headers(message), "X-Words", answer_c()); /* BAD */
}

static void on_health(SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user) {
  soup_server_message_set_response(message, "text/plain", SOUP_MEMORY_STATIC, "ok", 2); /* OK */
}

static void on_socket(SoupServer *server, SoupServerMessage *message, const char *path, SoupWebsocketConnection *connection,
                      gpointer user) {
  soup_websocket_connection_send_text(connection, "hello"); /* OK */
  soup_websocket_connection_send_text(connection, answer_c()); /* BAD */
}

/* The address in parts, the answer as it comes in. */
static void on_stream(GObject *source, GAsyncResult *result, gpointer user) {
  GInputStream *in = soup_session_send_finish(SOUP_SESSION(source), result, NULL);
  GBytes *chunk = g_input_stream_read_bytes(in, 4096, NULL, NULL);
  publish(g_bytes_get_data(chunk, NULL)); /* BAD */
}
static void by_uri(const char *body) {
  GUri *uri = g_uri_parse(CHAT, G_URI_FLAGS_NONE, NULL);
  publish(g_uri_get_path(uri)); /* OK */
  SoupMessage *message = soup_message_new_from_uri("POST", uri);
  const char *asked = ask_c(body); /* one AI model asks the other */
  soup_message_set_request_body_from_bytes(message, "application/json", g_bytes_new(asked, strlen(asked)));
  SoupSession *session = soup_session_new();
  soup_session_send_async(session, message, G_PRIORITY_DEFAULT, NULL, on_stream, NULL);
}
static void tokens(void) {
  SoupSession *session = soup_session_new();
  SoupMessage *message = g_object_ref(soup_message_new("POST", CHAT));
  GBytes *received = soup_session_send_and_read(session, message, NULL, NULL);
  SoupMessageHeaders *headers = soup_message_get_response_headers(message);
  publish(soup_message_headers_get_one(headers, "x-ratelimit-remaining-tokens")); /* BAD */
  if (soup_message_get_status(message) >= 400) {
    publish("refused"); /* OK */
    return;
  }
  publish(g_bytes_get_data(received, NULL)); /* BAD */
}

static void on_pieces(SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user) {
  upstream(g_uri_get_query(soup_server_message_get_uri(message))); /* BAD */
  upstream(g_uri_to_string(soup_server_message_get_uri(message))); /* BAD */
}
static void on_take(SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user) {
  SoupMessageBody *out = soup_server_message_get_response_body(message);
  soup_message_body_append_take(out, (guchar *)g_strdup(answer_c()), 100); /* BAD */
}
static void flattened(void) {
  SoupMessageBody *body = soup_message_body_new(), *calm = soup_message_body_new();
  soup_message_body_append_take(body, (guchar *)g_strdup(answer_c()), 100);
  publish(g_bytes_get_data(soup_message_body_flatten(body), NULL)); /* BAD */
  soup_message_body_append_take(calm, (guchar *)g_strdup("fine"), 4);
  publish(g_bytes_get_data(soup_message_body_flatten(calm), NULL)); /* OK */
}
static void on_bytes(SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user) {
  const char *text = answer_c();
  soup_message_body_append_bytes(soup_server_message_get_response_body(message), g_bytes_new(text, strlen(text))); /* BAD */
}
static void on_calm(SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user) {
  soup_message_body_append_take(soup_server_message_get_response_body(message), (guchar *)g_strdup("fine"), 4); /* OK */
}
static void on_moved(SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user) {
  if (!strcmp(path, "/old"))
    soup_server_message_set_redirect(message, 302, "/new"); /* OK */
  else
    soup_server_message_set_redirect(message, 302, answer_c()); /* BAD */
}
static void on_binary(SoupServer *server, SoupServerMessage *message, const char *path, SoupWebsocketConnection *connection,
                      gpointer user) {
  const char *text = answer_c();
  soup_websocket_connection_send_binary(connection, text, strlen(text)); /* BAD */
  soup_websocket_connection_send_binary(connection, "hello", 5); /* OK */
}

int main(void) {
  SoupServer *server = soup_server_new("server-header", "x", NULL);
  soup_server_add_handler(server, "/chat", on_chat, NULL, NULL);
  soup_server_add_handler(server, "/append", on_append, NULL, NULL);
  soup_server_add_handler(server, "/header", on_header, NULL, NULL);
  soup_server_add_handler(server, "/health", on_health, NULL, NULL);
  soup_server_add_websocket_handler(server, "/ws", NULL, NULL, on_socket, NULL, NULL);
  soup_server_add_handler(server, "/pieces", on_pieces, NULL, NULL);
  soup_server_add_handler(server, "/take", on_take, NULL, NULL);
  soup_server_add_handler(server, "/bytes", on_bytes, NULL, NULL);
  soup_server_add_handler(server, "/calm", on_calm, NULL, NULL);
  soup_server_add_handler(server, "/old", on_moved, NULL, NULL);
  soup_server_add_websocket_handler(server, "/binary", NULL, NULL, on_binary, NULL, NULL);
  soup_server_listen_all(server, 8080, 0, NULL);
  return 0;
}
