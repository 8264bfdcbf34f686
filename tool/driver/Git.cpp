//===- Git.cpp - What git knows of the program -----------------------------===//
#include "driver/Git.h"

#include "support/Error.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using thinwrap::support::makeError;

namespace thinwrap::driver {

namespace {

/// A file for one of the program's streams, gone at the end of the scope.
class StreamFile {
public:
  Error create(StringRef Content = "") {
    if (std::error_code Code = sys::fs::createTemporaryFile("thinwrap-git", "", Path))
      return makeError("cannot make a temporary file", Code);
    Remover.setFile(Path);
    std::error_code Code;
    raw_fd_ostream(Path, Code) << Content;
    return Code ? makeError("cannot write '" + Path + "'", Code) : Error::success();
  }
  StringRef path() const { return Path; }
  std::string content() const {
    ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path, /*IsText=*/false, false);
    return Buffer ? (*Buffer)->getBuffer().str() : std::string();
  }

private:
  SmallString<128> Path;
  FileRemover Remover;
};

Expected<std::string> runProgram(StringRef Program, ArrayRef<StringRef> Words, StringRef Input) {
  StreamFile In, Out, Problems;
  if (Error Failure = joinErrors(In.create(Input), joinErrors(Out.create(), Problems.create())))
    return std::move(Failure);
  std::optional<StringRef> Streams[] = {In.path(), Out.path(), Problems.path()};
  std::string Reason;
  int Code = sys::ExecuteAndWait(Program, Words, std::nullopt, Streams, 0, 0, &Reason);
  if (Code == 0)
    return Out.content();
  std::string Said = StringRef(Problems.content()).trim().str();
  return makeError(Said.empty() ? "git ended with " + Twine(Code) + " " + Reason : Twine(Said));
}

/// Takes what stands before the next zero byte.
StringRef field(StringRef &Rest) {
  auto [Field, After] = Rest.split('\0');
  Rest = After;
  return Field;
}

constexpr StringLiteral NoObject = "0000000";

} // namespace

Expected<Git> Git::open(StringRef Folder) {
  ErrorOr<std::string> Program = sys::findProgramByName("git");
  if (!Program)
    return makeError("--changed-since needs the program git, which is not in the PATH");
  Expected<std::string> Top = runProgram(*Program, {*Program, "-C", Folder, "rev-parse", "--show-toplevel"}, "");
  if (!Top)
    return makeError("--changed-since needs a git checkout, and '" + Folder +
                     "' is in none: " + support::text(Top.takeError()));
  return Git(*Program, StringRef(*Top).rtrim('\n').str());
}

Expected<std::string> Git::run(ArrayRef<StringRef> Words, StringRef Input) const {
  // What a person has set for reading diffs must not change what we read.
  std::vector<StringRef> All = {
      Program, "-C", Top, "-c", "core.quotePath=false", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=false"};
  append_range(All, Words);
  return runProgram(Program, All, Input);
}

Expected<std::string> Git::base(StringRef Revision) const {
  std::string Wanted = (Revision + "^{commit}").str();
  Expected<std::string> Commit = run({"rev-parse", "--verify", "--quiet", "--end-of-options", Wanted});
  if (!Commit) {
    consumeError(Commit.takeError());
    return makeError("--changed-since: the checkout '" + Top + "' has no revision '" + Revision +
                     "'. A shallow clone has the newest only: fetch more (`git fetch --unshallow`, fetch-depth: 0)");
  }
  StringRef Id = StringRef(*Commit).trim();
  Expected<std::string> Shared = run({"merge-base", Id, "HEAD"});
  if (!Shared) {
    consumeError(Shared.takeError());
    return makeError("--changed-since: '" + Revision +
                     "' and HEAD have no commit in common. A shallow clone has the newest only: fetch more "
                     "(`git fetch --unshallow`, fetch-depth: 0)");
  }
  return StringRef(*Shared).split('\n').first.str();
}

Expected<std::vector<Git::Difference>> Git::differences(StringRef Commit) const {
  Expected<std::string> Raw = run({"diff", "--raw", "-z", "--no-renames", "--no-ext-diff", "--no-abbrev",
                                   "--ignore-submodules=dirty", Commit, "--"});
  if (!Raw)
    return Raw.takeError();
  std::vector<Difference> All;
  // ":100644 100644 BEFORE NOW M", then the path.
  for (StringRef Rest = *Raw; !Rest.empty();) {
    SmallVector<StringRef, 5> Words;
    field(Rest).ltrim(':').split(Words, ' ');
    StringRef Path = field(Rest);
    if (Words.size() < 5)
      return makeError("git diff --raw says something that is not understood");
    bool Submodule = Words[0] == "160000" || Words[1] == "160000";
    All.push_back({Path.str(), Words[2].starts_with(NoObject) ? "" : Words[2].str(), Words[1] != "000000", Submodule});
  }
  Expected<std::string> Unknown = run({"ls-files", "--others", "--exclude-standard", "-z"});
  if (!Unknown)
    return Unknown.takeError();
  for (StringRef Rest = *Unknown; !Rest.empty();)
    All.push_back({field(Rest).str(), "", true, false});
  return All;
}

Expected<std::vector<std::string>> Git::contents(ArrayRef<std::string> Objects) const {
  std::vector<std::string> All;
  if (Objects.empty())
    return All;
  Expected<std::string> Answer = run({"cat-file", "--batch"}, join(Objects, "\n") + "\n");
  if (!Answer)
    return Answer.takeError();
  StringRef Rest = *Answer;
  for (const std::string &Object : Objects) {
    // "NAME blob SIZE", then the content and a line break.
    auto [Head, Body] = Rest.split('\n');
    size_t Size = 0;
    if (Head.rsplit(' ').second.getAsInteger(10, Size) || Body.size() < Size + 1)
      return makeError("git has no content for the object " + Object + " ('" + Head +
                       "'); a partial clone must be able to fetch it");
    All.push_back(Body.take_front(Size).str());
    Rest = Body.drop_front(Size + 1);
  }
  return All;
}

bool Git::has(StringRef Commit, StringRef Path) const {
  std::string Name = (Commit + ":" + Path).str();
  Expected<std::string> Answer = run({"cat-file", "-e", Name});
  if (Answer)
    return true;
  consumeError(Answer.takeError());
  return false;
}

Expected<std::string> Git::patch(StringRef Commit) const {
  return run({"diff", "-U0", "-M", "--no-ext-diff", "--no-textconv", "--no-color", "--src-prefix=a/", "--dst-prefix=b/",
              "--ignore-submodules=all", Commit, "--"});
}

//===----------------------------------------------------------------------===//
// LineMap
//===----------------------------------------------------------------------===//

namespace {

/// "a/src/x.cpp", or the same in quotes where git thinks that it needs them. "/dev/null" is empty.
std::string patchPath(StringRef Text) {
  Text = Text.rtrim('\t');
  std::string Path;
  if (Text.consume_front("\"")) {
    for (size_t I = 0; I < Text.size() && Text[I] != '"'; ++I) {
      if (Text[I] == '\\' && I + 1 < Text.size())
        ++I; // a quote or a backslash; names with control characters are not mapped
      Path += Text[I];
    }
  } else {
    Path = Text.str();
  }
  return StringRef(Path).starts_with("a/") || StringRef(Path).starts_with("b/") ? Path.substr(2) : std::string();
}

/// "12,3" or "12": the first line and how many.
std::pair<unsigned, unsigned> range(StringRef Text) {
  auto [First, Count] = Text.split(',');
  unsigned Begin = 0, Number = 1;
  First.getAsInteger(10, Begin);
  if (!Count.empty())
    Count.getAsInteger(10, Number);
  return {Begin, Number};
}

} // namespace

LineMap LineMap::read(StringRef Patch) {
  LineMap Map;
  std::string Before;
  File *Current = nullptr;
  bool InHead = true;
  auto Begin = [&](std::string Name) {
    Before = std::move(Name);
    Current = &Map.Files[Before];
  };
  for (StringRef Rest = Patch; !Rest.empty();) {
    StringRef Line;
    std::tie(Line, Rest) = Rest.split('\n');
    if (Line.starts_with("diff --git ")) {
      InHead = true;
      Current = nullptr;
    } else if (InHead && Line.consume_front("rename from ")) {
      Begin(patchPath(Line.starts_with("\"") ? Line.str() : ("a/" + Line).str()));
    } else if (InHead && Current && Line.consume_front("rename to ")) {
      Current->Now = patchPath(Line.starts_with("\"") ? Line.str() : ("b/" + Line).str());
    } else if (InHead && Line.consume_front("--- ")) {
      if (std::string Name = patchPath(Line); !Name.empty())
        Begin(Name);
    } else if (InHead && Line.consume_front("+++ ")) {
      if (Current)
        Current->Now = patchPath(Line);
    } else if (Line.consume_front("@@ -")) {
      InHead = false;
      if (!Current)
        continue;
      SmallVector<StringRef, 3> Words;
      Line.split(Words, ' ');
      auto [Old, OldCount] = range(Words[0]);
      auto [New, NewCount] = range(Words.size() > 1 ? Words[1].ltrim('+') : "0,0");
      // Of an empty range git names the line before it.
      unsigned OldEnd = OldCount ? Old + OldCount : Old + 1, NewEnd = NewCount ? New + NewCount : New + 1;
      Current->Hunks.push_back({OldCount ? Old : OldEnd, OldEnd, int(NewEnd) - int(OldEnd)});
    }
  }
  return Map;
}

std::optional<LineMap::Position> LineMap::now(StringRef Name, unsigned Line) const {
  auto Found = Files.find(Name);
  if (Found == Files.end())
    return Position{Name.str(), Line};
  const File &Changed = Found->second;
  if (Changed.Now.empty())
    return std::nullopt;
  int Shift = 0;
  for (const Hunk &Each : Changed.Hunks) {
    if (Line < Each.Begin)
      break;
    if (Line < Each.End)
      return std::nullopt;
    Shift = Each.Shift;
  }
  return Position{Changed.Now, unsigned(int(Line) + Shift)};
}

std::optional<std::string> LineMap::renamed(StringRef Name) const {
  auto Found = Files.find(Name);
  if (Found == Files.end() || Found->second.Now.empty() || Found->second.Now == Name)
    return std::nullopt;
  return Found->second.Now;
}

} // namespace thinwrap::driver
