//===- Glob.h - Patterns over qualified names and over types --------------===//
#ifndef THINWRAP_SUPPORT_GLOB_H
#define THINWRAP_SUPPORT_GLOB_H

#include "llvm/ADT/StringRef.h"

namespace thinwrap::support {

/// Whether a qualified name matches: `*` stands for any text within one component ("std::*::push_back", "get*"), `**`
/// for any number of components ("azure::**", "**::send"). Everything else is itself. `ns::**` does not match "ns", and
/// a component `**` may stand for none: "a::**::b" matches "a::b". In an operator's name a star is itself:
/// "**::operator*" is multiplication and dereference; "**::operator *", with the space, is every conversion.
bool matchesName(llvm::StringRef Pattern, llvm::StringRef Name);

/// Whether a text matches where `*` stands for any text at all (types, paths of files, URLs).
bool matchesText(llvm::StringRef Pattern, llvm::StringRef Text);

/// Whether a pattern of names has a `*` that stands for something.
bool isNamePattern(llvm::StringRef Pattern);

/// Whether a pattern of texts has a `*` at all; what has none is compared as it is.
inline bool isPattern(llvm::StringRef Pattern) { return Pattern.contains('*'); }

} // namespace thinwrap::support

#endif
