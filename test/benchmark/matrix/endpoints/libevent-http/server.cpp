// matrix: std=c++17 needs=lib-libevent
//
// evhttp: callbacks with an object behind the user pointer, one answer in chunks.
#include "seam.h"

#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>

namespace {

class Desk {
public:
  static void onChat(evhttp_request *request, void *self) { static_cast<Desk *>(self)->chat(request); }
  static void onStream(evhttp_request *request, void *) {
    evhttp_send_reply_start(request, HTTP_OK, "OK");
    seam::askInPieces(bodyOf(request), [request](const std::string &piece) {
      evbuffer *chunk = evbuffer_new();
      evbuffer_add(chunk, piece.data(), piece.size());
      evhttp_send_reply_chunk(request, chunk); // RELAY stream
      evbuffer_free(chunk);
    });
    evhttp_send_reply_end(request);
  }
  // CLEAN decision
  static void onCheck(evhttp_request *request, void *) {
    const bool fine = seam::ask("fine? " + bodyOf(request)) == "fine";
    evhttp_send_reply(request, fine ? HTTP_OK : 422, fine ? "OK" : "Unprocessable", nullptr);
  }
  // CLEAN own
  static void onCount(evhttp_request *request, void *self) {
    evbuffer *out = evbuffer_new();
    evbuffer_add_printf(out, "%d", static_cast<Desk *>(self)->count);
    evhttp_send_reply(request, HTTP_OK, "OK", out);
    evbuffer_free(out);
  }

private:
  static std::string bodyOf(evhttp_request *request) {
    evbuffer *in = evhttp_request_get_input_buffer(request);
    std::string body(evbuffer_get_length(in), '\0');
    evbuffer_copyout(in, body.data(), body.size());
    return body;
  }

  void chat(evhttp_request *request) {
    ++count;
    const std::string text = seam::ask(bodyOf(request));
    evbuffer *out = evbuffer_new();
    evbuffer_add(out, text.c_str(), text.size());
    evhttp_send_reply(request, HTTP_OK, "OK", out); // RELAY chat
    evbuffer_free(out);
  }

  int count = 0;
};

} // namespace

int main() {
  Desk desk;
  event_base *base = event_base_new();
  evhttp *http = evhttp_new(base);
  evhttp_set_cb(http, "/chat", &Desk::onChat, &desk);
  evhttp_set_cb(http, "/stream", &Desk::onStream, nullptr);
  evhttp_set_cb(http, "/check", &Desk::onCheck, nullptr);
  evhttp_set_cb(http, "/count", &Desk::onCount, &desk);
  event_base_dispatch(base);
}
