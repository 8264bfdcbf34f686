"""Scans an example or a pair and compares the verdicts with its expected.json.

Usage: verdicts.py --thinwrap PROGRAM --clang CLANG++ --work FOLDER FOLDER_WITH_EXPECTED_JSON

Every finding of severity error or warning has to be expected, under "findings" or under "may"; every entry of "findings"
has to be found; no finding may speak of an endpoint under "silent". What an entry does not name is not compared. Known
gaps stand under "FN_missing" (expected, and not yet found) and "FP_extra" (found, and should not be): both are asserted,
so that mending one turns the test red.
"""
import argparse
import json
import os
import subprocess
import sys


def as_list(value):
    return value if isinstance(value, list) else [value]


def endpoint_of(finding):
    value = finding.get("endpoint", "")
    return value if isinstance(value, str) else json.dumps(value)


def fits(entry, finding):
    if finding["check"] not in as_list(entry["check"]):
        return False
    if "severity" in entry and finding["severity"] not in as_list(entry["severity"]):
        return False
    if "provider" in entry and finding.get("provider") != entry["provider"]:
        return False
    if "endpoint" in entry and entry["endpoint"] not in endpoint_of(finding):
        return False
    for side, level in entry.get("level", {}).items():
        if finding["level"][side] != level:
            return False
    if not set(entry.get("criteria", [])) <= set(finding["criteria"]):
        return False
    attests = {a["id"] if isinstance(a, dict) else a for a in finding.get("attest", [])}
    if not set(entry.get("attest", [])) <= attests:
        return False
    for place in ("source", "sink"):
        if place in entry and os.path.basename((finding.get(place) or {}).get("file", "")) != entry[place]:
            return False
    return all(part in finding.get("message", "") for part in entry.get("message", []))


def compare(expected, findings, what):
    """What differs, as lines."""
    lines, known = [], expected["findings"] + expected.get("may", []) + expected.get("FP_extra", [])
    for entry in expected["findings"] + expected.get("FP_extra", []):
        if not any(fits(entry, f) for f in findings):
            lines.append(f"{what}: missing  {json.dumps(entry)}")
    for entry in expected.get("FN_missing", []):
        if any(fits(entry, f) for f in findings):
            lines.append(f"{what}: found by now; move it to \"findings\"  {json.dumps(entry)}")
    for f in findings:
        if f["severity"] != "note" and not any(fits(entry, f) for entry in known):
            lines.append(f"{what}: not expected  {show(f)}")
        if any(route in endpoint_of(f) for route in expected.get("silent", [])):
            lines.append(f"{what}: has to be silent  {show(f)}")
        lines += [f"{what}: its {way} goes round  {show(f)}" for way in ("trace", "request_trace") if goes_round(f.get(way, []))]
    return lines


def goes_round(trace):
    """A helper may stand on a way twice; what comes up again and again is a circle."""
    steps = [json.dumps(step) for step in trace]
    return any(steps.count(step) > 3 for step in set(steps))


def show(f):
    level, source, sink = f["level"], f.get("source") or {}, f.get("sink") or {}
    return (f"{f['check']} {f['severity']} {level['request']}.{level['response']} {f.get('provider')} "
            f"[{endpoint_of(f)}] {','.join(f['criteria'])} {source.get('file')}:{source.get('line')} -> "
            f"{sink.get('file')}:{sink.get('line')}")


def scan(program, database, folder, sources):
    command = [program, "scan", "--no-cache", "--format", "json", "--fail-on", "never", "-p", database, *sources]
    answer = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    if answer.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {answer.returncode}\n{answer.stderr}")
    report = json.loads(answer.stdout)
    if report["incomplete"]:
        sys.exit(f"incomplete: {json.dumps(report['incomplete'])}")
    return report["findings"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--thinwrap", required=True)
    parser.add_argument("--clang", default="clang++-19")
    parser.add_argument("--work", required=True)
    parser.add_argument("--flags", default="")
    parser.add_argument("folder")
    options = parser.parse_args()
    folder = os.path.abspath(options.folder)
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as text:
        expected = json.load(text)
    sources = sorted(f for f in os.listdir(folder) if f.endswith(".cpp"))
    # The two programs of a pair are scanned by themselves; an example is one program.
    programs = {"a": ["a.cpp"], "b": ["b.cpp"]} if "a" in expected else {"example": sources}

    lines = []
    for name, files in programs.items():
        database = os.path.join(options.work, name)
        os.makedirs(database, exist_ok=True)
        entries = [{"directory": folder, "file": f,
                    "arguments": [options.clang, "-std=c++17", "-fPIC", *options.flags.split(), "-c", f]} for f in files]
        with open(os.path.join(database, "compile_commands.json"), "w", encoding="utf-8") as out:
            json.dump(entries, out)
        findings = scan(options.thinwrap, database, folder, [os.path.join(folder, f) for f in files])
        different = compare(expected if name == "example" else expected[name], findings, name)
        if different:
            lines += different + [f"{name}: reported  {show(f)}" for f in findings]
    print("\n".join(lines) if lines else "as expected")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
