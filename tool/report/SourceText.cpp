//===- SourceText.cpp - Lines of the scanned source -----------------------===//
#include "report/SourceText.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace thinwrap::report {

namespace {

bool staysInside(StringRef File) {
  if (File.empty() || sys::path::is_absolute(File) || File.starts_with("<"))
    return false;
  return std::find(sys::path::begin(File), sys::path::end(File), "..") == sys::path::end(File);
}

} // namespace

SourceText::Lines &SourceText::load(StringRef File) {
  auto [Entry, New] = Files.try_emplace(File);
  Lines &Result = Entry->second;
  if (!New || Root.empty() || !staysInside(File))
    return Result;
  SmallString<256> Path(Root);
  sys::path::append(Path, File);
  auto Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return Result;
  Result.Buffer = std::move(*Buffer);
  SmallVector<StringRef> Split;
  Result.Buffer->getBuffer().split(Split, '\n');
  Result.All.assign(Split.begin(), Split.end());
  return Result;
}

std::optional<StringRef> SourceText::line(StringRef File, unsigned Number) {
  Lines &All = load(File);
  if (Number == 0 || Number > All.All.size())
    return std::nullopt;
  return All.All[Number - 1].rtrim('\r');
}

std::string printable(StringRef Text) {
  std::string Result;
  for (unsigned char Ch : Text) {
    if (Ch == '\t')
      Result += ' '; // one column stays one column
    else if (Ch < 0x20 || Ch == 0x7f)
      Result += "\\x" + utohexstr(Ch, /*LowerCase=*/true, /*Width=*/2);
    else
      Result += static_cast<char>(Ch);
  }
  return Result;
}

} // namespace thinwrap::report
