# lit's view of the tests: what may be called by a `RUN:` line, and what a `REQUIRES:` line can ask for.
#
# Every feature is probed and none is assumed, so a test that cannot run here is skipped, and counted as skipped.
import json
import glob
import os
import re
import shutil
import subprocess

import lit.formats
import lit.util

config.name = "thinwrap-llvm-" + config.llvm_major
config.test_format = lit.formats.ShTest(execute_external=True)
config.suffixes = [".test", ".c", ".cpp", ".cc", ".md"]
# unit/ holds gtest sources, with the exception of its lit tests; benchmark/ is timed and no test; stories of several
# files live in folders named Inputs.
config.excludes = ["Inputs", "CMakeLists.txt", "benchmark", "README.md"]
config.test_source_root = os.path.join(config.thinwrap_source, "test")
config.test_exec_root = os.path.join(config.thinwrap_build, "test")

bin_dir = os.path.join(config.llvm_root, "bin")
source, build, major = config.thinwrap_source, config.thinwrap_build, config.llvm_major


def llvm_tool(name):
    return os.path.join(bin_dir, name)


def read_packages():
    """The rows of packages.txt: (feature, header, pkg-config modules)."""
    rows = []
    with open(os.path.join(source, "test", "packages.txt"), encoding="utf-8") as lines:
        for line in lines:
            columns = line.split("#")[0].split()
            if columns:
                rows.append((columns[1], columns[2], columns[3:]))
    return rows


def pkg_config_flags(modules):
    """The compiler flags of the modules, or None where one is not installed."""
    if not modules:
        return ""
    try:
        answer = subprocess.run(["pkg-config", "--cflags", *modules], capture_output=True, text=True)
    except FileNotFoundError:
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None


def probe_headers(rows):
    """Which rows' headers can be included: one preprocessor run for all libraries that need the same flags."""
    by_flags, found = {}, {}
    for feature, header, modules in rows:
        flags = pkg_config_flags(modules)
        if flags is not None:
            by_flags.setdefault(flags, []).append((feature, header))
    for flags, wanted in by_flags.items():
        text = "".join(f"#if __has_include(<{header}>)\nfound {feature}\n#endif\n" for feature, header in wanted)
        command = [llvm_tool("clang++"), "-E", "-P", "-std=c++20", "-x", "c++", *flags.split(), "-"]
        answer = subprocess.run(command, input=text, capture_output=True, text=True)
        if answer.returncode != 0:
            lit_config.fatal("probing headers failed: " + answer.stderr)
        for feature in re.findall(r"^found (\S+)$", answer.stdout, re.MULTILINE):
            found[feature] = flags
    return found


packages = read_packages()
found = probe_headers(packages)
for feature, _, _ in packages:
    if feature in found:
        config.available_features.add(feature)
missing = sorted({feature for feature, _, _ in packages} - set(found))
if missing:
    lit_config.note("not installed here, their tests are skipped: " + " ".join(missing))

config.available_features.add("llvm-" + major)
for tool in ["node", "npm", "git", "chromium", "bear", "cmake", "ninja", "gcc", "protoc", "vim", "emacs"]:
    if shutil.which(tool):
        config.available_features.add("tool-" + tool)
if os.path.exists(os.path.join(build, "lib", f"thinwrap-tidy-{major}.so")) and os.path.exists(llvm_tool("clang-tidy")):
    config.available_features.add("clang-tidy")
for feature, pattern in [
    ("vim-ale", "/usr/share/vim/vimfiles/pack/dist-bundle/opt/ale"),
    ("emacs-flycheck", "/usr/share/emacs/site-lisp/elpa-src/flycheck-*"),
]:
    if glob.glob(pattern):
        config.available_features.add(feature)
# The clang-tidy of another supported LLVM, for what must not work in it.
others = [f"/usr/lib/llvm-{n}/bin/clang-tidy" for n in ("19", "22") if n != major]
other_clang_tidy = next((path for path in others if os.path.exists(path)), None)
if other_clang_tidy:
    config.available_features.add("other-clang-tidy")
# `./dev test` installs the packages of test/npm there.
npm = os.path.join(source, "build", "npm", "node_modules")
sarif_validator = os.path.join(npm, "@microsoft", "sarif-multitool-linux", "Sarif.Multitool")
if os.access(sarif_validator, os.X_OK):
    config.available_features.add("npm-sarif-multitool")
if os.path.isdir(os.path.join(npm, "playwright-core")):
    config.available_features.add("npm-playwright-core")
python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else "python3"
if subprocess.run([python, "-c", "import jsonschema"], capture_output=True).returncode == 0:
    config.available_features.add("python-jsonschema")
if os.geteuid() != 0:
    config.available_features.add("not-root")

# Tools by name, without a path: LLVM's own come first, so that no other version's are taken.
config.environment["PATH"] = os.pathsep.join([os.path.join(build, "bin"), bin_dir, os.environ.get("PATH", "")])
config.environment["LC_ALL"] = "C.UTF-8"
config.environment.pop("THINWRAP_CACHE_DIR", None)
# No test finds what another test or a person has cached.
config.environment["XDG_CACHE_HOME"] = os.path.join(build, "test", "cache-home")

for name, value in [
    ("%{thinwrap}", os.path.join(build, "bin", "thinwrap")),
    ("%thinwrap", os.path.join(build, "bin", "thinwrap")),
    ("%{clang-tidy}", llvm_tool("clang-tidy")),
    ("%{tidy-module}", os.path.join(build, "lib", f"thinwrap-tidy-{major}.so")),
    ("%{other-clang-tidy}", other_clang_tidy or "false"),
    ("%{run-clang-tidy}", llvm_tool("run-clang-tidy")),
    ("%clangxx", llvm_tool("clang++")),
    ("%clang", llvm_tool("clang")),
    ("%FileCheck", llvm_tool("FileCheck")),
    ("%split-file", llvm_tool("split-file")),
    ("%python", python),
    ("%{npm}", npm),
    ("%{sarif-validator}", sarif_validator),
    ("%{source}", source),
    ("%{build}", build),
    ("%{llvm-major}", major),
    ("%{llvm-root}", config.llvm_root),
]:
    config.substitutions.append((name, value))
config.substitutions.append(("%{library-flags}", json.dumps(found)))
for feature, flags in found.items():
    config.substitutions.append(("%{" + feature + "}", flags))
