//===- Writers.cpp - The table of formats ---------------------------------===//
#include "report/Writers.h"

#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace thinwrap::report {

ArrayRef<Format> formats() {
  static const Format Table[] = {
      {"text", "for people: a summary, then each finding with its path", writeText},
      {"json", "everything that is known, as thinwrap-report/1", writeJson},
      {"sarif", "SARIF 2.1.0, for code scanning", writeSarif},
      {"html", "one page for the desk, that opens offline", writeHtml},
      {"gitlab", "GitLab's code-quality report", writeGitLab},
      {"github", "annotations of a GitHub workflow", writeGitHub},
  };
  return Table;
}

const Format *findFormat(StringRef Name) {
  const auto *Found = find_if(formats(), [&](const Format &F) { return F.name == Name; });
  return Found == formats().end() ? nullptr : Found;
}

} // namespace thinwrap::report
