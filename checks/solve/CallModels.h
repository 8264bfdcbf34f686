//===- CallModels.h - Model rows, applied to one call ---------------------===//
//
// A model row speaks of ports ("argument(0)", "this[]"); a call has nodes. This file turns the rows that match a call
// into edges between the call's nodes, into the aliases that its back edges ask for, and into the places of its
// callables, sources, sinks and requests. Declared summaries and computed ones meet here: to the tabulation an edge of
// a model is an edge.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_CALLMODELS_H
#define THINWRAP_SOLVE_CALLMODELS_H

#include "models/Library.h"
#include "solve/Program.h"

#include <deque>
#include <map>
#include <set>

namespace thinwrap::solve {

/// A place at a call: node and path. `below`: the port ended in "...". `rest`: position within `argument(i..)`.
struct PortPlace {
  NodeId node = None;
  PathId path = 0;
  bool below = false;
  int32_t rest = -1;
};

/// An edge that a model (or the lack of one) makes between a call's nodes.
struct ModelEdge {
  NodeId dst = None;
  PathId src_path = 0, dst_path = 0;
  Transform as = Transform::Copy;
  bool below = false;  ///< anything below src_path makes all of dst_path
  bool behind = false; ///< only what lies behind a pointer, and only what the report is about
  CallRef call;
  const models::Row *row = nullptr;           ///< null: unseen function, or what survives a call
  llvm::SmallVector<PathId, 1> kills;         ///< replaced by the call
  llvm::SmallVector<PortPlace, 1> companions; ///< what it is joined with, for Combine

  ModelEdge() = default;
  /// A copy of what stands at `from`.
  ModelEdge(const PortPlace &from, const PortPlace &to, CallRef c, const models::Row *row)
      : dst(to.node), src_path(from.path), dst_path(to.path), call(c), row(row) {}
};

/// The port that stands for a global variable: what a call's result refers to need not be one of its arguments.
constexpr int32_t GlobalPort = -3;

/// Two places of a call that are one afterwards. Ports: >= 0 argument, -1 object, -2 result, GlobalPort.
struct CallAlias {
  int32_t from_port = 0, to_port = 0;
  PathId from_path = 0, to_path = 0;
  bool needs_deref = false; ///< holds only for what lies behind a pointer
  SymbolId global = None;   ///< the variable, if to_port is GlobalPort
  bool exact = true;        ///< else what a flow says: the value is from there, not that the two are one place
};

/// How a call is understood.
enum class Knowledge : uint8_t { Modelled, Body, Unseen };

struct CallModel {
  Knowledge knowledge = Knowledge::Unseen;
  llvm::SmallVector<const models::Row *, 2> rows;
  llvm::SmallVector<std::pair<NodeId, ModelEdge>, 4> edges;
  /// From where a pointer is kept to whoever handed it over: what others wrote behind it there.
  llvm::SmallVector<std::pair<NodeId, ModelEdge>, 0> shared_back;
  llvm::SmallVector<CallAlias, 2> aliases;
  std::map<std::string, NodeId> locals;
  int32_t bound = -1; ///< of a call that binds arguments: its number in CallModels::bound_calls
};

class CallModels {
public:
  CallModels(Program &program, const models::Library &library) : program(program), library(library) {}

  /// Rows about a symbol, whatever the call.
  llvm::ArrayRef<const models::Row *> rowsOf(SymbolId s);
  /// Hands over the symbol as model rows see it; the view ends with the call.
  void withView(SymbolId s, llvm::function_ref<void(const models::SymbolView &)> use) const;
  /// Whether a condition of a row holds at a call.
  bool holds(CallRef c, const models::ArgumentCondition &when) const;
  /// Built on first use; stays valid.
  CallModel &at(CallRef c);
  /// Where a port stands at a call. `out`: as the call leaves it.
  void places(CallRef c, const models::Port &port, bool out, llvm::SmallVectorImpl<PortPlace> &list);
  /// Where a port of a function stands inside its body (for endpoints): `out` on its exits.
  void placesInside(FunctionId f, const models::Port &port, bool out, llvm::SmallVectorImpl<PortPlace> &list);
  /// What a port says behind its argument, object or result.
  PathId pathOf(CallRef c, const models::Port &port, int32_t rest);
  /// The type that a row's call makes: a template argument of the called function or of its class.
  llvm::StringRef constructedType(SymbolId callee, const models::CallRow &row) const;
  /// Whether rows say what the constructor does that a row about `callee` calls.
  bool isConstructedByRows(SymbolId callee, const models::CallRow &row) const {
    return constructed_by_rows.count({callee, &row});
  }
  /// The row of a model file that a row of `rowsOf` stands for: itself, or one about a constructor that runs there.
  const models::Row *asWritten(const models::Row *row) const;
  /// The out-port of the call's object or argument whose in-port `n` is; None if it has none.
  NodeId nodeAfter(NodeId n) const;
  /// The other way: the in-port whose out-port `n` is.
  NodeId nodeBefore(NodeId n) const;
  /// Below a call's out-port: what its rows say that it replaces.
  llvm::SmallVector<PathId, 1> replacedAt(CallRef c, const CallModel &m, NodeId out);
  bool guards(CallRef c, unsigned position, bool answer);
  bool isBehaviour(const models::Row &row) const;
  const models::Library &models() const { return library; }
  /// The nodes of all calls that stand for the same `shared(name)` as `n`; none if `n` is no such place.
  llvm::ArrayRef<NodeId> sharedWith(NodeId n) const;
  /// The call in whose rows a place of `local(…)` or `shared(…)` stands; without a function where it is none.
  CallRef callOfLocal(NodeId n) const { return local_calls.lookup(n); }
  /// Makes the shared places of all calls of `s`: a fact at one of them has to find the others.
  void makeShared(SymbolId s);

  /// `std::bind(f, x, _1)`: the result holds the callable at the field that `boundField(n)` names, and argument i below
  /// it at `[i]`; n indexes this list.
  std::vector<CallRef> bound_calls;
  static std::string boundField(int32_t n) { return "bound " + std::to_string(n); }

  /// How often each row was matched and moved something.
  std::map<const models::Row *, RowUse> uses;

private:
  struct View;
  void view(SymbolId s, View &v) const;
  const facts::Constant *constant(CallRef c, int32_t position) const;
  llvm::SmallVector<llvm::StringRef, 4> templateArguments(SymbolId s) const;
  Element indexOfTemplate(SymbolId callee, int64_t position) const;
  Element indexOfType(SymbolId callee, int64_t argument) const;
  void build(CallRef c, CallModel &m);
  void addFlows(CallRef c, CallModel &m, const models::Row &row);
  void addConstructed(SymbolId s, const models::Row &outer, const models::CallRow &made,
                      llvm::SmallVectorImpl<const models::Row *> &rows);
  void shareBack(CallRef c, CallModel &m, const models::Row &row);
  void addSurvivors(CallRef c, CallModel &m);
  void addBound(CallRef c, CallModel &m, const models::CallRow &call);
  bool isCopy(SymbolId s) const;
  bool isNoLibrarys(SymbolId s, const View &v) const;
  void addCopy(CallRef c, CallModel &m);
  void addUnseen(CallRef c, CallModel &m);
  void addAliases(CallRef c, CallModel &m, const models::Row &row);
  void showResult(CallRef c, CallModel &m, const models::Row &row, const models::AliasRow &alias);
  void joinCompanions(CallModel &m);
  int32_t portNumber(CallRef c, NodeId n) const;
  void keepBound(CallRef c, CallModel &m, const PortPlace &from, PathId at);

  Program &program;
  const models::Library &library;
  llvm::DenseMap<SymbolId, std::unique_ptr<llvm::SmallVector<const models::Row *, 2>>> by_symbol;
  std::map<CallRef, std::unique_ptr<CallModel>> by_call;
  std::deque<models::Row> constructed; ///< what constructors do in calls that make objects in place
  llvm::DenseMap<const models::Row *, const models::Row *> written_as; ///< of those: the constructor's own
  std::set<std::pair<SymbolId, const models::CallRow *>> constructed_by_rows;
  std::map<std::string, llvm::SmallVector<NodeId, 4>> shared;
  std::map<NodeId, std::string> shared_names;
  llvm::DenseMap<NodeId, CallRef> local_calls;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_CALLMODELS_H
