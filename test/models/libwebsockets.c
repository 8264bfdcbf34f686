/* libwebsockets: a protocol's callback.

   REQUIRES: lib-libwebsockets
   RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c11 -I%S
   RUN: %python %S/check.py %s %t.json
*/
#include "ends.h"

#include <libwebsockets.h>
#include <string.h>

struct session {
  unsigned char text[LWS_PRE + 4096];
  size_t size;
};

static int chat(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t size) {
  struct session *session = user;
  switch (reason) {
  case LWS_CALLBACK_ESTABLISHED: {
    unsigned char hello[LWS_PRE + 8];
    memcpy(hello + LWS_PRE, "hello", 5);
    lws_write(wsi, hello + LWS_PRE, 5, LWS_WRITE_TEXT); /* OK */
    break;
  }
  case LWS_CALLBACK_RECEIVE: {
    upstream(in); /* BAD */
    const char *text = answer_c();
    session->size = strlen(text);
    memcpy(session->text + LWS_PRE, text, session->size);
    lws_callback_on_writable(wsi);
    break;
  }
  case LWS_CALLBACK_SERVER_WRITEABLE:
    lws_write(wsi, session->text + LWS_PRE, session->size, LWS_WRITE_TEXT); /* BAD */
    break;
  default:
    break;
  }
  return 0;
}

static int web(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t size) {
  if (reason == LWS_CALLBACK_HTTP) {
    char host[100], argument[100];
    lws_hdr_copy(wsi, host, sizeof host, WSI_TOKEN_HOST);
    upstream(host); /* BAD */
    lws_hdr_copy_fragment(wsi, argument, sizeof argument, WSI_TOKEN_HTTP_URI_ARGS, 0);
    upstream(argument); /* BAD */
    lws_return_http_status(wsi, 404, "not here"); /* OK */
    return lws_return_http_status(wsi, 200, answer_c()); /* BAD */
  }
  return 0;
}

static const struct lws_protocols protocols[] = {
    {"http", web, 0, 0, 0, NULL, 0}, {"chat", chat, sizeof(struct session), 4096, 0, NULL, 0}, {NULL, NULL, 0, 0, 0, NULL, 0}};

int main(void) {
  struct lws_context_creation_info info = {0};
  info.port = 8080;
  info.protocols = protocols;
  struct lws_context *context = lws_create_context(&info);
  while (lws_service(context, 0) >= 0) {
  }
  lws_context_destroy(context);
  return 0;
}

static void by_name(struct lws *wsi) {
  char question[256] = "";
  lws_get_urlarg_by_name(wsi, "q=", question, sizeof question);
  upstream(question); /* BAD */
  _lws_log(LLL_NOTICE, "asked: %s", question);
}
