/* Mongoose in the styles of its examples: a handler per listener, requests of its own by handler, JSON by path, WebSocket.
 *
 * RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=gnu11 -I%S -I%S/Inputs/mongoose
 * RUN: %python %S/check.py %s %t.json
 */
#include "ends.h"

#include <mongoose.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *url = "https://contoso.openai.azure.com/openai/v1/chat/completions";

struct waiting {
  struct mg_connection *client;
  char *body;
};

/* The answer of the request of our own goes to the client that waits. */
static void on_answer(struct mg_connection *c, int ev, void *data) {
  struct waiting *w = (struct waiting *)c->fn_data;
  if (ev == MG_EV_CONNECT) {
    struct mg_str host = mg_url_host(url);
    mg_printf(c, "POST /openai/v1/chat/completions HTTP/1.1\r\nHost: %.*s\r\napi-key: %s\r\nContent-Length: %d\r\n\r\n%s", (int)host.len,
              host.buf, getenv("AZURE_OPENAI_API_KEY"), (int)strlen(w->body), w->body);
  } else if (ev == MG_EV_HTTP_MSG) {
    struct mg_http_message *hm = (struct mg_http_message *)data;
    char *text = mg_json_get_str(hm->body, "$.choices[0].message.content");
    mg_http_reply(w->client, 200, "Content-Type: application/json\r\n", "{\"text\":\"%s\"}", text); /* BAD */
    free(text);
    c->is_draining = 1;
  }
}
static void on_whole(struct mg_connection *c, int ev, void *data) {
  if (ev == MG_EV_CONNECT)
    mg_printf(c, "GET /openai/v1/responses/1 HTTP/1.1\r\nHost: contoso.openai.azure.com\r\n\r\n");
  else if (ev == MG_EV_HTTP_MSG)
    publish(((struct mg_http_message *)data)->body.buf); /* BAD */
}
static void on_news(struct mg_connection *c, int ev, void *data) {
  if (ev == MG_EV_HTTP_MSG)
    publish(((struct mg_http_message *)data)->body.buf); /* OK */
  (void)c;
}

static void handler(struct mg_connection *c, int ev, void *data) {
  if (ev == MG_EV_HTTP_MSG) {
    struct mg_http_message *hm = (struct mg_http_message *)data;
    char question[256];
    if (mg_match(hm->uri, mg_str("/api/ask"), NULL)) {
      mg_http_get_var(&hm->query, "q", question, sizeof question);
      mg_http_reply(c, 200, "", "%s\n", ask_c(question)); /* BAD */
    } else if (mg_match(hm->uri, mg_str("/api/json"), NULL)) {
      char *text = mg_json_get_str(hm->body, "$.question");
      char *out = mg_mprintf("{%m:\"%s\"}", "answer", ask_c(text));
      mg_http_reply(c, 200, "Content-Type: application/json\r\n", "%s", out); /* BAD */
      free(out);
      free(text);
    } else if (mg_match(hm->uri, mg_str("/api/body"), NULL)) {
      struct mg_str copy = mg_strdup(hm->body);
      const char *answered = ask_c(copy.buf);
      mg_printf(c, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      mg_http_printf_chunk(c, "%s", answered); /* BAD */
      mg_http_printf_chunk(c, "%s", ""); /* OK */
    } else if (mg_match(hm->uri, mg_str("/api/chunk"), NULL)) {
      const char *answered = ask_c(hm->body.buf);
      mg_http_write_chunk(c, answered, strlen(answered)); /* BAD */
    } else if (mg_match(hm->uri, mg_str("/api/header"), NULL)) {
      struct mg_str *header = mg_http_get_header(hm, "X-Question");
      char line[512];
      mg_snprintf(line, sizeof line, "%s", ask_c(header->buf));
      mg_http_reply(c, 200, "", "%s", line); /* BAD */
    } else if (mg_match(hm->uri, mg_str("/api/relay"), NULL)) {
      struct waiting *w = (struct waiting *)calloc(1, sizeof *w);
      w->client = c;
      w->body = strdup(hm->body.buf);
      mg_http_connect(c->mgr, url, on_answer, w);
      mg_http_connect(c->mgr, url, on_whole, NULL);
      mg_http_connect(c->mgr, "https://news.example.org/latest", on_news, NULL);
    } else if (mg_match(hm->uri, mg_str("/ws"), NULL)) {
      mg_ws_upgrade(c, hm, NULL);
    } else {
      mg_http_reply(c, 404, "", "no such page: %.*s", (int)hm->uri.len, hm->uri.buf); /* OK */
    }
  } else if (ev == MG_EV_WS_MSG) {
    struct mg_ws_message *wm = (struct mg_ws_message *)data;
    const char *answered = ask_c(wm->data.buf);
    mg_ws_send(c, answered, strlen(answered), WEBSOCKET_OP_TEXT); /* BAD */
    mg_ws_send(c, "done", 4, WEBSOCKET_OP_TEXT); /* OK */
  }
}

static void on_realtime(struct mg_connection *c, int ev, void *data) {
  if (ev == MG_EV_WS_OPEN)
    mg_ws_send(c, "{}", 2, WEBSOCKET_OP_TEXT);
  else if (ev == MG_EV_WS_MSG)
    publish(((struct mg_ws_message *)data)->data.buf); /* BAD */
}

int main(void) {
  struct mg_mgr mgr;
  mg_mgr_init(&mgr);
  mg_http_listen(&mgr, "http://0.0.0.0:8000", handler, NULL);
  mg_ws_connect(&mgr, "wss://contoso.openai.azure.com/openai/realtime?deployment=a", on_realtime, NULL, "api-key: %s\r\n", getenv("AZURE_OPENAI_API_KEY"));
  for (;;)
    mg_mgr_poll(&mgr, 1000);
}

/* Tokens of JSON, strings by length, frames that are printed. */
static void parts(struct mg_connection *c, int ev, void *data) {
  if (ev == MG_EV_WS_MSG) {
    struct mg_str said = mg_str(answer_c());
    struct mg_str content = mg_json_get_tok(said, "$.content");
    double score = 0;
    publish(content.buf); /* BAD */
    publish(mg_json_get_num(said, "$.score", &score) ? "scored" : "not scored"); /* OK */
    publish(mg_str_n(answer_c(), 10).buf); /* BAD */
    publish(mg_url_uri("https://contoso.openai.azure.com/a")); /* OK */
    mg_ws_printf(c, WEBSOCKET_OP_TEXT, "%s", answer_c()); /* BAD */
    mg_ws_printf(c, WEBSOCKET_OP_TEXT, "%d", 3); /* OK */
  } else if (ev == MG_EV_CONNECT) {
    const char *asked = answer_c();
    mg_send(c, asked, strlen(asked));
    publish(mg_url_uri(asked)); /* BAD */
  }
}
void connected(struct mg_mgr *mgr) { mg_ws_connect(mgr, "wss://quotes.example.org/live", parts, NULL, NULL); }
