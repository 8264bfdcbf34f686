//===- Program.h - The units of a program, joined -------------------------===//
//
// The linker: takes the mapped facts of all units and joins them by identity hash. A function that many units carry (a
// header's) is kept once, the one of the first unit in order. Value graphs are built when a fact first reaches the
// function, so that solving costs what the sources reach and not what the program weighs.
//
// Invariants: symbol and function indices depend only on the units' order; nothing here knows models.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_PROGRAM_H
#define THINWRAP_SOLVE_PROGRAM_H

#include "facts/facts_generated.h"
#include "solve/Flow.h"
#include "solve/Path.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace thinwrap::solve {

using SymbolId = uint32_t;
using FunctionId = uint32_t;
using NodeId = uint32_t; ///< a node of a loaded graph, over the whole program
constexpr uint32_t None = 0xffffffff;

/// A symbol of the joined program: the record that says most, and what all units say of it.
struct Symbol {
  const facts::Symbol *record = nullptr;
  uint32_t unit = 0; ///< whose strings the record's indices mean
  FunctionId function = None;
  SymbolId owner = None;
  llvm::SmallVector<SymbolId, 1> bases;   ///< classes: direct bases; methods: what they override
  llvm::SmallVector<SymbolId, 1> derived; ///< the other way round
};

/// One call, by the function that makes it and its number there.
struct CallRef {
  FunctionId function = None;
  uint32_t call = 0;
  bool operator==(const CallRef &o) const { return function == o.function && call == o.call; }
  bool operator<(const CallRef &o) const { return std::tie(function, call) < std::tie(o.function, o.call); }
};

/// A node that is interesting without anything flowing into it.
struct NodeRef {
  FunctionId function = None;
  uint32_t node = 0;
};

/// An edge of a loaded graph, in program-wide paths.
struct Edge {
  NodeId dst = None;
  PathId src_path = 0, dst_path = 0;
  uint32_t source = 0;          ///< index of the facts edge, for its place
  llvm::ArrayRef<PathId> kills; ///< not carried: paths of src
  facts::Transform transform = facts::Transform::Copy;
  uint8_t flags = 0;
};

/// A back edge of a loaded graph.
struct BackEdge {
  NodeId dst = None;
  PathId src_path = 0, dst_path = 0;
  uint32_t call = 0, source = 0;
  int32_t from_port = 0, to_port = 0;
};

/// The value graph of one function, built when first reached.
struct Graph {
  NodeId base = 0;
  std::vector<llvm::SmallVector<Edge, 2>> out;
  std::vector<llvm::SmallVector<uint32_t, 2>> in; ///< from which nodes (local numbers) edges come, each once
  llvm::DenseMap<uint32_t, llvm::SmallVector<BackEdge, 1>> back;    ///< by source (local number)
  llvm::DenseMap<uint32_t, llvm::SmallVector<uint32_t, 1>> back_in; ///< from which nodes back edges come, each once
  std::vector<std::vector<PathId>> kill_lists;
  // Where the ports are (local node numbers).
  llvm::SmallVector<uint32_t, 4> parameter_in, parameter_out;
  uint32_t this_in = None, this_out = None, return_node = None, throws_node = None;
};

/// `path` of one global is `other_path` of another: some function made it point there.
struct GlobalLink {
  PathId path = 0, other_path = 0;
  SymbolId other = None;
};

struct Function {
  const facts::Function *record = nullptr;
  uint32_t unit = 0;
  SymbolId symbol = None;
  std::unique_ptr<Graph> graph;
};

class Program {
public:
  /// `units` stay mapped for the program's life; their order decides which copy of a header's function is kept.
  Program(llvm::ArrayRef<const facts::Unit *> units, PathTable &paths);

  PathTable &paths;

  size_t numFunctions() const { return functions.size(); }
  /// What a handle wrote comes in over a temporary of its own, beside the object's identity.
  bool isLaterWrite(FunctionId f, uint32_t source, const Edge &e) const;
  /// The class of that name, as printed or without template arguments; None if there is none.
  SymbolId classNamed(llvm::StringRef type);
  /// Whether an object may be of both classes: names as printed, "" for one that is not known.
  bool mayBeOne(llvm::StringRef a, llvm::StringRef b);
  static bool isMain(llvm::StringRef name);
  /// Whether it is a program, of which everybody who calls anything is in sight, and no library.
  bool hasMain() const;
  size_t numSymbols() const { return symbols.size(); }
  const Symbol &symbol(SymbolId s) const { return symbols[s]; }
  const Function &function(FunctionId f) const { return functions[f]; }
  SymbolId symbolOf(uint32_t unit, uint32_t local) const { return local == None ? None : symbol_maps[unit][local]; }
  std::optional<SymbolId> find(const facts::Hash &id) const;

  llvm::StringRef string(uint32_t unit, uint32_t index) const;
  llvm::StringRef nameOf(SymbolId s) const { return string(symbols[s].unit, symbols[s].record->name()); }
  bool has(SymbolId s, facts::SymbolFlags flag) const { return symbols[s].record->flags() & uint32_t(flag); }

  /// The graph, built on first use.
  const Graph &graph(FunctionId f);
  NodeId node(FunctionId f, uint32_t local) { return graph(f).base + local; }
  /// Whose node it is. Nodes made by `addNode` answer the function they were made for, with `local` == None.
  NodeRef owner(NodeId n) const { return owners[n]; }
  const facts::Node *nodeRecord(NodeId n) const;
  /// Whether what stands there only goes to places that are one of several, each of which keeps what it held: a call on
  /// `c ? x : y` leaves to x and y what it changed, and need not hand x what y holds.
  bool goesToOneOfSeveral(NodeId n);
  /// A node for a place that exists only in a model row (`local(x)`).
  NodeId addNode(FunctionId f);
  size_t numNodes() const { return owners.size(); }

  const facts::Call *call(CallRef c) const { return functions[c.function].record->calls()->Get(c.call); }
  SymbolId callee(CallRef c) const;
  /// Calls that name `s` as their callee.
  llvm::ArrayRef<CallRef> callsOf(SymbolId s) const;
  /// The bodies that a call may run by its static callee: itself, or all overrides below the receiver's class.
  void directTargets(CallRef c, llvm::SmallVectorImpl<FunctionId> &out) const;
  /// `roots`, and all that they may run by static callees.
  llvm::DenseSet<FunctionId> reachableFrom(llvm::ArrayRef<FunctionId> roots) const;
  /// Calls that may run `f` by their static callee.
  void directCallers(FunctionId f, llvm::SmallVectorImpl<CallRef> &out) const;
  /// The constructors of a class that have bodies, by its name with or without template arguments.
  llvm::ArrayRef<FunctionId> constructorsOf(llvm::StringRef type);
  /// True if `s` is `base` or derives from it.
  bool derivesFrom(SymbolId s, SymbolId base) const;

  /// Nodes of a kind that seeds start from: String, Function, Allocation, GlobalIn, FieldLoad.
  llvm::ArrayRef<NodeRef> nodesOf(facts::NodeKind kind) const;
  /// Arguments whose class has an operator() of its own and is no lambda: the callable, and where it stands.
  llvm::ArrayRef<std::pair<NodeRef, SymbolId>> functors() const { return functor_arguments; }
  /// GlobalIn nodes of a variable.
  llvm::ArrayRef<NodeRef> globalReads(SymbolId variable) const;
  /// GlobalOut nodes of a variable.
  llvm::ArrayRef<NodeRef> globalWrites(SymbolId variable) const;
  /// FieldLoad nodes of the field that a FieldLoad or FieldStore node of `unit` is about.
  llvm::ArrayRef<NodeRef> fieldReads(uint32_t unit, const facts::Node &field) const;
  /// "Class" of "Class::field".
  static llvm::StringRef classOfField(llvm::StringRef field);
  /// Whether the function runs on an object of that very class.
  bool isMethodOf(FunctionId f, llvm::StringRef type) const;
  /// Whether the field that a node of `unit` is about is written by others than its class's own methods.
  bool isWrittenOutside(uint32_t unit, const facts::Node &field) const;
  /// Its FieldStore nodes.
  llvm::ArrayRef<NodeRef> fieldWrites(uint32_t unit, const facts::Node &field) const;
  /// What a variable's places are besides, as places of other variables.
  llvm::ArrayRef<GlobalLink> globalLinks(SymbolId variable) const;

  Place place(FunctionId f, uint32_t file, uint32_t line, uint32_t column, llvm::StringRef callee = {}) const;
  Place place(CallRef c) const;
  Place placeOf(NodeId n) const;
  PathId path(uint32_t unit, uint32_t local);

private:
  void addSymbols(uint32_t u);
  void addFunctions(uint32_t u);
  void indexFunction(FunctionId f);
  void buildGraph(FunctionId f);

  std::vector<const facts::Unit *> units;
  std::vector<std::vector<SymbolId>> symbol_maps;
  std::vector<std::vector<PathId>> path_maps;
  std::vector<Symbol> symbols;
  std::vector<Function> functions;
  mutable std::optional<bool> has_main;
  llvm::StringMap<SymbolId> classes;
  std::map<std::pair<llvm::StringRef, llvm::StringRef>, bool> may_be_one;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, SymbolId> by_id;
  std::vector<llvm::SmallVector<CallRef, 1>> calls_by_callee;
  llvm::DenseMap<unsigned, std::vector<NodeRef>> seeds;
  llvm::DenseMap<SymbolId, std::vector<NodeRef>> global_reads, global_writes;
  using NodesOfField = std::map<std::pair<llvm::StringRef, llvm::StringRef>, std::vector<NodeRef>>;
  NodesOfField field_reads, field_writes;                                       ///< by field and scope
  std::set<std::pair<llvm::StringRef, llvm::StringRef>> fields_written_outside; ///< likewise
  llvm::DenseMap<SymbolId, std::vector<GlobalLink>> global_links;
  llvm::StringMap<llvm::SmallVector<FunctionId, 2>> constructors; ///< by class name, filled on first use
  std::vector<NodeRef> owners;
  std::vector<std::pair<NodeRef, SymbolId>> functor_arguments;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_PROGRAM_H
