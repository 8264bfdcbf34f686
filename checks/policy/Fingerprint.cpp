//===- Fingerprint.cpp - The identity of a finding over time --------------===//
#include "policy/Fingerprint.h"

#include "policy/Sides.h"
#include "support/Hash.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace llvm;

namespace thinwrap::policy {

std::string stableName(StringRef Function) {
  std::string Result;
  while (!Function.empty()) {
    size_t At = Function.find(" at ");
    size_t End = At == StringRef::npos ? At : Function.find(')', At);
    if (End == StringRef::npos) {
      Result += Function;
      break;
    }
    Result += Function.take_front(At);
    Function = Function.drop_front(End);
  }
  return Result;
}

void assignFingerprints(ArrayRef<Finding *> All) {
  std::map<std::vector<std::string>, std::vector<Finding *>> Alike;
  for (Finding *F : All)
    Alike[{F->check, F->source.callee, stableName(F->source.function), F->sink.callee, stableName(F->sink.function),
           F->endpoint, F->part}]
        .push_back(F);
  for (auto &[Identity, Group] : Alike) {
    llvm::sort(Group, [](const Finding *A, const Finding *B) {
      if (placeLess(A->sink, B->sink) || placeLess(B->sink, A->sink))
        return placeLess(A->sink, B->sink);
      if (placeLess(A->source, B->source) || placeLess(B->source, A->source))
        return placeLess(A->source, B->source);
      return A->message < B->message;
    });
    for (size_t I = 0; I < Group.size(); ++I) {
      support::Hasher H;
      for (const std::string &Part : Identity)
        H.add(Part);
      Group[I]->fingerprint = H.add(uint64_t(I)).finish().hex();
    }
  }
}

} // namespace thinwrap::policy
