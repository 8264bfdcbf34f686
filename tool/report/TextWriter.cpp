//===- TextWriter.cpp - For people, on a terminal or in a log -------------===//
//
// First the numbers by pattern, then each finding in the form of a compiler's message, so that editors and CI systems
// recognise it. In a pipe the text is plain and the same on every machine; on a terminal there are colours and the
// source lines of the path.
//
//===----------------------------------------------------------------------===//
#include "report/SourceText.h"
#include "report/Writers.h"

#include "policy/Summary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace thinwrap::policy;

namespace thinwrap::report {

namespace {

enum class Color { Error, Warning, Note, Bold, Faint, Caret };

std::string plural(size_t Count, StringRef One) { return utostr(Count) + " " + One.str() + (Count == 1 ? "" : "s"); }

class TextWriter {
public:
  TextWriter(const Report &R, const WriteOptions &O, raw_ostream &Out) : R(R), O(O), Out(Out), Source(O.root) {}

  void run() {
    Summary S = summarize(R);
    writeSummary(S);
    for (const Finding &F : R.findings)
      if (O.all || F.baseline != BaselineState::Unchanged)
        writeFinding(F);
    writeSuppressed();
    writeAbsent();
    writeIncomplete();
    for (const std::string &Note : R.notes)
      Out << "\nnote: " << printable(Note) << "\n";
    if (S.findings() && !R.disclaimer.empty())
      Out << "\n" << R.disclaimer << "\n";
  }

private:
  std::string paint(Color C, StringRef Text) const {
    if (!O.colors)
      return Text.str();
    static const StringRef Codes[] = {"1;31", "1;35", "1;36", "1", "2", "1;32"};
    return ("\x1b[" + Codes[size_t(C)] + "m" + Text + "\x1b[0m").str();
  }

  std::string paint(Severity S) const {
    Color C = S == Severity::Error ? Color::Error : S == Severity::Warning ? Color::Warning : Color::Note;
    return paint(C, name(S));
  }

  static std::string where(const Place &P) {
    if (!P.line)
      return printable(P.file);
    return printable(P.file) + ":" + utostr(P.line) + ":" + utostr(P.column);
  }

  void writeSummary(const Summary &S) {
    if (!S.findings())
      Out << paint(Color::Bold, "thinwrap: no findings") << "\n";
    else
      Out << paint(Color::Bold, "thinwrap: " + plural(S.findings(), "finding")) << " (" << plural(S.errors, "error")
          << ", " << plural(S.warnings, "warning") << ", " << plural(S.notes, "note") << ")\n";
    Out << "  thin wrapper: " << S.thinWrapper << "\n  reseller:     " << S.reseller << "\n";
    Out << "  seen: " << plural(R.units, "unit") << ", " << plural(R.calls.size(), "inference call") << ", "
        << plural(R.endpoints.size(), "endpoint") << "\n";
    if (S.hasBaseline)
      Out << "  against " << printable(R.comparedWith.empty() ? "the baseline" : R.comparedWith) << ": " << S.created
          << " new, " << S.unchanged << " unchanged, " << S.absent << " gone\n";
    if (S.suppressed)
      Out << "  suppressed: " << S.suppressed << "\n";
    if (S.attested)
      Out << "  resting on an attestation: " << S.attested << "\n";
    if (!R.incomplete.empty())
      Out << "  incomplete: " << plural(R.incomplete.size(), "unit") << "\n";
    if (!R.bounds.empty()) // the JSON and HTML reports list them
      Out << "  bounds hit: " << R.bounds.size() << ", the first: " << printable(R.bounds.front().what) << "\n";
  }

  void writeFinding(const Finding &F) {
    Out << "\n"
        << paint(Color::Bold, where(F.sink) + ": ") << paint(F.severity) << ": " << printable(F.message) << " ["
        << F.check << "]\n";
    excerpt(F.sink, "  ");
    bool Brief = F.severity == Severity::Note && !O.all;
    writeLevels(F);
    if (!F.before.empty())
      Out << "  before the change: " << printable(F.before) << "\n";
    if (!Brief) {
      writeSteps("path", F.trace);
      writeSteps("the client's input on its way into the request", F.requestTrace);
    }
    writeEvidence(F);
    if (!Brief)
      writeUnseen(F);
    for (const Sibling &S : F.siblings)
      Out << "  better: " << printable(S.what) << ", level " << unsigned(S.level) << " (" << where(S.place) << ")\n";
    writeCriteria(F);
    for (const Attest &A : F.attest)
      Out << "  to attest (" << A.state << "): " << printable(A.text)
          << (A.answer.empty() ? "" : " " + printable(A.answer)) << "\n";
    if (!Brief && !F.mend.empty())
      Out << "  what would change it: " << printable(F.mend) << "\n";
    Out << "  " << paint(Color::Faint, "fingerprint: " + F.fingerprint) << "\n";
  }

  void writeLevels(const Finding &F) {
    auto Range = [](Level Low, Level High) { return Low == High ? utostr(Low) : utostr(Low) + " to " + utostr(High); };
    Levels High = F.upTo.value_or(F.levels);
    Out << "  level: request " << Range(F.levels.request, High.request) << ", response "
        << Range(F.levels.response, High.response)
        << "; provider: " << (F.provider.empty() ? "none" : printable(F.provider)) << " (" << name(F.scope) << ")";
    if (!F.deployments.empty())
      Out << "; deployment: " << printable(join(F.deployments, ", "));
    Out << "\n";
  }

  void writeSteps(StringRef Title, ArrayRef<Step> Steps) {
    if (Steps.empty())
      return;
    Out << "  " << Title << ":\n";
    for (const auto &[Index, S] : enumerate(Steps)) {
      Out << "    " << Index + 1 << ". " << where(S.place) << ": " << printable(S.message);
      if (S.transform != models::Transform::Copy)
        Out << " [" << name(S.transform) << "]";
      if (!S.place.function.empty())
        Out << paint(Color::Faint, " in " + printable(S.place.function));
      Out << "\n";
      excerpt(S.place, "       ");
    }
  }

  /// The source line with a caret below the column.
  void excerpt(const Place &P, StringRef Indent) {
    if (!O.excerpts)
      return;
    std::optional<StringRef> Line = Source.line(P.file, P.line);
    if (!Line)
      return;
    std::string Before = printable(Line->take_front(P.column ? P.column - 1 : 0));
    Out << Indent << printable(*Line) << "\n" << Indent;
    Out.indent(Before.size()) << paint(Color::Caret, "^") << "\n";
  }

  void writeEvidence(const Finding &F) {
    // What proves the provider is seldom in doubt; the first few of it do, and JSON has all.
    constexpr unsigned ShownProviderProofs = 2;
    unsigned Proofs = 0;
    for (const Evidence &E : F.evidence) {
      if (E.side == Side::Provider && E.bearing == Bearing::Neutral && ++Proofs > ShownProviderProofs && !O.all)
        continue;
      Out << "  " << name(E.side) << " side";
      if (E.bearing != Bearing::Neutral)
        Out << ", " << name(E.bearing) << " a contribution";
      Out << ": " << printable(E.what) << (E.attested() ? " (attested, not seen)" : "");
      if (E.place.line)
        Out << " (" << where(E.place) << ")";
      Out << "\n";
    }
    if (Proofs > ShownProviderProofs && !O.all)
      Out << "  provider side: and " << Proofs - ShownProviderProofs << " more\n";
  }

  void writeUnseen(const Finding &F) {
    for (const solve::Unseen &U : F.unseen)
      Out << "  not seen: " << printable(U.name) << " (" << where(U.place) << ")\n";
  }

  void writeCriteria(const Finding &F) {
    for (const std::string &Id : F.criteria) {
      auto Found = find_if(R.criteria, [&](const Criterion &C) { return C.id == Id; });
      Out << "  criterion " << Id;
      if (Found != R.criteria.end())
        Out << " (" << Found->guidance << "): " << Found->text;
      Out << "\n";
    }
  }

  void writeSuppressed() {
    if (R.suppressed.empty())
      return;
    Out << "\nsuppressed:\n";
    for (const Finding &F : R.suppressed) {
      Out << "  " << where(F.sink) << ": " << F.check << ": " << F.suppression->by << ": "
          << (F.suppression->justification.empty() ? "no reason given" : printable(F.suppression->justification));
      if (!F.suppression->role.empty())
        Out << " (" << printable(F.suppression->role) << ", " << F.suppression->date << ")";
      Out << "\n";
    }
  }

  void writeAbsent() {
    if (R.absent.empty())
      return;
    Out << "\nno longer there:\n";
    for (const Finding &F : R.absent)
      Out << "  " << where(F.sink) << ": " << F.check << "\n";
  }

  void writeIncomplete() {
    if (R.incomplete.empty())
      return;
    Out << "\nincomplete:\n";
    for (const Incomplete &I : R.incomplete) {
      Out << "  " << printable(I.file) << ": " << printable(I.reason)
          << (I.analysed ? " (analysed as far as it was understood)" : "") << "\n";
      if (!I.reproduce.empty())
        Out << "    reproduce: " << printable(I.reproduce) << "\n";
    }
  }

  const Report &R;
  const WriteOptions &O;
  raw_ostream &Out;
  SourceText Source;
};

} // namespace

void writeText(const Report &R, const WriteOptions &O, raw_ostream &Out) { TextWriter(R, O, Out).run(); }

} // namespace thinwrap::report
