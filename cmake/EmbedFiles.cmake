# Run at build time by thinwrap_embed: writes one C++ file that holds FILES (separated by '|') as raw string literals.
# Raw literals and not byte arrays: the compiler reads them a hundred times faster, and the generated file can be read.
string(REPLACE "|" ";" files "${FILES}")
set(entries "")
foreach(file IN LISTS files)
  file(RELATIVE_PATH name ${BASE} ${file})
  file(READ ${file} content)
  string(FIND "${content}" ")thinwrap\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${file} contains the end mark of the raw string that it is embedded in")
  endif()
  string(APPEND entries "    {\"${name}\", R\"thinwrap(${content})thinwrap\"},\n")
endforeach()
list(LENGTH files count)
if(count EQUAL 0)
  set(body "  return {};")
else()
  set(body "  static const support::EmbeddedFile Files[] = {\n${entries}  };\n  return Files;")
endif()
file(WRITE ${OUTPUT} "// Generated at build time from files of the source tree; do not edit.
#include \"${ROOM}/${FUNCTION}.h\"
using namespace thinwrap;
llvm::ArrayRef<support::EmbeddedFile> ${ROOM}::${FUNCTION}() {
${body}
}
")
