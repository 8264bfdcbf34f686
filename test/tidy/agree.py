#!/usr/bin/env python3
"""Fails where the clang-tidy module and the scan see different things in the same unit.

usage: agree.py --thinwrap T --clang-tidy C --module M --work DIR [--flags FLAGS] SOURCE…

Each unit is extracted twice, by `thinwrap extract` and inside clang-tidy, and the facts must be the same: what follows
from them (solve, judge) is the same code. Two things may differ: clang-tidy shows the errors of a unit itself, so that its
facts do not list them, and the two find the system's headers by different ways (/usr/lib/x/../../include, /lib/../include).
"""
import argparse
import os
import shlex
import subprocess
import sys


def facts(thinwrap, path):
    """The facts as text, without what may differ."""
    answer = subprocess.run([thinwrap, "facts", path], check=True, capture_output=True, text=True)
    text = answer.stdout.replace("<system>/usr/", "<system>/")
    # Where a built-in function is first declared hangs on who first called it.
    apart = ("problem ", "file ", "symbol Function __builtin_")
    return [line for line in text.splitlines() if not line.startswith(apart)]


def main():
    parser = argparse.ArgumentParser()
    for name in ("--thinwrap", "--clang-tidy", "--module", "--work"):
        parser.add_argument(name, required=True)
    parser.add_argument("--flags", default="-std=c++20")
    parser.add_argument("sources", nargs="+")
    given = parser.parse_args()
    work = os.path.abspath(given.work)
    os.makedirs(work, exist_ok=True)
    flags = shlex.split(given.flags)
    differing = 0
    for number, source in enumerate(map(os.path.abspath, given.sources)):
        ours, theirs = (os.path.join(work, f"{number}.{kind}") for kind in ("scan", "tidy"))
        root = os.path.dirname(source)
        subprocess.run([given.thinwrap, "extract", source, "-o", ours, "--root", root, "--", *flags], check=True, stderr=subprocess.DEVNULL)
        config = f"{{CheckOptions: {{thinwrap.FactsFile: {theirs}, thinwrap.Root: {root}}}}}"
        # The exit code is not asked: a unit with errors has facts too.
        subprocess.run([given.clang_tidy, f"--load={given.module}", "-checks=-*,thinwrap-*", f"-config={config}", "--quiet",
                        source, "--", *flags], capture_output=True)
        if facts(given.thinwrap, ours) != facts(given.thinwrap, theirs):
            differing += 1
            print(f"{source}: not the same facts ({ours}, {theirs})")
    print(f"{len(given.sources) - differing} of {len(given.sources)} units agree")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
