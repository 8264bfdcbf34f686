//===- HtmlWriter.cpp - One page that opens offline -----------------------===//
//
// Role: puts assets/ and one JSON object (the JSON report and the source lines around its places) into one file.
// docs/formats/html.md says what is in it.
//
// Invariants: the JSON is the only thing of a scan that is written, and in it every '<' is an escape, so nothing in it
// can end the element that it stands in. The page's content policy allows the scripts and the styles that are embedded
// here, by their hashes, and nothing else: no other script runs, nothing is loaded, nothing is sent.
//
//===----------------------------------------------------------------------===//
#include "report/Json.h"
#include "report/SourceText.h"
#include "report/Writers.h"
#include "report/embeddedAssets.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/SHA256.h"
#include <cassert>
#include <map>
#include <set>

using namespace llvm;

namespace thinwrap::report {

namespace {

constexpr unsigned ContextLines = 3;
constexpr size_t MaxLineBytes = 500; ///< generated code has lines of megabytes

using LinesByFile = std::map<std::string, std::set<unsigned>>;

StringRef asset(StringRef Name) {
  for (const support::EmbeddedFile &File : embeddedAssets())
    if (StringRef(File.Name) == Name)
      return File.Content;
  assert(false && "report.html names a file that is not in assets/");
  return {};
}

/// Every object with "file" and "line" is a place, whatever else it is: a new kind of place needs no line here.
void collectPlaces(const Json &Value, LinesByFile &Lines) {
  if (Value.is_object()) {
    auto File = Value.find("file"), Line = Value.find("line");
    if (File != Value.end() && Line != Value.end() && File->is_string() && Line->is_number_unsigned())
      if (auto Number = Line->get<unsigned>())
        for (unsigned L = Number > ContextLines ? Number - ContextLines : 1; L <= Number + ContextLines; ++L)
          Lines[File->get<std::string>()].insert(L);
  }
  if (Value.is_structured())
    for (const Json &Child : Value)
      collectPlaces(Child, Lines);
}

std::string shortened(StringRef Line) {
  if (Line.size() <= MaxLineBytes)
    return Line.str();
  size_t End = MaxLineBytes;
  while (End > 0 && (static_cast<unsigned char>(Line[End]) & 0xC0) == 0x80) // not in the middle of a character
    --End;
  return (Line.take_front(End) + " …").str();
}

/// {"chunks": [{"first": 12, "lines": ["…"]}]}, or {"missing": "why"}.
Json fileJson(SourceText &Text, StringRef File, const std::set<unsigned> &Numbers) {
  Json Chunks = Json::array();
  unsigned Next = 0;
  for (unsigned Number : Numbers) {
    std::optional<StringRef> Line = Text.line(File, Number);
    if (!Line)
      continue;
    if (Number != Next)
      Chunks.push_back({{"first", Number}, {"lines", Json::array()}});
    Chunks.back()["lines"].push_back(shortened(*Line));
    Next = Number + 1;
  }
  if (Chunks.empty())
    return {{"missing", "The source of this file was not there when this page was written."}};
  return {{"chunks", std::move(Chunks)}};
}

Json sourcesJson(const Json &Report, StringRef Root) {
  LinesByFile Lines;
  collectPlaces(Report, Lines);
  SourceText Text(Root);
  Json Files = Json::object();
  for (const auto &[File, Numbers] : Lines)
    Files[File] = fileJson(Text, File, Numbers);
  return Files;
}

/// The object as text in which nothing can end a <script> element or begin a comment.
std::string embeddable(const Json &Value) {
  std::string Text = Value.dump(-1, ' ', false, Json::error_handler_t::replace), Safe;
  Safe.reserve(Text.size() + Text.size() / 16);
  for (char Ch : Text)
    if (Ch == '<')
      Safe += "\\u003c";
    else
      Safe += Ch;
  return Safe;
}

std::string hashSource(StringRef Content) {
  std::array<uint8_t, 32> Digest = SHA256::hash(arrayRefFromStringRef(Content));
  return " 'sha256-" + encodeBase64(Digest) + "'";
}

/// Replaces each `BEFORE name AFTER` in the page by the file of that name between the tags; gives the files' hashes.
std::string inlineFiles(std::string &Page, StringRef Before, StringRef After, StringRef Open, StringRef Close) {
  std::string Hashes;
  for (size_t At = Page.find(Before.str()); At != std::string::npos; At = Page.find(Before.str(), At)) {
    size_t NameAt = At + Before.size(), End = Page.find(After.str(), NameAt);
    StringRef Content = asset(StringRef(Page).slice(NameAt, End));
    assert(!Content.contains(Close) && "an asset must not end the element that it stands in");
    Hashes += hashSource(Content);
    std::string Element = (Open + Content + Close).str();
    Page.replace(At, End + After.size() - At, Element);
    At += Element.size();
  }
  return Hashes;
}

void replaceOnce(std::string &Page, StringRef What, StringRef By) {
  size_t At = Page.find(What.str());
  assert(At != std::string::npos && "report.html lacks what is replaced");
  Page.replace(At, What.size(), By.str());
}

} // namespace

void writeHtml(const policy::Report &R, const WriteOptions &O, raw_ostream &Out) {
  Json Value = reportJson(R);
  Value["sources"] = sourcesJson(Value, O.root);
  std::string Page = asset("report.html").str();
  std::string Styles = inlineFiles(Page, "<link rel=\"stylesheet\" href=\"", "\">", "<style>", "</style>");
  std::string Scripts = inlineFiles(Page, "<script src=\"", "\"></script>", "<script>", "</script>");
  replaceOnce(Page, "script-src 'self'", "script-src" + Scripts);
  replaceOnce(Page, "style-src 'self'", "style-src" + Styles);
  // Last, so that nothing of the scan is ever searched for what is replaced.
  constexpr StringRef Slot = "id=\"report\">";
  size_t At = Page.find(Slot.str());
  assert(At != std::string::npos && "report.html lacks the place of the report");
  StringRef Whole = Page;
  Out << Whole.take_front(At + Slot.size()) << embeddable(Value) << Whole.drop_front(At + Slot.size());
}

} // namespace thinwrap::report
