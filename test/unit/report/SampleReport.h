// A report with something in every field, for tests of the writers.
#ifndef THINWRAP_TEST_REPORT_SAMPLEREPORT_H
#define THINWRAP_TEST_REPORT_SAMPLEREPORT_H

#include "policy/Finding.h"

namespace thinwrap::report::test {

using namespace thinwrap::policy;

inline Finding sampleFinding() {
  Finding F;
  F.check = "thinwrap-thin-wrapper";
  F.pattern = Pattern::ThinWrapper;
  F.severity = Severity::Error;
  F.fingerprint = "0123456789abcdef0123456789abcdef";
  F.levels = {1, 0};
  F.upTo = Levels{1, 4};
  F.scope = Scope::Azure;
  F.provider = "Azure OpenAI";
  F.deployments = {"gpt-5"};
  F.source = {"src/client.cpp", 40, 7, "Client::ask", "Post"};
  F.sink = {"src/server.cpp", 12, 9, "main::(lambda)", "set_content"};
  F.endpoint = "the http endpoint /chat";
  F.part = "body";
  F.title = "Thin wrapper";
  F.message = "The answer reaches the http endpoint /chat as it came";
  F.mend = "Let something of the platform's own take part.";
  F.trace = {{F.source, models::Transform::Copy, "the answer"}, {F.sink, models::Transform::Reencode, "sent, as HTML"}};
  F.requestTrace = {{{"src/server.cpp", 11, 3, "main::(lambda)", ""}, models::Transform::Copy, "the client's text"}};
  F.evidence = {{Side::Request, Bearing::Against, "the client's text", {"src/server.cpp", 11, 3, "f", ""}, {}},
                {Side::Response, Bearing::For, "own engine", {}, "engine"}};
  F.criteria = {"C2", "F10"};
  F.attest = {{"engine", "The engine is the platform's own.", "attested", "yes (CTO)"}};
  F.siblings = {{3, "the same answer at the http endpoint /report", {"src/server.cpp", 30, 1, "g", "set_content"}}};
  F.unseen = {{"acme::polish", {"src/service.cpp", 9, 2, "Service::ask", "polish"}}};
  F.baseline = BaselineState::New;
  return F;
}

inline Report sampleReport() {
  Report R;
  R.toolVersion = "0.1.0";
  R.modelsDigest = "aa";
  R.rulesDigest = "bb";
  R.assumeAzure = true;
  R.units = 3;
  Finding F = sampleFinding();
  R.findings = {F};
  F.check = "thinwrap-exposed-meter";
  F.pattern = Pattern::Reseller;
  F.fingerprint = "11";
  F.suppression = Suppression{"nolint", "a demo", "", "", {"src/server.cpp", 12, 1, "", ""}};
  R.suppressed = {F};
  F.suppression.reset();
  F.fingerprint = "22";
  F.baseline = BaselineState::Absent;
  R.absent = {F};
  Output O{"the http endpoint /chat", F.sink, {1, 0}, "thinwrap-thin-wrapper", sampleFinding().fingerprint};
  R.calls = {{F.source, Scope::Azure, "Azure OpenAI", {"gpt-5"}, {"gpt"}, 1, F.evidence, {O}}};
  R.endpoints = {
      {"http", "/chat", "main::(lambda)", {"src/server.cpp", 10, 5, "main", "Post"}, Severity::Error, {"01"}}};
  R.incomplete = {{"src/broken.cpp", "2 errors", "thinwrap extract src/broken.cpp", true}};
  R.bounds = {{"access path", {"src/deep.cpp", 4, 1, "deep", ""}}};
  R.unseen = {{"acme::polish", {"src/service.cpp", 9, 2, "Service::ask", "polish"}}};
  R.notes = {"attestation $.engines[0] has expired"};
  R.attestations = {{"engine", "acme::Engine", "attested", "ours"}};
  R.criteria = {{"C2", "Not merely a substitute.", "must"}, {"F10", "Wrapped.", "not allowed"}};
  R.checks = {{"thinwrap-thin-wrapper", "Thin wrapper", "Only unpacked.", "C2 excludes it.", "Contribute.",
               "docs/checks/thinwrap-thin-wrapper.md", Pattern::ThinWrapper, Severity::Error}};
  R.statistics = {100, 10, 1000, 50, 5, 200};
  R.disclaimer = "The agreement decides.";
  return R;
}

} // namespace thinwrap::report::test

#endif // THINWRAP_TEST_REPORT_SAMPLEREPORT_H
