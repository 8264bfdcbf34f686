//===- FactsIndex.cpp - The facts of a whole program in one file -----------===//
#include "facts/FactsIndex.h"

#include "facts/index_generated.h"
#include "support/Error.h"
#include "support/File.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include <set>

using namespace llvm;
namespace endian = llvm::support::endian;
using thinwrap::support::addContext;
using thinwrap::support::makeError;

namespace thinwrap::facts {

namespace {

constexpr StringLiteral Magic = "TWINDEX\n";
constexpr uint32_t LayoutVersion = 1;
constexpr size_t HeaderSize = 16, Alignment = 16;

size_t aligned(size_t Offset) { return (Offset + Alignment - 1) / Alignment * Alignment; }

/// Beside the schema's version: what one version of thinwrap extracts need not be what another one expects.
std::string writtenBy() { return std::string(THINWRAP_VERSION) + " (facts " + utostr(SchemaVersion) + ")"; }

std::string makeDirectory(ArrayRef<const FactsFile *> Units, ArrayRef<IndexedFile> Files) {
  flatbuffers::FlatBufferBuilder Builder;
  std::vector<flatbuffers::Offset<directory::UnitEntry>> UnitEntries;
  size_t Offset = 0;
  for (const FactsFile *Each : Units) {
    auto Name = Builder.CreateString(facts::file(Each->unit(), Each->unit().main_file()).str());
    UnitEntries.push_back(directory::CreateUnitEntry(Builder, Name, Offset, Each->bytes().size()));
    Offset = aligned(Offset + Each->bytes().size());
  }
  std::vector<flatbuffers::Offset<directory::FileEntry>> FileEntries;
  for (const IndexedFile &Each : Files) {
    auto Name = Builder.CreateString(Each.Name);
    FileEntries.push_back(directory::CreateFileEntry(Builder, Name, Each.Size, Each.Content.High, Each.Content.Low));
  }
  auto Tool = Builder.CreateString(writtenBy());
  auto AllUnits = Builder.CreateVector(UnitEntries);
  auto AllFiles = Builder.CreateVector(FileEntries);
  directory::FinishDirectoryBuffer(Builder, directory::CreateDirectory(Builder, Tool, AllUnits, AllFiles));
  return {reinterpret_cast<const char *>(Builder.GetBufferPointer()), Builder.GetSize()};
}

std::string littleEndian(uint32_t Number) {
  char Bytes[4];
  endian::write32le(Bytes, Number);
  return std::string(Bytes, 4);
}

} // namespace

std::optional<IndexedFile> stateOf(StringRef Name, StringRef Path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Text = MemoryBuffer::getFile(Path);
  if (!Text)
    return std::nullopt;
  StringRef Content = (*Text)->getBuffer();
  return IndexedFile{Name.str(), Content.size(), support::hashBytes(Content)};
}

std::vector<std::string> programFiles(ArrayRef<const Unit *> Units) {
  std::set<StringRef> Names;
  for (const Unit *Each : Units)
    for (uint32_t I = 0; I < count(Each->files()); ++I)
      if (StringRef Name = facts::file(*Each, I); !Name.starts_with("<"))
        Names.insert(Name);
  return {Names.begin(), Names.end()};
}

Error writeIndex(StringRef Path, StringRef Root, ArrayRef<const FactsFile *> Units) {
  std::vector<const Unit *> Contents;
  for (const FactsFile *Each : Units)
    Contents.push_back(&Each->unit());
  std::vector<IndexedFile> Files;
  for (const std::string &Name : programFiles(Contents))
    if (std::optional<IndexedFile> State = stateOf(Name, (Root.rtrim('/') + "/" + Name).str()))
      Files.push_back(std::move(*State));

  std::string Directory = makeDirectory(Units, Files);
  std::string Bytes = Magic.str() + littleEndian(LayoutVersion) + littleEndian(Directory.size()) + Directory;
  for (const FactsFile *Each : Units) {
    Bytes.resize(aligned(Bytes.size()));
    Bytes += Each->bytes();
  }
  return support::writeFile("index", Path, Bytes);
}

Expected<FactsIndex> FactsIndex::open(StringRef Path) {
  Expected<std::unique_ptr<MemoryBuffer>> Buffer = support::readFile("index", Path);
  if (!Buffer)
    return Buffer.takeError();
  FactsIndex Index(std::move(*Buffer));
  if (Error Failure = Index.read())
    return addContext("reading index '" + Path + "'", std::move(Failure));
  return Index;
}

Error FactsIndex::read() {
  constexpr StringLiteral Again = "; write it again with `thinwrap scan --index`";
  auto Damaged = [&] { return makeError("the file is damaged or cut off" + Again); };
  StringRef Bytes = Buffer->getBuffer();
  if (!Bytes.starts_with(Magic) || Bytes.size() < HeaderSize)
    return makeError("this is no index; `thinwrap scan --index FILE` writes one");
  if (endian::read32le(Bytes.data() + 8) != LayoutVersion)
    return makeError("its layout is another version's" + Again);

  StringRef Head = Bytes.substr(HeaderSize, endian::read32le(Bytes.data() + 12));
  flatbuffers::Verifier Verifier(reinterpret_cast<const uint8_t *>(Head.data()), Head.size());
  if (Head.size() < 8 || !directory::VerifyDirectoryBuffer(Verifier))
    return Damaged();
  const directory::Directory &Directory = *directory::GetDirectory(Head.data());
  if (StringRef Tool = Directory.tool()->c_str(); Tool != writtenBy())
    return makeError("written by thinwrap " + Tool + ", and this is " + writtenBy() + Again);

  StringRef Payload = Bytes.drop_front(std::min(aligned(HeaderSize + Head.size()), Bytes.size()));
  for (const directory::UnitEntry *Each : elements(Directory.units())) {
    if (Each->offset() > Payload.size() || Each->size() > Payload.size() - Each->offset())
      return Damaged();
    auto Part = MemoryBuffer::getMemBuffer(Payload.substr(Each->offset(), Each->size()), Each->main_file()->c_str(),
                                           /*RequiresNullTerminator=*/false);
    Expected<FactsFile> File = FactsFile::fromBuffer(std::move(Part), Check::Everything);
    if (!File)
      return joinErrors(Damaged(), File.takeError());
    Units.push_back(std::move(*File));
  }
  for (const directory::FileEntry *Each : elements(Directory.files()))
    Files.push_back({Each->name()->c_str(), Each->size(), {Each->content_high(), Each->content_low()}});
  return Error::success();
}

} // namespace thinwrap::facts
