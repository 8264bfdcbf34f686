//===- CompileCommands.cpp - Which units a program has --------------------===//
#include "driver/CompileCommands.h"

#include "support/Error.h"
#include "support/Json.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;
using thinwrap::support::JsonValue;
using thinwrap::support::makeError;

namespace thinwrap::driver {

namespace {

constexpr StringLiteral DatabaseName = "compile_commands.json";

/// Flags that are left out: they name outputs, load code, or change what the command is for.
constexpr StringLiteral DroppedFlags[] = {"-c",          "-S",          "-E",
                                          "-M",          "-MM",         "-MD",
                                          "-MG",         "-MMD",        "-MP",
                                          "-MV",         "--analyze",   "-fsyntax-only",
                                          "/c",          "/E",          "/showIncludes",
                                          "-save-temps", "--save-temps"};
/// The same with a value of its own. GCC's -wrapper names a program to run; clang would take its value for a file.
constexpr StringLiteral DroppedWithValue[] = {"-o",
                                              "-MF",
                                              "-MT",
                                              "-MQ",
                                              "-MJ",
                                              "-wrapper",
                                              "-aux-info",
                                              "-dumpbase",
                                              "-dumpdir",
                                              "-serialize-diagnostics",
                                              "--serialize-diagnostics"};
constexpr StringLiteral DroppedPrefixes[] = {"-fplugin=",
                                             "-fplugin-arg-",
                                             "-fpass-plugin=",
                                             "-save-temps=",
                                             "--save-temps=",
                                             "-MF",
                                             "-MT",
                                             "-MQ",
                                             "-Wp,-M",
                                             "/Fo",
                                             "-Fo",
                                             "/Fd",
                                             "/sourceDependencies"};
/// Programs that stand before the compiler.
constexpr StringLiteral Launchers[] = {"ccache", "sccache", "distcc", "icecc", "gomacc", "env", "nice", "time"};

StringRef programName(StringRef Word) {
  StringRef Name = Word.substr(Word.find_last_of("/\\") + 1); // StringRef::npos + 1 is 0
  return Name.ends_with_insensitive(".exe") ? Name.drop_back(4) : Name;
}

bool isLauncher(StringRef Word) { return is_contained(Launchers, programName(Word)) || Word.contains('='); }

/// Leaves out what must not reach the parser. The compiler's name stays: it tells the target and the language.
std::vector<std::string> withoutUnwanted(ArrayRef<const char *> Words) {
  while (Words.size() > 1 && isLauncher(Words.front()))
    Words = Words.drop_front();
  std::vector<std::string> Kept;
  for (size_t I = 0; I < Words.size(); ++I) {
    StringRef Word = Words[I];
    if (I == 0) {
      Kept.push_back(Word.str());
      continue;
    }
    if (is_contained(DroppedWithValue, Word)) {
      ++I;
      continue;
    }
    bool JoinedOutput = Word.starts_with("-o") && !Word.starts_with("-objc") && Word != "-omit";
    if (JoinedOutput || is_contained(DroppedFlags, Word) ||
        any_of(DroppedPrefixes, [&](StringRef Prefix) { return Word.starts_with(Prefix); }))
      continue;
    Kept.push_back(Word.str());
  }
  return Kept;
}

/// Replaces @file by the words of that file, relative to the entry's folder. A file that cannot be read stays a word.
void expandResponseFiles(SmallVectorImpl<const char *> &Words, StringRef Directory, BumpPtrAllocator &Memory,
                         bool Windows) {
  if (none_of(Words, [](StringRef Word) { return Word.starts_with("@"); }))
    return;
  cl::ExpansionContext Context(Memory, Windows ? cl::TokenizeWindowsCommandLine : cl::TokenizeGNUCommandLine);
  Context.setCurrentDir(Directory).setRelativeNames(true);
  consumeError(Context.expandResponseFiles(Words));
}

bool isWindowsStyle(StringRef Command) {
  StringRef First = Command.substr(0, Command.find(' ')).trim('"');
  return First.ends_with_insensitive(".exe") || programName(First).equals_insensitive("cl");
}

class DatabaseReader {
public:
  explicit DatabaseReader(StringRef Folder) : Folder(Folder) {}

  void entry(JsonValue Value) {
    std::string File, Directory, Command;
    std::vector<std::string> Listed;
    if (!Value.isObject())
      return Value.mistake("expected an object");
    // Other keys are allowed: tools write more than the format names.
    for (auto &[Key, Field] : Value.object().entries()) {
      if (Key == "file")
        File = Field.string();
      else if (Key == "directory")
        Directory = Field.string();
      else if (Key == "command")
        Command = Field.string();
      else if (Key == "arguments")
        for (const JsonValue &Word : Field.array())
          Listed.push_back(Word.string());
    }
    if (File.empty())
      return Value.mistake("the key \"file\" is missing");
    if (Command.empty() && Listed.empty())
      return Value.mistake("one of the keys \"command\" and \"arguments\" is needed");
    Directory = absolutePath(Directory, Folder);
    add({absolutePath(File, Directory), Directory, words(Command, Listed, Directory)});
  }

  std::vector<UnitCommand> Units;

private:
  std::vector<std::string> words(StringRef Command, ArrayRef<std::string> Listed, StringRef Directory) {
    BumpPtrAllocator Memory;
    StringSaver Saver(Memory);
    SmallVector<const char *, 64> Words;
    bool Windows = isWindowsStyle(Listed.empty() ? Command : StringRef(Listed.front()));
    if (!Listed.empty())
      for (const std::string &Word : Listed)
        Words.push_back(Word.c_str());
    else if (Windows)
      cl::TokenizeWindowsCommandLine(Command, Saver, Words);
    else
      cl::TokenizeGNUCommandLine(Command, Saver, Words);
    expandResponseFiles(Words, Directory, Memory, Windows);
    return withoutUnwanted(Words);
  }

  void add(UnitCommand Unit) {
    std::string Identity = Unit.File + '\0' + Unit.Directory;
    for (const std::string &Word : Unit.Arguments)
      Identity += '\0' + Word;
    if (Seen.insert(Identity).second)
      Units.push_back(std::move(Unit));
  }

  StringRef Folder;
  StringSet<> Seen;
};

} // namespace

std::string absolutePath(StringRef Path, StringRef Directory) {
  SmallString<256> Result;
  if (!sys::path::is_absolute(Path))
    Result = Directory;
  sys::path::append(Result, Path);
  sys::path::remove_dots(Result, /*remove_dot_dot=*/true);
  return std::string(Result);
}

std::string currentDirectory() {
  SmallString<256> Result;
  return sys::fs::current_path(Result) ? "/" : std::string(Result);
}

bool isWithin(StringRef Path, StringRef Folder) {
  Folder = Folder.rtrim('/');
  return Path.starts_with(Folder) && (Path.size() == Folder.size() || Path[Folder.size()] == '/');
}

Expected<std::string> findDatabase(StringRef Given, StringRef Start) {
  if (!Given.empty()) {
    std::string Path = absolutePath(Given, currentDirectory());
    if (sys::fs::is_directory(Path))
      Path = absolutePath(DatabaseName, Path);
    if (sys::fs::exists(Path))
      return Path;
    return makeError("no compilation database '" + Path +
                     "'; CMake writes one with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, "
                     "other build systems with `bear -- make`");
  }
  for (StringRef Folder = Start; !Folder.empty(); Folder = sys::path::parent_path(Folder))
    for (StringRef Below : {"", "build"}) {
      std::string Path = absolutePath(DatabaseName, absolutePath(Below, Folder));
      if (sys::fs::exists(Path))
        return Path;
    }
  return makeError("found no " + DatabaseName + " in '" + Start +
                   "', its `build` or a folder above. CMake writes one with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, other "
                   "build systems with `bear -- make`; name its folder with -p DIR. Without one, give the files and "
                   "the flags: thinwrap scan FILE... -- FLAGS");
}

static Expected<std::vector<UnitCommand>> unitsOf(Expected<support::JsonDocument> Document, StringRef Folder) {
  if (!Document)
    return Document.takeError();
  DatabaseReader Reader(Folder);
  for (const JsonValue &Entry : Document->root().array())
    Reader.entry(Entry);
  if (Error Mistakes = Document->finish())
    return Mistakes;
  return std::move(Reader.Units);
}

Expected<std::vector<UnitCommand>> readDatabase(StringRef Path) {
  return unitsOf(support::JsonDocument::read("compilation database", Path), sys::path::parent_path(Path));
}

Expected<std::vector<UnitCommand>> parseDatabase(const Twine &Label, StringRef Text, StringRef Folder) {
  return unitsOf(support::JsonDocument::parse(Label, Text), Folder);
}

/// Whether a flag chooses a version of the other language: one list of flags may be meant for units of both.
static bool isOtherStandard(StringRef Flag, bool IsC) {
  return Flag.consume_front("-std=") && (Flag.contains("++") ? IsC : !IsC);
}

std::vector<UnitCommand> unitsWithFlags(ArrayRef<std::string> Files, ArrayRef<std::string> Flags) {
  std::vector<UnitCommand> Units;
  std::string Here = currentDirectory();
  for (const std::string &File : Files) {
    // What `clang++` is given is C++, whatever it is called.
    const bool Says = is_contained(Flags, "-x") || any_of(Flags, [](StringRef F) { return F.starts_with("-x"); });
    const bool IsC = !Says && sys::path::extension(File) == ".c";
    std::vector<const char *> Words{IsC ? "clang" : "clang++"};
    for (const std::string &Flag : Flags)
      if (Says || !isOtherStandard(Flag, IsC))
        Words.push_back(Flag.c_str());
    UnitCommand Unit{absolutePath(File, Here), Here, withoutUnwanted(Words)};
    Unit.Arguments.push_back(Unit.File);
    Units.push_back(std::move(Unit));
  }
  return Units;
}

std::string commonRoot(ArrayRef<UnitCommand> Units) {
  if (Units.empty())
    return currentDirectory();
  StringRef Shared = sys::path::parent_path(Units.front().File);
  for (const UnitCommand &Unit : Units)
    while (!isWithin(Unit.File, Shared) && !Shared.empty())
      Shared = sys::path::parent_path(Shared);
  // A checkout's .git is a folder, of a worktree or submodule it is a file.
  for (StringRef Folder = Shared; !Folder.empty(); Folder = sys::path::parent_path(Folder))
    if (sys::fs::exists(Folder + "/.git"))
      return Folder.str();
  return Shared.empty() ? "/" : Shared.str();
}

} // namespace thinwrap::driver
