//===- Variables.cpp - A function's variables, as model rows see them -----===//
#include "solve/Variables.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

void thinwrap::solve::eachVariable(const Program &program, FunctionId f,
                                   llvm::function_ref<void(const models::VariableView &, VariableUse)> use) {
  const Function &fn = program.function(f);
  const auto *nodes = fn.record->nodes();
  for (uint32_t i = 0; nodes && i < nodes->size(); ++i) {
    const facts::Node &n = *nodes->Get(i);
    models::VariableView v;
    VariableUse at{i};
    switch (n.kind()) {
    case NodeKind::ParameterIn:
      v.kind = models::VariableKind::Parameter;
      at.read = true;
      break;
    case NodeKind::GlobalIn:
    case NodeKind::GlobalOut:
      v.kind = models::VariableKind::Global;
      (n.kind() == NodeKind::GlobalIn ? at.read : at.written) = true;
      break;
    case NodeKind::FieldLoad:
    case NodeKind::FieldStore:
      v.kind = models::VariableKind::Field;
      (n.kind() == NodeKind::FieldLoad ? at.read : at.written) = true;
      break;
    case NodeKind::Version:
      if (n.root() != facts::RootKind::Local && n.root() != facts::RootKind::Parameter)
        continue;
      v.kind = n.root() == facts::RootKind::Local ? models::VariableKind::Local : models::VariableKind::Parameter;
      at.read = n.root() == facts::RootKind::Local;
      at.written = true;
      break;
    default:
      continue;
    }
    v.name = v.kind == models::VariableKind::Field    ? program.string(fn.unit, n.index())
             : v.kind == models::VariableKind::Global ? program.nameOf(program.symbolOf(fn.unit, n.index()))
                                                      : program.string(fn.unit, n.name());
    v.type = program.string(fn.unit, n.type());
    v.function = program.nameOf(fn.symbol);
    use(v, at);
  }
}
