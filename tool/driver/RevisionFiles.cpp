//===- RevisionFiles.cpp - The files of the program as they were -----------===//
#include "driver/RevisionFiles.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace thinwrap::driver {

/// The folder without symbolic links; what no longer exists of it is taken as it is spelt.
static std::string canonicalFolder(StringRef Folder) {
  SmallString<256> Real;
  if (!sys::fs::real_path(Folder, Real))
    return std::string(Real);
  StringRef Above = sys::path::parent_path(Folder);
  if (Above.empty() || Above == Folder)
    return Folder.str();
  Real = canonicalFolder(Above);
  sys::path::append(Real, sys::path::filename(Folder));
  sys::path::remove_dots(Real, /*remove_dot_dot=*/true);
  return std::string(Real);
}

std::string canonicalPath(StringRef Path) {
  SmallString<256> Result(canonicalFolder(sys::path::parent_path(Path)));
  sys::path::append(Result, sys::path::filename(Path));
  return std::string(Result);
}

void RevisionFiles::add(StringRef Path, std::string Content) { Files[Path] = std::move(Content); }
void RevisionFiles::addAbsent(StringRef Path) { Files[Path] = std::nullopt; }

RevisionFiles::State RevisionFiles::look(StringRef Path, StringRef &Content) const {
  if (Files.empty())
    return State::AsOnDisk;
  auto [Folder, IsNew] = Folders.try_emplace(sys::path::parent_path(Path));
  if (IsNew)
    Folder->getValue() = canonicalFolder(Folder->getKey());
  SmallString<256> Name(Folder->getValue());
  sys::path::append(Name, sys::path::filename(Path));
  auto Found = Files.find(Name);
  if (Found == Files.end())
    return State::AsOnDisk;
  if (!Found->getValue())
    return State::Absent;
  Content = *Found->getValue();
  return State::Other;
}

namespace {

class RevisionFileSystem : public vfs::ProxyFileSystem {
public:
  RevisionFileSystem(IntrusiveRefCntPtr<vfs::FileSystem> Disk, const RevisionFiles &Files)
      : ProxyFileSystem(std::move(Disk)), Files(Files), Memory(makeIntrusiveRefCnt<vfs::InMemoryFileSystem>()) {
    for (const auto &Entry : Files.all())
      if (Entry.getValue())
        Memory->addFile(Entry.getKey(), /*ModificationTime=*/0,
                        MemoryBuffer::getMemBuffer(*Entry.getValue(), Entry.getKey()));
  }

  ErrorOr<vfs::Status> status(const Twine &Path) override {
    std::string Name = absolute(Path);
    switch (Files.look(Name)) {
    case RevisionFiles::State::Absent:
      return std::make_error_code(std::errc::no_such_file_or_directory);
    case RevisionFiles::State::Other:
      return named(Memory->status(canonicalPath(Name)), Path);
    case RevisionFiles::State::AsOnDisk:
      break;
    }
    ErrorOr<vfs::Status> Result = ProxyFileSystem::status(Path);
    if (!Result) // perhaps a folder whose last file is gone
      return named(Memory->status(canonicalPath(Name)), Path);
    return Result;
  }

  bool exists(const Twine &Path) override { return bool(status(Path)); } // the proxy's would ask the disk

  ErrorOr<std::unique_ptr<vfs::File>> openFileForRead(const Twine &Path) override {
    std::string Name = absolute(Path);
    switch (Files.look(Name)) {
    case RevisionFiles::State::Absent:
      return std::make_error_code(std::errc::no_such_file_or_directory);
    case RevisionFiles::State::Other:
      return vfs::File::getWithPath(Memory->openFileForRead(canonicalPath(Name)), Path);
    case RevisionFiles::State::AsOnDisk:
      break;
    }
    return ProxyFileSystem::openFileForRead(Path);
  }

private:
  std::string absolute(const Twine &Path) const {
    SmallString<256> Name;
    Path.toVector(Name);
    if (makeAbsolute(Name))
      return Path.str();
    return std::string(Name);
  }

  static ErrorOr<vfs::Status> named(ErrorOr<vfs::Status> Found, const Twine &Path) {
    return Found ? ErrorOr<vfs::Status>(vfs::Status::copyWithNewName(*Found, Path)) : Found;
  }

  const RevisionFiles &Files;
  IntrusiveRefCntPtr<vfs::InMemoryFileSystem> Memory;
};

} // namespace

IntrusiveRefCntPtr<vfs::FileSystem> RevisionFiles::over(IntrusiveRefCntPtr<vfs::FileSystem> Disk) const {
  if (empty())
    return Disk;
  return makeIntrusiveRefCnt<RevisionFileSystem>(std::move(Disk), *this);
}

} // namespace thinwrap::driver
