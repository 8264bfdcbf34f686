/* The part of Mongoose 7.17's public interface that the tests use, declared only. */
#pragma once
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct mg_str {
  char *buf;
  size_t len;
};
struct mg_mgr {
  void *userdata;
};
struct mg_connection;
typedef void (*mg_event_handler_t)(struct mg_connection *, int ev, void *ev_data);
struct mg_connection {
  struct mg_mgr *mgr;
  mg_event_handler_t fn;
  void *fn_data;
  char data[32];
  unsigned is_closing : 1, is_draining : 1, is_resp : 1;
};
struct mg_http_message {
  struct mg_str method, uri, query, proto, body, head, message;
};
struct mg_ws_message {
  struct mg_str data;
  unsigned char flags;
};
enum { MG_EV_CONNECT = 3, MG_EV_HTTP_MSG = 13, MG_EV_WS_OPEN = 14, MG_EV_WS_MSG = 15 };
#define WEBSOCKET_OP_TEXT 1

void mg_mgr_init(struct mg_mgr *);
void mg_mgr_poll(struct mg_mgr *, int ms);
struct mg_connection *mg_http_listen(struct mg_mgr *, const char *url, mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_http_connect(struct mg_mgr *, const char *url, mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_ws_connect(struct mg_mgr *, const char *url, mg_event_handler_t fn, void *fn_data, const char *fmt, ...);
void mg_http_reply(struct mg_connection *, int status_code, const char *headers, const char *body_fmt, ...);
void mg_http_printf_chunk(struct mg_connection *, const char *fmt, ...);
void mg_http_write_chunk(struct mg_connection *c, const char *buf, size_t len);
size_t mg_printf(struct mg_connection *, const char *fmt, ...);
bool mg_send(struct mg_connection *, const void *, size_t);
void mg_ws_upgrade(struct mg_connection *, struct mg_http_message *, const char *fmt, ...);
size_t mg_ws_printf(struct mg_connection *, int op, const char *fmt, ...);
struct mg_str mg_json_get_tok(struct mg_str json, const char *path);
bool mg_json_get_num(struct mg_str json, const char *path, double *value);
const char *mg_url_uri(const char *url);
size_t mg_ws_send(struct mg_connection *, const void *buf, size_t len, int op);
int mg_http_get_var(const struct mg_str *, const char *name, char *, size_t);
struct mg_str *mg_http_get_header(struct mg_http_message *, const char *name);
char *mg_json_get_str(struct mg_str json, const char *path);
struct mg_str mg_str(const char *s);
struct mg_str mg_str_n(const char *s, size_t n);
struct mg_str mg_strdup(const struct mg_str s);
bool mg_match(struct mg_str str, struct mg_str pattern, struct mg_str *caps);
char *mg_mprintf(const char *fmt, ...);
size_t mg_snprintf(char *, size_t, const char *fmt, ...);
struct mg_str mg_url_host(const char *url);
