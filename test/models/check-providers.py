#!/usr/bin/env python3
"""Holds every marked call to the provider that its mark names: check-providers.py SOURCE REPORT.json

`// = NAME (scope)`: the call on this line is an inference call of that provider; `// = nobody`: it is none.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import marks

MARK = re.compile(r"// = (.*)$")


def main(source, report):
    found = {call["line"]: f"{call['provider_name']} ({call['provider']})" for call in marks.calls(report)}

    def mistake(mark, number, line):
        answer = found.get(number, "nobody")
        return "" if answer == mark.group(1) else answer

    return marks.hold(source, report, MARK, mistake)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
