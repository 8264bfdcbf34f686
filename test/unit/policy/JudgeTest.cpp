// The judge on hand-written flows: which findings there are, and why.
#include "Flows.h"

namespace thinwrap::policy::test {
namespace {

// ---- levels of the two sides --------------------------------------------------------------------------------------

TEST_F(JudgeTest, RawRelayBad) {
  int32_t Q = addRequest("azure-openai", 0);
  addFlow(Q, 0, 0, Facet::Whole);
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-raw-relay"});
  const Finding &F = R.findings[0];
  EXPECT_EQ(F.severity, Severity::Error);
  EXPECT_EQ(F.levels, (Levels{0, 0}));
  EXPECT_EQ(F.message, "The answer that `Client::ask` gets from Azure OpenAI is sent to the http endpoint /chat as it "
                       "came; the client's request is forwarded as it came.");
  EXPECT_TRUE(names(F, "F9"));
  EXPECT_TRUE(names(F, "G3")) << "usage rides along in the whole body, and is told here";
}

TEST_F(JudgeTest, ExtractedTextIsThinBad) {
  int32_t Q = addRequest();
  addFlow(Q, 1).steps[1].transform = Transform::Extract;
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-thin-wrapper"});
  EXPECT_EQ(R.findings[0].message,
            "The answer that `Client::ask` gets from Azure OpenAI reaches the http endpoint /chat "
            "picked out of its JSON; the request holds the client's input and constants only.");
  EXPECT_TRUE(names(R.findings[0], "F10"));
  EXPECT_FALSE(names(R.findings[0], "G3"));
}

TEST_F(JudgeTest, PromptSizeDecidesBetweenThinLightAndAdapted) {
  struct Row {
    uint32_t size, slots;
    const char *check;
  } Table[] = {{28, 0, "thinwrap-thin-wrapper"},      {79, 0, "thinwrap-thin-wrapper"},
               {80, 0, "thinwrap-light-processing"},  {499, 0, "thinwrap-light-processing"},
               {500, 0, "thinwrap-adapted"},          {200, 3, "thinwrap-adapted"},
               {200, 2, "thinwrap-light-processing"}, {40, 3, "thinwrap-thin-wrapper"}};
  for (const Row &Row : Table) {
    Result.requests.clear();
    Result.flows.clear();
    int32_t Q = addRequest();
    addFlow(Q, 1);
    Result.requests[Q].body = {evidence(Origin::Constant, "prompt", Row.size),
                               evidence(Origin::Constant, "\"role\"", 4)};
    Result.requests[Q].body[0].slots = Row.slots;
    Report R = run();
    ASSERT_EQ(checksOf(R), Checks{Row.check}) << Row.size << " characters, " << Row.slots << " slots";
  }
}

TEST_F(JudgeTest, PromptSizeIsStatedWithItsThreshold) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  Result.requests[Q].body = {evidence(Origin::Constant, "prompt", 300)};
  Report R = run();
  ASSERT_EQ(R.findings.size(), 1u);
  ASSERT_EQ(R.findings[0].evidence.size(), 1u);
  EXPECT_EQ(R.findings[0].evidence[0].what,
            "a constant prompt of 300 characters (from 500 on it counts as domain engineering)");
}

TEST_F(JudgeTest, PlatformDataInTheRequestOk) {
  int32_t Q = addRequest("azure-openai", 3);
  addFlow(Q, 1);
  Result.requests[Q].body = {evidence(Origin::PlatformData, "column of table `orders`")};
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-adapted"});
  EXPECT_EQ(R.findings[0].levels, (Levels{3, 1}));
  EXPECT_TRUE(names(R.findings[0], "F6"));
  EXPECT_EQ(R.findings[0].evidence[0].bearing, Bearing::For);
}

TEST_F(JudgeTest, PlatformDataOnSomePathsOnlyBad) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  Result.requests[Q].body = {evidence(Origin::PlatformData, "column of table `orders`")};
  Result.requests[Q].body[0].sometimes = true;
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-thin-wrapper"});
  EXPECT_EQ(R.findings[0].evidence[0].what, "column of table `orders`, but not on every path");
  EXPECT_EQ(R.findings[0].evidence[0].bearing, Bearing::Against);
}

TEST_F(JudgeTest, PlatformDataOffTheClientsWorstPathBad) {
  int32_t Q = addRequest(); // its level, 1, is that of a path without the data
  addFlow(Q, 1);
  Result.requests[Q].body = {evidence(Origin::PlatformData, "column of table `orders`"),
                             evidence(Origin::Constant, "prompt", 100)};
  Result.requests[Q].body[1].slots = 3;
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-light-processing"});
  EXPECT_EQ(R.findings[0].evidence[0].bearing, Bearing::Against);
}

TEST_F(JudgeTest, ParametersComputedFromClientInputAreNoContributionBad) {
  int32_t Q = addRequest("azure-openai", 4);
  addFlow(Q, 1);
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-thin-wrapper"});
}

TEST_F(JudgeTest, ChainOfAiAnswersStaysLightBad) {
  int32_t First = addRequest(), Second = addRequest();
  addFlow(Second, 1);
  Result.requests[Second].body = {evidence(Origin::AiOutput, "the answer of the first call")};
  Result.requests[Second].body[0].request = First;
  Report R = run();
  EXPECT_EQ(checksOf(R), (Checks{"thinwrap-light-processing", "thinwrap-embedded"}));
}

TEST_F(JudgeTest, HistoryReplayIsThinBad) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  Result.requests[Q].body = {evidence(Origin::AiOutput, "earlier answer")};
  Result.requests[Q].body[0].request = Q;
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-thin-wrapper"});
}

TEST_F(JudgeTest, ToolsCountWithPlatformDataOnly) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  Result.requests[Q].body_keys = {"messages", "tools"};
  Result.requests[Q].response_keys = {"tool_calls"};
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-light-processing"});
  Result.requests[Q].body = {evidence(Origin::PlatformData, "row of `stock`")};
  Result.requests[Q].level = 3;
  Report R = run();
  EXPECT_EQ(checksOf(R), Checks{"thinwrap-adapted"});
  EXPECT_TRUE(names(R.findings[0], "F7"));
}

TEST_F(JudgeTest, FineTunedByNameAsksForAttestation) {
  int32_t Q = addRequest();
  addFlow(Q, 0, 0, Facet::Content);
  Result.requests[Q].deployments = {"logistics-ft"};
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-adapted"});
  EXPECT_TRUE(names(R.findings[0], "F5"));
  ASSERT_EQ(R.findings[0].attest.back().id, "fine-tuned");
  EXPECT_EQ(R.findings[0].attest.back().state, "open");
}

TEST_F(JudgeTest, OwnWorkflowOk) {
  int32_t Q = addRequest();
  Result.requests[Q].client_input = false;
  Result.requests[Q].started_by_client = false;
  Result.requests[Q].body = {evidence(Origin::PlatformData, "row of `deliveries`")};
  addFlow(Q, 1);
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-adapted"});
  EXPECT_EQ(R.findings[0].levels, (Levels{4, 1}));
}

TEST_F(JudgeTest, ConfigurationPromptIsHiddenBad) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  Result.requests[Q].body = {evidence(Origin::Configuration, "environment variable SYSTEM_PROMPT"),
                             evidence(Origin::Configuration, "environment variable AZURE_OPENAI_DEPLOYMENT")};
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-thin-wrapper"});
  EXPECT_EQ(R.findings[0].attest.back().id, "prompt");
  EXPECT_EQ(R.findings[0].evidence.size(), 1u) << "a deployment's name is no prompt";
}

// ---- control -----------------------------------------------------------------------------------------------------

TEST_F(JudgeTest, ControlCountsWhereItLooksAtTheText) {
  using E = solve::Evidence;
  E Text = evidence(Origin::AiOutput, "the text"), Platform = evidence(Origin::PlatformData, "policy of the tenant"),
    Word = evidence(Origin::Constant, "\"forbidden\"", 9), Status = evidence(Origin::Infrastructure, "HTTP status");
  Text.request = 0;
  Text.facet = Facet::Content;
  E Safety = Text, Moderation = Text;
  Safety.facet = Facet::Safety;
  Moderation.request = 1;
  struct Row {
    std::vector<E> origins;
    Level level;
  } Table[] = {
      {{Status}, 1},           {{Platform}, 1},   {{Text}, 1},           {{Safety, Word}, 1},
      {{Text, Word}, 2},       {{Moderation}, 2}, {{Text, Platform}, 3}, {{Text, Word, Platform}, 3},
      {{Status, Platform}, 1},
  };
  for (size_t I = 0; I < std::size(Table); ++I) {
    Result.requests.clear();
    Result.flows.clear();
    int32_t Q = addRequest();
    addFlow(Q, 1).controls = {{at("server.cpp", 19, "handle"), true, Table[I].origins}};
    Report R = run();
    ASSERT_EQ(R.findings.size(), 1u) << "row " << I;
    EXPECT_EQ(R.findings[0].levels.response, Table[I].level) << "row " << I;
  }
}

TEST_F(JudgeTest, ACallThatIsToldApartByEndpointIsStillOneCall) {
  int32_t Whole = addRequest(), Own = addRequest();
  Result.requests[Own].place = Result.requests[Whole].place;
  Result.requests[Whole].inference = false; // the solver divided it
  solve::Evidence Text = evidence(Origin::AiOutput, "the text");
  Text.request = Whole;
  Result.requests[Own].body = {Text};
  addFlow(Own, 1).controls = {{at("server.cpp", 19, "handle"), true, {Text}}};
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-thin-wrapper"});
  EXPECT_EQ(R.findings[0].levels, (Levels{1, 1})) << "neither a chain nor another AI's gate";
}

TEST_F(JudgeTest, InfrastructureDoesNotCountAndIsSaid) {
  int32_t Q = addRequest("azure-openai", 0);
  addFlow(Q, 0, 0, Facet::Content).infrastructure = {"cache", "platform", "logging"};
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-raw-relay"});
  EXPECT_TRUE(
      llvm::StringRef(R.findings[0].message)
          .ends_with("The only processing seen on the way is caching and logging, which the definition of Customer "
                     "Solution does not count."));
  EXPECT_TRUE(names(R.findings[0], "D3"));
}

// ---- worst path ----------------------------------------------------------------------------------------------------

TEST_F(JudgeTest, WorstPathOfAPairAndItsBetterSibling) {
  int32_t Q = addRequest();
  addFlow(Q, 3);
  addFlow(Q, 1);
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-thin-wrapper"});
  EXPECT_EQ(R.findings[0].sink.line, 21u);
  ASSERT_EQ(R.findings[0].siblings.size(), 1u);
  EXPECT_EQ(R.findings[0].siblings[0].level, 3);
  EXPECT_EQ(R.findings[0].siblings[0].place.line, 20u);
}

TEST_F(JudgeTest, WhatIsOnlyComputedFromTheTextIsNoBetterWay) {
  int32_t Q = addRequest();
  addFlow(Q, 1).best_level = 3;
  ASSERT_EQ(run().findings[0].siblings.size(), 1u);
  Result.flows[0].best_level = 4;
  EXPECT_TRUE(run().findings[0].siblings.empty());
}

TEST_F(JudgeTest, EachRouteThatAHandlerTellsApartByHandHasItsOwnVerdict) {
  int32_t Q = addRequest(), Other = addRequest();
  Result.requests[Other].place = Result.requests[Q].place; // one helper, asked twice
  addFlow(Q, 1);
  addFlow(Other, 0);
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-thin-wrapper"}); // one route
  Result.endpoints[0].route.clear();
  EXPECT_EQ(checksOf(run()), (Checks{"thinwrap-thin-wrapper", "thinwrap-thin-wrapper"}));
  Result.flows[1].sink = Result.flows[0].sink; // both answers leave at one place: the worst speaks for it
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-thin-wrapper"});
}

TEST_F(JudgeTest, EachEndpointHasItsOwnVerdict) {
  int32_t Q = addRequest();
  addFlow(Q, 1, 0);
  addFlow(Q, 3, addEndpoint("/report"));
  Report R = run();
  ASSERT_EQ(checksOf(R), (Checks{"thinwrap-thin-wrapper", "thinwrap-adapted"}));
  EXPECT_EQ(R.findings[0].siblings[0].what, "the same answer at the http endpoint /report");
  EXPECT_EQ(R.endpoints[0].worst, Severity::Error);
  EXPECT_EQ(R.endpoints[1].worst, Severity::Note);
}

TEST_F(JudgeTest, EchoOfAnErrorBodyIsANote) {
  int32_t Q = addRequest();
  addFlow(Q, 3);
  addFlow(Q, 0, 0, Facet::Error);
  Report R = run();
  ASSERT_EQ(checksOf(R), (Checks{"thinwrap-adapted", "thinwrap-thin-wrapper"}));
  EXPECT_EQ(R.findings[1].severity, Severity::Note);
  EXPECT_TRUE(llvm::StringRef(R.findings[1].message).starts_with("When Azure OpenAI answers"));
}

TEST_F(JudgeTest, EchoOfAnErrorBodyIsToldInTheRelaysFinding) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  addFlow(Q, 0, 0, Facet::Error);
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-thin-wrapper"});
}

TEST_F(JudgeTest, UnseenGivesARangeAndNamesWhatToModel) {
  int32_t Q = addRequest();
  addFlow(Q, 1).unseen = {{"acme::polish", at("service.cpp", 9, "Service::ask", "polish")}};
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-unseen-processing"});
  EXPECT_EQ(R.findings[0].severity, Severity::Warning);
  ASSERT_TRUE(R.findings[0].upTo.has_value());
  EXPECT_EQ(*R.findings[0].upTo, (Levels{1, 4}));
  EXPECT_EQ(R.findings[0].unseen[0].name, "acme::polish");
  EXPECT_NE(R.findings[0].message.find("hangs on `acme::polish`"), std::string::npos);
}

TEST_F(JudgeTest, ACertainPathIsWorseThanAnUnseenOne) {
  int32_t Q = addRequest();
  addFlow(Q, 0).unseen = {{"acme::polish", at("service.cpp", 9, "Service::ask", "polish")}};
  addFlow(Q, 1);
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-thin-wrapper"});
}

TEST_F(JudgeTest, UnseenBesideAContributionOk) {
  int32_t Q = addRequest();
  addFlow(Q, 3).unseen = {{"acme::polish", at("service.cpp", 9, "Service::ask", "polish")}};
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-adapted"});
}

// ---- where an answer goes -------------------------------------------------------------------------------------------

TEST_F(JudgeTest, NoEndpointIsEmbedded) {
  int32_t Q = addRequest();
  addFlow(Q, 0, -1, Facet::Whole).endpoint = "pipe";
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-embedded"});
  EXPECT_EQ(R.findings[0].message,
            "The answer that `Client::ask` gets from Azure OpenAI was not seen to reach an exposed "
            "endpoint; it goes to: pipe.");
  ASSERT_EQ(R.calls.size(), 1u);
  EXPECT_EQ(R.calls[0].outputs[0].where, "pipe");
}

TEST_F(JudgeTest, OnlyComputedValuesLeaveOk) {
  int32_t Q = addRequest();
  Flow &F = addFlow(Q, 4);
  F.verbatim = false;
  F.steps[1].transform = Transform::Compute;
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-adapted"});
  EXPECT_TRUE(names(R.findings[0], "F1"));
}

TEST_F(JudgeTest, AnotherServicesCallIsNoInferenceCall) {
  int32_t Q = addRequest();
  Result.requests[Q].inference = false;
  addFlow(Q, 0);
  Report R = run();
  EXPECT_TRUE(R.findings.empty());
  EXPECT_TRUE(R.calls.empty());
}

// ---- provider scope -------------------------------------------------------------------------------------------------

TEST_F(JudgeTest, ScopeOfTheProvider) {
  struct Row {
    std::string provider, deployment;
    Severity severity;
    Scope scope;
  } Table[] = {{"azure-openai", "", Severity::Error, Scope::Azure},
               {"azure-openai", "gpt-5", Severity::Error, Scope::Azure},
               {"azure-openai", "GROK-4", Severity::Error, Scope::Azure},
               {"azure-openai", "claude-opus-4-8", Severity::Note, Scope::AzurePartner},
               {"azure-openai", "prod-east", Severity::Error, Scope::Azure},
               {"azure-anthropic", "", Severity::Note, Scope::AzurePartner},
               {"", "", Severity::Warning, Scope::Configured},
               {"anthropic", "", Severity::None, Scope::Other},
               {"ollama", "", Severity::None, Scope::Local}};
  for (const Row &Row : Table) {
    Result.requests.clear();
    Result.flows.clear();
    int32_t Q = addRequest(Row.provider);
    if (!Row.deployment.empty())
      Result.requests[Q].deployments = {Row.deployment};
    addFlow(Q, 1);
    Report R = run();
    ASSERT_EQ(R.calls.size(), 1u) << "every call is in the inventory";
    EXPECT_EQ(R.calls[0].scope, Row.scope) << Row.provider << Row.deployment;
    ASSERT_EQ(R.findings.empty(), Row.severity == Severity::None) << Row.provider << Row.deployment;
    if (!R.findings.empty())
      EXPECT_EQ(R.findings[0].severity, Row.severity) << Row.provider << Row.deployment;
  }
}

TEST_F(JudgeTest, ConfiguredSaysHowToBeCertain) {
  int32_t Q = addRequest("");
  addFlow(Q, 1);
  EXPECT_NE(run().findings[0].message.find("--assume-azure"), std::string::npos);
  Options.assumeAzure = true;
  Report R = run();
  EXPECT_EQ(R.findings[0].severity, Severity::Error);
  EXPECT_EQ(R.findings[0].message.find("--assume-azure"), std::string::npos);
}

// ---- order and identity
// ----------------------------------------------------------------------------------------------

TEST_F(JudgeTest, OrderOfFlowsDoesNotMatter) {
  int32_t A = addRequest(), B = addRequest();
  addFlow(A, 1, 0);
  addFlow(B, 0, addEndpoint("/b"));
  addFlow(B, 3, addEndpoint("/c"));
  Report One = run();
  std::reverse(Result.flows.begin(), Result.flows.end());
  Report Two = run();
  ASSERT_EQ(checksOf(One), checksOf(Two));
  for (size_t I = 0; I < One.findings.size(); ++I) {
    EXPECT_EQ(One.findings[I].fingerprint, Two.findings[I].fingerprint);
    EXPECT_EQ(One.findings[I].message, Two.findings[I].message);
  }
}

TEST_F(JudgeTest, FingerprintsSurviveMovedLinesRenamedFilesAndChangedMiddles) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  std::string Before = run().findings[0].fingerprint;
  EXPECT_EQ(Before.size(), 32u);
  Flow &F = Result.flows[0];
  F.sink = at("handlers/chat.cpp", 200, "handle", "set_content");
  F.source.line = Result.requests[Q].place.line = 99;
  F.steps.insert(F.steps.begin() + 1, {at("new.cpp", 1, "between"), Transform::Cosmetic, "trimmed"});
  Result.endpoints[0].place.file = "handlers/chat.cpp";
  EXPECT_EQ(run().findings[0].fingerprint, Before);
  F.sink.function = "other";
  EXPECT_NE(run().findings[0].fingerprint, Before);
}

TEST_F(JudgeTest, FindingsThatAgreeInEverythingAreNumbered) {
  int32_t A = addRequest(), B = addRequest();
  addFlow(A, 1);
  addFlow(B, 1);
  Report R = run();
  ASSERT_EQ(R.findings.size(), 2u);
  EXPECT_NE(R.findings[0].fingerprint, R.findings[1].fingerprint);
}

} // namespace
} // namespace thinwrap::policy::test
