#!/usr/bin/env python3
"""Holds every line of a flow test to its mark: check.py SOURCE REPORT.json [VARIANT]

A line may hold several calls of `sink`: `// BAD` wants each of them found, `// OK` none. `// FN` is a BAD of which at
least one is not found yet, `// FP` an OK of which at least one is reported all the same. `// FN:VARIANT` and
`// FP:VARIANT` are gaps in that variant of the test alone.
"""
import json
import re
import sys

SINK = re.compile(r"\bsink\(")


def mistakes(mark, line, columns):
    """What is wrong with the columns that were found on a line, as text; empty if nothing is."""
    wanted = {match.start() + 1 for match in SINK.finditer(line)} or columns or {0}
    everything = wanted <= columns
    if mark == "BAD" and not everything:
        return f"not found at {sorted(wanted - columns)}"
    if mark == "OK" and columns:
        return f"found at {sorted(columns)}"
    if mark == "FN" and everything:
        return "found, and marked as a gap"
    if mark == "FP" and not columns:
        return "no longer found, and marked as a gap"
    return ""


def main(source, report, variant=""):
    with open(report, encoding="utf-8") as file:
        findings = json.load(file)["findings"]
    found = {}
    for finding in findings:
        if finding["check"] != "thinwrap-embedded":
            found.setdefault(finding["sink"]["line"], set()).add(finding["sink"]["column"])
    wrong = checked = 0
    with open(source, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            mark = re.search(r"// (BAD|OK|FN|FP)(?::(\w+))?\s*$", line)
            if not mark:
                continue
            checked += 1
            kind = mark.group(1)
            if mark.group(2) and mark.group(2) != variant:
                kind = {"FN": "BAD", "FP": "OK"}[kind]
            mistake = mistakes(kind, line, found.get(number, set()))
            if mistake:
                wrong += 1
                print(f"{source}:{number}: {mistake}: {line.strip()}")
    if not checked:
        print(f"{source}: no marked line")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
