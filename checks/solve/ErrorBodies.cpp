//===- ErrorBodies.cpp - Bodies of answers that were refused ---------------===//
//
// `if (answer.status != 200) { send(answer.body); return; }` relays what the provider says of a failure and no word of
// the AI model. The facts do not say what a number is compared with, but the two sides of such a branch do: where one
// side reads the AI model's text out of the answer, the other one, which passes the body on whole, is the failure's.
// What is thrown is no answer either.
//
//===----------------------------------------------------------------------===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

/// Whether the branch looks at how the exchange of this request went, and not at what was said.
bool Solver::looksAtStatus(NodeId condition, int32_t request) {
  bool status = false;
  for (auto [n, path] : presence.behind(condition))
    for (StateId s : tab.statesAt(n)) {
      const Fact &f = tab.facts.at(tab.state(s).fact);
      const Kind &kind = tab.facts.kind(f.kind);
      if (!presence.stands(f, path) || kind.domain != Domain::Value || kind.seed == Kind::AnySeed ||
          seeds[kind.seed].request != request)
        continue;
      if (kind.facet == Facet::Content)
        return false;
      status |= kind.facet == Facet::Status;
    }
  return status;
}

/// Whether a call that hangs on this side of the branch gives the AI model's text of this request.
bool Solver::readsTextWhere(FunctionId f, uint32_t condition, bool taken, int32_t request) {
  const facts::Function &record = *program.function(f).record;
  auto isText = [&](uint32_t local) {
    return local != None && llvm::any_of(tab.statesAt(program.node(f, local)), [&](StateId s) {
             const Kind &kind = tab.facts.kind(tab.facts.at(tab.state(s).fact).kind);
             return kind.domain == Domain::Value && kind.origin == Origin::AiOutput && kind.facet == Facet::Content &&
                    kind.seed != Kind::AnySeed && seeds[kind.seed].request == request;
           });
  };
  for (uint32_t c = 0; record.calls() && c < record.calls()->size(); ++c) {
    const facts::Call &call = *record.calls()->Get(c);
    bool here = call.conditions() && llvm::any_of(*call.conditions(), [&](const facts::Condition *k) {
                  return k->node() == condition && k->taken() == taken;
                });
    if (here && (isText(call.result()) || (call.arguments_out() && llvm::any_of(*call.arguments_out(), isText))))
      return true;
  }
  return false;
}

/// Whether what comes this way to `sink` is the body of an answer that was refused.
bool Solver::isErrorBody(llvm::ArrayRef<StateId> way, CallRef sink, int32_t request) {
  auto isFailure = [&](CallRef c) {
    const auto *conditions = c.call == None ? nullptr : program.call(c)->conditions();
    return conditions && llvm::any_of(*conditions, [&](const facts::Condition *k) {
             return looksAtStatus(program.node(c.function, k->node()), request) &&
                    readsTextWhere(c.function, k->node(), !k->taken(), request) &&
                    !readsTextWhere(c.function, k->node(), k->taken(), request);
           });
  };
  if (isFailure(sink))
    return true;
  for (StateId s : way) {
    const State &st = tab.state(s);
    const facts::Node *r = program.nodeRecord(st.node);
    if (r && r->kind() == NodeKind::Throws)
      return true;
    if (st.via == Via::Model && isFailure(tab.modelStep(st.index).call))
      return true;
  }
  return false;
}
