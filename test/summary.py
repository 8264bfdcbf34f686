#!/usr/bin/env python3
"""Adds up lit's result files and ends with the line that CI reads: "N passed, N failed, N skipped".

usage: summary.py RESULTS.json…

A skipped test is named with what it would have needed: nothing is skipped silently. A missing or empty result file counts
as a failure, so that a runner that dies is never a green run.
"""
import json
import re
import sys

PASSED = {"PASS", "XFAIL", "FLAKYPASS"}
SKIPPED = {"UNSUPPORTED", "SKIPPED", "EXCLUDED"}


def why_skipped(test):
    match = re.search(r"(?:requires|unavailable features|Test does not support).*", test.get("output", ""))
    return match[0] if match else "no reason given"


def add_up(path, totals):
    """Adds one file's results to totals: passed count, failed names, skipped names with reasons."""
    try:
        with open(path, encoding="utf-8") as file:
            tests = json.load(file)["tests"]
    except (OSError, ValueError, KeyError) as error:
        totals["failed"].append(f"{path}: no results ({error})")
        return
    if not tests:
        totals["failed"].append(f"{path}: no test was run")
    for test in tests:
        if test["code"] in PASSED:
            totals["passed"] += 1
        elif test["code"] in SKIPPED:
            totals["skipped"].append(f"{test['name']}: {why_skipped(test)}")
        else:
            totals["failed"].append(f"{test['name']}: {test['code']}")


def main():
    totals = {"passed": 0, "failed": [], "skipped": []}
    for path in sys.argv[1:]:
        add_up(path, totals)
    for kind in ("skipped", "failed"):
        for line in totals[kind]:
            print(f"{kind}: {line}")
    print(f"{totals['passed']} passed, {len(totals['failed'])} failed, {len(totals['skipped'])} skipped")
    return 1 if totals["failed"] or not totals["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
