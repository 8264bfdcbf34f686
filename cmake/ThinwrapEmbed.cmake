# thinwrap_embed(ROOM FUNCTION BASE FILE…): puts the files into the room's library. The generated header
# "<ROOM>/<FUNCTION>.h" declares `llvm::ArrayRef<support::EmbeddedFile> thinwrap::<ROOM>::<FUNCTION>()`, sorted by name;
# a name is the path below BASE. A changed, added or removed file takes effect at the next build.
function(thinwrap_embed room function base)
  set(files ${ARGN})
  list(SORT files)
  set(header ${PROJECT_BINARY_DIR}/generated/${room}/${function}.h)
  set(source ${PROJECT_BINARY_DIR}/generated/${room}/${function}.cpp)
  string(REPLACE ";" "|" joined "${files}")
  file(CONFIGURE OUTPUT ${header} CONTENT [[
// Generated at build time; see cmake/ThinwrapEmbed.cmake.
#pragma once
#include "support/EmbeddedFile.h"
#include "llvm/ADT/ArrayRef.h"
namespace thinwrap::@room@ {
/// The files that were embedded at build time, sorted by name.
llvm::ArrayRef<support::EmbeddedFile> @function@();
} // namespace thinwrap::@room@
]] @ONLY)
  # The list of files is an argument of the command, so that a removed file changes the command too.
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -D ROOM=${room} -D FUNCTION=${function} -D BASE=${base} -D OUTPUT=${source}
            -D "FILES=${joined}" -P ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    COMMENT "Embedding the files of ${room}::${function}"
    VERBATIM)
  get_target_property(type thinwrap_${room} TYPE)
  if(NOT type STREQUAL "INTERFACE_LIBRARY")
    target_sources(thinwrap_${room} PRIVATE ${source})
    set_source_files_properties(${source} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  endif()
endfunction()
