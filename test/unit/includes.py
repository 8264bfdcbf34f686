#!/usr/bin/env python3
"""Fails on an #include against the arrows of docs/architecture.md.

usage: includes.py ROOT

Reads the #include lines of every file below ROOT/checks and ROOT/tool. Which room may include which is the table below:
a room that is not in it is an error too, so that a new folder gets its arrows written down.
"""
import pathlib
import re
import sys

# What a room may include besides itself. Transitive: `models` sees `support` through `facts` and says so here.
ARROWS = {
    "support": [],
    "facts": ["support"],
    "extract": ["facts", "support"],
    "models": ["facts", "support"],
    "solve": ["models", "facts", "support"],
    "policy": ["solve", "models", "facts", "support"],
    "tidy": ["policy", "solve", "models", "extract", "facts", "support"],
    "driver": ["policy", "solve", "models", "extract", "facts", "support"],
    "report": ["policy", "support"],
    "commands": ["driver", "report", "policy", "solve", "models", "extract", "facts", "support"],
}
MAY_INCLUDE_CLANG = {"extract", "tidy", "driver"}
# report writes what policy found; the header that says what a flow is made of is part of what policy hands out.
ALLOWED_FILES = {"report": {"solve/Flow.h"}}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def room_of(relative):
    """The room that a source file belongs to: tool/main.cpp belongs to the commands."""
    parts = relative.parts
    return parts[1] if len(parts) > 2 else "commands"


def fault_of(room, quote, header):
    """What is wrong with this include in this room, or None."""
    top = header.split("/")[0]
    if top in ("clang", "clang-c", "clang-tidy"):
        return None if room in MAY_INCLUDE_CLANG else "only extract, tidy and driver include Clang"
    if top in ("checks", "tool", ".."):
        return "include by room, as in \"solve/Flow.h\""
    if top not in ARROWS or top == room or quote == "<":
        return None
    if top in ARROWS[room] or header in ALLOWED_FILES.get(room, ()):
        return None
    return f"{room} must not know {top}"


def main():
    root = pathlib.Path(sys.argv[1])
    faults, files = [], 0
    for path in sorted(p for part in ("checks", "tool") for p in (root / part).rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        files += 1
        relative = path.relative_to(root)
        room = room_of(relative)
        if room not in ARROWS:
            faults.append(f"{relative}: room '{room}' has no arrows in test/unit/includes.py")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            fault = match and fault_of(room, *match.groups())
            if fault:
                faults.append(f"{relative}:{number}: #include {match[2]}: {fault}")
    print("\n".join(faults) if faults else f"{files} files follow the arrows")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
