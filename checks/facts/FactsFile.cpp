//===- FactsFile.cpp - Opening and writing facts files --------------------===//
#include "facts/FactsFile.h"

#include "support/Error.h"
#include "support/File.h"

using namespace llvm;
using thinwrap::support::addContext;
using thinwrap::support::makeError;

namespace thinwrap::facts {

Expected<FactsFile> FactsFile::open(StringRef Path, Check Strength) {
  Expected<std::unique_ptr<MemoryBuffer>> Buffer = support::readFile("facts file", Path);
  if (!Buffer)
    return Buffer.takeError();
  return fromBuffer(std::move(*Buffer), Strength);
}

/// FlatBuffers' verifier, with the limits of a unit: its default of a million tables is less than a large unit has.
static bool isWellFormed(StringRef Bytes) {
  constexpr flatbuffers::uoffset_t MaxDepth = 16, MaxTables = 1u << 30;
  flatbuffers::Verifier Verifier(reinterpret_cast<const uint8_t *>(Bytes.data()), Bytes.size(), MaxDepth, MaxTables);
  return VerifyUnitBuffer(Verifier);
}

Expected<FactsFile> FactsFile::fromBuffer(std::unique_ptr<MemoryBuffer> Buffer, Check Strength) {
  StringRef Bytes = Buffer->getBuffer();
  std::string Context = ("reading facts file '" + Buffer->getBufferIdentifier() + "'").str();
  auto Fail = [&](const Twine &Text) { return addContext(Context, makeError(Text)); };
  constexpr size_t HeaderSize = 8; // the root's offset and the identifier
  if (Bytes.size() < HeaderSize || !UnitBufferHasIdentifier(Bytes.data()))
    return Fail("this is no facts file (expected the identifier 'TWFX'); `thinwrap extract` writes one");
  if (!isWellFormed(Bytes))
    return Fail("the file is damaged or cut off; extract it again");
  FactsFile File(std::move(Buffer));
  if (File.unit().version() != SchemaVersion)
    return Fail("written in version " + Twine(File.unit().version()) + " of the format, this thinwrap reads version " +
                Twine(SchemaVersion) + "; extract it again");
  if (Strength == Check::Everything)
    if (Error Failure = checkIndexes(File.unit()))
      return addContext(Context, std::move(Failure));
  return File;
}

std::string serialize(const UnitT &Unit) {
  flatbuffers::FlatBufferBuilder Builder(1 << 16);
  FinishUnitBuffer(Builder, facts::Unit::Pack(Builder, &Unit));
  return {reinterpret_cast<const char *>(Builder.GetBufferPointer()), Builder.GetSize()};
}

Error writeFacts(const UnitT &Unit, StringRef Path) { return support::writeFile("facts file", Path, serialize(Unit)); }

} // namespace thinwrap::facts
