// Reading the policy: overrides, and every way in which a policy file can be wrong.
#include "Flows.h"

namespace thinwrap::policy::test {
namespace {

std::string errorOf(std::string Text) {
  std::vector<std::pair<std::string, std::string>> Files = {{"my.json", std::move(Text)}};
  llvm::Expected<Rules> R = loadRules(Files);
  if (R)
    return "no error";
  return llvm::toString(R.takeError());
}

std::string with(std::string Entry) { return "{\"schema\": \"thinwrap-policy/1\", " + Entry + "}"; }

TEST(Rules, BuiltinRulesAreComplete) {
  Rules R = builtin();
  EXPECT_EQ(R.checks.size(), checkNames().size());
  EXPECT_EQ(R.costs.of(Transform::Copy), 0);
  EXPECT_EQ(R.costs.of(Transform::Compute), 4);
  EXPECT_EQ(R.costs.joining(Origin::PlatformData), 3);
  EXPECT_EQ(R.costs.combineIdentity, 2);
  EXPECT_EQ(R.digest.size(), 32u);
}

TEST(Rules, AnOverrideChangesOneEntryAndTheDigest) {
  std::vector<std::pair<std::string, std::string>> Files = {
      {"a.json", with("\"checks\": {\"thinwrap-light-processing\": {\"severity\": {\"azure\": \"error\"}}}")},
      {"b.json", with("\"thresholds\": {\"domain_prompt_characters\": 900}")}};
  llvm::Expected<Rules> R = loadRules(Files);
  ASSERT_TRUE(bool(R)) << llvm::toString(R.takeError());
  Rules Default = builtin();
  EXPECT_EQ(R->check(LightProcessing).severity[size_t(Scope::Azure)], Severity::Error);
  EXPECT_EQ(R->check(LightProcessing).severity[size_t(Scope::Configured)], Severity::Warning);
  EXPECT_EQ(R->thresholds.domainPrompt, 900u);
  EXPECT_EQ(R->thresholds.rolePrompt, Default.thresholds.rolePrompt);
  EXPECT_NE(R->digest, Default.digest);
}

TEST(Rules, MistakesNameTheFileThePathAndWhatWasExpected) {
  EXPECT_EQ(errorOf(with("\"treshholds\": {}")),
            "policy file 'my.json': $: unknown key \"treshholds\", did you mean \"thresholds\"?");
  EXPECT_EQ(errorOf(with("\"checks\": {\"thinwrap-raw-rely\": {}}")),
            "policy file 'my.json': $.checks: unknown key \"thinwrap-raw-rely\", did you mean \"thinwrap-raw-relay\"?");
  EXPECT_EQ(errorOf(with("\"checks\": {\"thinwrap-raw-relay\": {\"severity\": {\"azure\": \"fatal\"}}}")),
            "policy file 'my.json': $.checks.thinwrap-raw-relay.severity.azure: expected one of \"none\", \"note\", "
            "\"warning\", \"error\", found \"fatal\"");
  EXPECT_EQ(errorOf(with("\"transforms\": {\"copy\": 7}")),
            "policy file 'my.json': $.transforms.copy: expected a level from 0 to 4");
  EXPECT_EQ(errorOf(with("\"transforms\": {\"copy\": \"raw\"}")),
            "policy file 'my.json': $.transforms.copy: expected a whole number, found \"raw\"");
  EXPECT_EQ(errorOf(with("\"transforms\": 3")),
            "policy file 'my.json': $.transforms: expected an object with the entries to override");
  EXPECT_EQ(errorOf(with("\"scenarios\": [{\"add\": \"F9\", \"when\": [\"relayed\"]}]")).substr(0, 62),
            "policy file 'my.json': $.scenarios[0].when[0]: expected one of");
  EXPECT_EQ(errorOf(with("\"scenarios\": [{\"add\": \"F99\"}]")).substr(0, 42),
            "policy file 'my.json': $.scenarios[0].add:");
  EXPECT_EQ(errorOf("{\"thresholds\": {}}"),
            "policy file 'my.json': $: expected an object with \"schema\": \"thinwrap-policy/1\"");
  EXPECT_EQ(errorOf("[").substr(0, 32), "policy file 'my.json': line 1, c");
}

TEST(Rules, RulesThatNothingCanTriggerAreNamed) {
  std::vector<std::pair<std::string, std::string>> Files = {
      {"a.json", with("\"criteria\": {\"X1\": {\"text\": \"House rule\", \"guidance\": \"must\"}}")}};
  llvm::Expected<Rules> R = loadRules(Files);
  ASSERT_TRUE(bool(R)) << llvm::toString(R.takeError());
  Capabilities All;
  All.origins.fill(true);
  All.scopes.fill(true);
  All.endpoints = R->exposed;
  EXPECT_EQ(deadRules(*R, All), Checks{"criterion X1: no check and no attestation names it"});
  EXPECT_TRUE(deadRules(builtin(), All).empty());

  All.origins[size_t(Origin::Meter)] = false;
  All.endpoints = {"http"};
  std::vector<std::string> Dead = deadRules(builtin(), All);
  EXPECT_EQ(Dead.front(), "check thinwrap-exposed-meter: no loaded model or provider has a source of meter");
  EXPECT_EQ(Dead.back(), "exposed endpoint \"sql\": no loaded model has a sink of this kind");
  EXPECT_EQ(Dead.size(), R->exposed.size());
}

} // namespace
} // namespace thinwrap::policy::test
