// A unit with errors is analysed as far as Clang understood it; clang-tidy shows the errors themselves.
// REQUIRES: clang-tidy
//
// RUN: not %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-*' --quiet %s \
// RUN:   '-config={CheckOptions: {thinwrap.Models: Inputs/platform.json}}' -- -std=c++20 > %t 2> %t.err
// RUN: FileCheck %s --input-file %t
// CHECK: with-errors.cpp:[[#@LINE+17]]:{{.*}} warning: {{.*}}[thinwrap-raw-relay]
// CHECK: error: {{.*}}[clang-diagnostic-error]
//
// FN: after a header that is not there Clang builds no more templates, and a path through one is lost; the scan makes
// the missing header an error like others and goes on.
// RUN: not %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-*' --quiet %s \
// RUN:   '-config={CheckOptions: {thinwrap.Models: Inputs/platform.json}}' -- -std=c++20 -include no-such-header.h > %t 2> %t.err
// RUN: FileCheck %s --check-prefix=FN_MISSING --input-file %t
// FN_MISSING: error: 'no-such-header.h' file not found
// FN_MISSING-NOT: thinwrap-raw-relay
// RUN: not %thinwrap scan %s --no-cache --models %S/Inputs/platform.json -- -std=c++20 -include no-such-header.h > %t
// RUN: FileCheck %s --check-prefix=SCAN --input-file %t
// SCAN: error: {{.*}}[thinwrap-raw-relay]
#include "Inputs/platform.h"
static Client azure("https://contoso.openai.azure.com/openai/deployments/chat/chat/completions");
void serve(Server &server) {
  server.on("/chat", [](const Request &request, Reply &reply) {
    reply.text = azure.ask(request.body).text;
  });
}
void broken() { no_such_function(); }
