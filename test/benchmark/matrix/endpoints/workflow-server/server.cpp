// matrix: std=c++17 include=test/models/Inputs/workflow
//
// One process function that looks at the path.
#include "seam.h"

#include <cstring>
#include <wf.h>

namespace {

int served = 0;

std::string bodyOf(WFHttpTask *task) {
  const void *body = nullptr;
  size_t size = 0;
  task->get_req()->get_parsed_body(&body, &size);
  return {static_cast<const char *>(body), size};
}

void process(WFHttpTask *task) {
  const char *uri = task->get_req()->get_request_uri();
  auto *resp = task->get_resp();
  resp->add_header_pair("Content-Type", "text/plain");
  if (!std::strcmp(uri, "/answer")) {
    const std::string text = seam::ask(bodyOf(task));
    resp->append_output_body(text.data(), text.size()); // RELAY text
  } else if (!std::strcmp(uri, "/pieces")) {
    seam::askInPieces(bodyOf(task), [resp](const std::string &piece) {
      resp->append_output_body(piece); // RELAY text
    });
  } else if (!std::strcmp(uri, "/label")) { // CLEAN label
    resp->append_output_body(seam::ask("good? " + bodyOf(task)) == "yes" ? "1" : "0");
  } else { // CLEAN served
    resp->append_output_body(std::to_string(++served));
  }
}

} // namespace

int main() {
  WFHttpServer server(process);
  server.start(8888);
}
