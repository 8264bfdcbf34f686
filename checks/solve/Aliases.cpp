//===- Aliases.cpp - What a call links to what ----------------------------===//
//
// The alias part of a function's summary: which places of its ports are one place afterwards. Declared by a model's
// rows, or computed: what extraction saw at the function's end, and what the calls inside it link of its own ports.
//
//===----------------------------------------------------------------------===//

#include "solve/Tabulation.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

namespace {
/// A place of a function's own port, by number (>= 0 parameter, -1 this, -2 return).
struct OwnPort {
  int32_t port;
  PathId path;
};
} // namespace

/// `forward`: where a value leaves the function, else where it comes in.
static int32_t ownPort(const facts::Node &n, bool forward) {
  switch (n.kind()) {
  case NodeKind::ParameterIn:
    return forward ? -3 : int32_t(n.index());
  case NodeKind::ThisIn:
    return forward ? -3 : -1;
  case NodeKind::ThisOut:
    return forward ? -1 : -3;
  case NodeKind::Return:
    return forward ? -2 : -3;
  default:
    return -3;
  }
}

/// Follows copies from a node to the function's own ports: against the edges to parameters and `this`, or along them
/// to the return. Bounded: an alias through more copies than this is rare.
static void toOwnPorts(Program &program, FunctionId f, uint32_t start, PathId path, bool forward,
                       llvm::SmallVectorImpl<OwnPort> &out) {
  PathTable &paths = program.paths;
  const Graph &g = program.graph(f);
  llvm::SmallVector<std::pair<uint32_t, PathId>, 16> work{{start, path}};
  for (size_t i = 0; i < work.size() && work.size() < 64; ++i) {
    auto [n, p] = work[i];
    const facts::Node &r = *program.function(f).record->nodes()->Get(n);
    if (int32_t port = ownPort(r, forward); port != -3)
      out.push_back({port, p});
    auto follow = [&](uint32_t next, PathId from, PathId to, const Edge &e) {
      if (e.transform != facts::Transform::Copy || paths.relation(p, from) != PathRelation::Within)
        return;
      bool cut = false;
      std::pair<uint32_t, PathId> item{next, paths.rebase(p, paths.length(from), to, cut)};
      if (!cut && !llvm::is_contained(work, item))
        work.push_back(item);
    };
    if (forward) {
      for (const Edge &e : g.out[n])
        follow(e.dst - g.base, e.src_path, e.dst_path, e);
      continue;
    }
    for (uint32_t source : g.in[n])
      for (const Edge &e : g.out[source])
        if (e.dst == g.base + n)
          follow(source, e.dst_path, e.src_path, e);
  }
}

/// Where port `port` of a call stands among the caller's nodes (local number), None if it has none.
static uint32_t callPort(const facts::Call &call, int32_t port) {
  if (port == -1)
    return call.object_in() == None ? call.object_out() : call.object_in();
  if (port == -2)
    return call.result();
  return call.arguments_in() && uint32_t(port) < call.arguments_in()->size() ? call.arguments_in()->Get(port) : None;
}

void Tabulation::functionAliases(FunctionId f, unsigned depth, llvm::SmallVectorImpl<CallAlias> &out) {
  const Function &fn = program.function(f);
  program.graph(f);
  auto add = [&](int32_t a, PathId pa, int32_t b, PathId pb, bool deref) {
    out.push_back({a, b, pa, pb, deref});
    out.push_back({b, a, pb, pa, deref});
  };
  if (fn.record->aliases())
    for (const facts::Alias *a : *fn.record->aliases())
      add(a->from_port(), program.path(fn.unit, a->from_path()), a->to_port(), program.path(fn.unit, a->to_path()),
          false);
  if (fn.record->global_aliases())
    for (const facts::GlobalAlias *a : *fn.record->global_aliases())
      if (a->other() == None)
        out.push_back({a->port(), GlobalPort, program.path(fn.unit, a->port_path()),
                       program.path(fn.unit, a->global_path()), false, program.symbolOf(fn.unit, a->global())});
  uint32_t calls = fn.record->calls() ? fn.record->calls()->size() : 0;
  for (uint32_t c = 0; c < calls && depth < 3; ++c)
    for (const CallAlias &a : aliasesOf({f, c}, depth + 1)) {
      const facts::Call &call = *program.call({f, c});
      if (a.to_port == GlobalPort) {
        llvm::SmallVector<OwnPort, 4> own;
        if (uint32_t x = callPort(call, a.from_port); x != None)
          toOwnPorts(program, f, x, a.from_path, a.from_port == -2, own);
        for (const OwnPort &p : own)
          out.push_back({p.port, GlobalPort, p.path, a.to_path, a.needs_deref, a.global});
        continue;
      }
      if (a.from_port > a.to_port && a.from_port != -1)
        continue; // each pair is listed both ways
      uint32_t x = callPort(call, a.from_port), y = callPort(call, a.to_port);
      if (x == None || y == None)
        continue;
      llvm::SmallVector<OwnPort, 4> own_x, own_y;
      // A result, and the object that a constructor makes, are followed to where they go; the rest to where it is from.
      auto made = [&](int32_t port) { return port == -2 || (port == -1 && call.object_in() == None); };
      toOwnPorts(program, f, x, a.from_path, made(a.from_port), own_x);
      toOwnPorts(program, f, y, a.to_path, made(a.to_port), own_y);
      for (const OwnPort &p : own_x)
        for (const OwnPort &q : own_y)
          if (p.port != q.port || p.path != q.path)
            add(p.port, p.path, q.port, q.path, a.needs_deref);
    }
}

llvm::ArrayRef<CallAlias> Tabulation::aliasesOf(CallRef c, unsigned depth) {
  auto it = alias_cache.find(c);
  if (it != alias_cache.end())
    return it->second;
  alias_cache[c]; // recursion sees none
  touch(c);
  const CallModel &m = models.at(c);
  llvm::SmallVector<CallAlias, 2> list(m.aliases.begin(), m.aliases.end());
  if (m.knowledge == Knowledge::Body) {
    llvm::SmallVector<FunctionId, 4> targets;
    program.directTargets(c, targets);
    for (FunctionId f : targets)
      functionAliases(f, depth, list);
  }
  return alias_cache[c] = std::move(list);
}

/// Whether what a flow says (`this.* -> return`) makes one place of two: it names a part, or a pointer that is
/// followed.
bool Tabulation::isSamePlace(const CallAlias &a, CallRef c, bool behind) {
  if (a.exact || behind)
    return true;
  auto elements = program.paths.at(a.to_path);
  const ElementKind last = elements.empty() ? ElementKind::AnyIndex : program.paths.element(elements.back()).kind;
  SymbolId s = program.callee(c);
  // `[]` of a pointer is one of many.
  return last != ElementKind::AnyIndex &&
         (last != ElementKind::Deref || s == None || !program.nameOf(s).ends_with("operator[]"));
}

/// The one place below port `to` that port `from` is, below `written`; none if that is not sure.
std::optional<PathId> Tabulation::samePlace(CallRef c, int32_t from, PathId written, int32_t to) {
  PathTable &paths = program.paths;
  // An object that a call made keeps a reference for good; a pointer, or whatever a library keeps, may be another by
  // now.
  const bool holder = from == -1 || to == -1;
  const bool keeps = holder && from != -2;
  if (keeps && models.at(c).knowledge != Knowledge::Body)
    return {};
  std::optional<PathId> place;
  const llvm::ArrayRef<CallAlias> aliases = aliasesOf(c, 0);
  for (const CallAlias &a : aliases) {
    if (a.from_port != from || paths.relation(written, a.from_path) == PathRelation::Apart)
      continue;
    bool cut = false;
    const bool above = !paths.coveredBy(written, a.from_path);
    if (a.to_port != to || (above && !keeps))
      return {};
    if (keeps && paths.hasDeref(from == -1 ? a.from_path : a.to_path))
      continue;
    const bool behind = !above && paths.hasDeref(written, paths.length(a.from_path));
    if (a.needs_deref && !behind)
      continue; // a copy
    const PathId at = above ? a.to_path : paths.rebase(written, paths.length(a.from_path), a.to_path, cut);
    if (cut || (place && *place != at) || !isSamePlace(a, c, behind))
      return {};
    place = at;
  }
  auto any = [&](ElementId e) { return paths.element(e).kind == ElementKind::AnyIndex; };
  if (!place || llvm::any_of(paths.at(*place), any))
    return {};
  // One of several things may stand there: none of them is surely overwritten.
  for (const CallAlias &a : aliases)
    if (keeps && a.to_port == to && a.from_port != from && paths.relation(a.to_path, *place) != PathRelation::Apart)
      return {};
  return place;
}

/// What an identity edge with `Overwrite` leaves behind, if the call's summary is sure of the place.
std::optional<PathId> Tabulation::overwritten(const Edge &e, FunctionId f) {
  const facts::Function &record = *program.function(f).record;
  const uint32_t index = record.edges()->Get(e.source)->guard();
  auto [it, fresh] = overwrites.try_emplace({f, index});
  if (!fresh)
    return it->second;
  const uint32_t unit = program.function(f).unit;
  const facts::Overwrite &what = *record.overwrites()->Get(index);
  PathTable &paths = program.paths;
  std::optional<PathId> old =
      samePlace({f, what.call()}, what.from_port(), program.path(unit, what.written()), what.to_port());
  const PathId at = program.path(unit, what.at());
  bool cut = false;
  if (old && paths.coveredBy(*old, at))
    old = paths.rebase(*old, paths.length(at), program.path(unit, what.place()), cut);
  else
    old.reset();
  return overwrites[{f, index}] = cut ? std::nullopt : old;
}
