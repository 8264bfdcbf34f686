// The pages keep up with the rules.
#include "Flows.h"

#include "llvm/Support/MemoryBuffer.h"

namespace thinwrap::policy::test {
namespace {

std::string page(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(std::string(THINWRAP_SOURCE_DIR "/docs/") + Path);
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

TEST(Docs, EveryCheckHasItsPage) {
  Rules R = builtin();
  for (llvm::StringRef Name : checkNames()) {
    std::string Text = page("checks/" + Name.str() + ".md");
    EXPECT_NE(Text.find("# " + Name.str() + "\n\n" + R.check(Name).summary), std::string::npos) << Name.str();
    for (const char *Heading :
         {"## Code that is found", "## Code that is not", "## Why", "## How to mend it", "## Options", "## Limits"})
      EXPECT_NE(Text.find(Heading), std::string::npos) << Name.str() << ": " << Heading;
  }
}

TEST(Docs, EveryFlagIsListed) {
  std::string Text = page("formats/policy.md");
  for (const auto &[Name, Which] : flagNames())
    EXPECT_NE(Text.find("`" + Name.str() + "`"), std::string::npos) << Name.str();
}

} // namespace
} // namespace thinwrap::policy::test
