// Baselines: written, read, laid under a report, compared.
#include "Flows.h"

#include "policy/Baseline.h"
#include "policy/Summary.h"

namespace thinwrap::policy::test {
namespace {

Finding finding(std::string Fingerprint, Severity S = Severity::Error) {
  Finding F;
  F.check = "thinwrap-raw-relay";
  F.fingerprint = std::move(Fingerprint);
  F.severity = S;
  F.message = "relayed";
  F.source = at("a.cpp", 1, "f", "Post");
  F.sink = at("b.cpp", 2, "g", "set_content");
  return F;
}

Report reportOf(std::initializer_list<Finding> All) {
  Report R;
  R.findings = All;
  return R;
}

TEST(Baseline, IsReadBackAndSortedOneLinePerFinding) {
  Baseline B = baselineOf(reportOf({finding("bb"), finding("aa")}));
  std::string Text = writeBaseline(B);
  EXPECT_EQ(llvm::StringRef(Text).count('\n'), 7u) << Text;
  llvm::Expected<Baseline> Back = parseBaseline("b.json", Text);
  ASSERT_TRUE(bool(Back)) << llvm::toString(Back.takeError());
  EXPECT_EQ(writeBaseline(*Back), Text);
  EXPECT_EQ(Back->entries[0].fingerprint, "aa");
  EXPECT_EQ(Back->entries[0].sink.line, 2u);
  llvm::Expected<Baseline> Empty = parseBaseline("b.json", writeBaseline({}));
  ASSERT_TRUE(bool(Empty)) << llvm::toString(Empty.takeError());
  EXPECT_TRUE(Empty->entries.empty());
}

TEST(Baseline, MarksNewUnchangedAndAbsent) {
  Baseline B = baselineOf(reportOf({finding("old"), finding("gone")}));
  Report R = reportOf({finding("old"), finding("fresh")});
  applyBaseline(R, B);
  EXPECT_EQ(R.findings[0].baseline, BaselineState::Unchanged);
  EXPECT_EQ(R.findings[1].baseline, BaselineState::New);
  ASSERT_EQ(R.absent.size(), 1u);
  EXPECT_EQ(R.absent[0].fingerprint, "gone");
  EXPECT_EQ(R.absent[0].baseline, BaselineState::Absent);
}

TEST(Baseline, ASuppressedFindingIsNotGone) {
  Baseline B = baselineOf(reportOf({finding("old")}));
  Report R;
  R.suppressed = {finding("old")};
  applyBaseline(R, B);
  EXPECT_TRUE(R.absent.empty());
}

TEST(Baseline, OnlyNewFindingsFail) {
  Report R = reportOf({finding("old"), finding("small", Severity::Warning)});
  EXPECT_TRUE(fails(R, Severity::Error));
  applyBaseline(R, baselineOf(reportOf({finding("old")})));
  EXPECT_FALSE(fails(R, Severity::Error));
  EXPECT_TRUE(fails(R, Severity::Warning));
  EXPECT_FALSE(fails(R, Severity::None)) << "--fail-on never";
}

TEST(Baseline, DiffOfTwo) {
  BaselineDiff D =
      diff(baselineOf(reportOf({finding("a"), finding("b")})), baselineOf(reportOf({finding("b"), finding("c")})));
  ASSERT_EQ(D.created.size(), 1u);
  ASSERT_EQ(D.unchanged.size(), 1u);
  ASSERT_EQ(D.absent.size(), 1u);
  EXPECT_EQ(D.created[0].fingerprint, "c");
  EXPECT_EQ(D.unchanged[0].fingerprint, "b");
  EXPECT_EQ(D.absent[0].fingerprint, "a");
}

TEST(Baseline, Mistakes) {
  auto ErrorOf = [](const std::string &Text) {
    llvm::Expected<Baseline> B = parseBaseline("b.json", Text);
    return B ? std::string("no error") : llvm::toString(B.takeError());
  };
  EXPECT_EQ(ErrorOf("{\"schema\": \"x\", \"findings\": []}"),
            "baseline 'b.json': $.schema: expected \"thinwrap-baseline/1\" or \"thinwrap-report/1\", found \"x\"");
  EXPECT_EQ(ErrorOf("{\"schema\": \"thinwrap-baseline/1\"}"), "baseline 'b.json': $: the key \"findings\" is missing");
  EXPECT_EQ(ErrorOf("{\"schema\": \"thinwrap-baseline/1\", \"findings\": [], \"more\": 1}").substr(0, 43),
            "baseline 'b.json': $: unknown key \"more\"; k");
}

} // namespace
} // namespace thinwrap::policy::test
