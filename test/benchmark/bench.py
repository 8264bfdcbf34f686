#!/usr/bin/env python3
"""What a scan costs, as ratios to what the compiler costs on the same units, measured in one run.

usage: bench.py --thinwrap PATH --clang NAME [--runs N] [--only REGEX]

Ratios, because a machine's seconds say nothing on another machine. Each number is the median of runs that are
interleaved (compiler, cold scan, compiler, cold scan, …), so that a machine that gets slower in between slows both. Time
is user plus system time of the whole process tree, so that neither parallel work nor a busy machine changes it.

Marks: a cold scan costs at most 0.60 of `clang++ -fsyntax-only` in the median unit and less than 1 in the worst; a
second scan of everything, with nothing changed, costs at most 1% of the cold one.
"""
import argparse
import json
import os
import pathlib
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MARK_MEDIAN, MARK_WORST, MARK_SECOND = 0.60, 1.0, 0.01


def cpu_seconds(command, accept=(0,)):
    """User and system time of the command and all that it started; stops where it fails."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accept:
            output.seek(0)
            sys.exit(f"bench: {shlex.join(map(str, command))}: exit {process.returncode}\n{output.read().decode()}")
    return usage.ru_utime + usage.ru_stime


def flags_of(unit):
    """The compiler flags that a unit's first line asks for: `// bench: std=c++17 pkg=MODULE`."""
    settings = dict(re.findall(r"(\w+)=(\S+)", unit.read_text(encoding="utf-8").splitlines()[0]))
    flags = ["-std=" + settings["std"]]
    if "pkg" in settings:
        flags += shlex.split(subprocess.run(["pkg-config", "--cflags", settings["pkg"]], check=True, text=True,
                                            capture_output=True).stdout)
    return flags


class Program:
    """One or more units that are compiled and scanned together."""

    def __init__(self, name, folder, units, clang):
        self.name, self.folder = name, folder
        self.commands = [[clang, *flags_of_unit, "-fsyntax-only", str(unit)] for unit, flags_of_unit in units]
        folder.mkdir(parents=True)
        database = [{"directory": str(folder), "file": str(unit), "arguments": [clang, *f, "-c", str(unit)]}
                    for unit, f in units]
        (folder / "compile_commands.json").write_text(json.dumps(database, indent=1))
        self.cache = folder / "cache"

    def compile_seconds(self):
        return sum(cpu_seconds(command) for command in self.commands)

    def scan_seconds(self, thinwrap, cold):
        if cold:
            shutil.rmtree(self.cache, ignore_errors=True)
        return cpu_seconds([thinwrap, "scan", "-p", self.folder, "--cache-dir", self.cache, "--fail-on", "never",
                            "--require-complete"])


def programs(folder, clang, only):
    """The quick start as one program, each heavy unit as one, and last all of them together."""
    quick = [(unit, ["-std=c++17"]) for unit in sorted((ROOT / "examples" / "quickstart").glob("*.cpp"))]
    heavy = [(unit, flags_of(unit)) for unit in sorted((HERE / "units").glob("*.cpp"))]
    chosen = [("quickstart", quick)] + [(unit.stem, [(unit, flags)]) for unit, flags in heavy]
    chosen = [(name, units) for name, units in chosen if re.search(only, name)]
    single = [Program(name, folder / name, units, clang) for name, units in chosen]
    return single, Program("all", folder / "all", [u for _, units in chosen for u in units], clang)


def verdict(value, mark, strict=False):
    return "met" if (value < mark if strict else value <= mark) else "MISSED"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--thinwrap", required=True, type=pathlib.Path)
    parser.add_argument("--clang", default="clang++-19")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", metavar="REGEX", help="only the programs whose name matches")
    options = parser.parse_args()
    thinwrap = options.thinwrap.resolve()

    with tempfile.TemporaryDirectory(prefix="thinwrap-bench-") as folder:
        single, everything = programs(pathlib.Path(folder), options.clang, options.only)
        print(f"{'program':20} {'compiler s':>10} {'scan s':>8} {'scan/compiler':>14}   median of {options.runs}")
        ratios = []
        for program in single:
            pairs = [(program.compile_seconds(), program.scan_seconds(thinwrap, cold=True))
                     for _ in range(options.runs)]
            compiler, scan = (statistics.median(column) for column in zip(*pairs))
            ratios.append(scan / compiler)
            print(f"{program.name:20} {compiler:10.2f} {scan:8.2f} {ratios[-1]:14.2f}", flush=True)
        pairs = [(everything.scan_seconds(thinwrap, cold=True), everything.scan_seconds(thinwrap, cold=False))
                 for _ in range(options.runs)]
        cold, second = (statistics.median(column) for column in zip(*pairs))

    median, worst = statistics.median(ratios), max(ratios)
    print(f"\ncold scan / compiler, median  {median:8.3f}   mark <= {MARK_MEDIAN:.2f}  {verdict(median, MARK_MEDIAN)}")
    print(f"cold scan / compiler, worst   {worst:8.3f}   mark <  {MARK_WORST:.2f}  {verdict(worst, MARK_WORST, True)}")
    print(f"second scan / cold scan       {second / cold:8.4f}   mark <= {MARK_SECOND:.2f}  "
          f"{verdict(second / cold, MARK_SECOND)}   ({second:.3f} s of {cold:.2f} s)")


if __name__ == "__main__":
    main()
