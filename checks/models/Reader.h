//===- Reader.h - Model and provider files from JSON ----------------------===//
//
// docs/formats/models.md is the format's reference. A reader hands over what the file says and decides nothing; every
// mistake is named with its JSON path, and all mistakes of a file come in one error.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_MODELS_READER_H
#define THINWRAP_MODELS_READER_H

#include "models/Provider.h"
#include "support/Json.h"
#include "llvm/Support/Error.h"
#include <variant>

namespace thinwrap::models {

constexpr llvm::StringLiteral ModelSchema = "thinwrap-model/1";
constexpr llvm::StringLiteral ProviderSchema = "thinwrap-provider/1";

/// Reads one file of either kind; its "schema" tells which.
/// Example of an error: model file 'x.json': $.functions[3].flows[0]: port "argumnt(0)", at …: expected …
llvm::Expected<std::variant<ModelFile, Provider>> readFile(llvm::StringRef Name, llvm::StringRef Text);

/// "std::{vector,deque}::{begin,end}" as the four names.
std::vector<std::string> expandBraces(llvm::StringRef Name);

// The two halves, for Reader.cpp.
ModelFile readModel(support::JsonObject &Root, llvm::StringRef File);
Provider readProvider(support::JsonObject &Root, llvm::StringRef File);
/// Reads one element of "functions".
/// "body" of a file or a row.
BodyUse readBodyUse(support::JsonObject &Object, BodyUse Default);
/// `Body`: what the file says for all of its rows.
Row readRow(const support::JsonValue &Value, Provenance From, BodyUse Body);

/// A port at this place; a mistake and `return` if it is none.
Port readPort(const support::JsonValue &Value);
SourceRow readSource(const support::JsonValue &Value, bool NeedsPort);
SinkRow readSink(const support::JsonValue &Value, bool NeedsPort);

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_READER_H
