"""Tests whose lines carry marks in comments, held to what a report says of these lines.

For the check*.py beside the tests: each says what its marks look like and when one is not met; the walk over the lines, the
messages and the exit code are here.
"""
import json
import sys


def findings(report):
    """What the JSON report of a scan found."""
    with open(report, encoding="utf-8") as file:
        return json.load(file)["findings"]


def calls(report):
    """The inference calls of a JSON report."""
    with open(report, encoding="utf-8") as file:
        return json.load(file)["calls"]


def hold(source, pattern, mistake):
    """Holds every line of `source` on which `pattern` finds a mark to it.

    `mistake(match, number, line)` says what is wrong, "" if nothing is. Returns the exit code: 1 where a mark is not met,
    or where no line has one (a test that cannot fail).
    """
    wrong = checked = 0
    with open(source, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            mark = pattern.search(line.rstrip())
            if not mark:
                continue
            checked += 1
            text = mistake(mark, number, line)
            if text:
                wrong += 1
                print(f"{source}:{number}: {text}: {line.strip()}")
    if not checked:
        print(f"{source}: no marked line", file=sys.stderr)
    return 1 if wrong or not checked else 0
