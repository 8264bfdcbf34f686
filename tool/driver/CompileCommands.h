//===- CompileCommands.h - Which units a program has, and how each is compiled //
//
// Reads compile_commands.json as it is found in the wild: absolute or relative names, `command` or `arguments`,
// response files, compiler launchers, units listed more than once. Nothing named in a command is ever run or loaded.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_DRIVER_COMPILECOMMANDS_H
#define THINWRAP_DRIVER_COMPILECOMMANDS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace thinwrap::driver {

/// One translation unit and the command that compiles it.
/// Example: {"/src/a.cpp", "/src/build", {"c++", "-I../include", "../a.cpp"}}.
struct UnitCommand {
  std::string File;                   ///< absolute, without . and ..
  std::string Directory;              ///< absolute
  std::vector<std::string> Arguments; ///< the compiler's name first; what thinwrap must not see is left out

  bool operator==(const UnitCommand &) const = default;
};

/// Finds compile_commands.json: `Given` is the file or a folder that has it; empty: upwards from `Start`, looking into
/// `build` of each folder as well. The error says how to get one.
llvm::Expected<std::string> findDatabase(llvm::StringRef Given, llvm::StringRef Start);

/// The units of a database, in its order, equal entries once. Errors name the entry.
llvm::Expected<std::vector<UnitCommand>> readDatabase(llvm::StringRef Path);

/// The same of a text. `Label` is for messages; relative names are below `Folder`.
llvm::Expected<std::vector<UnitCommand>> parseDatabase(const llvm::Twine &Label, llvm::StringRef Text,
                                                       llvm::StringRef Folder);

/// The units of `Files` compiled with `Flags` in the current folder (`-- FLAGS`).
std::vector<UnitCommand> unitsWithFlags(llvm::ArrayRef<std::string> Files, llvm::ArrayRef<std::string> Flags);

/// An absolute name without `.` and `..`, by text only: symbolic links stay what they are.
std::string absolutePath(llvm::StringRef Path, llvm::StringRef Directory);
std::string currentDirectory();

/// Whether `Path` is `Folder` or lies below it.
bool isWithin(llvm::StringRef Path, llvm::StringRef Folder);

/// The folder that reported names are relative to: the git checkout that the units lie in, else the folder that they
/// share.
std::string commonRoot(llvm::ArrayRef<UnitCommand> Units);

} // namespace thinwrap::driver

#endif
