// The reseller's side: routers, meters, access.
#include "Flows.h"

namespace thinwrap::policy::test {
namespace {

class ExposureTest : public JudgeTest {};

// ---- routers --------------------------------------------------------------------------------------------------------

TEST_F(ExposureTest, TwoProvidersAtOneEndpointBad) {
  int32_t Azure = addRequest(), Other = addRequest("anthropic");
  addFlow(Azure, 1);
  addFlow(Other, 1);
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-provider-router"});
  const Finding &F = R.findings[0];
  EXPECT_EQ(F.severity, Severity::Error);
  EXPECT_EQ(F.pattern, Pattern::Reseller);
  EXPECT_EQ(F.scope, Scope::Azure);
  EXPECT_TRUE(names(F, "F11"));
  EXPECT_EQ(F.message,
            "What the http endpoint /chat is asked can go to Azure OpenAI or Anthropic, and each answer comes "
            "back as it came; the request holds the client's input and constants only.");
  EXPECT_EQ(R.calls[0].outputs[0].fingerprint, F.fingerprint);
  EXPECT_EQ(R.calls[1].outputs[0].fingerprint, F.fingerprint);
}

TEST_F(ExposureTest, TwoFamiliesOnAzureBad) {
  int32_t A = addRequest(), B = addRequest();
  Result.requests[A].deployments = {"gpt-5"};
  Result.requests[B].deployments = {"grok-4"};
  addFlow(A, 1);
  addFlow(B, 1);
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-provider-router"});
}

TEST_F(ExposureTest, OneCallWithTwoFamiliesBad) {
  int32_t Q = addRequest();
  Result.requests[Q].deployments = {"gpt-5", "grok-4"};
  addFlow(Q, 1);
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-provider-router"});
}

TEST_F(ExposureTest, TwoDeploymentsOfOneFamilyAreNoRouter) {
  int32_t Q = addRequest();
  Result.requests[Q].deployments = {"gpt-5", "gpt-5-mini"};
  addFlow(Q, 1);
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-thin-wrapper"});
}

TEST_F(ExposureTest, ContributionOnEveryBranchOk) {
  int32_t Azure = addRequest(), Other = addRequest("anthropic");
  addFlow(Azure, 3);
  addFlow(Other, 3);
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-adapted"});
}

TEST_F(ExposureTest, JoinedAnswersAreNoBranches) {
  int32_t Azure = addRequest(), Other = addRequest("anthropic");
  Flow &F = addFlow(Azure, 1);
  F.companions = {evidence(Origin::AiOutput, "the other answer")};
  F.companions[0].request = Other;
  addFlow(Other, 1);
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-thin-wrapper"});
}

TEST_F(ExposureTest, DifferentEndpointsAreNoRouter) {
  int32_t Azure = addRequest(), Other = addRequest("anthropic");
  addFlow(Azure, 1);
  addFlow(Other, 1, addEndpoint("/other"));
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-thin-wrapper"});
}

TEST_F(ExposureTest, RouterWithoutAzureIsNotOurs) {
  int32_t A = addRequest("anthropic"), B = addRequest("ollama");
  addFlow(A, 1);
  addFlow(B, 1);
  EXPECT_TRUE(run().findings.empty());
}

// ---- meters
// ----------------------------------------------------------------------------------------------------------

TEST_F(ExposureTest, UsageInTheAnswerBad) {
  int32_t Q = addRequest();
  addFlow(Q, 3);
  Flow &F = addFlow(Q, 1, 0, Facet::Meter);
  F.origin = Origin::Meter;
  F.what = "usage.total_tokens";
  Report R = run();
  ASSERT_EQ(checksOf(R), (Checks{"thinwrap-exposed-meter", "thinwrap-adapted"}));
  EXPECT_EQ(R.findings[0].severity, Severity::Error);
  EXPECT_EQ(R.findings[0].message, "Usage.total_tokens of Azure OpenAI, from `Client::ask`, reaches the http endpoint "
                                   "/chat.");
}

TEST_F(ExposureTest, PriceMadeFromAMeterBad) {
  int32_t Q = addRequest();
  Flow &F = addFlow(Q, 4, 0, Facet::Meter);
  F.origin = Origin::Meter;
  F.steps[1].transform = Transform::Compute;
  Report R = run();
  ASSERT_EQ(checksOf(R), (Checks{"thinwrap-exposed-meter", "thinwrap-embedded"}));
  EXPECT_EQ(R.findings[0].severity, Severity::Error);
  EXPECT_NE(R.findings[0].message.find("computed from it"), std::string::npos);
}

TEST_F(ExposureTest, PlanScaledCreditsWarn) {
  int32_t Q = addRequest();
  Flow &F = addFlow(Q, 4, 0, Facet::Meter);
  F.origin = Origin::Meter;
  F.steps[1].transform = Transform::Compute;
  F.companions = {evidence(Origin::PlatformData, "factor of the plan")};
  EXPECT_EQ(run().findings[0].severity, Severity::Warning);
}

TEST_F(ExposureTest, WholeBodyOfAnAdaptedAnswerWarns) {
  int32_t Q = addRequest("azure-openai", 3);
  Result.requests[Q].body = {evidence(Origin::PlatformData, "row")};
  addFlow(Q, 0, 0, Facet::Whole);
  Report R = run();
  ASSERT_EQ(checksOf(R), (Checks{"thinwrap-exposed-meter", "thinwrap-adapted"}));
  EXPECT_EQ(R.findings[0].severity, Severity::Warning);
}

TEST_F(ExposureTest, CopiedHeadersWarn) {
  int32_t Q = addRequest();
  addFlow(Q, 3);
  addFlow(Q, 0, 0, Facet::Header).part = "header";
  Report R = run();
  ASSERT_EQ(checksOf(R), (Checks{"thinwrap-exposed-meter", "thinwrap-adapted"}));
  EXPECT_EQ(R.findings[0].severity, Severity::Warning);
}

TEST_F(ExposureTest, MeterInTheLogOk) {
  int32_t Q = addRequest();
  addFlow(Q, 3);
  Flow &F = addFlow(Q, 1, -1, Facet::Meter);
  F.origin = Origin::Meter;
  F.endpoint = "log";
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-adapted"});
}

TEST_F(ExposureTest, MeterOnAMetricsRouteIsANote) {
  int32_t Q = addRequest();
  addFlow(Q, 1, addEndpoint("/metrics"), Facet::Meter).origin = Origin::Meter;
  EXPECT_EQ(run().findings[0].severity, Severity::Note);
}

TEST_F(ExposureTest, OwnTokenCountComesFromNoCallBad) {
  addRequest();
  Flow &F = addFlow(-1, 0, 0, Facet::Meter);
  F.origin = Origin::Meter;
  F.what = "own count of tokens";
  Report R = run();
  ASSERT_EQ(checksOf(R), (Checks{"thinwrap-exposed-meter", "thinwrap-embedded"}));
  EXPECT_EQ(R.findings[0].severity, Severity::Error);
}

// ---- access
// -----------------------------------------------------------------------------------------------------------

TEST_F(ExposureTest, KeyInAnAnswerBad) {
  Flow &F = addFlow(-1, 0);
  F.origin = Origin::Access;
  F.what = "environment variable AZURE_OPENAI_API_KEY";
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-leaked-access"});
  EXPECT_EQ(R.findings[0].severity, Severity::Error);
  EXPECT_EQ(R.findings[0].message, "Environment variable AZURE_OPENAI_API_KEY reaches the http endpoint /chat.");
}

TEST_F(ExposureTest, KeyOfSomethingElseInAProgramWithoutAzureOk) {
  Flow &F = addFlow(-1, 0);
  F.origin = Origin::Access;
  F.what = "environment variable SMTP_PASSWORD";
  EXPECT_TRUE(run().findings.empty());
}

TEST_F(ExposureTest, EphemeralSecretWarns) {
  int32_t Q = addRequest();
  Flow &F = addFlow(Q, 1);
  F.origin = Origin::Access;
  F.what = "ephemeral secret of a realtime session";
  EXPECT_EQ(run().findings[0].severity, Severity::Warning);
}

TEST_F(ExposureTest, KeyInTheOwnRequestOk) {
  int32_t Q = addRequest();
  Flow &F = addFlow(-1, 0, -1);
  F.origin = Origin::Access;
  F.endpoint = "upstream";
  F.part = "header";
  F.sink_request = Q;
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-embedded"});
}

TEST_F(ExposureTest, ClientChoosesTheUpstream) {
  // The whole upstream is the client's choice (error), or a part of its path: the deployment, the version (warning).
  struct Row {
    std::string part, key;
    bool whole, fixed;
    Severity severity;
  } Table[] = {{"host", "", true, true, Severity::Error},
               {"url", "", true, false, Severity::Error},
               {"url", "", false, false, Severity::Warning},
               {"url", "", true, true, Severity::Warning},
               {"path", "", true, false, Severity::Warning},
               {"headers", "api-key", true, false, Severity::Note},
               {"headers", "x-trace-id", true, false, Severity::None},
               {"body", "", true, false, Severity::None}};
  for (const Row &Row : Table) {
    Result.requests.clear();
    Result.flows.clear();
    int32_t Q = addRequest();
    Flow &F = addFlow(-1, 0, -1);
    F.origin = Origin::ClientInput;
    F.what = "a header of the client's request";
    F.endpoint = "upstream";
    F.part = Row.part;
    F.key = Row.key;
    F.sink_request = Q;
    F.value_preserving = Row.whole;
    if (Row.fixed)
      F.companions = {evidence(Origin::Constant, "https://x.openai.azure.com/", 27)};
    Report R = run();
    Severity Found = Severity::None;
    for (const Finding &Each : R.findings)
      if (Each.check == "thinwrap-leaked-access")
        Found = Each.severity;
    EXPECT_EQ(Found, Row.severity) << Row.part << Row.whole << Row.fixed;
  }
}

TEST_F(ExposureTest, VendorsRouteIsEvidenceOnTheRelay) {
  int32_t Q = addRequest();
  addFlow(Q, 1, addEndpoint("/v1/chat/completions"));
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-thin-wrapper"});
  EXPECT_EQ(R.findings[0].evidence.back().what, "the route /v1/chat/completions equals a vendor's");
}

} // namespace
} // namespace thinwrap::policy::test
