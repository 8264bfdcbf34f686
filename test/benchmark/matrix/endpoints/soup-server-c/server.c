/* matrix: std=c17 needs=lib-libsoup3 */
/* C: handlers with user data, a message body that is appended to, a WebSocket. */
#include "seam.h"

#include <libsoup/soup.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  int served;
} App;

static void on_answer(SoupServer *server, SoupServerMessage *msg, const char *path, GHashTable *query, gpointer user) {
  SoupMessageBody *body = soup_server_message_get_request_body(msg);
  char *text = seam_ask(body->data);
  soup_server_message_set_status(msg, 200, NULL);
  soup_server_message_set_response(msg, "text/plain", SOUP_MEMORY_TAKE, text, strlen(text)); /* RELAY answer */
}

static void on_append(SoupServer *server, SoupServerMessage *msg, const char *path, GHashTable *query, gpointer user) {
  char *text = seam_ask(g_hash_table_lookup(query, "q"));
  GString *page = g_string_new("<p>");
  g_string_append(page, text);
  g_string_append(page, "</p>");
  soup_message_body_append(soup_server_message_get_response_body(msg), SOUP_MEMORY_COPY, page->str, page->len); /* RELAY append */
  g_string_free(page, TRUE);
  free(text);
}

/* CLEAN label */
static void on_label(SoupServer *server, SoupServerMessage *msg, const char *path, GHashTable *query, gpointer user) {
  char *text = seam_ask(g_hash_table_lookup(query, "q"));
  const char *label = g_str_has_prefix(text, "yes") ? "1" : "0";
  soup_server_message_set_response(msg, "text/plain", SOUP_MEMORY_STATIC, label, 1);
  free(text);
}

/* CLEAN served */
static void on_served(SoupServer *server, SoupServerMessage *msg, const char *path, GHashTable *query, gpointer user) {
  App *app = user;
  char *text = g_strdup_printf("%d", ++app->served);
  soup_server_message_set_response(msg, "text/plain", SOUP_MEMORY_TAKE, text, strlen(text));
}

static void on_socket_text(SoupWebsocketConnection *socket, gint type, GBytes *message, gpointer user) {
  char *text = seam_ask(g_bytes_get_data(message, NULL));
  soup_websocket_connection_send_text(socket, text); /* RELAY socket */
  free(text);
}

static void on_socket(SoupServer *server, SoupServerMessage *msg, const char *path, SoupWebsocketConnection *socket, gpointer user) {
  g_object_ref(socket);
  g_signal_connect(socket, "message", G_CALLBACK(on_socket_text), user);
}

int main(void) {
  App app = {0};
  SoupServer *server = soup_server_new(NULL, NULL);
  soup_server_add_handler(server, "/answer", on_answer, &app, NULL);
  soup_server_add_handler(server, "/append", on_append, &app, NULL);
  soup_server_add_handler(server, "/label", on_label, &app, NULL);
  soup_server_add_handler(server, "/served", on_served, &app, NULL);
  soup_server_add_websocket_handler(server, "/ws", NULL, NULL, on_socket, &app, NULL);
  soup_server_listen_all(server, 8080, 0, NULL);
  g_main_loop_run(g_main_loop_new(NULL, FALSE));
  return 0;
}
