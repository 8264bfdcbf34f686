//===- HostVersion.cpp - Refuses to be loaded by another LLVM --------------===//
//
// LLVM's interfaces have no version in their names. A module that was built for another major version is loaded without
// a word, registers with objects of another layout, and then shows nothing or crashes. So the first thing that runs
// when this module is loaded asks the program around it for its version.
//
// Nothing of LLVM may be used here but what is looked up by name: it may not be there, or not be what it was.
//
//===----------------------------------------------------------------------===//
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>

/// "Debian clang version 22.1.8": 22. 0 if it cannot be told.
static int hostMajor() {
  // std::string clang::getClangFullVersion()
  void *Found = dlsym(RTLD_DEFAULT, "_ZN5clang19getClangFullVersionB5cxx11Ev");
  if (!Found)
    return 0;
  std::string Text = reinterpret_cast<std::string (*)()>(Found)();
  const char *Number = std::strstr(Text.c_str(), "version ");
  return Number ? std::atoi(Number + std::strlen("version ")) : 0;
}

// Before any other constructor of this module: theirs is what must not run.
[[gnu::constructor(101)]] static void refuseOtherVersions() {
  int Host = hostMajor();
  if (Host == THINWRAP_LLVM_MAJOR)
    return;
  if (Host == 0)
    std::fprintf(stderr,
                 "error: thinwrap-tidy is built for clang-tidy %d, and this program does not tell its version\n",
                 THINWRAP_LLVM_MAJOR);
  else
    std::fprintf(stderr,
                 "error: thinwrap-tidy is built for clang-tidy %d and cannot work in clang-tidy %d; load the "
                 "thinwrap-tidy-%d.so, or run clang-tidy-%d\n",
                 THINWRAP_LLVM_MAJOR, Host, Host, THINWRAP_LLVM_MAJOR);
  std::fflush(stderr);
  // Going on would look like a clean result.
  std::_Exit(1);
}
