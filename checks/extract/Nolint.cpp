//===- Nolint.cpp - The NOLINT comments of a unit --------------------------===//
#include "extract/Nolint.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

/// The names in parentheses, which are taken off; "*" where there are none.
static std::vector<std::string> takeChecks(llvm::StringRef &Rest) {
  if (!Rest.starts_with("(") || !Rest.contains(')'))
    return {"*"};
  std::vector<std::string> Checks;
  auto [Names, After] = Rest.drop_front().split(')');
  Rest = After;
  while (!Names.empty()) {
    auto [Name, Others] = Names.split(',');
    if (!Name.trim().empty())
      Checks.push_back(Name.trim().str());
    Names = Others;
  }
  return Checks;
}

/// What a person wrote behind it, up to the end of the line: ": agreed with legal", "- agreed with legal".
static std::string reasonIn(llvm::StringRef Rest) {
  llvm::StringRef Line = Rest.take_until([](char C) { return C == '\n' || C == '\r'; }).trim();
  Line.consume_back("*/");
  return Line.ltrim(" \t:-,;").rtrim().str();
}

bool NolintComments::HandleComment(Preprocessor &Preprocessor, SourceRange Range) {
  const SourceManager &Sources = Preprocessor.getSourceManager();
  if (Sources.isInSystemHeader(Range.getBegin()))
    return false;
  auto [File, Begin] = Sources.getDecomposedLoc(Range.getBegin());
  llvm::StringRef Text = Sources.getBufferData(File).slice(Begin, Sources.getDecomposedLoc(Range.getEnd()).second);
  for (size_t At = Text.find("NOLINT"); At != llvm::StringRef::npos; At = Text.find("NOLINT", At + 1))
    add(Sources, Text.substr(At), Range.getBegin().getLocWithOffset(At));
  return false;
}

void NolintComments::add(const SourceManager &Sources, llvm::StringRef Comment, SourceLocation Loc) {
  llvm::StringRef Rest = Comment;
  Rest.consume_front("NOLINT");
  Nolint One;
  One.Loc = Loc;
  bool Begins = Rest.consume_front("BEGIN"), Ends = !Begins && Rest.consume_front("END");
  One.NextLine = !Begins && !Ends && Rest.consume_front("NEXTLINE");
  if (!Rest.empty() && (isAsciiIdentifierContinue(Rest.front())))
    return; // a word that only begins like one
  One.Checks = takeChecks(Rest);
  One.Reason = reasonIn(Rest);
  if (Ends)
    return end(Sources, One);
  if (Begins)
    Open.push_back(std::move(One));
  else if (!One.Checks.empty())
    Found.push_back(std::move(One));
}

/// An end belongs to the last open begin of the same file with the same names.
void NolintComments::end(const SourceManager &Sources, const Nolint &Last) {
  for (size_t I = Open.size(); I-- > 0;) {
    if (Sources.getFileID(Open[I].Loc) != Sources.getFileID(Last.Loc) || Open[I].Checks != Last.Checks)
      continue;
    Open[I].End = Last.Loc;
    if (!Open[I].Checks.empty())
      Found.push_back(std::move(Open[I]));
    Open.erase(Open.begin() + I);
    return;
  }
}
