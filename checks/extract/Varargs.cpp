//===- Varargs.cpp - Arguments beyond the declared parameters ----------------===//
//
// They stand together behind one parameter beyond the last declared one: which of them `va_arg` takes is not known. A
// `va_list` holds them at a field, wherever it is copied and passed to.
//
//===----------------------------------------------------------------------===//
#include "extract/Transfer.h"
#include "clang/Basic/Builtins.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

RootId Transfer::restRoot() {
  NodeShape Shape;
  Shape.Kind = facts::NodeKind::ParameterIn;
  Shape.Root = facts::RootKind::Parameter;
  Shape.Index = B.Function->getNumParams();
  RootInfo Info;
  Info.Kind = facts::RootKind::Parameter;
  Info.Shared = true;
  Info.Initial = G.node({nullptr, nullptr, unsigned(Role::Port), unsigned(Shape.Kind), Shape.Index}, Shape,
                        B.Function->getLocation());
  UsesRest = true;
  return M.root({nullptr, B.Function, unsigned(Role::Root), 6, 0}, Info);
}

/// Where a va_list, in whatever form the platform gives it, holds the arguments.
PlaceSet Transfer::restList(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  PlaceSet Lists =
      E->getType()->isPointerType() && E->getType()->getPointeeType()->isRecordType() ? pointees(E) : places(E);
  PathId Field = Paths.field(0, Unit.string("(arguments)"));
  PlaceSet Result;
  for (const Place &P : Lists) {
    PathId At = E->getType()->isArrayType() ? Paths.index(P.Path, 0) : P.Path;
    Result.insert(Place{P.Root, Paths.concat(At, Field), false, P.Many});
  }
  return Result;
}

/// va_start, va_copy, va_end; false for other calls.
bool Transfer::variadic(const CallExpr *E) {
  switch (E->getBuiltinCallee()) {
  case Builtin::BI__builtin_va_start:
  case Builtin::BI__builtin_ms_va_start: {
    if (!B.Function || E->getNumArgs() == 0)
      return true;
    Place Rest{restRoot(), 0};
    Content C = M.read(Rest);
    C.addPointer(0, Place{Rest.Root, Paths.deref(0), false, /*Many=*/true});
    PlaceSet List = restList(E->getArg(0));
    here(E);
    M.write(List, C);
    return true;
  }
  case Builtin::BI__builtin_va_copy:
  case Builtin::BI__builtin_ms_va_copy: {
    if (E->getNumArgs() < 2)
      return true;
    Content C = M.read(restList(E->getArg(1)));
    PlaceSet List = restList(E->getArg(0));
    here(E);
    M.write(List, C);
    return true;
  }
  case Builtin::BI__builtin_va_end:
  case Builtin::BI__builtin_ms_va_end:
    return true;
  default:
    return false;
  }
}

Value Transfer::VisitVAArgExpr(const VAArgExpr *E) {
  PlaceSet List = restList(E->getSubExpr());
  Content C = M.read(List);
  if (E->getType()->isPointerType() && !C.pointees())
    C.addPointer(0, M.pointees(List));
  if (E->getType()->isRecordType()) {
    RootId Root = temporary(E);
    here(E);
    M.write(Place{Root, 0}, C, /*Fresh=*/true);
    return Place{Root, 0};
  }
  return C;
}
