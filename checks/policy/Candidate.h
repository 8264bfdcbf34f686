//===- Candidate.h - Verdicts in the making -------------------------------===//
//
// Role: what Judge, Router and Exposure pass to each other. A Candidate is one thing that may become a finding: a cell
// to decide, and what it was made from. Internal to the room.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_POLICY_CANDIDATE_H
#define THINWRAP_POLICY_CANDIDATE_H

#include "policy/Sides.h"

namespace thinwrap::policy {

/// One endpoint, as far as it is known: the handler, or the place of the sink.
struct EndpointKey {
  int32_t handler = -1;
  std::string file;
  uint32_t line = 0, column = 0;

  static EndpointKey of(const solve::Flow &F) {
    if (F.handler >= 0)
      return {F.handler, "", 0, 0};
    return {-1, F.sink.file, F.sink.line, F.sink.column};
  }
  auto operator<=>(const EndpointKey &) const = default;
};

struct Candidate {
  Cell cell;
  Decision decision;
  int32_t request = -1;              ///< index into Result::requests
  const solve::Flow *flow = nullptr; ///< null: the answer reaches no exposed endpoint
  EndpointKey endpoint;
  ResponseView response;
  bool requestUnseen = false;
  std::vector<Evidence> extra; ///< beside what the two sides hold
  std::vector<Sibling> siblings;
  std::vector<int32_t> branches;    ///< of a router: the requests
  std::vector<std::string> targets; ///< of a router: where each may go
};

/// What is shared while one result is judged.
struct Judging {
  const JudgeInput &in;
  Statements statements;
  std::vector<std::optional<RequestView>> requests; ///< of inference calls
  std::optional<unsigned> costShare;                ///< attested, in percent, where it is not below the limit

  const solve::Request &request(const Candidate &C) const { return in.result.requests[C.request]; }
  const RequestView &view(const Candidate &C) const { return *requests[C.request]; }
  bool exposed(const solve::Flow &F) const;
  /// The answer is itself a way in: a call that makes secrets for clients.
  bool isSecret(const solve::Flow &F) const;
  bool isInference(int32_t Request) const { return Request >= 0 && requests[Request].has_value(); }
  void decideOn(Candidate &C) const { C.decision = decide(in.rules, C.cell, in.options); }
};

/// Gathers the text candidates that are branches of one request into router candidates; they replace their branches.
void gatherRouters(Judging &J, std::vector<Candidate> &Candidates);

/// Adds candidates for meters, access and client-chosen upstreams. `Texts` are the candidates for the answers' text:
/// where one of them explains a meter, the meter is noted there instead.
void judgeExposure(Judging &J, std::vector<Candidate> &Texts, std::vector<Candidate> &Out);

/// The words of a finding, and the rest that needs no judgement.
Finding word(const Judging &J, const Candidate &C);

/// "the http endpoint /chat"
std::string describeEndpoint(const solve::Result &R, const solve::Flow &F);

} // namespace thinwrap::policy

#endif // THINWRAP_POLICY_CANDIDATE_H
