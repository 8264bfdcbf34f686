//===- Flow.h - One function from its body to its facts --------------------===//
//
// Clang's CFG, an own worklist in reverse post-order until the states at the blocks' entries no longer change, then one
// pass over the settled states that records edges. (Not clang::dataflow: its limits do not end on real code.)
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_EXTRACT_FLOW_H
#define THINWRAP_EXTRACT_FLOW_H

#include "extract/Transfer.h"

namespace thinwrap::extract {

/// Looks once over a body for what has to be known before its flow is followed.
Body prepareBody(const clang::FunctionDecl *Function);
Body prepareInitializer(const clang::VarDecl *Global);

/// The facts of a body; null if Clang has no control flow graph for it. `Found` gets the bodies inside of it.
std::unique_ptr<facts::FunctionT> extractBody(UnitBuilder &Unit, const Body &B,
                                              std::vector<const clang::Decl *> &Found);

} // namespace thinwrap::extract

#endif
