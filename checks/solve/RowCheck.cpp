//===- RowCheck.cpp - What a user's model rows are about in a program -----===//
#include "solve/RowCheck.h"

#include "models/Describe.h"
#include "models/PortParser.h"
#include "models/RowIndex.h"
#include "models/TypePattern.h"
#include "solve/CallModels.h"
#include "solve/Variables.h"
#include "support/Glob.h"
#include "support/Json.h"

#include <map>

using namespace thinwrap;
using namespace thinwrap::solve;
using models::PortKind;
using models::Row;

namespace {

bool isUsers(const models::ModelFile &file) { return !llvm::StringRef(file.file).starts_with("builtin/"); }

RowCheck header(const models::Provenance &from, std::string name) {
  return {from.file, from.section, from.index, std::move(name), {}, {}};
}

std::string plural(size_t n, llvm::StringRef one) { return std::to_string(n) + " " + one.str() + (n == 1 ? "" : "s"); }

class Checker {
public:
  Checker(llvm::ArrayRef<const facts::Unit *> units, const models::Library &library)
      : program(units, paths), call_models(program, library), library(library) {}

  std::vector<RowCheck> run() {
    std::vector<RowCheck> all;
    for (const models::ModelFile &file : library.files()) {
      if (!isUsers(file))
        continue;
      for (const Row &row : file.functions)
        all.push_back(check(row));
      variables(file, all);
      for (const models::AllocationRow &row : file.allocations)
        all.push_back(check(row));
    }
    return all;
  }

private:
  bool isFunction(SymbolId s) const {
    return program.symbol(s).record->kind() != facts::SymbolKind::Class &&
           program.symbol(s).record->kind() != facts::SymbolKind::Variable;
  }

  // ---- functions ----

  /// Functions that the row is about, in the program's order.
  const std::vector<SymbolId> &symbolsOf(const Row &row) {
    if (by_row.empty())
      for (SymbolId s = 0; s < program.numSymbols(); ++s)
        if (isFunction(s))
          for (const Row *each : call_models.rowsOf(s))
            by_row[call_models.asWritten(each)].push_back(s);
    return by_row[&row];
  }

  RowCheck check(const Row &row) {
    RowCheck result = header(row.from, models::title(row));
    for (SymbolId s : symbolsOf(row))
      result.matches.push_back(match(row, s));
    result.never = result.matches.empty() ? whyNothing(row) : whyNever(row, result);
    return result;
  }

  RowCheck::Match match(const Row &row, SymbolId s) const {
    const Symbol &symbol = program.symbol(s);
    RowCheck::Match found{display(s), {}, 0, 0};
    if (const facts::Location *at = symbol.record->location(); at && at->line())
      if (symbol.function != None)
        found.place = program.place(symbol.function, at->file(), at->line(), at->column());
    for (CallRef c : program.callsOf(s)) {
      ++found.calls;
      found.holds += llvm::all_of(row.when, [&](const auto &when) { return call_models.holds(c, when); });
      if (!found.place.line)
        found.place = program.place(c);
    }
    return found;
  }

  std::string display(SymbolId s) const {
    const Symbol &symbol = program.symbol(s);
    llvm::StringRef text = program.string(symbol.unit, symbol.record->display());
    return (text.empty() ? program.nameOf(s) : text).str();
  }

  /// Nothing matches: a name that is near, or what the function of that name has not.
  std::string whyNothing(const Row &row) const {
    std::string near;
    std::vector<llvm::StringRef> names;
    for (SymbolId s = 0; s < program.numSymbols(); ++s) {
      if (!isFunction(s))
        continue;
      llvm::StringRef name = program.nameOf(s);
      names.push_back(name);
      if (llvm::none_of(row.function.names, [&](const auto &pattern) { return support::matchesName(pattern, name); }))
        continue;
      std::string key;
      call_models.withView(s, [&](const models::SymbolView &view) { key = models::misfit(row.function, view).str(); });
      if (!key.empty())
        return "matches nothing in this program: its \"" + key + "\" does not fit `" + display(s) + "`";
      return "matches nothing in this program: another row is about `" + display(s) + "`" + otherRow(row, s);
    }
    if (std::string name = models::title(row); !name.empty() && !support::isNamePattern(name)) {
      llvm::StringRef last = models::lastName(name);
      for (llvm::StringRef each : names)
        if (models::lastName(each) == last)
          return "matches nothing in this program; a function here is called `" + each.str() + "`";
      if (llvm::StringRef each = support::nearest(name, names); !each.empty())
        return "matches nothing in this program; did you mean `" + each.str() + "`?";
    }
    return "matches nothing in this program";
  }

  std::string otherRow(const Row &row, SymbolId s) const {
    if (row.fallback)
      return ", and this one is a fallback";
    llvm::SmallVector<const Row *, 4> rows;
    call_models.withView(s, [&](const models::SymbolView &view) { library.match(view, rows); });
    if (rows.empty())
      return "";
    return " and overrides this one: " + rows.front()->from.file + ", functions[" +
           std::to_string(rows.front()->from.index) + "]";
  }

  /// Something matches, and the row still says nothing of it.
  std::string whyNever(const Row &row, const RowCheck &result) {
    size_t calls = 0, holds = 0;
    for (const RowCheck::Match &each : result.matches) {
      calls += each.calls;
      holds += each.holds;
    }
    if (std::optional<std::string> port = missingPort(row))
      return *port;
    // A handler that a framework calls needs no call, and one that is only named (`&f`) has none.
    bool handler = row.endpoint && !row.endpoint->handler;
    if (calls == 0 && !handler && !anyAddressTaken(row))
      return "matches " + plural(result.matches.size(), "function") + ", but nothing in this program calls " +
             (result.matches.size() == 1 ? "it" : "them");
    if (calls && holds == 0 && !row.when.empty())
      return "its condition holds at none of " + plural(calls, "call");
    if (row.body == models::BodyUse::First && allBodiesSeen(row))
      return "gives way (\"body\": \"first\"): every body of what it matches is seen";
    return "";
  }

  bool anyAddressTaken(const Row &row) {
    const std::vector<SymbolId> &symbols = symbolsOf(row);
    return llvm::any_of(program.nodesOf(facts::NodeKind::Function), [&](NodeRef n) {
      const Function &fn = program.function(n.function);
      return llvm::is_contained(symbols, program.symbolOf(fn.unit, fn.record->nodes()->Get(n.node)->index()));
    });
  }

  bool allBodiesSeen(const Row &row) {
    return llvm::all_of(symbolsOf(row), [&](SymbolId s) { return program.symbol(s).function != None; });
  }

  /// A port of the row that no function that it matches has.
  std::optional<std::string> missingPort(const Row &row) {
    for (const models::Port &port : models::ownPorts(row)) {
      std::string lacks, example;
      for (SymbolId s : symbolsOf(row)) {
        lacks = whatLacks(port, s);
        if (lacks.empty())
          break;
        example = display(s);
      }
      if (!lacks.empty())
        return "its port \"" + models::toString(port) + "\" does not exist: `" + example + "` " + lacks;
    }
    return std::nullopt;
  }

  std::string whatLacks(const models::Port &port, SymbolId s) const {
    const Symbol &symbol = program.symbol(s);
    switch (port.kind) {
    case PortKind::Argument:
    case PortKind::ArgumentNamed:
    case PortKind::ArgumentOfType:
    case PortKind::ArgumentRest:
      return lacksArgument(port, s);
    case PortKind::This: {
      bool method = symbol.owner != None && !program.has(s, facts::SymbolFlags::Static);
      return method ? "" : "has no object";
    }
    case PortKind::Return: {
      llvm::StringRef type = program.string(symbol.unit, symbol.record->result_type());
      return type == "void" ? "returns nothing" : "";
    }
    case PortKind::Local:
      return "";
    }
    return "";
  }

  std::string lacksArgument(const models::Port &port, SymbolId s) const {
    std::string lacks;
    call_models.withView(s, [&](const models::SymbolView &view) {
      llvm::SmallVector<unsigned, 4> indices;
      // C functions without a prototype and those with "..." take more than they declare.
      constexpr unsigned many = 1000;
      bool variadic = program.has(s, facts::SymbolFlags::Variadic);
      models::argumentsOf(port, view, variadic ? many : view.parameterTypes.size(), indices);
      if (!indices.empty())
        return;
      if (port.kind == PortKind::ArgumentNamed)
        lacks = "has no parameter called so";
      else if (port.kind == PortKind::ArgumentOfType)
        lacks = "has no parameter of that type";
      else
        lacks = "has " + plural(view.parameterTypes.size(), "parameter");
    });
    return lacks;
  }

  // ---- variables and allocations ----

  void variables(const models::ModelFile &file, std::vector<RowCheck> &all) {
    if (file.variables.empty())
      return;
    std::map<const models::VariableRow *, std::map<std::string, RowCheck::Match>> found;
    for (FunctionId f = 0; f < program.numFunctions(); ++f)
      eachVariable(program, f, [&](const models::VariableView &view, VariableUse at) {
        llvm::SmallVector<const models::VariableRow *, 2> rows;
        library.match(view, rows);
        for (const models::VariableRow *row : rows) {
          if (!row->barrier && !(row->source && at.read) && !(row->sink && at.written))
            continue;
          auto [it, fresh] = found[row].try_emplace(nameIn(view));
          if (fresh) {
            const facts::Node &n = *program.function(f).record->nodes()->Get(at.node);
            it->second = {it->first, program.place(f, n.file(), n.line(), n.column()), 0, 0};
          }
        }
      });
    for (const models::VariableRow &row : file.variables) {
      RowCheck result = header(row.from, row.names.empty() ? "" : row.names.front());
      for (auto &[name, match] : found[&row])
        result.matches.push_back(std::move(match));
      if (result.matches.empty())
        result.never = std::string("matches nothing in this program") +
                       (row.sink && row.kind == models::VariableKind::Local ? " that is read again" : "");
      all.push_back(std::move(result));
    }
  }

  static std::string nameIn(const models::VariableView &view) {
    bool inside = view.kind == models::VariableKind::Local || view.kind == models::VariableKind::Parameter;
    return view.name.str() + (inside ? " in " + view.function.str() : "");
  }

  RowCheck check(const models::AllocationRow &row) {
    RowCheck result = header(row.from, row.types.empty() ? "" : row.types.front());
    auto matches = [&](llvm::StringRef type) {
      return llvm::any_of(row.types, [&](const auto &pattern) { return models::matchesType(pattern, type); });
    };
    std::map<std::string, RowCheck::Match> found;
    for (NodeRef n : program.nodesOf(facts::NodeKind::Allocation)) {
      const Function &fn = program.function(n.function);
      const facts::Node &node = *fn.record->nodes()->Get(n.node);
      std::string type = program.string(fn.unit, node.index()).str();
      if (matches(type))
        ++found
              .try_emplace(type,
                           RowCheck::Match{"new " + type,
                                           program.place(n.function, node.file(), node.line(), node.column()), 0, 0})
              .first->second.calls;
    }
    for (SymbolId s = 0; row.constructed && s < program.numSymbols(); ++s)
      if (program.symbol(s).record->kind() == facts::SymbolKind::Constructor && program.symbol(s).owner != None &&
          matches(program.nameOf(program.symbol(s).owner)))
        found.try_emplace(display(s), RowCheck::Match{display(s), {}, 0, 0}).first->second.calls +=
            program.callsOf(s).size();
    for (auto &[type, match] : found)
      result.matches.push_back(std::move(match));
    if (result.matches.empty())
      result.never = row.constructed ? "no object of that type is constructed in this program"
                                     : "no `new` of that type stands in this program";
    return result;
  }

  PathTable paths;
  Program program;
  CallModels call_models;
  const models::Library &library;
  std::map<const Row *, std::vector<SymbolId>> by_row;
};

} // namespace

std::vector<RowCheck> thinwrap::solve::checkRows(llvm::ArrayRef<const facts::Unit *> units,
                                                 const models::Library &library) {
  if (llvm::none_of(library.files(), isUsers))
    return {};
  return Checker(units, library).run();
}
