//===- ClangCompat.h - What differs between the supported Clang versions --===//
#ifndef THINWRAP_DRIVER_CLANGCOMPAT_H
#define THINWRAP_DRIVER_CLANGCOMPAT_H

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Frontend/Utils.h"
#include "llvm/Config/llvm-config.h"
#if __has_include("clang/Driver/CreateInvocationFromArgs.h")
#include "clang/Driver/CreateInvocationFromArgs.h" // moved here from Frontend/Utils.h after LLVM 21
#endif
#include "llvm/Support/VirtualFileSystem.h"
#include <memory>

namespace thinwrap::driver {

/// A diagnostics engine of its own that hands everything to `Client` (not owned).
struct OwnDiagnostics {
  explicit OwnDiagnostics(clang::DiagnosticConsumer &Client)
#if LLVM_VERSION_MAJOR >= 21
      : Engine(llvm::makeIntrusiveRefCnt<clang::DiagnosticsEngine>(clang::DiagnosticIDs::create(), Options, &Client,
                                                                   /*ShouldOwnClient=*/false)) {
  }
  clang::DiagnosticOptions Options;
#else
      : Engine(llvm::makeIntrusiveRefCnt<clang::DiagnosticsEngine>(
            llvm::makeIntrusiveRefCnt<clang::DiagnosticIDs>(), llvm::makeIntrusiveRefCnt<clang::DiagnosticOptions>(),
            &Client, /*ShouldOwnClient=*/false)) {
  }
#endif
  llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine> Engine;
};

/// A compiler for this invocation over this file system, its diagnostics going to `Client` (not owned).
inline std::unique_ptr<clang::CompilerInstance> makeCompiler(std::shared_ptr<clang::CompilerInvocation> Invocation,
                                                             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files,
                                                             clang::DiagnosticConsumer &Client) {
#if LLVM_VERSION_MAJOR >= 22
  auto Compiler = std::make_unique<clang::CompilerInstance>(std::move(Invocation));
  Compiler->createVirtualFileSystem(std::move(Files), &Client);
  Compiler->createDiagnostics(&Client, /*ShouldOwnClient=*/false);
  Compiler->createFileManager();
#else
  auto Compiler = std::make_unique<clang::CompilerInstance>();
  Compiler->setInvocation(std::move(Invocation));
  Compiler->createDiagnostics(&Client, /*ShouldOwnClient=*/false);
  Compiler->createFileManager(
      clang::createVFSFromCompilerInvocation(Compiler->getInvocation(), Compiler->getDiagnostics(), std::move(Files)));
#endif
  return Compiler;
}

} // namespace thinwrap::driver

#endif
