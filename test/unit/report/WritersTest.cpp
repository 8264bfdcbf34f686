// Each format, on a report with something in every field.
#include "SampleReport.h"

#include "report/SourceText.h"
#include "report/Writers.h"
#include "gtest/gtest.h"
#include <nlohmann/json.hpp>

namespace thinwrap::report::test {
namespace {

std::string write(llvm::StringRef Format, const Report &R, WriteOptions O = {}) {
  const report::Format *F = findFormat(Format);
  if (!F) {
    ADD_FAILURE() << "no format " << Format.str();
    return "";
  }
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  F->write(R, O, Out);
  return Text;
}

nlohmann::json parse(const std::string &Text) { return nlohmann::json::parse(Text, nullptr, false); }

bool contains(const std::string &Text, llvm::StringRef Part) { return Text.find(Part.str()) != std::string::npos; }

// ---- JSON -----------------------------------------------------------------------------------------------------------

TEST(JsonReport, HasTheFieldsThatOthersRelyOn) {
  nlohmann::json J = parse(write("json", sampleReport()));
  EXPECT_EQ(J["schema"], "thinwrap-report/1");
  ASSERT_EQ(J["findings"].size(), 1u);
  const nlohmann::json &F = J["findings"][0];
  EXPECT_EQ(F["check"], "thinwrap-thin-wrapper");
  EXPECT_EQ(F["pattern"], "thin-wrapper");
  EXPECT_EQ(F["severity"], "error");
  EXPECT_EQ(F["fingerprint"], "0123456789abcdef0123456789abcdef");
  EXPECT_EQ(F["level"]["request"], 1);
  EXPECT_EQ(F["level"]["response"], 0);
  EXPECT_EQ(F["provider"], "azure");
  EXPECT_EQ(F["source"]["file"], "src/client.cpp");
  EXPECT_EQ(F["source"]["line"], 40);
  EXPECT_EQ(F["source"]["column"], 7);
  EXPECT_EQ(F["source"]["function"], "Client::ask");
  EXPECT_EQ(F["source"]["callee"], "Post");
  EXPECT_EQ(F["sink"]["callee"], "set_content");
  EXPECT_EQ(F["trace"][1]["transform"], "re-encode");
  EXPECT_EQ(F["trace"][1]["message"], "sent, as HTML");
  EXPECT_EQ(F["trace"][1]["line"], 12);
  EXPECT_EQ(F["evidence"].size(), 2u);
  EXPECT_EQ(F["criteria"], (nlohmann::json{"C2", "F10"}));
  EXPECT_EQ(F["attest"][0]["id"], "engine");
  EXPECT_EQ(J["incomplete"][0]["file"], "src/broken.cpp");
  EXPECT_EQ(J["incomplete"][0]["reason"], "2 errors");
  EXPECT_EQ(J["summary"]["errors"], 1);
  EXPECT_EQ(J["summary"]["suppressed"], 1);
  EXPECT_EQ(J["summary"]["baseline"]["new"], 1);
}

TEST(JsonReport, IsReadBackAsTheSameValue) {
  std::string First = write("json", sampleReport());
  llvm::Expected<Report> Back = read("r.json", First);
  ASSERT_TRUE(bool(Back)) << llvm::toString(Back.takeError());
  EXPECT_EQ(write("json", *Back), First);
  // Nothing but JSON shows every field; so each other format must agree as well.
  for (const Format &F : formats())
    EXPECT_EQ(write(F.name, *Back), write(F.name, sampleReport())) << F.name.str();
}

TEST(JsonReport, LeavesKeysOfANewerVersionAlone) {
  nlohmann::json J = parse(write("json", sampleReport()));
  J["new"] = 1;
  J["findings"][0]["new"] = {1};
  J["findings"][0]["source"]["new"] = "x";
  J["findings"][0]["trace"][0]["new"] = "x";
  llvm::Expected<Report> Back = read("r.json", J.dump());
  EXPECT_TRUE(bool(Back)) << llvm::toString(Back.takeError());
}

TEST(JsonReport, MistakesAreNamed) {
  auto ErrorOf = [](const std::string &Text) {
    llvm::Expected<Report> R = read("r.json", Text);
    return R ? std::string("no error") : llvm::toString(R.takeError());
  };
  EXPECT_EQ(ErrorOf("{}"), "report 'r.json': $: the key \"schema\" is missing\n"
                           "report 'r.json': $: the key \"findings\" is missing");
  EXPECT_EQ(ErrorOf("{\"schema\": \"sarif\", \"findings\": []}"),
            "report 'r.json': $.schema: expected \"thinwrap-report/1\", found \"sarif\"");
  nlohmann::json J = parse(write("json", sampleReport()));
  J["findings"][0]["trace"][1]["transform"] = "magic";
  EXPECT_TRUE(contains(ErrorOf(J.dump()), "$.findings[0].trace[1].transform"));
  EXPECT_TRUE(contains(ErrorOf("nonsense"), "report 'r.json': line 1"));
}

TEST(JsonReport, TextThatIsNotUtf8IsReplaced) {
  Report R = sampleReport();
  R.findings[0].message = "bad \xff byte";
  EXPECT_FALSE(parse(write("json", R)).is_discarded());
  EXPECT_FALSE(parse(write("sarif", R)).is_discarded());
}

// ---- text -----------------------------------------------------------------------------------------------------------

TEST(TextReport, BeginsWithThePatternsAndReadsLikeACompiler) {
  std::string T = write("text", sampleReport());
  EXPECT_TRUE(llvm::StringRef(T).starts_with("thinwrap: 1 finding (1 error, 0 warnings, 0 notes)\n"
                                             "  thin wrapper: 1\n  reseller:     0\n"
                                             "  seen: 3 units, 1 inference call, 1 endpoint\n"))
      << T;
  EXPECT_TRUE(contains(T, "\nsrc/server.cpp:12:9: error: The answer reaches the http endpoint /chat as it came "
                          "[thinwrap-thin-wrapper]\n"));
  EXPECT_TRUE(contains(T, "  level: request 1, response 0 to 4; provider: Azure OpenAI (azure); deployment: gpt-5\n"));
  EXPECT_TRUE(contains(T, "    2. src/server.cpp:12:9: sent, as HTML [re-encode] in main::(lambda)\n"));
  EXPECT_TRUE(contains(T, "  request side, against a contribution: the client's text (src/server.cpp:11:3)\n"));
  EXPECT_TRUE(contains(T, "  response side, for a contribution: own engine (attested, not seen)\n"));
  EXPECT_TRUE(contains(T, "  not seen: acme::polish (src/service.cpp:9:2)\n"));
  EXPECT_TRUE(contains(T, "  better: the same answer at the http endpoint /report, level 3 (src/server.cpp:30:1)\n"));
  EXPECT_TRUE(contains(T, "  criterion C2 (must): Not merely a substitute.\n"));
  EXPECT_TRUE(contains(T, "  src/server.cpp:12:9: thinwrap-exposed-meter: nolint: a demo\n"));
  EXPECT_TRUE(contains(T, "    reproduce: thinwrap extract src/broken.cpp\n"));
  EXPECT_TRUE(contains(T, "\nThe agreement decides.\n"));
  EXPECT_FALSE(contains(T, "\x1b"));
}

TEST(TextReport, KnownFindingsAreCountedOnly) {
  Report R = sampleReport();
  R.findings[0].baseline = BaselineState::Unchanged;
  EXPECT_FALSE(contains(write("text", R), "error: The answer"));
  EXPECT_TRUE(contains(write("text", R), "against the baseline: 0 new, 1 unchanged, 1 gone"));
  WriteOptions All;
  All.all = true;
  EXPECT_TRUE(contains(write("text", R, All), "error: The answer"));
}

TEST(TextReport, ProofsOfTheProviderDoNotBuryTheFinding) {
  Report R = sampleReport();
  for (const char *What : {"host", "header", "path"})
    R.findings[0].evidence.push_back({Side::Provider, Bearing::Neutral, What, {}, {}});
  EXPECT_TRUE(contains(write("text", R), "  provider side: header\n  provider side: and 1 more\n"));
  WriteOptions All;
  All.all = true;
  EXPECT_TRUE(contains(write("text", R, All), "  provider side: path\n"));
}

TEST(TextReport, NothingFound) {
  Report R;
  R.units = 1;
  EXPECT_EQ(write("text", R), "thinwrap: no findings\n  thin wrapper: 0\n  reseller:     0\n"
                              "  seen: 1 unit, 0 inference calls, 0 endpoints\n");
}

TEST(TextReport, SourceCannotSpeakToTheTerminal) {
  Report R = sampleReport();
  R.findings[0].message = "evil \x1b]0;title\x07 text";
  std::string T = write("text", R);
  EXPECT_FALSE(contains(T, "\x1b"));
  EXPECT_TRUE(contains(T, "evil \\x1b]0;title\\x07 text"));
}

TEST(TextReport, ExcerptsAndColoursOnATerminal) {
  WriteOptions O;
  O.root = THINWRAP_SOURCE_DIR;
  O.excerpts = O.colors = true;
  Report R = sampleReport();
  R.findings[0].sink = {"test/unit/report/SampleReport.h", 2, 4, "f", "g"};
  std::string T = write("text", R, O);
  EXPECT_TRUE(contains(T, "\x1b[1;31merror\x1b[0m"));
  EXPECT_TRUE(contains(T, "  #ifndef THINWRAP_TEST_REPORT_SAMPLEREPORT_H\n     \x1b[1;32m^\x1b[0m\n"));
}

TEST(SourceText, StaysBelowTheRoot) {
  SourceText S(THINWRAP_SOURCE_DIR "/test");
  EXPECT_TRUE(S.line("unit/report/SampleReport.h", 1).has_value());
  EXPECT_FALSE(S.line("unit/report/SampleReport.h", 0).has_value());
  EXPECT_FALSE(S.line("unit/report/SampleReport.h", 100000).has_value());
  EXPECT_FALSE(S.line("../CMakeLists.txt", 1).has_value());
  EXPECT_FALSE(S.line("/etc/passwd", 1).has_value());
  EXPECT_FALSE(SourceText("").line("unit/report/SampleReport.h", 1).has_value());
}

// ---- SARIF ----------------------------------------------------------------------------------------------------------

TEST(SarifReport, ResultsCarryFlowsFingerprintsSuppressionsAndBaseline) {
  nlohmann::json J = parse(write("sarif", sampleReport()));
  EXPECT_EQ(J["version"], "2.1.0");
  const nlohmann::json &Run = J["runs"][0];
  EXPECT_EQ(Run["tool"]["driver"]["rules"][0]["id"], "thinwrap-thin-wrapper");
  EXPECT_EQ(Run["tool"]["driver"]["rules"][0]["name"], "ThinWrapper");
  ASSERT_EQ(Run["results"].size(), 3u);
  const nlohmann::json &New = Run["results"][0];
  EXPECT_EQ(New["level"], "error");
  EXPECT_EQ(New["ruleIndex"], 0);
  EXPECT_EQ(New["baselineState"], "new");
  EXPECT_EQ(New["partialFingerprints"]["thinwrapFingerprint/v1"], "0123456789abcdef0123456789abcdef");
  EXPECT_EQ(New["locations"][0]["physicalLocation"]["region"]["startLine"], 12);
  EXPECT_EQ(New["codeFlows"].size(), 2u);
  EXPECT_EQ(New["codeFlows"][0]["threadFlows"][0]["locations"].size(), 2u);
  EXPECT_FALSE(New.contains("suppressions"));
  EXPECT_EQ(Run["results"][1]["suppressions"][0]["kind"], "inSource");
  EXPECT_EQ(Run["results"][1]["suppressions"][0]["justification"], "a demo");
  EXPECT_EQ(Run["results"][2]["baselineState"], "absent");
  EXPECT_EQ(Run["invocations"][0]["toolExecutionNotifications"].size(), 3u);
}

TEST(SarifReport, PathsBecomeUris) {
  Report R = sampleReport();
  R.findings[0].sink.file = "<system>/a b#c.h";
  nlohmann::json J = parse(write("sarif", R));
  EXPECT_EQ(J["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "%3Csystem%3E/a%20b%23c.h");
}

// ---- the gates' own formats
// --------------------------------------------------------------------------------------------

TEST(GitLabReport, HasWhatGitLabReads) {
  nlohmann::json J = parse(write("gitlab", sampleReport()));
  ASSERT_EQ(J.size(), 2u);
  EXPECT_EQ(J[1]["severity"], "info") << "what is suppressed is told, and is no quality issue";
  EXPECT_EQ(J[0]["check_name"], "thinwrap-thin-wrapper");
  EXPECT_EQ(J[0]["severity"], "critical");
  EXPECT_EQ(J[0]["fingerprint"], "0123456789abcdef0123456789abcdef");
  EXPECT_EQ(J[0]["location"]["path"], "src/server.cpp");
  EXPECT_EQ(J[0]["location"]["lines"]["begin"], 12);
  EXPECT_EQ(parse(write("gitlab", Report())), nlohmann::json::array());
}

TEST(GitHubReport, OneEscapedCommandPerNewFinding) {
  Report R = sampleReport();
  R.findings[0].message = "50% of it,\nall: of it";
  EXPECT_TRUE(llvm::StringRef(write("github", R))
                  .starts_with("::error file=src/server.cpp,line=12,col=9,title=Thin wrapper "
                               "(thinwrap-thin-wrapper)::50%25 of it,%0Aall: of it%0ALet something of the platform's "
                               "own take part.\n::notice title=thinwrap::"));
  R.findings[0].sink.file = "a,b:c.cpp";
  EXPECT_TRUE(contains(write("github", R), "file=a%2Cb%3Ac.cpp,line"));
  R.findings[0].baseline = BaselineState::Unchanged;
  EXPECT_TRUE(llvm::StringRef(write("github", R)).starts_with("::notice title=thinwrap::"));
  EXPECT_TRUE(contains(write("github", R), "1 suppressed"));
}

} // namespace
} // namespace thinwrap::report::test
