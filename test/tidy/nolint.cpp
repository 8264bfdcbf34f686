// Comments that silence, in all of their forms, at the place where the diagnostic stands, and at the other end of the path.
// REQUIRES: clang-tidy
//
// RUN: %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-raw-relay' %s \
// RUN:   '-config={CheckOptions: {thinwrap.Models: Inputs/platform.json}}' -- -std=c++20 > %t 2> %t.err
// RUN: FileCheck %s --input-file %t '-implicit-check-not={{warning|error}}:'
//
// clang-tidy counts what it keeps quiet. (The last one it never hears of: the comment is at the source.)
// RUN: FileCheck %s --check-prefix=COUNT --input-file %t.err
// COUNT: Suppressed {{.*}}4 NOLINT
//
// The scan keeps the same ones quiet, and counts all of them, with the reasons.
// RUN: not %thinwrap scan %s --no-cache --models %S/Inputs/platform.json --format text -- -std=c++20 > %t.scan
// RUN: FileCheck %s --check-prefix=SCAN --input-file %t.scan
// SCAN: suppressed: 5
// SCAN: /shown as it came
// SCAN: suppressed:
// SCAN: nolint: agreed in TICKET-12
#include "Inputs/platform.h"

static Client azure("https://contoso.openai.azure.com/openai/deployments/chat/chat/completions");

void relays(Server &server) {
  server.on("/shown", [](const Request &request, Reply &reply) {
    reply.text = azure.ask(request.body).text; // NOLINT(bugprone-*)
    // CHECK: nolint.cpp:[[#@LINE-1]]:{{.*}}: warning: {{.*}}/shown{{.*}}[thinwrap-raw-relay]
  });
  server.on("/line", [](const Request &request, Reply &reply) {
    reply.text = azure.ask(request.body).text; // NOLINT
  });
  server.on("/named", [](const Request &request, Reply &reply) {
    reply.text = azure.ask(request.body).text; // NOLINT(thinwrap-raw-relay): agreed in TICKET-12
  });
  server.on("/next", [](const Request &request, Reply &reply) {
    // NOLINTNEXTLINE(thinwrap-*)
    reply.text = azure.ask(request.body).text;
  });
  // NOLINTBEGIN(thinwrap-raw-relay)
  server.on("/block", [](const Request &request, Reply &reply) {
    reply.text = azure.ask(request.body).text;
  });
  // NOLINTEND(thinwrap-raw-relay)
  server.on("/source", [](const Request &request, Reply &reply) {
    std::string answer = azure.ask(request.body).text; // NOLINT(thinwrap-raw-relay)
    reply.text = answer;
  });
}
