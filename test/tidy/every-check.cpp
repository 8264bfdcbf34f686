// Every check of thinwrap, shown by clang-tidy: what is found beside its twin that is not. One analysis serves all.
// REQUIRES: clang-tidy
//
// RUN: %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-*' --quiet %s \
// RUN:   '-config={CheckOptions: {thinwrap.Models: Inputs/platform.json, thinwrap.MinSeverity: note}}' -- -std=c++20 \
// RUN:   > %t 2> %t.err
// RUN: FileCheck %s --input-file %t '-implicit-check-not={{warning|error|remark}}:'
//
// One check alone shows its own findings and no other.
// RUN: %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-exposed-meter' --quiet %s \
// RUN:   '-config={CheckOptions: {thinwrap.Models: Inputs/platform.json}}' -- -std=c++20 > %t 2> %t.err
// RUN: FileCheck %s --check-prefix=ALONE --input-file %t '-implicit-check-not={{warning|error|remark}}:'
//
// Without the option, what thinwrap calls a note is not shown.
// RUN: %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-adapted,thinwrap-embedded' --quiet %s \
// RUN:   '-config={CheckOptions: {thinwrap.Models: Inputs/platform.json}}' -- -std=c++20 > %t 2> %t.err
// RUN: FileCheck %s --check-prefix=NOTES --allow-empty --input-file %t
// NOTES-NOT: thinwrap
//
// Every check has a program here.
// RUN: %{clang-tidy} --load=%{tidy-module} '-checks=-*,thinwrap-*' --list-checks | grep -c '    thinwrap-' | FileCheck %s --check-prefix=COUNT
// COUNT: {{^}}9{{$}}
#include "Inputs/platform.h"

static Client azure("https://contoso.openai.azure.com/openai/deployments/chat/chat/completions");
static Client openai("https://api.openai.com/v1/chat/completions");
static Orders orders;

void relays(Server &server) {
  server.on("/rawBad", [](const Request &request, Reply &reply) {
    reply.text = azure.ask(request.body).text;
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: warning: {{.*}}/rawBad{{.*}}[thinwrap-raw-relay]
  });
  server.on("/rawOk", [](const Request &request, Reply &reply) {
    std::string answer = azure.ask(request.body).text;
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: remark: {{.*}}[thinwrap-embedded]
    answer = "Thank you.";
    reply.text = answer;
  });

  server.on("/thinBad", [](const Request &request, Reply &reply) {
    reply.text = "<p>" + azure.ask(request.body).text + "</p>";
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: warning: {{.*}}/thinBad{{.*}}[thinwrap-thin-wrapper]
  });
  server.on("/thinOk", [](const Request &request, Reply &reply) {
    std::string page = "<p>" + azure.ask(request.body).text + "</p>";
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: remark: {{.*}}[thinwrap-embedded]
    reply.text = page.empty() ? "nothing" : "something";
  });

  server.on("/lightBad", [](const Request &request, Reply &reply) {
    reply.text = withoutBadWords(azure.ask(request.body).text);
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: warning: {{.*}}/lightBad{{.*}}[thinwrap-light-processing]
  });
  server.on("/lightOk", [](const Request &request, Reply &reply) {
    reply.text = withoutBadWords(request.body);
  });

  server.on("/unseenBad", [](const Request &request, Reply &reply) {
    reply.text = polished(azure.ask(request.body).text);
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: warning: {{.*}}/unseenBad{{.*}}[thinwrap-unseen-processing]
  });
  server.on("/unseenOk", [](const Request &request, Reply &reply) { reply.text = polished(request.body); });

  server.on("/routeBad", [](const Request &request, Reply &reply) {
    Client &chosen = request.tier == "gold" ? azure : openai;
    reply.text = chosen.ask(request.body).text;
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: warning: {{.*}}/routeBad{{.*}}[thinwrap-provider-router]
  });

  server.on("/meterBad", [](const Request &request, Reply &reply) { reply.text = azure.ask("Hello").tokens; });
  // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: warning: {{.*}}/meterBad{{.*}}[thinwrap-exposed-meter]
  // ALONE: every-check.cpp:[[#@LINE-2]]:{{.*}}: warning: {{.*}}[thinwrap-exposed-meter]
  // CHECK: every-check.cpp:[[#@LINE-3]]:{{.*}}: remark: {{.*}}[thinwrap-embedded]
  server.on("/meterOk", [](const Request &request, Reply &reply) {
    std::string tokens = azure.ask("Hello").tokens;
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: remark: {{.*}}[thinwrap-embedded]
    reply.text = "done";
  });

  server.on("/keyBad", [](const Request &request, Reply &reply) { reply.text = std::getenv("AZURE_OPENAI_API_KEY"); });
  // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: warning: {{.*}}/keyBad{{.*}}[thinwrap-leaked-access]
  server.on("/keyOk", [](const Request &request, Reply &reply) { reply.text = std::getenv("GREETING"); });
}

void contributions(Server &server) {
  server.on("/adapted", [](const Request &request, Reply &reply) {
    reply.text = azure.ask(orders.statusOf(request.body) + request.body).text;
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: remark: {{.*}}/adapted{{.*}}[thinwrap-adapted]
  });
  server.on("/embedded", [](const Request &request, Reply &reply) {
    reply.text = azure.ask(request.body).text == "yes" ? "filed as urgent" : "filed";
    // CHECK: every-check.cpp:[[#@LINE-1]]:{{.*}}: remark: {{.*}}[thinwrap-embedded]
  });
}
