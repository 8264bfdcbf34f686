//===- ConstructedRows.h - Constructors that run in calls -----------------===//
//
// `std::make_shared<cpr::Url>(text)` runs a constructor that no unit names: what the rows of that constructor say is
// true of the call, with the call's own arguments and the object that it makes. Private to the room.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_CONSTRUCTEDROWS_H
#define THINWRAP_SOLVE_CONSTRUCTEDROWS_H

#include "models/Library.h"

namespace thinwrap::solve {

/// A constructor, as seen from the call that runs it.
struct Construction {
  std::string name, class_name;                 ///< "cpr::Url::Url", "cpr::Url"
  llvm::SmallVector<std::string, 4> types;      ///< of the constructor's arguments
  llvm::SmallVector<models::Port, 4> arguments; ///< what stands there at the call
  models::Port object;                          ///< what the call makes
};

/// `made`, of a row about a function whose parameters have these types, where it makes a `type`. None if that is no
/// class, or if it cannot be said which arguments its constructor gets.
std::optional<Construction> constructionOf(const models::CallRow &made, llvm::StringRef type,
                                           llvm::ArrayRef<llvm::StringRef> parameter_types);

/// What a row about the constructor says of the call; `outer` is the row that `made` stands in.
models::Row throughConstruction(const models::Row &constructor, const Construction &made, const models::Row &outer);

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_CONSTRUCTEDROWS_H
