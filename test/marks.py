"""Tests whose lines carry marks in comments, held to what a report says of these lines.

For the check*.py beside the tests: each says what its marks look like and when one is not met; the walk over the lines, the
messages and the exit code are here.
"""
import json
import re
import sys

INCOMPLETE = re.compile(r"// INCOMPLETE(?::(\w+))?: (.+)$", re.MULTILINE)


def findings(report):
    """What the JSON report of a scan found."""
    return read(report)["findings"]


def calls(report):
    """The inference calls of a JSON report."""
    return read(report)["calls"]


def read(report):
    with open(report, encoding="utf-8") as file:
        return json.load(file)


def incomplete(source, report, variant=""):
    """How the units that were not read whole differ from what the source says, as text; empty if they do not.

    A unit with a missing header has no finding, which a test of safe code would take for right. Where a library cannot be
    read whole, the test says so in a line `// INCOMPLETE: part of the message`, or `// INCOMPLETE:VARIANT: part of it` for
    that variant of the test alone.
    """
    with open(source, encoding="utf-8") as file:
        expected = [part for only, part in INCOMPLETE.findall(file.read()) if only in ("", variant)]
    reasons = [unit["reason"] for unit in read(report)["incomplete"]]
    unexpected = [reason for reason in reasons if not any(part in reason for part in expected)]
    unmet = [part for part in expected if not any(part in reason for reason in reasons)]
    return "; ".join([f"not read whole: {reason}" for reason in unexpected] +
                     [f"read whole, and said not to be: {part}" for part in unmet])


def hold(source, report, pattern, mistake, variant=""):
    """Holds every line of `source` on which `pattern` finds a mark to it, and the report to have read it whole.

    `mistake(match, number, line)` says what is wrong, "" if nothing is. Returns the exit code: 1 where a mark is not met,
    where no line has one (a test that cannot fail), or where what was read is not what the source says (`incomplete`).
    """
    wrong = checked = 0
    text = incomplete(source, report, variant)
    if text:
        wrong += 1
        print(f"{source}: {text}")
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
