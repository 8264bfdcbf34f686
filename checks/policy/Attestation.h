//===- Attestation.h - What somebody has stated, and what the code says ---===//
//
// Role: the two ways in which people answer what code cannot show: the file thinwrap.attest.json, and marks in the
// source (NOLINT comments, [[clang::annotate("thinwrap::substantive: reason")]]).
//
// Invariants: what is attested is used and shown as attested, never as proven; what has expired is shown and not used;
// an entry that matches nothing is an error, so that a stale file cannot look like a statement.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_ATTESTATION_H
#define THINWRAP_POLICY_ATTESTATION_H

#include "policy/Finding.h"
#include "policy/Rules.h"

#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace thinwrap::policy {

enum class AttestKind : uint8_t { CostShare, FineTuned, Prompt, Engine, Statement, Accepted };

/// One entry of the file.
/// Example: {Engine, "acme::RoutingEngine::plan", "our own solver", "head of R&D", "2026-10-01", "2027-10-01"}.
struct AttestEntry {
  AttestKind kind = AttestKind::Statement;
  std::string subject; ///< deployment, file, function (globs), question id, fingerprint; of the cost share: "18 %"
  std::string reason, role, date, expires; ///< dates as YYYY-MM-DD
  unsigned percent = 0;
  std::string path; ///< where it stands: "$.engines[0]"
  bool expired = false;
};

struct Attestations {
  std::string name; ///< for messages: "attestation file 'thinwrap.attest.json'"
  std::vector<AttestEntry> entries;
};

/// `Today` as YYYY-MM-DD: an entry whose `expires` lies before it has expired. Errors: unknown keys, wrong types, a
/// date that is none, an attestation that the rules do not know.
llvm::Expected<Attestations> readAttestations(llvm::StringRef Path, const Rules &R, llvm::StringRef Today);
llvm::Expected<Attestations> parseAttestations(llvm::StringRef Name, llvm::StringRef Text, const Rules &R,
                                               llvm::StringRef Today);

/// A mark in the source.
struct SourceMark {
  enum Kind : uint8_t { Nolint, Substantive } kind = Nolint;
  Place place;       ///< Nolint: file and line that it is about. Substantive: function is the qualified name
  std::string check; ///< Nolint: a glob on check names, empty for all
  std::string reason;
  uint32_t endLine = 0; ///< Nolint: the last line that it is about; 0: only place.line
};

/// Reads an annotation's text: "thinwrap::substantive: reason". False if it is none of ours.
bool parseAnnotation(llvm::StringRef Text, std::string &Reason);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_ATTESTATION_H
