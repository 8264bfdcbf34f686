//===- Names.h - The words of model files for transforms and origins ------===//
#ifndef THINWRAP_MODELS_NAMES_H
#define THINWRAP_MODELS_NAMES_H

#include "models/Model.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <utility>

namespace thinwrap::models {

/// "re-encode", "ai-output": the same in model files, policies and reports. One entry per value.
llvm::ArrayRef<std::pair<llvm::StringRef, Transform>> transformNames();
llvm::ArrayRef<std::pair<llvm::StringRef, Origin>> originNames();

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_NAMES_H
