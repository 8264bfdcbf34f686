#include "azure.h"
#include "page.h"

#include <cstdio>
#include <cstring>
#include <microhttpd.h>

namespace {

struct Form {
  std::string question;
  MHD_PostProcessor *processor = nullptr;
};

MHD_Result onField(void *user, MHD_ValueKind, const char *key, const char *, const char *, const char *,
                   const char *data, uint64_t, size_t size) {
  if (strcmp(key, "q") == 0)
    static_cast<Form *>(user)->question.append(data, size);
  return MHD_YES;
}

MHD_Result sendPage(MHD_Connection *connection, const std::string &page) {
  MHD_Response *response =
      MHD_create_response_from_buffer(page.size(), const_cast<char *>(page.data()), MHD_RESPMEM_MUST_COPY);
  MHD_add_response_header(response, "Content-Type", "text/html; charset=utf-8");
  MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, response);
  MHD_destroy_response(response);
  return result;
}

MHD_Result onRequest(void *user, MHD_Connection *connection, const char *, const char *method, const char *,
                     const char *upload, size_t *uploadSize, void **state) {
  if (strcmp(method, "GET") == 0)
    return sendPage(connection, portalPage("", ""));
  auto *form = static_cast<Form *>(*state);
  if (!form) {
    form = new Form;
    form->processor = MHD_create_post_processor(connection, 4096, onField, form);
    *state = form;
    return MHD_YES;
  }
  if (*uploadSize != 0) {
    MHD_post_process(form->processor, upload, *uploadSize);
    *uploadSize = 0;
    return MHD_YES;
  }
  const auto *instance = static_cast<const Instance *>(user);
  return sendPage(connection, portalPage(form->question, askInstance(*instance, form->question)));
}

void onDone(void *, MHD_Connection *, void **state, MHD_RequestTerminationCode) {
  if (auto *form = static_cast<Form *>(*state)) {
    if (form->processor)
      MHD_destroy_post_processor(form->processor);
    delete form;
  }
}

} // namespace

int main() {
  Instance instance = instanceFromEnvironment();
  MHD_Daemon *daemon = MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD, 8080, nullptr, nullptr, &onRequest, &instance,
                                        MHD_OPTION_NOTIFY_COMPLETED, &onDone, nullptr, MHD_OPTION_END);
  if (!daemon)
    return 1;
  getchar();
  MHD_stop_daemon(daemon);
}
