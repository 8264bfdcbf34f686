#!/usr/bin/env python3
"""Holds every marked line of a library's test to its mark: check.py SOURCE REPORT.json

`// BAD`: an error or warning has its sink on this line; `// OK`: none has (a note may). `// FN`, `// FP`: known gaps, asserted:
it should be found and is not; it should not be and is.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import marks

MARK = re.compile(r"(?://|/\*) (BAD|OK|FN|FP)\b[^/]*(?:\*/)?$")
EXPECTED = {"BAD": True, "OK": False, "FN": False, "FP": True}


def main(source, report):
    found = {f["sink"]["line"] for f in marks.findings(report) if f["severity"] != "note"}

    def mistake(mark, number, line):
        if (number in found) == EXPECTED[mark.group(1)]:
            return ""
        return "found" if number in found else "not found"

    return marks.hold(source, report, MARK, mistake)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
