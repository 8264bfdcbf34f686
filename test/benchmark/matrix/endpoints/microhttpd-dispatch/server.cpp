// matrix: std=c++17 needs=lib-libmicrohttpd
//
// One access handler for all paths, a function per path.
#include "seam.h"

#include <cstdlib>
#include <cstring>
#include <microhttpd.h>

namespace {

MHD_Result send(MHD_Connection *connection, unsigned status, const std::string &text) {
  MHD_Response *response =
      MHD_create_response_from_buffer(text.size(), const_cast<char *>(text.data()), MHD_RESPMEM_MUST_COPY);
  MHD_Result result = MHD_queue_response(connection, status, response);
  MHD_destroy_response(response);
  return result;
}

MHD_Result chat(MHD_Connection *connection, const std::string &question) {
  char *answer = seam_ask(question.c_str());
  if (!answer)
    return send(connection, 502, "no answer");
  MHD_Response *response = MHD_create_response_from_buffer(strlen(answer), answer, MHD_RESPMEM_MUST_FREE); // RELAY chat
  MHD_add_response_header(response, "Content-Type", "application/json");
  MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, response);
  MHD_destroy_response(response);
  return result;
}

// CLEAN decision
MHD_Result allowed(MHD_Connection *connection, const std::string &text) {
  return send(connection, seam::ask("allowed? " + text) == "yes" ? 204 : 403, "");
}

MHD_Result dispatch(void *, MHD_Connection *connection, const char *url, const char *, const char *, const char *data,
                    size_t *size, void **state) {
  if (!*state) {
    *state = new std::string;
    return MHD_YES;
  }
  auto *body = static_cast<std::string *>(*state);
  if (*size) {
    body->append(data, *size);
    *size = 0;
    return MHD_YES;
  }
  if (!strcmp(url, "/chat"))
    return chat(connection, *body);
  if (!strcmp(url, "/allowed"))
    return allowed(connection, *body);
  return send(connection, 200, "desk 2.1"); // CLEAN version
}

} // namespace

int main() {
  MHD_Daemon *daemon =
      MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD, 8080, nullptr, nullptr, &dispatch, nullptr, MHD_OPTION_END);
  MHD_stop_daemon(daemon);
}
