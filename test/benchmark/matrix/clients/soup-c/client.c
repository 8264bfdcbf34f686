/* matrix: std=c11 needs=lib-libsoup3 flag=-D_GNU_SOURCE seam=c */
/* A session and a message; the answer's JSON is cut by hand. */
#include "seam.h"

#include <libsoup/soup.h>
#include <string.h>

static char *content_of(const char *json) {
  const char *from = strstr(json, "\"content\":\"");
  if (!from)
    return NULL;
  from += strlen("\"content\":\"");
  const char *end = strchr(from, '"');
  return end ? strndup(from, end - from) : NULL;
}

char *seam_ask(const char *question) {
  SoupSession *session = soup_session_new();
  char *url = g_strdup_printf("https://%s.openai.azure.com/openai/deployments/%s/chat/completions?api-version=2024-10-21",
                              g_getenv("RESOURCE"), "gpt-4o");
  SoupMessage *message = soup_message_new("POST", url);
  soup_message_headers_append(soup_message_get_request_headers(message), "api-key", g_getenv("AZURE_OPENAI_API_KEY"));
  char *body = g_strdup_printf("{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}", question);
  GBytes *bytes = g_bytes_new_take(body, strlen(body));
  soup_message_set_request_body_from_bytes(message, "application/json", bytes);
  GBytes *received = soup_session_send_and_read(session, message, NULL, NULL);
  char *answer = NULL;
  if (received && soup_message_get_status(message) == SOUP_STATUS_OK) {
    char *text = g_strndup(g_bytes_get_data(received, NULL), g_bytes_get_size(received));
    answer = content_of(text);
    g_free(text);
  }
  g_free(url);
  g_object_unref(message);
  g_object_unref(session);
  return answer;
}
