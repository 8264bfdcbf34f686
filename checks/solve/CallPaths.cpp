//===- CallPaths.cpp - What a port's path says at one call ----------------===//
//
// Most of a path is the same for every call. What an element names may hang on the call: the constant that it is
// handed, or a template argument.
//
//===----------------------------------------------------------------------===//

#include "solve/CallModels.h"

using namespace thinwrap;
using namespace thinwrap::solve;

/// The arguments of a pack, "<int, char>"; what is no pack stands for itself.
static void splitPack(llvm::StringRef text, llvm::SmallVectorImpl<llvm::StringRef> &types) {
  if (!text.starts_with("<")) {
    types.push_back(text);
    return;
  }
  text = text.drop_front().drop_back();
  int depth = 0;
  for (size_t i = 0, from = 0; i <= text.size(); ++i) {
    if (i == text.size() || (text[i] == ',' && depth == 0)) {
      types.push_back(text.slice(from, i).trim());
      from = i + 1;
    } else {
      depth += text[i] == '<' || text[i] == '(';
      depth -= text[i] == '>' || text[i] == ')';
    }
  }
}

/// Where a type stands among template arguments from `first` on; any element if it does not.
static Element positionOf(llvm::StringRef type, llvm::ArrayRef<llvm::StringRef> arguments) {
  int64_t number = 0;
  for (llvm::StringRef argument : arguments) {
    llvm::SmallVector<llvm::StringRef, 8> types;
    splitPack(argument, types);
    for (llvm::StringRef each : types) {
      if (each == type)
        return {ElementKind::Index, 0, number};
      ++number;
    }
  }
  return {ElementKind::AnyIndex, 0, 0};
}

llvm::SmallVector<llvm::StringRef, 4> CallModels::templateArguments(SymbolId s) const {
  llvm::SmallVector<llvm::StringRef, 4> list;
  if (s != None && program.symbol(s).record->template_arguments())
    for (uint32_t i : *program.symbol(s).record->template_arguments())
      list.push_back(program.string(program.symbol(s).unit, i));
  return list;
}

/// A number, or where a type stands: in `get<int>(tuple<char, int>)` among the arguments that follow, in
/// `variant<char, int>::emplace<int>()` among those of the class.
Element CallModels::indexOfTemplate(SymbolId callee, int64_t position) const {
  llvm::SmallVector<llvm::StringRef, 4> arguments = templateArguments(callee);
  if (position >= int64_t(arguments.size()))
    return {ElementKind::AnyIndex, 0, 0};
  int64_t number = 0;
  if (!arguments[position].rtrim("ULul").getAsInteger(10, number))
    return {ElementKind::Index, 0, number};
  if (SymbolId owner = program.symbol(callee).owner; owner != None)
    return positionOf(arguments[position], templateArguments(owner));
  return positionOf(arguments[position], llvm::ArrayRef<llvm::StringRef>(arguments).drop_front(position + 1));
}

Element CallModels::indexOfType(SymbolId callee, int64_t argument) const {
  if (callee == None || program.symbol(callee).owner == None)
    return {ElementKind::AnyIndex, 0, 0};
  const Symbol &symbol = program.symbol(callee);
  const auto *types = symbol.record->parameter_types();
  if (!types || argument >= int64_t(types->size()))
    return {ElementKind::AnyIndex, 0, 0};
  llvm::StringRef type = program.string(symbol.unit, types->Get(argument)).rtrim("& ");
  type.consume_front("const ");
  return positionOf(type, templateArguments(symbol.owner));
}

PathId CallModels::pathOf(CallRef c, const models::Port &port, int32_t rest) {
  PathTable &paths = program.paths;
  uint32_t unit = program.function(c.function).unit;
  llvm::SmallVector<ElementId, 8> list;
  for (const models::PathElement &e : port.path) {
    Element el;
    switch (e.kind) {
    case models::ElementKind::Field:
      el = {ElementKind::Field, paths.name(e.name), 0};
      break;
    case models::ElementKind::Deref:
      el = {ElementKind::Deref, 0, 0};
      break;
    case models::ElementKind::AnyIndex:
      el = {ElementKind::AnyIndex, 0, 0};
      break;
    case models::ElementKind::Index:
      el = {ElementKind::Index, 0, e.value};
      break;
    case models::ElementKind::Key:
      el = {ElementKind::Key, paths.name(e.name), 0};
      break;
    case models::ElementKind::KeyOfSelf: {
      el = {ElementKind::AnyIndex, 0, 0};
      if (SymbolId s = c.call == None ? None : program.callee(c); s != None)
        el = {ElementKind::Key, paths.name(program.nameOf(s)), 0};
      break;
    }
    case models::ElementKind::KeyOfArgument: {
      el = {ElementKind::AnyIndex, 0, 0};
      if (const facts::Constant *k = constant(c, int32_t(e.value))) {
        llvm::StringRef text = program.string(unit, k->text());
        int64_t number = 0;
        if (k->is_string())
          el = {ElementKind::Key, paths.name(text), 0};
        else if (!text.getAsInteger(10, number))
          el = {ElementKind::Index, 0, number};
      }
      break;
    }
    case models::ElementKind::IndexOfTemplate:
      el = indexOfTemplate(program.callee(c), e.value);
      break;
    case models::ElementKind::IndexOfType:
      el = indexOfType(program.callee(c), e.value);
      break;
    case models::ElementKind::PositionInRest:
      el = rest < 0 ? Element{ElementKind::AnyIndex, 0, 0} : Element{ElementKind::Index, 0, rest};
      break;
    }
    list.push_back(paths.element(el));
  }
  return paths.intern(list);
}
