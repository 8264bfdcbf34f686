# thinwrap_add_room(NAME DEPENDS ROOM… [CLANG] [EXCLUDE REGEX]): the static library thinwrap_<NAME> of every *.cpp below
# the current folder. CLANG: includes Clang's headers, which are precompiled once for all such rooms.
function(thinwrap_add_room name)
  cmake_parse_arguments(ROOM "CLANG" "EXCLUDE" "DEPENDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(ROOM_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX "${ROOM_EXCLUDE}")
  endif()
  list(TRANSFORM ROOM_DEPENDS PREPEND thinwrap_)
  if(NOT sources)
    add_library(thinwrap_${name} INTERFACE)
    target_link_libraries(thinwrap_${name} INTERFACE thinwrap_options ${ROOM_DEPENDS})
    return()
  endif()
  add_library(thinwrap_${name} STATIC ${sources})
  target_link_libraries(thinwrap_${name} PUBLIC thinwrap_options ${ROOM_DEPENDS})
  if(ROOM_CLANG)
    thinwrap_precompile_clang(thinwrap_${name})
  endif()
endfunction()

# Precompiles Clang's heavy headers for a target: once, then reused by the others.
function(thinwrap_precompile_clang target)
  get_property(owner GLOBAL PROPERTY THINWRAP_PCH_OWNER)
  target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  if(owner)
    target_precompile_headers(${target} REUSE_FROM ${owner})
    return()
  endif()
  set_property(GLOBAL PROPERTY THINWRAP_PCH_OWNER ${target})
  target_precompile_headers(${target} PRIVATE
    <clang/AST/ASTConsumer.h> <clang/AST/ASTContext.h> <clang/AST/DeclCXX.h> <clang/AST/DeclTemplate.h>
    <clang/AST/ExprCXX.h> <clang/AST/RecursiveASTVisitor.h> <clang/AST/StmtCXX.h> <clang/Analysis/CFG.h>
    <clang/Basic/SourceManager.h> <clang/Frontend/CompilerInstance.h> <clang/Frontend/FrontendAction.h>
    <llvm/ADT/DenseMap.h> <llvm/ADT/SmallVector.h> <llvm/ADT/StringRef.h> <llvm/Support/Error.h>
    <string> <vector>)
endfunction()

# Links LLVM (and Clang) into an executable. LLVM's shared libraries: the static ones would cost minutes per link.
function(thinwrap_link_llvm target)
  cmake_parse_arguments(LINK "CLANG" "" "" ${ARGN})
  if(LINK_CLANG)
    target_link_libraries(${target} PRIVATE clang-cpp)
  endif()
  target_link_libraries(${target} PRIVATE LLVM Threads::Threads)
endfunction()
