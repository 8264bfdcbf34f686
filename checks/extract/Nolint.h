//===- Nolint.h - The NOLINT comments of a unit ---------------------------===//
#ifndef THINWRAP_EXTRACT_NOLINT_H
#define THINWRAP_EXTRACT_NOLINT_H

#include "clang/Basic/SourceLocation.h"
#include "clang/Lex/Preprocessor.h"
#include <string>
#include <vector>

namespace thinwrap::extract {

/// One NOLINT comment as clang-tidy understands it, or a pair of NOLINTBEGIN and NOLINTEND.
/// Example: `// NOLINTNEXTLINE(thinwrap-raw-relay, bugprone-*): agreed with legal` has NextLine, two checks and a
/// reason.
struct Nolint {
  clang::SourceLocation Loc;
  clang::SourceLocation End; ///< of the NOLINTEND; invalid: it is about one line
  bool NextLine = false;
  std::vector<std::string> Checks; ///< globs; never empty: "*" stands for all
  std::string Reason;
};

/// Hears the comments outside of system headers while a unit is parsed. Must outlive the parse.
class NolintComments : public clang::CommentHandler {
public:
  bool HandleComment(clang::Preprocessor &Preprocessor, clang::SourceRange Range) override;

  /// In the order of the parse. A NOLINTBEGIN that nothing ends silences nothing (clang-tidy calls it an error).
  std::vector<Nolint> found() const { return Found; }

private:
  void add(const clang::SourceManager &Sources, llvm::StringRef Comment, clang::SourceLocation Loc);
  void end(const clang::SourceManager &Sources, const Nolint &Last);

  std::vector<Nolint> Found, Open;
};

} // namespace thinwrap::extract

#endif
