/* matrix: std=c17 needs=lib-civetweb */
/* C: handlers by URI, an answer that is printed. */
#include "seam.h"

#include <civetweb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int served;

static char *read_body(struct mg_connection *conn) {
  const struct mg_request_info *info = mg_get_request_info(conn);
  long long size = info->content_length > 0 ? info->content_length : 0;
  char *body = calloc(1, size + 1);
  mg_read(conn, body, size);
  return body;
}

static int answer(struct mg_connection *conn, void *user) {
  char *body = read_body(conn);
  char *text = seam_ask(body);
  mg_printf(conn, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n");
  mg_write(conn, text, strlen(text)); /* RELAY answer */
  free(text);
  free(body);
  return 200;
}

static int wrapped(struct mg_connection *conn, void *user) {
  char *body = read_body(conn);
  char *text = seam_ask(body);
  mg_send_http_ok(conn, "application/json", -1);
  mg_printf(conn, "{\"model\":\"%s\",\"text\":\"%s\"}", (const char *)user, text); /* RELAY wrapped */
  free(text);
  free(body);
  return 200;
}

/* CLEAN label */
static int label(struct mg_connection *conn, void *user) {
  char *body = read_body(conn);
  char *text = seam_ask(body);
  mg_send_http_ok(conn, "text/plain", 1);
  mg_write(conn, strncmp(text, "yes", 3) == 0 ? "1" : "0", 1);
  free(text);
  free(body);
  return 200;
}

/* CLEAN count */
static int count(struct mg_connection *conn, void *user) {
  mg_printf(conn, "HTTP/1.1 200 OK\r\n\r\n%d", ++served);
  return 200;
}

int main(void) {
  const char *options[] = {"listening_ports", "8080", NULL};
  struct mg_callbacks callbacks = {0};
  struct mg_context *context = mg_start(&callbacks, NULL, options);
  mg_set_request_handler(context, "/answer", answer, NULL);
  mg_set_request_handler(context, "/wrapped", wrapped, "house");
  mg_set_request_handler(context, "/label", label, NULL);
  mg_set_request_handler(context, "/count", count, NULL);
  pause();
  mg_stop(context);
  return 0;
}
