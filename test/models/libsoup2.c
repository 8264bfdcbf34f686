/* libsoup 2.4: sessions with messages whose fields are read, and a server.

   REQUIRES: lib-libsoup2
   RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c11 -I%S %{lib-libsoup2}
   RUN: %python %S/check.py %s %t.json
*/
#include "ends.h"

#include <libsoup/soup.h>
#include <string.h>

static void sync_call(const char *resource, const char *body) {
  SoupSession *session = soup_session_new();
  char *url = g_strdup_printf("https://%s.openai.azure.com/openai/deployments/gpt-4o/chat/completions", resource);
  SoupMessage *message = soup_message_new("POST", url);
  soup_message_set_request(message, "application/json", SOUP_MEMORY_COPY, body, strlen(body));
  soup_message_headers_append(message->request_headers, "api-key", "secret");
  soup_session_send_message(session, message);
  if (message->status_code == 200)
    publish(message->response_body->data); /* BAD */
  g_free(url);
}

static void elsewhere(void) {
  SoupSession *session = soup_session_new();
  SoupMessage *message = soup_message_new("GET", "https://www.example.org/");
  soup_session_send_message(session, message);
  publish(message->response_body->data); /* OK */
}

static void on_answer(SoupSession *session, SoupMessage *message, gpointer user) {
  publish(message->response_body->data); /* BAD */
}

static void queued(void) {
  SoupSession *session = soup_session_new();
  SoupMessage *message = soup_message_new("POST", "https://contoso.openai.azure.com/openai/v1/chat/completions");
  soup_session_queue_message(session, message, on_answer, NULL);
}

static void set_request(const char *body) {
  SoupSession *session = soup_session_new();
  SoupURI *uri = soup_uri_new("https://contoso.openai.azure.com/openai/v1/responses");
  publish(soup_uri_to_string(uri, FALSE)); /* OK */
  SoupMessage *message = soup_message_new_from_uri("POST", uri);
  soup_message_set_request(message, "application/json", SOUP_MEMORY_COPY, ask_c(body), 100);
  soup_session_send_message(session, message);
  publish(message->response_body->data); /* BAD */
}

static void on_chat(SoupServer *server, SoupMessage *message, const char *path, GHashTable *query, SoupClientContext *client,
                    gpointer user) {
  upstream(message->request_body->data); /* BAD */
  const char *text = answer_c();
  soup_message_set_response(message, "text/plain", SOUP_MEMORY_COPY, text, strlen(text)); /* BAD */
}

static void on_append(SoupServer *server, SoupMessage *message, const char *path, GHashTable *query, SoupClientContext *client,
                      gpointer user) {
  const char *text = answer_c();
  soup_message_body_append(message->response_body, SOUP_MEMORY_COPY, text, strlen(text)); /* BAD */
}

static void on_health(SoupServer *server, SoupMessage *message, const char *path, GHashTable *query, SoupClientContext *client,
                      gpointer user) {
  soup_message_set_response(message, "text/plain", SOUP_MEMORY_STATIC, "ok", 2); /* OK */
}

int main(void) {
  SoupServer *server = soup_server_new(SOUP_SERVER_SERVER_HEADER, "x", NULL);
  soup_server_add_handler(server, "/chat", on_chat, NULL, NULL);
  soup_server_add_handler(server, "/append", on_append, NULL, NULL);
  soup_server_add_handler(server, "/health", on_health, NULL, NULL);
  return 0;
}
