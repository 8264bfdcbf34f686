//===- GitHubWriter.cpp - Annotations of a GitHub workflow ----------------===//
//
// One workflow command per finding: `::error file=…,line=…,col=…,title=…::message`. GitHub shows them at the line in a
// pull request. What the baseline knew is left out: an annotation is for what the change brought. What is
// suppressed is counted in the last line.
//
//===----------------------------------------------------------------------===//
#include "report/Writers.h"

#include "policy/Summary.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace thinwrap::policy;

namespace thinwrap::report {

namespace {

/// The escapes of workflow commands; a property has two more than a message.
std::string escape(StringRef Text, bool Property) {
  std::string Result;
  for (char Ch : Text) {
    bool Special = Ch == '%' || Ch == '\r' || Ch == '\n' || (Property && (Ch == ':' || Ch == ','));
    if (Special)
      Result += "%" + utohexstr(static_cast<unsigned char>(Ch), /*LowerCase=*/false, /*Width=*/2);
    else
      Result += Ch;
  }
  return Result;
}

StringRef command(Severity S) { return S == Severity::Error ? "error" : S == Severity::Warning ? "warning" : "notice"; }

} // namespace

void writeGitHub(const Report &R, const WriteOptions &, raw_ostream &Out) {
  for (const Finding &F : R.findings) {
    if (F.baseline == BaselineState::Unchanged)
      continue;
    Out << "::" << command(F.severity) << " file=" << escape(F.sink.file, true);
    if (F.sink.line)
      Out << ",line=" << F.sink.line << ",col=" << F.sink.column;
    Out << ",title=" << escape(F.title + " (" + F.check + ")", true) << "::" << escape(F.message, false);
    if (F.severity != Severity::Note)
      Out << escape("\n" + F.mend, false);
    Out << "\n";
  }
  // What is not shown at a line is counted, so that nothing is silent.
  Summary S = summarize(R);
  Out << "::notice title=thinwrap::" << S.errors << " errors, " << S.warnings << " warnings, " << S.notes << " notes";
  if (S.hasBaseline)
    Out << "; " << S.created << " new, " << S.unchanged << " unchanged, " << S.absent << " gone";
  Out << "; " << S.suppressed << " suppressed, " << S.attested << " resting on an attestation, " << R.incomplete.size()
      << " incomplete units\n";
}

} // namespace thinwrap::report
