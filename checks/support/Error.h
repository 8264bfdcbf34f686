//===- Error.h - Errors from outside, with context layer by layer ---------===//
//
// An error that comes from outside (a file, a flag, a program that we ran) is an llvm::Error whose text is built from
// the inside out: "expected a string" gets "$.functions[3].flows: ", then "model file 'x.json': ". Each layer names a
// place, the innermost names what was expected, and where there is a remedy the last sentence names it. Our own bugs
// are asserts.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SUPPORT_ERROR_H
#define THINWRAP_SUPPORT_ERROR_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"
#include <string>
#include <system_error>

namespace thinwrap::support {

/// An error with this text.
llvm::Error makeError(const llvm::Twine &Text);

/// The same for an answer of the operating system: "TEXT: No such file or directory".
llvm::Error makeError(const llvm::Twine &Text, std::error_code Code);

/// Puts "CONTEXT: " before the text of `Inner` (of each text, where several errors were joined). Success stays success.
llvm::Error addContext(const llvm::Twine &Context, llvm::Error Inner);

/// The text of an error, joined errors on lines of their own. Consumes it.
std::string text(llvm::Error Failure);

} // namespace thinwrap::support

#endif
