// Errors, files, hashes, patterns and interning.
#include "support/Error.h"
#include "support/File.h"
#include "support/Glob.h"
#include "support/Hash.h"
#include "support/Interner.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "gtest/gtest.h"

using namespace thinwrap::support;

namespace {

TEST(Error, ContextStandsBeforeEachOfSeveral) {
  llvm::Error Two = joinErrors(makeError("one"), makeError("two"));
  EXPECT_EQ(text(addContext("file", std::move(Two))), "file: one\nfile: two");
  EXPECT_FALSE(bool(addContext("file", llvm::Error::success())));
}

class FileTest : public ::testing::Test {
protected:
  void SetUp() override { ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("thinwrap-support", Folder)); }
  void TearDown() override { llvm::sys::fs::remove_directories(Folder); }

  std::string path(llvm::StringRef Name) { return (Folder + "/" + Name).str(); }
  size_t filesIn(llvm::StringRef Where) {
    std::error_code Code;
    size_t Count = 0;
    for (llvm::sys::fs::directory_iterator I(Where, Code), E; I != E && !Code; I.increment(Code))
      ++Count;
    return Count;
  }

  llvm::SmallString<128> Folder;
};

TEST_F(FileTest, WritesWholeAndLeavesNothingElse) {
  ASSERT_FALSE(bool(writeFile("file", path("new/folder/f"), "first")));
  ASSERT_FALSE(bool(writeFile("file", path("new/folder/f"), "second")));
  auto Read = readFile("file", path("new/folder/f"));
  ASSERT_TRUE(bool(Read));
  EXPECT_EQ((*Read)->getBuffer(), "second");
  EXPECT_EQ(filesIn(path("new/folder")), 1u);
}

TEST_F(FileTest, NamesWhatCannotBeWritten) {
  ASSERT_FALSE(bool(writeFile("file", path("f"), "")));
  std::string Said = text(writeFile("report", path("f/below"), "x"));
  EXPECT_EQ(Said.find("cannot write report '" + path("f/below") + "': "), 0u) << Said;
}

TEST_F(FileTest, WritesToADeviceWithoutReplacingIt) {
  ASSERT_FALSE(bool(writeFile("file", "/dev/null", "x")));
  llvm::sys::fs::file_status Status;
  ASSERT_FALSE(llvm::sys::fs::status("/dev/null", Status));
  EXPECT_EQ(Status.type(), llvm::sys::fs::file_type::character_file);
}

TEST(Hash, IsTheSameForEver) { EXPECT_EQ(hashBytes("").hex(), "99aa06d3014798d86001c324468d497f"); }

TEST(Hash, PartsKeepTheirBorders) {
  EXPECT_NE(Hasher().add("a").add("bc").finish(), Hasher().add("ab").add("c").finish());
  EXPECT_EQ(Hasher().add("a").add(7).finish(), Hasher().add("a").add(7).finish());
}

TEST(Interner, GivesEqualTextsOneNumber) {
  Interner Strings;
  EXPECT_EQ(Strings.intern(""), 0u);
  uint32_t A = Strings.intern("a");
  EXPECT_EQ(Strings.intern(std::string("a")), A);
  EXPECT_NE(Strings.intern("b"), A);
  EXPECT_EQ(Strings.text(A), "a");
  EXPECT_EQ(Strings.find("c"), Interner::Missing);
}

TEST(MatchesName, OneStarStaysWithinAComponent) {
  EXPECT_TRUE(matchesName("std::*::push_back", "std::vector::push_back"));
  EXPECT_FALSE(matchesName("std::*::push_back", "std::a::b::push_back"));
  EXPECT_TRUE(matchesName("get*", "getenv"));
  EXPECT_FALSE(matchesName("get*", "std::getenv"));
  EXPECT_TRUE(matchesName("*", "f"));
}

TEST(MatchesName, TwoStarsStandForAnyComponents) {
  EXPECT_TRUE(matchesName("azure::**", "azure::core::http::Request"));
  EXPECT_FALSE(matchesName("azure::**", "azure"));
  EXPECT_TRUE(matchesName("**::send", "a::b::send"));
  EXPECT_TRUE(matchesName("**::send", "send"));
  EXPECT_TRUE(matchesName("a::**::b", "a::b"));
  EXPECT_FALSE(matchesName("a::**::b", "a::x::c"));
  EXPECT_TRUE(matchesName("a::**::b::*", "a::b::x::b::c"));
}

TEST(MatchesName, AnOperatorIsOneComponent) {
  EXPECT_TRUE(matchesName("C::*", "C::operator std::string"));
  EXPECT_TRUE(matchesName("*::operator<<", "std::operator<<"));
  EXPECT_FALSE(matchesName("my::*::run", "my::operators::x::run"));
  EXPECT_TRUE(matchesName("my::*::run", "my::operators::run"));
}

TEST(MatchesName, BracketsHideTheirColons) {
  EXPECT_TRUE(matchesName("*::f", "(anonymous namespace)::f"));
  EXPECT_TRUE(matchesName("*::f", "C<std::string>::f"));
}

TEST(MatchesText, AnyTextAnywhere) {
  EXPECT_TRUE(matchesText("const char **", "const char **"));
  EXPECT_TRUE(matchesText("*basic_string*", "const std::basic_string<char> &"));
  EXPECT_FALSE(matchesText("int", "unsigned int"));
  EXPECT_FALSE(matchesText("a*b*c", "acb"));
}

TEST(MatchesText, ManyStarsDoNotTakeForEver) {
  std::string Pattern, Text(2000, 'a');
  for (int I = 0; I < 200; ++I)
    Pattern += "a*";
  EXPECT_FALSE(matchesText(Pattern + "b", Text));
}

} // namespace
