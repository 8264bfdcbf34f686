//===- Company.h - "Platform data surely stands beside it", symbolically --===//
//
// Whether a value has company is often the caller's to say: `json reply(text, record)` joins what it is handed, and one
// caller hands over a record of the platform's, another a constant. So company is a condition over the function's own
// ports, monotone: nothing, surely, "platform data stands at this port", "what the caller's value had" (Outer), and all
// or any of such.
//
// Invariants: conditions are interned, so equal ones have equal ids; a condition never names ports of two functions.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_COMPANY_H
#define THINWRAP_SOLVE_COMPANY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <map>
#include <vector>

namespace thinwrap::solve {

using CompanyId = uint32_t;
constexpr CompanyId NoCompany = 0, Surely = 1, OuterCompany = 2;

class CompanyTable {
public:
  /// One condition. Port: `node` (a parameter or `this` of the function) has platform data at or below `path`.
  struct Term {
    enum Kind : uint8_t { Constant, Port, All, Any } kind = Constant;
    uint32_t node = 0, path = 0;
    llvm::SmallVector<CompanyId, 2> of;
    bool operator<(const Term &o) const {
      return std::tie(kind, node, path, of) < std::tie(o.kind, o.node, o.path, o.of);
    }
  };

  CompanyTable();
  CompanyId port(uint32_t node, uint32_t path);
  CompanyId all(llvm::ArrayRef<CompanyId> list) { return join(list, Term::All, Surely, NoCompany); }
  CompanyId any(llvm::ArrayRef<CompanyId> list) { return join(list, Term::Any, NoCompany, Surely); }
  CompanyId any(CompanyId a, CompanyId b) { return any({a, b}); }
  const Term &at(CompanyId id) const { return terms[id]; }

  /// The condition with each port, and Outer, replaced by what `with` says of it.
  CompanyId replace(CompanyId id, llvm::function_ref<CompanyId(CompanyId)> with);

private:
  CompanyId join(llvm::ArrayRef<CompanyId> list, Term::Kind kind, CompanyId neutral, CompanyId absorbing);
  CompanyId intern(Term t);

  std::vector<Term> terms;
  std::map<Term, CompanyId> ids;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_COMPANY_H
