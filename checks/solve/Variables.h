//===- Variables.h - A function's variables, as model rows see them -------===//
#ifndef THINWRAP_SOLVE_VARIABLES_H
#define THINWRAP_SOLVE_VARIABLES_H

#include "models/Library.h"
#include "solve/Program.h"

namespace thinwrap::solve {

/// A node of a function that stands for a variable, parameter or field: read there, written there.
struct VariableUse {
  uint32_t node = 0;
  bool read = false, written = false;
};

/// Every such node of `f`, in order.
void eachVariable(const Program &program, FunctionId f,
                  llvm::function_ref<void(const models::VariableView &, VariableUse)> use);

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_VARIABLES_H
