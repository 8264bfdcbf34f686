// matrix: std=c++17 needs=lib-fcgi
//
// A loop over requests, a table of paths, answers with a head of their own.
#include "seam.h"

#include <cstdlib>
#include <cstring>
#include <fcgiapp.h>

namespace {

std::string bodyOf(const FCGX_Request &request) {
  const char *length = FCGX_GetParam("CONTENT_LENGTH", request.envp);
  std::string body(length ? std::strtoul(length, nullptr, 10) : 0, '\0');
  FCGX_GetStr(body.data(), int(body.size()), request.in);
  return body;
}

void answer(FCGX_Request &request) {
  const std::string text = seam::ask(bodyOf(request));
  FCGX_FPrintF(request.out, "Status: 200 OK\r\nContent-Type: text/plain\r\n\r\n");
  FCGX_PutStr(text.data(), int(text.size()), request.out); // RELAY answer
}

void stream(FCGX_Request &request) {
  FCGX_PutS("Content-Type: text/event-stream\r\n\r\n", request.out);
  seam::askInPieces(bodyOf(request), [&](const std::string &piece) {
    FCGX_FPrintF(request.out, "data: %s\n\n", piece.c_str()); // RELAY stream
    FCGX_FFlush(request.out);
  });
}

// CLEAN label
void label(FCGX_Request &request) {
  const bool good = seam::ask("good? " + bodyOf(request)) == "yes";
  FCGX_FPrintF(request.out, "Content-Type: text/plain\r\n\r\n%d", good ? 1 : 0);
}

// CLEAN health
void health(FCGX_Request &request) { FCGX_PutS("Content-Type: text/plain\r\n\r\nok", request.out); }

struct Route {
  const char *path;
  void (*run)(FCGX_Request &);
};
constexpr Route routes[] = {{"/answer", answer}, {"/stream", stream}, {"/label", label}, {"/health", health}};

} // namespace

int main() {
  FCGX_Init();
  FCGX_Request request;
  FCGX_InitRequest(&request, FCGX_OpenSocket(":9000", 16), 0);
  while (FCGX_Accept_r(&request) >= 0) {
    const char *path = FCGX_GetParam("SCRIPT_NAME", request.envp);
    for (const Route &route : routes)
      if (path && !std::strcmp(path, route.path))
        route.run(request);
    FCGX_Finish_r(&request);
  }
}
