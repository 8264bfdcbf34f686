#!/usr/bin/env python3
"""Holds every line of a flow test to its mark: check.py SOURCE REPORT.json"""
import json
import sys

EXPECTED = {"// BAD": True, "// OK": False, "// FN": False, "// FP": True}


def main(source, report):
    with open(report, encoding="utf-8") as file:
        findings = json.load(file)["findings"]
    found = {f["sink"]["line"] for f in findings if f["check"] != "thinwrap-embedded"}
    wrong = checked = 0
    with open(source, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            for mark, expected in EXPECTED.items():
                if line.rstrip().endswith(mark):
                    checked += 1
                    if (number in found) != expected:
                        wrong += 1
                        print(f"{source}:{number}: {'found' if not expected else 'not found'}: {line.strip()}")
    if not checked:
        print(f"{source}: no marked line")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
