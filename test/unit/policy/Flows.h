// Hand-written answers of the solver, for tests of the judge: small builders, so that a test shows only what it is
// about.
#ifndef THINWRAP_TEST_POLICY_FLOWS_H
#define THINWRAP_TEST_POLICY_FLOWS_H

#include "policy/Judge.h"

#include "gtest/gtest.h"

namespace thinwrap::policy::test {

using models::Origin;
using models::Transform;
using solve::Facet;
using solve::Flow;
using solve::Request;

inline Place at(std::string File, uint32_t Line, std::string Function, std::string Callee = "") {
  return {std::move(File), Line, 3, std::move(Function), std::move(Callee)};
}

inline Rules builtin() {
  llvm::Expected<Rules> R = loadRules(llvm::ArrayRef<std::pair<std::string, std::string>>());
  if (!R) {
    ADD_FAILURE() << llvm::toString(R.takeError());
    return {};
  }
  return *R;
}

inline std::vector<models::Provider> providers() {
  auto Make = [](std::string Name, std::string Display, Scope In) {
    models::Provider P;
    P.name = std::move(Name);
    P.display = std::move(Display);
    P.in = In;
    return P;
  };
  std::vector<models::Provider> All = {
      Make("azure-openai", "Azure OpenAI", Scope::Azure), Make("anthropic", "Anthropic", Scope::Other),
      Make("azure-anthropic", "Claude on Azure", Scope::AzurePartner), Make("ollama", "Ollama", Scope::Local)};
  All[0].families = {{"gpt", "OpenAI", {"gpt-*"}, true, "2026-01-01"},
                     {"grok", "xAI", {"grok-*"}, true, "2026-01-01"},
                     {"claude", "Anthropic", {"claude-*"}, false, "2026-01-01"}};
  models::Evidence Key;
  Key.kind = models::EvidenceKind::Environment;
  Key.pattern = "AZURE_OPENAI_API_KEY";
  All[0].proofs.push_back(Key);
  return All;
}

/// One inference call to Azure OpenAI that a client starts, one handler, and the client's text in the request.
class JudgeTest : public ::testing::Test {
protected:
  JudgeTest() { addEndpoint("/chat"); }

  int32_t addEndpoint(std::string Route) {
    Result.endpoints.push_back({at("server.cpp", 10 + uint32_t(Result.endpoints.size()), "main", "Post"), "http",
                                std::move(Route), "main::(lambda at server.cpp:10:3)"});
    return int32_t(Result.endpoints.size()) - 1;
  }

  int32_t addRequest(std::string Provider = "azure-openai", Level RequestLevel = 1) {
    Request Q;
    Q.place = at("client.cpp", 40 + uint32_t(Result.requests.size()), "Client::ask", "curl_easy_perform");
    if (!Provider.empty())
      Q.providers = {std::move(Provider)};
    Q.inference = true;
    Q.client_input = true;
    Q.started_by_client = true;
    Q.level = RequestLevel;
    Result.requests.push_back(Q);
    return int32_t(Result.requests.size()) - 1;
  }

  Flow &addFlow(int32_t Request, Level ResponseLevel, int32_t Handler = 0, Facet What = Facet::Content) {
    Flow F;
    F.facet = What;
    F.what = "the answer";
    F.request = Request;
    F.source = Request >= 0 ? Result.requests[Request].place : at("client.cpp", 7, "Client::Client", "getenv");
    F.endpoint = "http";
    F.part = "body";
    F.handler = Handler;
    F.sink = at("server.cpp", 20 + uint32_t(Result.flows.size()), "handle", "set_content");
    F.level = F.best_level = ResponseLevel;
    F.steps = {{F.source, Transform::Copy, "the answer"}, {F.sink, Transform::Copy, "sent"}};
    Result.flows.push_back(F);
    return Result.flows.back();
  }

  static solve::Evidence evidence(Origin O, std::string What, uint32_t Size = 0) {
    solve::Evidence E;
    E.origin = O;
    E.what = std::move(What);
    E.place = at("service.cpp", 5, "Service::ask");
    E.size = Size;
    return E;
  }

  Report run() {
    JudgeInput In{Result, Policy, Providers, Stated, Marks, Options};
    llvm::Expected<Report> R = judge(In);
    if (!R) {
      Failure = llvm::toString(R.takeError());
      return {};
    }
    return *R;
  }

  /// The names of the checks that were found, in the order of the report.
  static std::vector<std::string> checksOf(const Report &R) {
    std::vector<std::string> Names;
    for (const Finding &F : R.findings)
      Names.push_back(F.check);
    return Names;
  }

  static bool names(const Finding &F, llvm::StringRef Criterion) { return llvm::is_contained(F.criteria, Criterion); }

  solve::Result Result;
  Rules Policy = builtin();
  std::vector<models::Provider> Providers = providers();
  Attestations Stated;
  std::vector<SourceMark> Marks;
  DecideOptions Options;
  std::string Failure;
};

using Checks = std::vector<std::string>;

} // namespace thinwrap::policy::test

#endif // THINWRAP_TEST_POLICY_FLOWS_H
