#!/usr/bin/env python3
"""Holds every marked line of a library's test to its mark: check.py SOURCE REPORT.json

`// BAD`: an error or warning has its sink on this line; `// OK`: none has (a note may). `// FN`, `// FP`: known gaps, asserted:
it should be found and is not; it should not be and is.
"""
import json
import re
import sys

EXPECTED = {"BAD": True, "OK": False, "FN": False, "FP": True}


def main(source, report):
    with open(report, encoding="utf-8") as file:
        findings = json.load(file)["findings"]
    found = {f["sink"]["line"] for f in findings if f["severity"] != "note"}
    wrong = checked = 0
    with open(source, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            mark = re.search(r"(?://|/\*) (BAD|OK|FN|FP)\b[^/]*(?:\*/)?$", line.rstrip())
            if not mark:
                continue
            checked += 1
            if (number in found) != EXPECTED[mark.group(1)]:
                wrong += 1
                print(f"{source}:{number}: {'found' if number in found else 'not found'}: {line.strip()}")
    if not checked:
        print(f"{source}: no marked line")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
