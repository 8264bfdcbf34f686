//===- Writers.h - The formats of a report --------------------------------===//
//
// Role: one writer per format over policy::Report, and a table of them. A new format is one file with one function, and
// one row in Writers.cpp (docs/adding-a-report.md). A writer decides nothing: what it shows is in the report.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_REPORT_WRITERS_H
#define THINWRAP_REPORT_WRITERS_H

#include "policy/Finding.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace thinwrap::report {

struct WriteOptions {
  /// The folder that places are relative to, for formats that show source lines. Empty: show none.
  std::string root;
  bool excerpts = false; ///< show the source lines of a path, with a caret (text; needs `root`)
  bool colors = false;   ///< use a terminal's colours (text)
  /// Show findings that the baseline knew, and notes, in full where a format would only count them.
  bool all = false;
};

struct Format {
  llvm::StringRef name;        ///< "json", as --format takes it
  llvm::StringRef description; ///< one line for --help
  void (*write)(const policy::Report &R, const WriteOptions &O, llvm::raw_ostream &Out);
};

/// Every format, in the order of --help.
llvm::ArrayRef<Format> formats();

/// The format of this name, or null.
const Format *findFormat(llvm::StringRef Name);

/// Reads a JSON report back: what was written is read as the same value. `Name` is for messages. Errors: not JSON, not
/// a report, a value of the wrong type.
llvm::Expected<policy::Report> read(llvm::StringRef Name, llvm::StringRef Text);

// The writers, each in the file of its name.
void writeText(const policy::Report &R, const WriteOptions &O, llvm::raw_ostream &Out);
void writeJson(const policy::Report &R, const WriteOptions &O, llvm::raw_ostream &Out);
void writeHtml(const policy::Report &R, const WriteOptions &O, llvm::raw_ostream &Out);
void writeSarif(const policy::Report &R, const WriteOptions &O, llvm::raw_ostream &Out);
void writeGitLab(const policy::Report &R, const WriteOptions &O, llvm::raw_ostream &Out);
void writeGitHub(const policy::Report &R, const WriteOptions &O, llvm::raw_ostream &Out);

} // namespace thinwrap::report

#endif // THINWRAP_REPORT_WRITERS_H
