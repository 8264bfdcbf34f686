// sogou workflow: an HTTP task's callback, a server's process function.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/workflow
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <wf.h>

static void client() {
  auto *task = WFTaskFactory::create_http_task("https://contoso.openai.azure.com/openai/v1/chat/completions", 2, 2,
                                               [](WFHttpTask *task) {
                                                 const void *body;
                                                 size_t size;
                                                 if (task->get_resp()->get_parsed_body(&body, &size))
                                                   publish(std::string((const char *)body, size)); // BAD
                                               });
  task->get_req()->add_header_pair("api-key", "k");
  task->start();
}
static void weather() {
  WFTaskFactory::create_http_task("https://api.weather.gov/points", 2, 2, [](WFHttpTask *task) {
    const void *body;
    size_t size;
    task->get_resp()->get_parsed_body(&body, &size);
    publish(std::string((const char *)body, size)); // OK
  })->start();
}
int main() {
  WFHttpServer server([](WFHttpTask *task) {
    task->get_resp()->append_output_body(ask(task->get_req()->get_request_uri())); // BAD
  });
  WFHttpServer hello([](WFHttpTask *task) {
    task->get_resp()->append_output_body("<html>Hello</html>"); // OK
  });
  server.start(8888);
}

// ---- bodies that are not copied, bodies in chunks ----
static void chunked() {
  WFTaskFactory::create_http_task("https://contoso.openai.azure.com/openai/v1/responses", 0, 0, [](WFHttpTask *task) {
    publish(protocol::HttpUtil::decode_chunked_body(task->get_resp())); // BAD
  })->start();
  auto *asking = WFTaskFactory::create_http_task("https://weather.example.org", 0, 0, [](WFHttpTask *task) {
    publish(protocol::HttpUtil::decode_chunked_body(task->get_resp())); // OK
  });
  asking->get_req()->set_method("POST");
  asking->start();
}
static void uncopied() {
  static const std::string said = answer();
  static WFHttpServer server([](WFHttpTask *task) {
    task->get_resp()->append_output_body_nocopy(said.data(), said.size()); // BAD
  });
  static WFHttpServer calm([](WFHttpTask *task) {
    task->get_resp()->append_output_body_nocopy("calm", 4); // OK
  });
  server.start(80);
}
