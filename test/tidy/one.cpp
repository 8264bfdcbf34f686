// What an editor and a gate read: notes along the path, the exit code, the file of --export-fixes.
// REQUIRES: clang-tidy
//
// RUN: %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-*' --quiet %s --export-fixes=%t.yaml \
// RUN:   '-config={CheckOptions: {thinwrap.Models: Inputs/platform.json}}' -- -std=c++20 > %t 2> %t.err
// RUN: FileCheck %s --input-file %t
// RUN: FileCheck %s --check-prefix=YAML --input-file %t.yaml
//
// RUN: not %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-*' --quiet %s --warnings-as-errors='thinwrap-*' \
// RUN:   '-config={CheckOptions: {thinwrap.Models: Inputs/platform.json}}' -- -std=c++20 > %t 2> %t.err
// RUN: FileCheck %s --check-prefix=ERROR --input-file %t
// ERROR: error: {{.*}}[thinwrap-raw-relay,-warnings-as-errors]
//
// A note is never an error.
// RUN: %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-embedded' --quiet %s --warnings-as-errors='thinwrap-*' \
// RUN:   '-config={CheckOptions: {thinwrap.Models: Inputs/platform.json, thinwrap-embedded.MinSeverity: note}}' \
// RUN:   -- -std=c++20 > %t 2> %t.err
// RUN: FileCheck %s --check-prefix=REMARK --input-file %t '-implicit-check-not={{warning|error}}:'
#include "Inputs/platform.h"

static Client azure("https://contoso.openai.azure.com/openai/deployments/chat/chat/completions");

static std::string fetch(const std::string &question) {
  return azure.ask(question).text;
}

void serve(Server &server) {
  server.on("/chat", [](const Request &request, Reply &reply) {
    reply.text = fetch(request.body);
    // CHECK: one.cpp:[[#@LINE-1]]:{{.*}}: warning: {{.*}}[thinwrap-raw-relay]
    // CHECK: one.cpp:[[#@LINE-7]]:{{.*}}: note: step 1 of {{[0-9]+}}: the answer of Azure OpenAI
    // CHECK: note: step {{.*}} returned from 'fetch'
    // CHECK: note: into the request, step 1 of {{[0-9]+}}: the client's request
    // CHECK: note: what would change it:
  });
}

bool urgent(const Request &request) { return azure.ask(request.body).text == "yes"; }
// REMARK: one.cpp:[[#@LINE-1]]:{{.*}}: remark: {{.*}}[thinwrap-embedded]

// YAML: MainSourceFile: {{.*}}one.cpp
// YAML: DiagnosticName: thinwrap-raw-relay
// YAML: Message: {{.*}}endpoint /chat
// YAML: FilePath: {{.*}}one.cpp
// YAML: Notes:
// YAML: Message: 'step 1 of
