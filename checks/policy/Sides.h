//===- Sides.h - The two halves of an inference call ----------------------===//
//
// Role: what the request side and the response side of one path contribute, before anything is decided. Internal to the
// room. Each half is a level, flags, and the evidence that they rest on.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_SIDES_H
#define THINWRAP_POLICY_SIDES_H

#include "policy/Judge.h"

#include <set>

namespace thinwrap::policy {

/// The attestations and marks of a run, and which of them were of use.
class Statements {
public:
  Statements(const Attestations &File, llvm::ArrayRef<SourceMark> Marks)
      : File(File), Marks(Marks), Used(File.entries.size()) {}

  /// The valid entry of this kind whose subject matches, or null; notes that it matched. An expired one is noted and
  /// not given.
  const AttestEntry *find(AttestKind Kind, llvm::StringRef Subject);
  /// Whether somebody says (in the file or in the code) that this function is substantive; the words for the report.
  std::optional<std::string> substantive(llvm::StringRef Function, llvm::StringRef Callee);
  /// The answer to a question, valid or expired.
  const AttestEntry *answer(llvm::StringRef QuestionId) const;
  const AttestEntry *costShare();
  const SourceMark *nolint(const Finding &F) const;

  /// One sentence for each entry that matched nothing.
  std::vector<std::string> unmatched() const;
  llvm::ArrayRef<AttestEntry> entries() const { return File.entries; }

private:
  const AttestEntry *mark(size_t Index);

  const Attestations &File;
  llvm::ArrayRef<SourceMark> Marks;
  std::vector<bool> Used;
};

/// "attested: TEXT (ROLE, DATE, until EXPIRES)"
std::string describe(const AttestEntry &E);

/// Whose terms an inference call comes under.
struct ProviderView {
  Scope scope = Scope::Other;
  std::string display;               ///< "Azure OpenAI", "a configured endpoint"
  std::vector<std::string> families; ///< of the deployments, where known
  std::vector<std::string> targets;  ///< what a router would tell apart: provider and family or deployment
  bool partnerModel = false;
};
ProviderView viewProvider(const solve::Request &Q, llvm::ArrayRef<models::Provider> Providers);

struct RequestView {
  Level level = 0;
  bool unseen = false; ///< something unseen may raise it
  Flags flags;
  std::vector<Evidence> evidence;
  ProviderView provider;
};
RequestView viewRequest(const JudgeInput &In, size_t RequestIndex, Statements &S);

struct ResponseView {
  Level level = 0;
  Flags flags;
  std::vector<Evidence> evidence;
  std::vector<solve::Unseen> unseen;       ///< without those that are attested
  std::vector<std::string> infrastructure; ///< in words, what was seen that adds nothing
};
ResponseView viewResponse(const JudgeInput &In, const solve::Flow &F, Statements &S);

/// Whether two indices into Result::requests are one call in the source, made by the same caller. The solver tells a
/// call's requests apart by the endpoint that starts them as well, and evidence may name the call as a whole.
bool sameCall(const solve::Result &R, int32_t A, int32_t B);

/// Globs over text, ignoring case.
bool matchesAny(llvm::ArrayRef<std::string> Globs, llvm::StringRef Text);

/// A total order on places, for sorting.
bool placeLess(const Place &A, const Place &B);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_SIDES_H
