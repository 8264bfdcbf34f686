//===- Finding.h - What the judge says, as plain data ---------------------===//
//
// Role: the one structure between the judgement and everything that shows it. A Report is complete: a writer needs
// nothing else, and a report that was written as JSON and read back is the same value.
//
// Invariants: every list is in the order in which it is shown (Judge sorts it); places are relative to the root of the
// scan; no time, no absolute path, nothing that differs between two runs over the same program.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_FINDING_H
#define THINWRAP_POLICY_FINDING_H

#include "models/Provider.h"
#include "solve/Flow.h"

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thinwrap::policy {

using models::Scope;
using solve::Level;
using solve::Place;
using solve::Step;

/// None: nothing is reported.
enum class Severity : uint8_t { None, Note, Warning, Error };

/// Which of the two shapes that the guidance excludes a check speaks of.
enum class Pattern : uint8_t { None, ThinWrapper, Reseller };

/// The names that JSON, SARIF and the command line use: "error", "thin-wrapper", "azure-partner", "re-encode", ….
llvm::StringRef name(Severity S);
llvm::StringRef name(Pattern P);
llvm::StringRef name(Scope S);
llvm::StringRef name(models::Transform T);
llvm::StringRef name(models::Origin O);

/// A level for each side of an inference call; the call's level is the higher one.
/// Example: {1, 0}: the client's text is re-wrapped, the answer is relayed as it comes; level 1.
struct Levels {
  Level request = 0;
  Level response = 0;

  Level level() const { return request > response ? request : response; }
  bool operator==(const Levels &) const = default;
};

enum class Side : uint8_t { Request, Response, Provider, Endpoint };
enum class Bearing : uint8_t { For, Against, Neutral };
llvm::StringRef name(Side S);
llvm::StringRef name(Bearing B);

/// One thing that was seen (or attested) and what it says about a contribution of the platform's own.
/// Example: Request, For, "column of table `orders`", db.cpp:31.
struct Evidence {
  Side side = Side::Response;
  Bearing bearing = Bearing::Neutral;
  std::string what;
  Place place;              ///< line 0 where it has no place
  std::string attests = {}; ///< id of the question that somebody answered; empty: seen in the code

  bool attested() const { return !attests.empty(); }
};

/// What code cannot show and somebody has to state, or has stated.
struct Attest {
  std::string id;             ///< "cost-share"; rules/attestations.json
  std::string text;           ///< the question
  std::string state = "open"; ///< "open", "attested", "expired"
  std::string answer;         ///< what was attested, by which role, when
};

/// Why a finding does not count. `by`: "nolint", "annotation", "attestation".
struct Suppression {
  std::string by;
  std::string justification;
  std::string role, date; ///< of who accepted it; empty for what stands in the code
  Place place;
};

/// Another way of the same call's answer that fares better.
struct Sibling {
  Level level = 0;
  std::string what; ///< "the answer of chat() to GET /report, level 3"
  Place place;
};

enum class BaselineState : uint8_t { None, New, Unchanged, Absent };
llvm::StringRef name(BaselineState S);

struct Finding {
  std::string check; ///< "thinwrap-thin-wrapper"
  Pattern pattern = Pattern::None;
  Severity severity = Severity::None;
  std::string fingerprint;
  Levels levels;
  std::optional<Levels> upTo; ///< where something unseen stands on the path: the level it may have at best
  Scope scope = Scope::Other;
  std::string provider; ///< for people: "Azure OpenAI"
  std::vector<std::string> deployments;
  Place source, sink;
  std::string endpoint; ///< for people: "POST /chat (http)"
  std::string part;     ///< "body", "header", …
  std::string title;    ///< of the check: "Thin wrapper"
  std::string message;  ///< one plain sentence of what happens
  std::string mend;     ///< what would change the verdict
  std::vector<Step> trace;
  std::vector<Step> requestTrace; ///< the client's input on its way into the request
  std::vector<Evidence> evidence;
  std::vector<std::string> criteria;
  std::vector<Attest> attest;
  std::vector<Sibling> siblings;
  std::vector<solve::Unseen> unseen; ///< what to model, so that the verdict is certain
  std::optional<Suppression> suppression;
  BaselineState baseline = BaselineState::None;
  std::string before; ///< of a new finding: what the same path was before the change; empty: it was not there
};

/// Where an inference call's output goes.
struct Output {
  std::string where; ///< "POST /chat (http)", "sql", "the platform only"
  Place place;
  Levels levels;
  std::string verdict;     ///< name of the check, or "none"
  std::string fingerprint; ///< of the finding; empty where there is none
};

/// One inference call of the program, whatever becomes of it.
struct Call {
  Place place;
  Scope scope = Scope::Other;
  std::string provider;
  std::vector<std::string> deployments;
  std::vector<std::string> families;
  Level requestLevel = 0;
  std::vector<Evidence> request; ///< what flows into the request
  std::vector<Output> outputs;   ///< empty: its answer was not seen to go anywhere
};

/// An externally exposed endpoint, and the worst that was said of it.
struct Endpoint {
  std::string kind, route, handler;
  Place place;
  Severity worst = Severity::None;
  std::vector<std::string> fingerprints;
};

/// A unit that was not seen, or not as a whole.
struct Incomplete {
  std::string file;
  std::string reason;
  std::string reproduce; ///< a command that shows it, or empty
  bool analysed = false; ///< as far as it could be parsed
};

struct Criterion {
  std::string id, text, guidance; ///< "F10", the gist, "allowed" | "not allowed" | "must" | "definition" | "depends"
};

/// What is said of a check, for the formats that carry rules beside the findings.
struct CheckInfo {
  std::string name, title, summary, why, mend, page;
  Pattern pattern = Pattern::None;
  Severity severity = Severity::None; ///< for certainly Azure
};

struct Report {
  std::string toolVersion;
  std::string modelsDigest, rulesDigest;
  bool assumeAzure = false;
  bool anyProvider = false;
  unsigned units = 0;
  std::string comparedWith;        ///< "the baseline", "main (commit 0123456789ab)"; empty: with nothing
  std::vector<Finding> findings;   ///< what counts
  std::vector<Finding> suppressed; ///< each with its suppression
  std::vector<Finding> absent;     ///< in the baseline, and no longer there
  std::vector<Call> calls;
  std::vector<Endpoint> endpoints;
  std::vector<Incomplete> incomplete;
  std::vector<solve::Bound> bounds;
  std::vector<solve::Unseen> unseen;
  std::vector<std::string> notes;   ///< rules that nothing can trigger, attestations that have expired
  std::vector<Attest> attestations; ///< every entry of the attestation file, with its state
  std::vector<Criterion> criteria;  ///< those that a finding names
  std::vector<CheckInfo> checks;    ///< all
  solve::Statistics statistics;
  std::string disclaimer; ///< that the agreement decides
};

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_FINDING_H
