#!/usr/bin/env python3
"""Plays a page of the docs: walkthrough.py PAGE THINWRAP FOLDER

An indented block that begins with `// NAME` is a file (the line is left out); a blank line and such a line begin the next. A block whose first line begins with `$ `
is a session: each `$ thinwrap …` is run in FOLDER, and each line below it must stand in what it prints, `…` being any
text. A block of model rows alone (`{ "function": …`) replaces rows of the same function in the last model file, as
`mended.json`.
"""
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path


def blocks(page):
    block = []
    for line in page.splitlines() + ["end"]:
        if block and not block[-1] and re.match(r"    (// \S+\.\w+$|\$ )", line):
            yield "\n".join(block).strip("\n")
            block = []
        if line.startswith("    ") or (not line and block):
            block.append(line[4:])
        elif block:
            yield "\n".join(block).strip("\n")
            block = []


def play(session, thinwrap, folder):
    wrong, output = [], None
    for line in session.splitlines():
        if line.startswith("$ "):
            words = shlex.split(line[2:])
            assert words[0] == "thinwrap", line
            flags = ["--no-cache", "--root", ".", "-p", "."] if words[1] in ("scan", "explain") else []
            run = subprocess.run([thinwrap] + words[1:] + flags, cwd=folder, capture_output=True, text=True, check=False)
            output = run.stdout + run.stderr
            continue
        pattern = ".*".join(re.escape(part) for part in line.strip().split("…"))
        if not re.search(pattern, output):
            wrong.append(f"expected: {line.strip()}\n{output}")
    return wrong


def main(page, thinwrap, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    wrong, sessions, model = [], 0, None
    for block in blocks(Path(page).read_text(encoding="utf-8")):
        first = block.splitlines()[0]
        if first.startswith("// "):
            text = block.split("\n", 1)[1]
            (folder / first[3:]).write_text(text, encoding="utf-8")
            if first.endswith(".json"):
                model = json.loads(text)
            elif first.endswith(".cpp"):
                command = {"directory": ".", "file": first[3:], "arguments": ["c++", "-std=c++20", "-c", first[3:]]}
                (folder / "compile_commands.json").write_text(json.dumps([command]), encoding="utf-8")
        elif first.startswith("{") and model:
            rows = json.loads("[" + block.rstrip().rstrip(",") + "]")
            names = {row["function"] for row in rows}
            model["functions"] = [row for row in model["functions"] if row["function"] not in names] + rows
            (folder / "mended.json").write_text(json.dumps(model), encoding="utf-8")
        elif first.startswith("$ "):
            sessions += 1
            wrong += play(block, thinwrap, folder)
    print("\n".join(wrong))
    return 1 if wrong or not sessions else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
