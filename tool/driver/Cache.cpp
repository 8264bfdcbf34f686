//===- Cache.cpp - Facts that were extracted before ------------------------===//
//
// An entry is text, one line each, and ends with "end"; whoever meets a line that it does not know takes the entry for
// absent:
//
//   thinwrap-unit/1
//   facts HASH
//   file SIZE MODIFIED HASH PATH
//   absent PATH
//   end
//
//===----------------------------------------------------------------------===//
#include "driver/Cache.h"

#include "facts/FactsFile.h"
#include "support/Error.h"
#include "support/File.h"
#include "clang/Basic/Version.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>

using namespace llvm;
using thinwrap::support::Hash128;
using thinwrap::support::makeError;

namespace thinwrap::driver {

namespace {

constexpr StringLiteral EntryHeader = "thinwrap-unit/1";

/// Where a file's time cannot be relied on.
constexpr int64_t UnknownTime = 0;

int64_t nanoseconds(sys::TimePoint<> Time) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(Time.time_since_epoch()).count();
}

/// Takes the next word of a line.
StringRef word(StringRef &Line) {
  auto [Word, Rest] = Line.split(' ');
  Line = Rest;
  return Word;
}

bool fileHolds(StringRef Line, FileStates &Files) {
  uint64_t Size = 0;
  int64_t Modified = 0;
  if (word(Line).getAsInteger(10, Size) || word(Line).getAsInteger(10, Modified))
    return false;
  StringRef Hash = word(Line);
  const FileStates::State &Now = Files.state(Line);
  if (!Now.Exists || Now.Size != Size)
    return false;
  if (Now.Modified == Modified)
    return true;
  std::optional<Hash128> Content = Files.content(Line);
  return Content && Content->hex() == Hash;
}

} // namespace

const FileStates::State &FileStates::state(StringRef Path) {
  auto [Entry, IsNew] = States.try_emplace(Path);
  if (!IsNew)
    return Entry->getValue();
  StringRef Before;
  RevisionFiles::State How = At ? At->look(Path, Before) : RevisionFiles::State::AsOnDisk;
  if (How == RevisionFiles::State::Other)
    Entry->getValue() = {true, Before.size(), NoTime};
  if (How != RevisionFiles::State::AsOnDisk)
    return Entry->getValue();
  sys::fs::file_status Status;
  if (!sys::fs::status(Path, Status))
    Entry->getValue() = {true, Status.getSize(), nanoseconds(Status.getLastModificationTime())};
  return Entry->getValue();
}

std::optional<Hash128> FileStates::content(StringRef Path) {
  auto [Entry, IsNew] = Contents.try_emplace(Path);
  if (!IsNew)
    return Entry->getValue();
  StringRef Before;
  RevisionFiles::State How = At ? At->look(Path, Before) : RevisionFiles::State::AsOnDisk;
  if (How == RevisionFiles::State::Other)
    Entry->getValue() = support::hashBytes(Before);
  if (How != RevisionFiles::State::AsOnDisk)
    return Entry->getValue();
  if (ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path))
    Entry->getValue() = support::hashBytes((*Buffer)->getBuffer());
  return Entry->getValue();
}

std::string Cache::defaultFolder() {
  SmallString<256> Folder;
  if (std::optional<std::string> Given = sys::Process::GetEnv("XDG_CACHE_HOME");
      Given && sys::path::is_absolute(*Given))
    Folder = *Given;
  else if (!sys::path::home_directory(Folder))
    sys::path::system_temp_directory(/*ErasedOnReboot=*/false, Folder);
  else
    sys::path::append(Folder, ".cache");
  sys::path::append(Folder, "thinwrap");
  return std::string(Folder);
}

Expected<Cache> Cache::open(StringRef Folder) {
  std::string Absolute = absolutePath(Folder, currentDirectory());
  for (StringRef Below : {"/units", "/facts"})
    if (std::error_code Code = sys::fs::create_directories(Absolute + Below))
      return makeError("cannot use the cache '" + Absolute + "' (--cache-dir names another, --no-cache does without)",
                       Code);
  return Cache(std::move(Absolute));
}

Hash128 Cache::key(const UnitCommand &Command, const ExtractSettings &Settings) {
  static const Hash128 Program = programIdentity();
  support::Hasher Parts;
  Parts.add(Program).add(Settings.Root).add(Settings.WantedHeaders.size());
  for (const std::string &Pattern : Settings.WantedHeaders)
    Parts.add(Pattern);
  Parts.add(Command.File).add(Command.Directory);
  for (const std::string &Argument : Command.Arguments)
    Parts.add(Argument);
  return Parts.finish();
}

Hash128 Cache::keyBefore(const UnitCommand &Command, const ExtractSettings &Settings) {
  return support::Hasher().add(key(Command, Settings).hex()).add("before").finish();
}

std::string Cache::entryPath(const Hash128 &Key) const { return Folder + "/units/" + Key.hex(); }
std::string Cache::factsPath(StringRef Hash) const { return (Folder + "/facts/" + Hash + ".facts").str(); }

std::optional<std::string> Cache::find(const Hash128 &Key, FileStates &Files) const {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(entryPath(Key));
  if (!Buffer)
    return std::nullopt;
  StringRef Rest = (*Buffer)->getBuffer();
  if (!Rest.consume_front(EntryHeader) || !Rest.consume_front("\nfacts ") || !Rest.ends_with("\nend\n"))
    return std::nullopt;
  StringRef Hash;
  std::tie(Hash, Rest) = Rest.split('\n');
  while (!Rest.empty() && Rest != "end\n") {
    StringRef Line;
    std::tie(Line, Rest) = Rest.split('\n');
    StringRef Kind = word(Line);
    if (Kind == "file" ? !fileHolds(Line, Files) : Kind != "absent" || Files.state(Line).Exists)
      return std::nullopt;
  }
  std::string Path = factsPath(Hash);
  return sys::fs::exists(Path) ? std::optional(Path) : std::nullopt;
}

Expected<std::string> Cache::store(const Hash128 &Key, const Extraction &Unit, const RevisionFiles *At) const {
  std::string Bytes = facts::serialize(Unit.Unit);
  std::string Hash = support::hashBytes(Bytes).hex();
  std::string Path = factsPath(Hash);
  ErrorOr<std::unique_ptr<MemoryBuffer>> There = MemoryBuffer::getFile(Path);
  if (!There || (*There)->getBuffer() != Bytes) // missing, or damaged
    if (Error Failure = support::writeFile("facts file", Path, Bytes))
      return Failure;

  // Git calls it "racily clean": a change in the same tick as the last one leaves no trace in the time.
  constexpr int64_t Settled = 2'000'000'000;
  const int64_t Now = nanoseconds(std::chrono::system_clock::now());
  FileStates Files(At);
  std::string Entry = (EntryHeader + "\nfacts " + Hash + "\n").str();
  raw_string_ostream Out(Entry);
  for (const Dependency &File : Unit.Dependencies) {
    const FileStates::State &State = Files.state(File.Path);
    bool Lost = !State.Exists || StringRef(File.Path).contains('\n');
    if (Lost) // the entry could not be checked later
      return Path;
    bool Reliable = State.Modified != FileStates::NoTime && Now - State.Modified >= Settled;
    int64_t Modified = Reliable ? State.Modified : UnknownTime;
    Out << "file " << State.Size << ' ' << Modified << ' ' << File.Content.hex() << ' ' << File.Path << '\n';
  }
  for (const std::string &Absent : Unit.Absent)
    Out << "absent " << Absent << '\n';
  Out << "end\n";
  Out.flush();
  if (Error Failure = support::writeFile("cache entry", entryPath(Key), Entry))
    return Failure;
  return Path;
}

Hash128 programIdentity() {
  support::Hasher Parts;
  Parts.add(THINWRAP_VERSION).add(clang::getClangFullVersion()).add(facts::SchemaVersion).add(resourceDirectory());
  static const int Anchor = 0;
  std::string Program = sys::fs::getMainExecutable("thinwrap", const_cast<int *>(&Anchor));
  if (ErrorOr<std::unique_ptr<MemoryBuffer>> Bytes =
          MemoryBuffer::getFile(Program, /*IsText=*/false, /*RequiresNullTerminator=*/false))
    Parts.add(support::hashBytes((*Bytes)->getBuffer()));
  return Parts.finish();
}

} // namespace thinwrap::driver
