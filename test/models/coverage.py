#!/usr/bin/env python3
"""Holds the built-in models to their tests: a row that no test triggers has to stand in untested-rows.txt.

usage: coverage.py --thinwrap PATH --work DIR [--update] [--only REGEX]

Runs the scans of each test under test/models and test/flow again (facts are kept in DIR) and asks which rows took part. A row is triggered if it is about a function of some test, and, where all it does is move values, has moved one;
where it has conditions (`when`), they have to hold at a call. The list may only shrink: new rows without a test fail,
beyond the number that --allow names, and so does a listed row that has a test by now or is gone. --update writes the list.
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIBRARY = ROOT / "checks" / "models" / "library"
LISTED = HERE / "untested-rows.txt"


def label(file, row):
    """What tells a row from the others of its file and survives rows that are added before it."""
    names = row["function"] if isinstance(row["function"], str) else ", ".join(row["function"])
    more = [f"{key}={json.dumps(row[key], ensure_ascii=False)}" for key in
            ("signature", "parameters", "parameter", "result", "derived-from", "template", "when", "unless") if key in row]
    return " ".join([file, names, *more])


def all_rows():
    """(file, position) to (label, what proves it), of every function row of every built-in library."""
    rows = {}
    for path in sorted(LIBRARY.glob("*.json")):
        for position, row in enumerate(json.loads(path.read_text(encoding="utf-8"))["functions"]):
            rows[(path.stem, position)] = (label(path.stem, row), proof_of(row))
    return rows


def proof_of(row):
    """The count of a scan's --row-coverage that has to be above 0."""
    if "flows" in row and "calls" not in row:
        return "values"
    return "calls" if "when" in row else "functions"


def here(feature, substitutions):
    if feature.startswith("tool-") and shutil.which(feature[len("tool-"):]):
        return True
    return f"%{{{feature}}}" in substitutions


def prepare(text, test, work, substitutions):
    """Runs the lines before a test's scan that generate headers for it."""
    for line in re.findall(r"RUN: *((?:mkdir|protoc) .*)", text):
        subprocess.run(replaced(line, test, work, substitutions), shell=True, check=True)


def replaced(line, test, work, substitutions):
    line = line.replace("%s", str(test)).replace("%S", str(test.parent)).replace("%t", str(work / test.name))
    for name, value in substitutions.items():
        line = line.replace(name, value)
    return line


def commands(substitutions, only, work):
    """(test, words of a scan in it), the %-words replaced; tests that need what is not here are left out."""
    for folder in ("models", "flow"):
        for test in sorted((ROOT / "test" / folder).glob("*.c*")):
            if only and not re.search(only, test.name):
                continue
            text = test.read_text(encoding="utf-8")
            needs = re.findall(r"REQUIRES: *(.*)", text)
            runs = re.findall(r"RUN: *%(?:\{thinwrap\}|thinwrap) scan ([^|&\n]*)", text)
            if not runs or not all(here(word.strip(), substitutions) for line in needs for word in line.split(",")):
                continue
            prepare(text, test, work, substitutions)
            for run in runs:
                line = re.sub(r"--no-cache|-o \S+|--format \S+|> *\S+", "", run)
                yield test, shlex.split(replaced(line, test, work, substitutions))


def scan(thinwrap, work, number, test, words):
    answer = work / f"{number}-{test.name}.rows.json"
    options = ["--cache-dir", str(work / "facts"), "--row-coverage", str(answer), "--fail-on", "never", "--format", "json",
               "-o", str(work / f"{number}-{test.name}.report.json")]
    at = words.index("--") if "--" in words else len(words)
    run = subprocess.run([thinwrap, "scan", *words[:at], *options, *words[at:]], capture_output=True, text=True)
    if run.returncode != 0:
        return test, run.stderr, []
    return test, "", json.loads(answer.read_text(encoding="utf-8"))["rows"]


def triggered(arguments, rows, substitutions):
    found, failed = set(), []
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(scan, arguments.thinwrap, arguments.work, number, test, words)
                for number, (test, words) in enumerate(commands(substitutions, arguments.only, arguments.work))]
        for job in jobs:
            test, error, uses = job.result()
            if error:
                failed.append(f"{test}: {error.strip()}")
            for use in uses:
                key = (pathlib.PurePath(use["file"]).stem, use["row"])
                if key in rows and use[rows[key][1]]:
                    found.add(rows[key][0])
    return found, failed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--thinwrap", required=True)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--allow", type=int, default=0, help="this many new rows may have no test yet")
    parser.add_argument("--features", default="{}", help="JSON: what lit found, feature to compiler flags")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    features = json.loads(arguments.features)
    substitutions = {f"%{{{name}}}": flags for name, flags in features.items()}
    rows = all_rows()
    found, failed = triggered(arguments, rows, substitutions)
    untested = sorted({name for name, _ in rows.values()} - found)
    if arguments.update:
        LISTED.write_text("".join(name + "\n" for name in untested), encoding="utf-8")
    listed = set(LISTED.read_text(encoding="utf-8").splitlines()) if LISTED.exists() else set()
    new = [name for name in untested if name not in listed]
    print("\n".join(failed + [f"no test triggers this row: {name}" for name in new]))
    names = {name for name, _ in rows.values()}
    stale = [] if arguments.only else sorted(listed - set(untested))
    for name in stale:
        print(f"{'has a test by now' if name in names else 'is no row any more'}, take it off the list: {name}")
    print(f"{len(found)} of {len(names)} rows are triggered, {len(listed)} are listed as untested, {len(new)} are new")
    wrong = len(new) > arguments.allow or stale
    if failed or wrong:
        print("write a test, or run test/models/coverage.py --update")
    # Where a library is not installed, its tests are skipped and its rows cannot be asked for.
    held = features.keys() >= set(feature_names())
    return 1 if failed or (held and wrong) else 0


def feature_names():
    """The features that packages.txt knows: with all of them here, the list can be held to every row."""
    for line in (ROOT / "test" / "packages.txt").read_text(encoding="utf-8").splitlines():
        columns = line.split("#")[0].split()
        if columns:
            yield columns[1]


if __name__ == "__main__":
    sys.exit(main())
