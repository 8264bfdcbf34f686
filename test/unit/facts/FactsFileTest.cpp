// What is written is read back; what is damaged, foreign or made up is an error with its place and never a crash.
#include "facts/FactsFile.h"

#include "facts/Dump.h"
#include "support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <functional>

using namespace thinwrap::facts;
using llvm::MemoryBuffer;

namespace {

Node node(NodeKind Kind, uint32_t Index) {
  return Node(Index, 0, Kind == NodeKind::ParameterIn ? 6 : 0, 0, 0, 1, 7, Kind, RootKind::None);
}

Edge edge(uint32_t From, uint32_t To, uint32_t FromPath = 0, uint32_t Kills = 0) {
  return Edge(From, To, FromPath, 0, Kills, 0, 0, 1, 24, 0, Transform::Copy, 0);
}

/// int f(S &s) { return g(s.x); }, by hand.
UnitT sampleUnit() {
  UnitT U;
  U.strings = {"", "a.cpp", "f", "g", "x", "int", "s"};
  U.files = {1};
  auto EmptyPath = std::make_unique<PathT>();
  auto FieldPath = std::make_unique<PathT>();
  FieldPath->elements.push_back(Element(0, 4, ElementKind::Field));
  U.paths.push_back(std::move(EmptyPath));
  U.paths.push_back(std::move(FieldPath));
  for (uint32_t Name : {2u, 3u}) {
    auto S = std::make_unique<SymbolT>();
    S->id = std::make_unique<Hash>(1, Name);
    S->name = Name;
    S->result_type = 5;
    U.symbols.push_back(std::move(S));
  }
  auto F = std::make_unique<FunctionT>();
  F->symbol = 0;
  F->end_line = 1;
  F->nodes = {node(NodeKind::ParameterIn, 0), node(NodeKind::ArgumentIn, 0), node(NodeKind::Result, 0),
              node(NodeKind::Return, 0)};
  F->edges = {edge(0, 1, 1), edge(2, 3)};
  auto C = std::make_unique<CallT>();
  C->callee = 1;
  C->arguments_in = {1};
  C->result = 2;
  F->calls.push_back(std::move(C));
  U.functions.push_back(std::move(F));
  return U;
}

std::string openText(std::string Bytes, Check Strength = Check::Everything) {
  llvm::Expected<FactsFile> File = FactsFile::fromBuffer(MemoryBuffer::getMemBufferCopy(Bytes, "u.facts"), Strength);
  return File ? "" : thinwrap::support::text(File.takeError());
}

TEST(FactsFile, WhatIsWrittenIsReadBack) {
  std::string Bytes = serialize(sampleUnit());
  llvm::Expected<FactsFile> File =
      FactsFile::fromBuffer(MemoryBuffer::getMemBufferCopy(Bytes, "u.facts"), Check::Everything);
  ASSERT_TRUE(bool(File));
  EXPECT_EQ(file(File->unit(), File->unit().main_file()), "a.cpp");
  EXPECT_EQ(serialize(*std::unique_ptr<UnitT>(File->unit().UnPack())), Bytes);
}

TEST(FactsFile, TheSameUnitGivesTheSameBytes) { EXPECT_EQ(serialize(sampleUnit()), serialize(sampleUnit())); }

TEST(FactsFile, AnEmptyOrForeignFileIsNamed) {
  const char *Expected = "reading facts file 'u.facts': this is no facts file (expected the identifier 'TWFX'); "
                         "`thinwrap extract` writes one";
  EXPECT_EQ(openText(""), Expected);
  EXPECT_EQ(openText("int main() { return 0; }"), Expected);
}

TEST(FactsFile, AnotherVersionIsNamed) {
  UnitT U = sampleUnit();
  U.version = SchemaVersion + 1;
  EXPECT_EQ(openText(serialize(U)),
            "reading facts file 'u.facts': written in version " + std::to_string(SchemaVersion + 1) +
                " of the format, this thinwrap reads version " + std::to_string(SchemaVersion) + "; extract it again");
}

TEST(FactsFile, EveryCutIsAnErrorAndNoCrash) {
  std::string Bytes = serialize(sampleUnit());
  for (size_t Length = 0; Length < Bytes.size(); ++Length)
    EXPECT_NE(openText(Bytes.substr(0, Length)), "") << "cut to " << Length << " of " << Bytes.size();
}

TEST(FactsFile, NoChangedByteCrashes) {
  const std::string Bytes = serialize(sampleUnit());
  for (size_t At = 0; At < Bytes.size(); ++At)
    for (char Value : {'\x00', '\x7f', '\xff'}) {
      std::string Changed = Bytes;
      Changed[At] = Value;
      llvm::Expected<FactsFile> File =
          FactsFile::fromBuffer(MemoryBuffer::getMemBufferCopy(Changed, "u.facts"), Check::Everything);
      if (!File) {
        consumeError(File.takeError());
        continue;
      }
      // What is accepted can be walked from end to end.
      std::string Text;
      llvm::raw_string_ostream Out(Text);
      dump(File->unit(), Out);
    }
}

struct BadIndex {
  const char *Name;
  std::function<void(UnitT &)> Break;
  const char *Expected;
};

class FactsIndex : public ::testing::TestWithParam<BadIndex> {};

TEST_P(FactsIndex, IsNamed) {
  UnitT U = sampleUnit();
  GetParam().Break(U);
  std::string Bytes = serialize(U);
  EXPECT_EQ(openText(Bytes), std::string("reading facts file 'u.facts': ") + GetParam().Expected);
  EXPECT_EQ(openText(Bytes, Check::Structure), "") << "the structure is whole";
}

const BadIndex BadIndexes[] = {
    {"File", [](UnitT &U) { U.files[0] = 70; }, "field 'files': 70 is out of range, there are 7"},
    {"MainFile", [](UnitT &U) { U.main_file = 1; }, "field 'main_file': 1 is out of range, there are 1"},
    {"PathElement", [](UnitT &U) { U.paths[1]->elements[0] = Element(0, 9, ElementKind::Field); },
     "entry 1 of paths: field 'name': 9 is out of range, there are 7"},
    {"SymbolName", [](UnitT &U) { U.symbols[1]->name = 7; },
     "entry 1 of symbols: field 'name': 7 is out of range, there are 7"},
    {"SymbolBase", [](UnitT &U) { U.symbols[1]->bases = {5}; },
     "entry 1 of symbols: field 'bases': 5 is out of range, there are 2"},
    {"FunctionSymbol", [](UnitT &U) { U.functions[0]->symbol = None; },
     "entry 0 of functions: field 'symbol': 4294967295 is out of range, there are 2"},
    {"NodeIndex", [](UnitT &U) { U.functions[0]->nodes[2] = node(NodeKind::Result, 3); },
     "entry 0 of functions: entry 2 of nodes: field 'index': 3 is out of range, there are 1"},
    {"EdgeTarget", [](UnitT &U) { U.functions[0]->edges[1] = edge(2, 4); },
     "entry 0 of functions: entry 1 of edges: field 'dst': 4 is out of range, there are 4"},
    {"EdgePath", [](UnitT &U) { U.functions[0]->edges[0] = edge(0, 1, 2); },
     "entry 0 of functions: entry 0 of edges: field 'src_path': 2 is out of range, there are 2"},
    {"EdgeKills", [](UnitT &U) { U.functions[0]->edges[0] = edge(0, 1, 0, 1); },
     "entry 0 of functions: entry 0 of edges: field 'kills': 1 is out of range, there are 0"},
    {"CallArgument", [](UnitT &U) { U.functions[0]->calls[0]->arguments_in[0] = 4; },
     "entry 0 of functions: entry 0 of calls: field 'arguments_in': 4 is out of range, there are 4"},
    {"CallCallee", [](UnitT &U) { U.functions[0]->calls[0]->callee = 2; },
     "entry 0 of functions: entry 0 of calls: field 'callee': 2 is out of range, there are 2"},
    {"BackEdgeCall", [](UnitT &U) { U.functions[0]->back_edges = {BackEdge(0, 0, 1, -2, 0, 0, 0, 0, 0, 0)}; },
     "entry 0 of functions: entry 0 of back_edges: field 'call': 1 is out of range, there are 1"},
    {"OverwriteCall", [](UnitT &U) { U.functions[0]->overwrites = {Overwrite(1, -2, 0, 0, 0, 0)}; },
     "entry 0 of functions: field 'overwrites.call': 1 is out of range, there are 1"},
    {"OverwritePath", [](UnitT &U) { U.functions[0]->overwrites = {Overwrite(0, -2, 0, 2, 0, 0)}; },
     "entry 0 of functions: field 'overwrites.written': 2 is out of range, there are 2"},
    {"AliasPath", [](UnitT &U) { U.functions[0]->aliases = {Alias(2, 0, 0, -2)}; },
     "entry 0 of functions: field 'aliases.from_path': 2 is out of range, there are 2"},
    {"Condition", [](UnitT &U) { U.functions[0]->return_conditions = {Condition(9, true)}; },
     "entry 0 of functions: field 'return_conditions': 9 is out of range, there are 4"},
};

INSTANTIATE_TEST_SUITE_P(OutOfRange, FactsIndex, ::testing::ValuesIn(BadIndexes),
                         [](const auto &Info) { return std::string(Info.param.Name); });

TEST(Dump, ShowsNodesEdgesAndCallsWithNames) {
  std::string Bytes = serialize(sampleUnit());
  llvm::Expected<FactsFile> File =
      FactsFile::fromBuffer(MemoryBuffer::getMemBufferCopy(Bytes, "u.facts"), Check::Everything);
  ASSERT_TRUE(bool(File));
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  dumpFunctions(File->unit(), "f", Out);
  Out.flush();
  EXPECT_NE(Text.find("function f to line 1\n"), std::string::npos) << Text;
  EXPECT_NE(Text.find("  %0 ParameterIn 0 's'  @a.cpp:1:7\n"), std::string::npos) << Text;
  EXPECT_NE(Text.find("  %0.x -> %1  @a.cpp:1:24\n"), std::string::npos) << Text;
  EXPECT_NE(Text.find("  #0 g 0(%1) result(%2)\n"), std::string::npos) << Text;
}

} // namespace
