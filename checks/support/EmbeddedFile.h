//===- EmbeddedFile.h - a file of the source tree inside the executable ---===//
//
// Model files, provider files, rules and the HTML report's assets are put into the executable at build time
// (cmake/ThinwrapEmbed.cmake), so that an installed thinwrap needs no data folder.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SUPPORT_EMBEDDEDFILE_H
#define THINWRAP_SUPPORT_EMBEDDEDFILE_H

#include <string_view>

namespace thinwrap::support {

/// One embedded file. `Name` is its path below the folder it was embedded from, with '/'.
struct EmbeddedFile {
  std::string_view Name;
  std::string_view Content;
};

} // namespace thinwrap::support

#endif // THINWRAP_SUPPORT_EMBEDDEDFILE_H
