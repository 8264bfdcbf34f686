//===- HandWritten.cpp - Facts written by hand -----------------------------===//

#include "HandWritten.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

#include "gtest/gtest.h"

#include <algorithm>

using namespace thinwrap;
using namespace thinwrap::test;

uint32_t FunctionText::node(facts::NodeKind kind, std::string name, uint32_t index, uint32_t position) {
  nodes.push_back({kind, std::move(name), index, position});
  return nodes.size() - 1;
}

void FunctionText::edge(uint32_t src, uint32_t dst, std::string from, std::string to, std::vector<std::string> kills) {
  edges.push_back({src, dst, std::move(from), std::move(to), std::move(kills)});
}

uint32_t FunctionText::call(std::string callee, std::vector<uint32_t> arguments, uint32_t line) {
  uint32_t id = calls.size();
  Call c;
  c.callee = std::move(callee);
  c.line = line;
  for (uint32_t i = 0; i < arguments.size(); ++i) {
    c.in.push_back(node(facts::NodeKind::ArgumentIn, "", id, i));
    c.out.push_back(node(facts::NodeKind::ArgumentOut, "", id, i));
    edge(arguments[i], c.in.back());
  }
  c.result = node(facts::NodeKind::Result, "", id);
  calls.push_back(std::move(c));
  return id;
}

FunctionText &Story::function(std::string name) {
  texts.push_back(std::make_unique<FunctionText>());
  texts.back()->name = std::move(name);
  return *texts.back();
}

namespace {
/// Builds one unit's tables.
class UnitText {
public:
  facts::UnitT unit;

  UnitText() {
    string("");
    path("");
    unit.version = 1;
    unit.main_file = 0;
    unit.files.push_back(string("story.cpp"));
  }

  uint32_t string(const std::string &s) {
    auto [it, fresh] = strings.try_emplace(s, unit.strings.size());
    if (fresh)
      unit.strings.push_back(s);
    return it->second;
  }

  /// ".a.*[3]": fields, pointees, any element, indices.
  uint32_t path(const std::string &s) {
    auto [it, fresh] = paths.try_emplace(s, unit.paths.size());
    if (!fresh)
      return it->second;
    auto p = std::make_unique<facts::PathT>();
    for (size_t i = 0; i < s.size();) {
      size_t end = s.find_first_of(".[", i + 1);
      std::string word = s.substr(i, end == std::string::npos ? end : end - i);
      i = end == std::string::npos ? s.size() : end;
      if (word == ".*")
        p->elements.push_back(facts::Element(0, 0, facts::ElementKind::Deref));
      else if (word == "[]")
        p->elements.push_back(facts::Element(0, 0, facts::ElementKind::AnyIndex));
      else if (word[0] == '[')
        p->elements.push_back(facts::Element(std::stoll(word.substr(1)), 0, facts::ElementKind::Index));
      else
        p->elements.push_back(facts::Element(0, string(word.substr(1)), facts::ElementKind::Field));
    }
    unit.paths.push_back(std::move(p));
    return it->second;
  }

  uint32_t symbol(const std::string &name) {
    auto [it, fresh] = symbols.try_emplace(name, unit.symbols.size());
    if (fresh) {
      auto s = std::make_unique<facts::SymbolT>();
      s->id = std::make_unique<facts::Hash>(std::hash<std::string>()(name), 7);
      s->name = s->display = string(name);
      s->location = std::make_unique<facts::Location>();
      unit.symbols.push_back(std::move(s));
    }
    return it->second;
  }

  void add(const FunctionText &text) {
    uint32_t s = symbol(text.name);
    unit.symbols[s]->flags |= uint32_t(facts::SymbolFlags::HasBody);
    if (text.is_virtual)
      unit.symbols[s]->flags |= uint32_t(facts::SymbolFlags::Virtual);
    for (const std::string &o : text.overrides) {
      uint32_t base = symbol(o);
      unit.symbols[base]->flags |= uint32_t(facts::SymbolFlags::Virtual);
      unit.symbols[s]->bases.push_back(base);
    }
    auto f = std::make_unique<facts::FunctionT>();
    f->symbol = s;
    f->location = std::make_unique<facts::Location>(0, 1, 1);
    for (const FunctionText::Node &n : text.nodes) {
      bool symbolic = n.kind == facts::NodeKind::GlobalIn || n.kind == facts::NodeKind::GlobalOut ||
                      n.kind == facts::NodeKind::Function;
      uint32_t index = symbolic ? symbol(n.name) : n.kind == facts::NodeKind::String ? string(n.name) : n.index;
      f->nodes.push_back(
          facts::Node(index, n.position, symbolic ? 0 : string(n.name), 0, 0, 1, 1, n.kind, facts::RootKind::None));
    }
    for (const FunctionText::Edge &e : text.edges) {
      uint32_t kills = 0;
      if (!e.kills.empty()) {
        auto list = std::make_unique<facts::KillListT>();
        for (const std::string &k : e.kills)
          list->paths.push_back(path(k));
        f->kill_lists.push_back(std::move(list));
        kills = f->kill_lists.size();
      }
      f->edges.push_back(facts::Edge(e.src, e.dst, path(e.from), path(e.to), kills, 0, 0, 1, 1, 0, e.transform, 0));
    }
    for (const FunctionText::Call &c : text.calls)
      f->calls.push_back(call(c));
    for (const FunctionText::Back &b : text.backs)
      f->back_edges.push_back(
          facts::BackEdge(b.src, path(b.from_path), b.call, b.from, b.to, b.dst, path(b.to_path), 0, 1, 1));
    unit.functions.push_back(std::move(f));
  }

private:
  std::unique_ptr<facts::CallT> call(const FunctionText::Call &c) {
    auto out = std::make_unique<facts::CallT>();
    out->callee = c.callee.empty() ? 0xffffffff : symbol(c.callee);
    if (c.is_virtual)
      unit.symbols[out->callee]->flags |= uint32_t(facts::SymbolFlags::Virtual);
    out->target = c.target;
    out->object_in = c.object_in;
    out->object_out = c.object_out;
    out->arguments_in = c.in;
    out->arguments_out = c.out;
    out->result = c.result;
    out->location = std::make_unique<facts::Location>(0, c.line, 1);
    out->spelling = string(c.callee);
    for (const auto &[position, value] : c.constants)
      out->constants.push_back(facts::Constant(position, string(value), 0, true));
    return out;
  }

  std::map<std::string, uint32_t> strings, paths, symbols;
};
} // namespace

/// Loaded once per model text: a test may solve thousands of times.
static const models::Library *libraryOf(llvm::StringRef model) {
  static std::map<std::string, std::unique_ptr<models::Library>> loaded;
  auto &slot = loaded[model.str()];
  if (slot)
    return slot.get();
  llvm::SmallString<128> file;
  int descriptor;
  if (llvm::sys::fs::createTemporaryFile("story", "json", descriptor, file)) {
    ADD_FAILURE() << "cannot write a temporary file";
    return nullptr;
  }
  llvm::raw_fd_ostream(descriptor, /*shouldClose=*/true) << model;
  auto library = models::Library::load({file.str().str()});
  llvm::sys::fs::remove(file);
  if (!library) {
    ADD_FAILURE() << llvm::toString(library.takeError());
    return nullptr;
  }
  slot = std::make_unique<models::Library>(std::move(*library));
  return slot.get();
}

solve::Result Story::solve(llvm::StringRef model, std::vector<unsigned> groups, const solve::SolveOptions &options) {
  groups.resize(texts.size());
  unsigned count = groups.empty() ? 1 : *std::max_element(groups.begin(), groups.end()) + 1;
  std::vector<UnitText> units(count);
  for (size_t i = 0; i < texts.size(); ++i)
    units[groups[i]].add(*texts[i]);
  std::vector<flatbuffers::FlatBufferBuilder> builders(count);
  std::vector<const facts::Unit *> mapped;
  for (unsigned u = 0; u < count; ++u) {
    builders[u].Finish(facts::Unit::Pack(builders[u], &units[u].unit), facts::UnitIdentifier());
    mapped.push_back(facts::GetUnit(builders[u].GetBufferPointer()));
  }
  const models::Library *library = libraryOf(model);
  if (!library)
    return {};
  solve::Costs costs;
  costs.transform = {0, 1, 1, 1, 2, 1, 4, 4, 0, 0};
  return solve::solve(mapped, *library, costs, options);
}

std::vector<std::string> test::lines(const solve::Result &result) {
  std::vector<std::string> list;
  for (const solve::Flow &f : result.flows)
    list.push_back(std::to_string(f.source.line) + " -> " + std::to_string(f.sink.line));
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}
