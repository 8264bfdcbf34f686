//===- PortParser.h - "argument(0).*[]" as a Port -------------------------===//
#ifndef THINWRAP_MODELS_PORTPARSER_H
#define THINWRAP_MODELS_PORTPARSER_H

#include "models/Model.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace thinwrap::models {

/// The name of a Local port that was written as `shared(name)` starts so: a place that all calls of a program share, a
/// library's own state.
inline constexpr llvm::StringLiteral SharedPrefix = "shared ";

/// Reads a port as docs/formats/models.md ("Ports") writes it. Errors say what was expected and where in the text.
llvm::Expected<Port> parsePort(llvm::StringRef Text);

/// The port as it is written in a model file; parsePort of it gives the same port.
std::string toString(const Port &P);

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_PORTPARSER_H
