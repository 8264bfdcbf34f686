// What people state: reading the file, using it, and never passing it off as proven.
#include "Flows.h"

namespace thinwrap::policy::test {
namespace {

const std::string Signed = "\"reason\": \"ours\", \"role\": \"head of R&D\", \"date\": \"2026-10-01\", "
                           "\"expires\": \"2027-10-01\"";

class AttestationTest : public JudgeTest {
protected:
  void state(std::string Entries, llvm::StringRef Today = "2026-11-23") {
    llvm::Expected<Attestations> A =
        parseAttestations("a.json", "{\"schema\": \"thinwrap-attest/1\", " + Entries + "}", Policy, Today);
    if (A)
      Stated = std::move(*A);
    else
      Failure = llvm::toString(A.takeError());
  }
};

TEST_F(AttestationTest, FineTunedDeploymentIsUsedAndShownAsAttested) {
  int32_t Q = addRequest();
  Result.requests[Q].deployments = {"routes-prod"};
  addFlow(Q, 1);
  state("\"fine_tuned\": [{\"deployment\": \"routes-*\", " + Signed + "}]");
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-adapted"});
  const Finding &F = R.findings[0];
  ASSERT_EQ(F.evidence.size(), 1u);
  EXPECT_TRUE(F.evidence[0].attested());
  EXPECT_EQ(F.attest.back().id, "fine-tuned");
  EXPECT_EQ(F.attest.back().state, "attested");
  EXPECT_NE(F.message.find("rests on an attestation"), std::string::npos);
  EXPECT_EQ(R.attestations.size(), 1u);
}

TEST_F(AttestationTest, ExpiredIsShownAndNotUsed) {
  int32_t Q = addRequest();
  Result.requests[Q].deployments = {"routes-prod"};
  addFlow(Q, 1);
  state("\"fine_tuned\": [{\"deployment\": \"routes-*\", " + Signed + "}]", "2027-10-02");
  Report R = run();
  EXPECT_EQ(checksOf(R), Checks{"thinwrap-thin-wrapper"});
  EXPECT_EQ(R.attestations[0].state, "expired");
  EXPECT_EQ(R.notes, Checks{"attestation $.fine_tuned[0] (\"routes-*\") has expired on 2027-10-01 and is not used"});
}

TEST_F(AttestationTest, OwnEngineClearsAnUnseenFunction) {
  int32_t Q = addRequest();
  addFlow(Q, 1).unseen = {{"acme::Engine::plan", at("service.cpp", 9, "Service::ask", "plan")}};
  state("\"engines\": [{\"function\": \"acme::Engine::plan\", " + Signed + "}]");
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-adapted"});
  EXPECT_EQ(R.findings[0].levels.response, 3);
  EXPECT_TRUE(R.findings[0].unseen.empty());
}

TEST_F(AttestationTest, AnnotationInTheCodeDoesTheSameForOneFunction) {
  int32_t Q = addRequest();
  Flow &F = addFlow(Q, 1);
  F.steps.insert(F.steps.begin() + 1, {at("rank.cpp", 4, "acme::rank"), Transform::Copy, "ranked"});
  SourceMark M;
  M.kind = SourceMark::Substantive;
  M.place.function = "acme::rank";
  ASSERT_TRUE(parseAnnotation("thinwrap::substantive: our ranking", M.reason));
  Marks = {M};
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-adapted"});
  EXPECT_EQ(R.findings[0].evidence.back().what, "attested: acme::rank: our ranking");
  std::string Reason;
  EXPECT_FALSE(parseAnnotation("clang::something", Reason));
}

TEST_F(AttestationTest, HiddenPromptAttested) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  Result.requests[Q].body = {evidence(Origin::Configuration, "environment variable SYSTEM_PROMPT")};
  state("\"prompts\": [{\"source\": \"*SYSTEM_PROMPT\", " + Signed + "}]");
  EXPECT_EQ(checksOf(run()), Checks{"thinwrap-adapted"});
}

TEST_F(AttestationTest, CostShareAboveTheLimitSpeaksAgainst) {
  int32_t Q = addRequest();
  addFlow(Q, 3);
  state("\"cost_share\": {\"percent\": 60, " + Signed + "}");
  Report R = run();
  ASSERT_EQ(checksOf(R), Checks{"thinwrap-adapted"});
  EXPECT_EQ(R.findings[0].severity, Severity::Warning);
  EXPECT_TRUE(names(R.findings[0], "F12"));
  EXPECT_EQ(R.findings[0].evidence.back().what, "the API's share of the price is 60 %, which is not below 50 %");
}

TEST_F(AttestationTest, CostShareBelowTheLimitAnswersTheQuestion) {
  int32_t Q = addRequest();
  addFlow(Q, 3);
  state("\"cost_share\": {\"percent\": 18, " + Signed + "}");
  Report R = run();
  EXPECT_EQ(R.findings[0].severity, Severity::Note);
  EXPECT_EQ(R.findings[0].attest[0].state, "attested");
  EXPECT_EQ(R.findings[0].attest[0].answer, "18 %: ours (head of R&D, 2026-10-01, until 2027-10-01)");
  EXPECT_EQ(R.findings[0].attest[1].state, "open");
}

TEST_F(AttestationTest, AcceptedFindingIsSuppressedAndCounted) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  std::string Fingerprint = run().findings[0].fingerprint;
  state("\"accepted\": [{\"fingerprint\": \"" + Fingerprint + "\", " + Signed + "}]");
  Report R = run();
  EXPECT_TRUE(R.findings.empty());
  ASSERT_EQ(R.suppressed.size(), 1u);
  EXPECT_EQ(R.suppressed[0].suppression->by, "attestation");
  EXPECT_EQ(R.suppressed[0].suppression->justification, "ours");
  EXPECT_EQ(R.suppressed[0].suppression->role, "head of R&D");
}

TEST_F(AttestationTest, NolintAtSourceOrSink) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  SourceMark M;
  M.place = at("server.cpp", 20, "");
  M.check = "thinwrap-*";
  M.reason = "a demo";
  Marks = {M};
  Report R = run();
  ASSERT_EQ(R.suppressed.size(), 1u);
  EXPECT_EQ(R.suppressed[0].suppression->by, "nolint");
  EXPECT_EQ(R.suppressed[0].suppression->justification, "a demo");
  Marks[0].check = "thinwrap-raw-relay";
  EXPECT_EQ(run().suppressed.size(), 0u);
  Marks[0].check = "";
  EXPECT_EQ(run().suppressed.size(), 1u);
  Marks[0].place.line = 21;
  EXPECT_EQ(run().suppressed.size(), 0u);
}

TEST_F(AttestationTest, EntriesThatMatchNothingAreErrors) {
  int32_t Q = addRequest();
  addFlow(Q, 1);
  state("\"engines\": [{\"function\": \"acme::gone\", " + Signed + "}], \"accepted\": [{\"fingerprint\": \"00\", " +
        Signed + "}]");
  run();
  EXPECT_EQ(Failure, "attestation file 'a.json': $.engines[0]: \"acme::gone\": no path goes through a function of this "
                     "name; remove the entry or mend its name\n"
                     "attestation file 'a.json': $.accepted[0]: \"00\": no finding has this fingerprint; remove the "
                     "entry or mend its name");
}

TEST_F(AttestationTest, MistakesInTheFile) {
  struct Row {
    std::string entries, message;
  } Table[] = {
      {"\"finetuned\": []", "$: unknown key \"finetuned\", did you mean \"fine_tuned\"?"},
      {"\"engines\": [{" + Signed + "}]", "$.engines[0]: the key \"function\" is missing"},
      {"\"engines\": [{\"function\": \"\", " + Signed + "}]",
       "$.engines[0].function: expected some text, found an empty one"},
      {"\"statements\": [{\"id\": \"costs\", " + Signed + "}]", "$.statements[0]: no question has the id \"costs\""},
      {"\"cost_share\": {\"percent\": 118, " + Signed + "}", "$.cost_share.percent: expected a number from 0 to 100"},
      {"\"cost_share\": {\"percent\": 18, \"reason\": \"x\", \"role\": \"y\", \"date\": \"1.10.2026\", \"expires\": "
       "\"2027-10-01\"}",
       "$.cost_share.date: expected a date as YYYY-MM-DD, found \"1.10.2026\""},
      {"\"cost_share\": {\"percent\": 18, \"reason\": \"x\", \"role\": \"y\", \"date\": \"2026-10-01\"}",
       "$.cost_share: the key \"expires\" is missing"},
  };
  for (const Row &Row : Table) {
    Failure.clear();
    state(Row.entries);
    EXPECT_EQ(Failure, "attestation file 'a.json': " + Row.message);
  }
}

} // namespace
} // namespace thinwrap::policy::test
