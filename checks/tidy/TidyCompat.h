//===- TidyCompat.h - What differs between the supported clang-tidy versions ===//
#ifndef THINWRAP_TIDY_TIDYCOMPAT_H
#define THINWRAP_TIDY_TIDYCOMPAT_H

#include "clang-tidy/ClangTidyModule.h"
#include "llvm/Config/llvm-config.h"
#if LLVM_VERSION_MAJOR < 22
#include "clang-tidy/ClangTidyModuleRegistry.h" // its content moved into ClangTidyModule.h
#endif

#endif
