# How every target is compiled, and where LLVM, Clang and the other dependencies come from.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Assertions stay on in the build type that is used every day.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1" CACHE STRING "Flags of the everyday build" FORCE)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

# ccache only caches what uses a precompiled header when it is told that the header's time and macros do not matter.
find_program(THINWRAP_CCACHE ccache)
if(THINWRAP_CCACHE AND (NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER OR CMAKE_CXX_COMPILER_LAUNCHER STREQUAL "ccache"))
  set(CMAKE_CXX_COMPILER_LAUNCHER
      env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${THINWRAP_CCACHE}
      CACHE STRING "" FORCE)
endif()

set(THINWRAP_LLVM_ROOT /usr/lib/llvm-${THINWRAP_LLVM} CACHE PATH "Where LLVM and Clang are installed")
find_package(LLVM REQUIRED CONFIG PATHS ${THINWRAP_LLVM_ROOT} NO_DEFAULT_PATH)
find_package(Clang REQUIRED CONFIG PATHS ${THINWRAP_LLVM_ROOT} NO_DEFAULT_PATH)
find_package(GTest REQUIRED)
find_package(Threads REQUIRED)
find_path(THINWRAP_JSON_INCLUDE nlohmann/json.hpp REQUIRED)
find_path(THINWRAP_FLATBUFFERS_INCLUDE flatbuffers/flatbuffers.h REQUIRED)
find_program(THINWRAP_FLATC flatc REQUIRED)

# The flags that all of our code shares. The clang-tidy module too: it must match LLVM's own ABI choices.
add_library(thinwrap_options INTERFACE)
target_compile_options(thinwrap_options INTERFACE
  -fno-exceptions -fno-rtti -Wall -Wextra -Wno-unused-parameter -Wimplicit-fallthrough
  $<$<BOOL:${THINWRAP_WERROR}>:-Werror>)
separate_arguments(THINWRAP_LLVM_DEFINITIONS NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_options(thinwrap_options INTERFACE ${THINWRAP_LLVM_DEFINITIONS})
target_compile_definitions(thinwrap_options INTERFACE
  THINWRAP_VERSION="${PROJECT_VERSION}" THINWRAP_LLVM_MAJOR=${THINWRAP_LLVM} JSON_NOEXCEPTION
  FLATBUFFERS_LOCALE_INDEPENDENT=1)
target_include_directories(thinwrap_options INTERFACE
  ${PROJECT_SOURCE_DIR}/checks ${PROJECT_SOURCE_DIR}/tool ${PROJECT_BINARY_DIR}/generated)
target_include_directories(thinwrap_options SYSTEM INTERFACE
  ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS} ${THINWRAP_JSON_INCLUDE} ${THINWRAP_FLATBUFFERS_INCLUDE})
if(THINWRAP_SANITIZE)
  target_compile_options(thinwrap_options INTERFACE -fsanitize=address,undefined -fno-sanitize=vptr
                         -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(thinwrap_options INTERFACE -fsanitize=address,undefined -fno-sanitize=vptr)
endif()
