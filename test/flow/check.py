#!/usr/bin/env python3
"""Holds every line of a flow test to its mark: check.py SOURCE REPORT.json [VARIANT]

A line may hold several calls of `sink`: `// BAD` wants each of them found, `// OK` none. `// FN` is a BAD of which at
least one is not found yet, `// FP` an OK of which at least one is reported all the same. `// FN:VARIANT` and
`// FP:VARIANT` are gaps in that variant of the test alone.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import marks

MARK = re.compile(r"// (BAD|OK|FN|FP)(?::(\w+))?$")
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
    found = {}
    for finding in marks.findings(report):
        if finding["check"] != "thinwrap-embedded":
            found.setdefault(finding["sink"]["line"], set()).add(finding["sink"]["column"])

    def mistake(mark, number, line):
        kind = mark.group(1)
        if mark.group(2) and mark.group(2) != variant:
            kind = {"FN": "BAD", "FP": "OK"}[kind]
        return mistakes(kind, line, found.get(number, set()))

    return marks.hold(source, report, MARK, mistake, variant)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
