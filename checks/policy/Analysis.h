//===- Analysis.h - From facts to a report ---------------------------------===//
//
// The order of the last half of the pipeline: load models, rules and attestations, link and solve, judge. The command
// line and the clang-tidy module run the same, so that they say the same. Knows the order and nothing of the content. A
// changed model or rule changes nothing before this.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_ANALYSIS_H
#define THINWRAP_POLICY_ANALYSIS_H

#include "facts/Schema.h"
#include "models/Library.h"
#include "policy/Attestation.h"
#include "policy/Finding.h"
#include "policy/Rules.h"
#include "solve/RowCheck.h"
#include "solve/Solve.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <chrono>
#include <string>
#include <vector>

namespace thinwrap::policy {

struct AnalysisRequest {
  std::vector<std::string> Models; ///< the user's model and provider files
  std::string Policy;              ///< the user's policy file; empty: none
  std::string Attestations;        ///< the attestation file; empty: none
  bool AssumeAzure = false;
  bool AnyProvider = false;
};

/// Everything that is read beside the program, checked before the first unit is extracted: a mistake in a model file
/// must not cost a scan.
struct Configuration {
  models::Library Library;
  policy::Rules Rules;
  policy::Attestations Attestations;
  std::string ModelsDigest;
  bool AssumeAzure = false;
  bool AnyProvider = false;
  bool UnmatchedIsError = true; ///< of attestations; false for a program that they were not written for
};

/// The day as attestations write it: what has expired is the one thing that a report takes from outside the program.
std::string today();

llvm::Expected<Configuration> configure(const AnalysisRequest &Request);

struct AnalysisStatistics {
  std::chrono::microseconds Solve{0}, Judge{0};
  std::vector<solve::RowCheck> Checked; ///< the rows of the user's model files
  std::vector<solve::RowUse> Rows;      ///< the model rows that are about something in the program
};

/// Links, solves and judges. `Explanation` is filled if `Solving` asks for a place. The caller adds to the report which
/// units are incomplete.
llvm::Expected<Report> analyze(llvm::ArrayRef<const facts::Unit *> Units, const Configuration &Settings,
                               AnalysisStatistics &Statistics, const solve::SolveOptions &Solving = {},
                               solve::Explanation *Explanation = nullptr);

} // namespace thinwrap::policy

#endif
