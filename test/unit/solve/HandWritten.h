//===- HandWritten.h - Facts written by hand, for the solver's tests -------===//
//
// A small language over facts.fbs, so that a test reads like the program that it means:
//   FunctionBuilder f(p, "g"); auto x = f.parameter(0); f.edge(x, f.result(), ".a", "");
// Functions are named; the same name is the same function, in whichever unit it is put.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_TEST_HANDWRITTEN_H
#define THINWRAP_TEST_HANDWRITTEN_H

#include "facts/facts_generated.h"
#include "models/Library.h"
#include "solve/Solve.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace thinwrap::test {

/// What one function says; put into a unit by `Story::unit`.
struct FunctionText {
  struct Node {
    facts::NodeKind kind;
    std::string name; // variable, called function's or literal's text
    uint32_t index = 0, position = 0;
  };
  struct Edge {
    uint32_t src, dst;
    std::string from, to;
    std::vector<std::string> kills;
    facts::Transform transform = facts::Transform::Copy;
  };
  struct Call {
    std::string callee;
    uint32_t target = 0xffffffff, object_in = 0xffffffff, object_out = 0xffffffff, result = 0xffffffff;
    std::vector<uint32_t> in, out;
    std::map<int, std::string> constants;
    uint32_t line = 0;
    bool is_virtual = false;
  };
  struct Back {
    uint32_t src, call, dst;
    int32_t from, to;
    std::string from_path, to_path;
  };
  std::string name, owner;
  std::vector<std::string> overrides;
  bool is_virtual = false;
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Call> calls;
  std::vector<Back> backs;

  uint32_t node(facts::NodeKind kind, std::string name = "", uint32_t index = 0, uint32_t position = 0);
  uint32_t parameter(uint32_t i) { return node(facts::NodeKind::ParameterIn, "", i); }
  uint32_t parameterOut(uint32_t i) { return node(facts::NodeKind::ParameterOut, "", i); }
  uint32_t result() { return node(facts::NodeKind::Return); }
  uint32_t local(std::string name) { return node(facts::NodeKind::Version, std::move(name)); }
  void edge(uint32_t src, uint32_t dst, std::string from = "", std::string to = "",
            std::vector<std::string> kills = {});
  /// A call with by-value arguments fed by these nodes; answers the call's number. Its ports are in `calls`.
  uint32_t call(std::string callee, std::vector<uint32_t> arguments = {}, uint32_t line = 0);
  /// A call's result node.
  uint32_t answer(uint32_t call) { return calls[call].result; }
};

/// A program as functions, and how they are spread over units.
class Story {
public:
  FunctionText &function(std::string name);
  /// Solves with the functions spread over units: `groups[i]` is the unit of function i (in the order of making).
  solve::Result solve(llvm::StringRef model, std::vector<unsigned> groups = {},
                      const solve::SolveOptions &options = {});
  size_t size() const { return texts.size(); }

private:
  std::vector<std::unique_ptr<FunctionText>> texts;
};

/// "source line -> sink line" of every flow, sorted.
std::vector<std::string> lines(const solve::Result &result);

} // namespace thinwrap::test

#endif // THINWRAP_TEST_HANDWRITTEN_H
