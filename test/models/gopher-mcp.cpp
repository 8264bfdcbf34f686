// gopher-mcp: handlers of requests and of resources.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/gopher-mcp
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <gopher.h>

void served(mcp::server::McpServer &server) {
  server.registerRequestHandler("ask", [](const std::string &question) {
    return ask(question); // BAD
  });
  server.registerResource("version", [](const std::string &) {
    return std::string("1.0"); // OK
  });
}
