#!/usr/bin/env python3
"""Holds every marked call to the provider that its mark names: check-providers.py SOURCE REPORT.json

`// = NAME (scope)`: the call on this line is an inference call of that provider; `// = nobody`: it is none.
"""
import json
import re
import sys


def main(source, report):
    with open(report, encoding="utf-8") as file:
        calls = json.load(file)["calls"]
    found = {call["line"]: f"{call['provider_name']} ({call['provider']})" for call in calls}
    wrong = checked = 0
    with open(source, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            mark = re.search(r"// = (.*)$", line.rstrip())
            if not mark:
                continue
            checked += 1
            if found.get(number, "nobody") != mark.group(1):
                wrong += 1
                print(f"{source}:{number}: {found.get(number, 'nobody')}: {line.strip()}")
    if not checked:
        print(f"{source}: no marked line")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
