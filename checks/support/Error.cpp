//===- Error.cpp - Errors from outside, with context layer by layer -------===//
#include "support/Error.h"

using namespace llvm;

namespace thinwrap::support {

Error makeError(const Twine &Text) { return createStringError(inconvertibleErrorCode(), Text); }

Error makeError(const Twine &Text, std::error_code Code) {
  return createStringError(inconvertibleErrorCode(), Text + ": " + Code.message());
}

Error addContext(const Twine &Context, Error Inner) {
  if (!Inner)
    return Inner;
  std::string Prefix = Context.str();
  Error Result = Error::success();
  handleAllErrors(std::move(Inner), [&](const ErrorInfoBase &Info) {
    Result = joinErrors(std::move(Result), makeError(Prefix + ": " + Info.message()));
  });
  return Result;
}

std::string text(Error Failure) { return toString(std::move(Failure)); }

} // namespace thinwrap::support
