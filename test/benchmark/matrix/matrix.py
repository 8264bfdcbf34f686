#!/usr/bin/env python3
"""Combines every client half with every endpoint half, and prints recall and precision of what is found.

usage: matrix.py --thinwrap PATH [--only REGEX] [--list] [--keep DIR] [--details]

README.md in this folder says how halves are written. A program is CLIENT+ENDPOINT: the units of clients/CLIENT, those of
endpoints/ENDPOINT, and the glue between them. Units are extracted once (facts know nothing of the rest of a program), so
that a program costs only the second half of a scan.

Marks: recall at least 0.97, no false error, at least 150 programs. Exits with 1 where one is missed.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
MARK_RECALL, MARK_PROGRAMS = 0.97, 150
# A relay counts as found by one of these checks, at error: a warning leaves it open.
RELAY_CHECKS = {"thinwrap-raw-relay", "thinwrap-thin-wrapper", "thinwrap-provider-router"}
SOURCES = (".c", ".cc", ".cpp")


class Half:
    """One folder of clients/ or endpoints/: its units, their flags, its kind, the marks in its lines."""

    def __init__(self, folder, packages):
        self.name = folder.name
        self.units = sorted(f for f in folder.iterdir() if f.suffix in SOURCES)
        self.kind, self.missing, self.generated = "", set(), None
        self.flags, self.relays, self.clean = {}, {}, set()
        for unit in self.units:
            self.read(unit, packages)

    def read(self, unit, packages):
        text = unit.read_text(encoding="utf-8")
        header = re.match(r"(?://|/\*) matrix:(.*?)(?:\*/)?\n", text)
        if not header:
            sys.exit(f"matrix: {unit}: the first line is not `// matrix: …` (see README.md)")
        settings = {}
        for word in shlex.split(header.group(1)):
            key, _, value = word.partition("=")
            settings.setdefault(key, []).append(value)
        self.kind = settings.get("seam", [self.kind])[0]
        flags = ["-std=" + settings.get("std", ["c17" if unit.suffix == ".c" else "c++17"])[0], f"-I{HERE}"]
        for feature in settings.get("needs", []):
            if feature in packages:
                flags += packages[feature]
            else:
                self.missing.add(feature)
        flags += [f"-I{ROOT / folder}" for folder in settings.get("include", [])]
        flags += settings.get("flag", [])
        for proto in settings.get("proto", []):
            self.generated = unit.parent / proto
        self.flags[unit] = flags
        for number, line in enumerate(text.splitlines(), 1):
            mark = re.search(r"(?://|/\*) (RELAY|CLEAN)\b ?([\w-]*)", line)
            if mark and mark.group(1) == "RELAY":
                self.relays.setdefault(mark.group(2), set()).add((unit.name, number))
            elif mark:
                self.clean.add(mark.group(2))


def installed_packages():
    """The flags of the features of test/packages.txt that can be included here."""
    found = {}
    for line in (ROOT / "test" / "packages.txt").read_text(encoding="utf-8").splitlines():
        columns = line.split("#")[0].split()
        if not columns:
            continue
        flags = []
        if columns[3:]:
            answer = subprocess.run(["pkg-config", "--cflags", *columns[3:]], capture_output=True, text=True)
            if answer.returncode != 0:
                continue
            flags = answer.stdout.split()
        package = subprocess.run(["dpkg-query", "-W", "-f", "${db:Status-Status}", columns[0]], capture_output=True,
                                 text=True)
        if package.stdout == "installed":
            found[columns[1]] = flags
    return found


def run(command, accept=(0,)):
    answer = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if answer.returncode not in accept:
        sys.exit(f"matrix: {shlex.join(map(str, command))}: exit {answer.returncode}\n{answer.stdout}{answer.stderr}")
    return answer


class Bench:
    def __init__(self, thinwrap, work, models, jobs):
        self.thinwrap, self.work, self.jobs = thinwrap, work, jobs
        self.models = [word for model in models for word in ("--models", model)]

    def facts_of(self, unit):
        return self.work / (str(unit.relative_to(HERE)).replace("/", "~") + ".facts")

    def extract(self, unit, flags, generated):
        if generated:
            stubs = self.work / "generated" / unit.parent.name
            stubs.mkdir(parents=True, exist_ok=True)
            run(["protoc", f"--proto_path={generated.parent}", f"--cpp_out={stubs}", f"--grpc_out={stubs}",
                 "--plugin=protoc-gen-grpc=/usr/bin/grpc_cpp_plugin", generated])
            flags = [*flags, f"-I{stubs}"]
        run([self.thinwrap, "extract", unit, "-o", self.facts_of(unit), "--root", HERE, "--", *flags])

    def extract_all(self, halves):
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            tasks = [pool.submit(self.extract, unit, half.flags[unit], half.generated)
                     for half in halves for unit in half.units]
            tasks += [pool.submit(self.extract, unit, ["-std=c++17", f"-I{HERE}"], None)
                      for unit in sorted((HERE / "glue").glob("*.cpp"))]
            for task in tasks:
                task.result()

    def check(self, client, endpoint):
        """The program's findings that are errors or warnings: (severity, check, file, line)."""
        report = self.work / f"{client.name}+{endpoint.name}.json"
        units = [*client.units, *endpoint.units, HERE / "glue" / f"from-{client.kind}.cpp"]
        run([self.thinwrap, "check", *map(self.facts_of, units), *self.models, "--fail-on", "never", "--format", "json",
             "-o", report])
        findings = json.loads(report.read_text(encoding="utf-8"))["findings"]
        return [(f["severity"], f["check"], f["sink"]["file"], f["sink"]["line"]) for f in findings
                if f["severity"] != "note"]

    def check_all(self, programs):
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            yield from zip(programs, pool.map(lambda program: self.check(*program), programs))


def compare(endpoint, findings):
    """(names of relays that were found, findings where nothing should be)."""
    folder = f"endpoints/{endpoint.name}/"
    here = {(f[len(folder):], line) for _, check, f, line in findings
            if f.startswith(folder) and check in RELAY_CHECKS}
    errors = {(f[len(folder):], line) for severity, check, f, line in findings
              if f.startswith(folder) and check in RELAY_CHECKS and severity == "error"}
    marked = set().union(*endpoint.relays.values())
    found = {name for name, places in endpoint.relays.items() if places & errors}
    false = [f for f in findings if not (f[2].startswith(folder) and (f[2][len(folder):], f[3]) in marked)]
    return found, false, here


def halves_of(folder, packages):
    halves = [Half(f, packages) for f in sorted((HERE / folder).iterdir()) if f.is_dir()]
    for half in halves:
        if half.missing:
            print(f"skipped, not installed here ({' '.join(sorted(half.missing))}): {folder}/{half.name}")
    return [half for half in halves if not half.missing]


def table(title, names, found, wanted, false):
    print(f"\n{title:24} {'found':>11} {'false':>6}")
    for name in names:
        if found[name] < wanted[name] or false[name]:
            print(f"{name:24} {found[name]:5}/{wanted[name]:<5} {false[name]:6}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--thinwrap", required=True, type=pathlib.Path)
    parser.add_argument("--only", default="", metavar="REGEX", help="only programs whose CLIENT+ENDPOINT matches")
    parser.add_argument("--models", action="append", default=[], help="handed to thinwrap check")
    parser.add_argument("--list", action="store_true", help="only name the programs")
    parser.add_argument("--keep", type=pathlib.Path, help="leave facts and reports in this folder")
    parser.add_argument("--details", action="store_true", help="name each miss and each false finding")
    parser.add_argument("-j", type=int, default=os.cpu_count(), metavar="N")
    options = parser.parse_args()

    packages = installed_packages()
    clients, endpoints = halves_of("clients", packages), halves_of("endpoints", packages)
    programs = [(c, e) for c in clients for e in endpoints if re.search(options.only, f"{c.name}+{e.name}")]
    if options.list or not programs:
        print("\n".join(f"{c.name}+{e.name}" for c, e in programs) or "no program")
        return 0
    with tempfile.TemporaryDirectory(prefix="thinwrap-matrix-") as folder:
        work = options.keep.resolve() if options.keep else pathlib.Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        bench = Bench(options.thinwrap.resolve(), work, options.models, options.j)
        used = {half.name: half for program in programs for half in program}
        bench.extract_all({id(h): h for program in programs for h in program}.values())
        del used
        return report(programs, bench, options)


def report(programs, bench, options):
    names = {side: sorted({program[side].name for program in programs}) for side in (0, 1)}
    counts = [[dict.fromkeys(names[side], 0) for _ in range(3)] for side in (0, 1)]
    wanted = found = false_errors = false_warnings = clean = 0
    for (client, endpoint), findings in bench.check_all(programs):
        hit, false, open_ = compare(endpoint, findings)
        wanted += len(endpoint.relays)
        found += len(hit)
        clean += len(endpoint.clean)
        false_errors += sum(f[0] == "error" for f in false)
        false_warnings += sum(f[0] == "warning" for f in false)
        for side, half in enumerate((client, endpoint)):
            for column, number in zip(counts[side], (len(hit), len(endpoint.relays), len(false))):
                column[half.name] += number
        if options.details:
            for name in sorted(set(endpoint.relays) - hit):
                level = "only a warning" if endpoint.relays[name] & open_ else "missed"
                print(f"{client.name}+{endpoint.name}: {level}: {name}")
            for severity, check, file, line in false:
                print(f"{client.name}+{endpoint.name}: false {severity}: {check} {file}:{line}")
    table("client, if not clean", names[0], *counts[0])
    table("endpoint, if not clean", names[1], *counts[1])
    recall = found / wanted
    precision = found / (found + false_errors) if found else 0
    met = (recall >= MARK_RECALL and not false_errors and (options.only or len(programs) >= MARK_PROGRAMS))
    print(f"\nprograms   {len(programs):6}   mark >= {MARK_PROGRAMS}")
    print(f"recall     {recall:6.3f}   mark >= {MARK_RECALL}   ({found} of {wanted} relays)")
    print(f"precision  {precision:6.3f}   mark: no false error   ({false_errors} errors and {false_warnings} warnings "
          f"beside the marks, {clean} clean endpoints)")
    print("marks " + ("met" if met else "MISSED"))
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
