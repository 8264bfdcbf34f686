//===- Construct.cpp - Calls that only a model makes ----------------------===//
//
// `std::make_shared<T>(a, b)` runs a constructor of T, `std::bind(f, x, _1)` calls f with what its result is called
// with: calls that stand in bodies that nobody reads. A model names them; here they become links.
//
//===----------------------------------------------------------------------===//

#include "models/PortParser.h"
#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;

// ---- bind -----------------------------------------------------------------------------------------------------------

/// The number n of a type that is `std::_Placeholder<n>` (libstdc++) or `std::__ph<n>` (libc++), 0 if it is none.
static unsigned placeholder(llvm::StringRef type) {
  for (llvm::StringRef mark : {"_Placeholder<", "__ph<"}) {
    size_t at = type.find(mark);
    unsigned number = 0;
    if (at != llvm::StringRef::npos && !type.substr(at + mark.size()).split('>').first.getAsInteger(10, number))
      return number;
  }
  return 0;
}

void Solver::throughBind(CallRef c, const PortPlace &callee, PathId &closure, llvm::SmallVectorImpl<Places> &in,
                         llvm::SmallVectorImpl<Places> &out) {
  auto elements = paths.at(closure);
  if (elements.empty())
    return;
  const Element last = paths.element(elements.back());
  llvm::StringRef name = last.kind == ElementKind::Field ? paths.name(last.name) : llvm::StringRef();
  unsigned number = 0;
  if (!name.consume_front("bound ") || name.getAsInteger(10, number) || number >= call_models.bound_calls.size())
    return;
  CallRef bind = call_models.bound_calls[number];
  const facts::Call &record = *program.call(bind);
  uint32_t unit = program.function(bind.function).unit;
  llvm::SmallVector<Places, 4> real_in, real_out;
  for (uint32_t i = 1; record.argument_types() && i < record.argument_types()->size(); ++i) {
    unsigned n = placeholder(program.string(unit, record.argument_types()->Get(i)));
    if (n) {
      real_in.push_back(n <= in.size() ? in[n - 1] : Places());
      real_out.push_back(n <= out.size() ? out[n - 1] : Places());
      continue;
    }
    ElementId index = paths.element({ElementKind::Index, 0, int64_t(i) - 1});
    PathId kept = paths.concat(closure, paths.intern(index));
    real_in.push_back({{callee.node, kept, false, -1}});
    // What a bound pointer points to may be changed: it is found through the object that keeps the pointer.
    real_out.push_back({{call_models.nodeAfter(callee.node), kept, false, -1}});
  }
  // What the call hands over follows the bound arguments, if the binder leaves room for it.
  if (llvm::any_of(call_models.at(bind).rows, [](const models::Row *row) {
        return llvm::any_of(row->calls, [](const auto &k) { return k.when == models::CallTime::BoundFront; });
      })) {
    real_in.append(in.begin(), in.end());
    real_out.append(out.begin(), out.end());
  }
  in.assign(real_in.begin(), real_in.end());
  out.assign(real_out.begin(), real_out.end());
}

// ---- constructors ---------------------------------------------------------------------------------------------------

/// Whether a row moves something to or from a place that all calls share.
static bool hasSharedFlow(llvm::ArrayRef<const models::Row *> rows) {
  auto shared = [](const models::Port &port) {
    return port.kind == models::PortKind::Local && llvm::StringRef(port.name).starts_with(models::SharedPrefix);
  };
  return llvm::any_of(rows, [&](const models::Row *row) {
    return llvm::any_of(row->flows, [&](const models::FlowRow &f) { return shared(f.from) || shared(f.to); }) ||
           (row->request && (llvm::any_of(row->request->url, shared) || llvm::any_of(row->request->headers, shared)));
  });
}

/// A library's own state, and what a constructor writes by itself, flow although nothing arrives at the call.
void Solver::touchConstructions() {
  for (SymbolId s = 0; s < program.numSymbols(); ++s) {
    if (program.symbol(s).record->kind() == facts::SymbolKind::Class)
      continue;
    if (hasSharedFlow(call_models.rowsOf(s))) {
      call_models.makeShared(s);
      for (CallRef c : program.callsOf(s))
        tab.touch(c);
    }
    for (const models::Row *row : call_models.rowsOf(s))
      for (const models::CallRow &call : row->calls)
        if (!call.callee && !program.constructorsOf(call_models.constructedType(s, call)).empty())
          for (CallRef c : program.callsOf(s))
            tab.touch(c);
  }
}

void Solver::bindConstructor(CallRef c, const models::CallRow &row) {
  SymbolId callee = program.callee(c);
  llvm::StringRef type = call_models.constructedType(callee, row);
  if (type.empty() || call_models.isConstructedByRows(callee, row))
    return;
  Places object;
  call_models.places(c, *row.object, true, object);
  llvm::SmallVector<Places, 4> in, out;
  for (const auto &ports : row.arguments)
    for (const models::Port &p : ports) {
      Places from, to;
      call_models.places(c, p, false, from);
      call_models.places(c, p, true, to);
      for (const PortPlace &place : from)
        in.push_back({place});
      out.resize(in.size());
    }
  bool any = false;
  for (FunctionId f : program.constructorsOf(type)) {
    const Graph &g = program.graph(f);
    if (g.parameter_in.size() < in.size())
      continue;
    any = true;
    Link link;
    link.call = c;
    link.target = f;
    for (size_t i = 0; i < in.size(); ++i)
      for (const PortPlace &p : in[i])
        if (g.parameter_in[i] != None)
          link.in.push_back({p.node, g.base + g.parameter_in[i], p.path, 0, p.below, Transform::Copy});
    for (const PortPlace &p : object)
      if (g.this_out != None)
        link.out.push_back({g.base + g.this_out, p.node, 0, p.path, false, Transform::Copy});
    tab.addLink(std::move(link));
  }
  // A copy, an aggregate, a library's class: what it is made from is in it.
  if (!any)
    for (const Places &places : in)
      for (const PortPlace &from : places)
        for (const PortPlace &to : object)
          tab.addMove(from, to, c);
}
