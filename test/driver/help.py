"""Every --help fits a screen, and every command that the overview names has one. Usage: help.py THINWRAP"""
import re
import subprocess
import sys

COLUMNS, LINES = 80, 40
thinwrap = sys.argv[1]


def text_of(*words):
    run = subprocess.run([thinwrap, *words], capture_output=True, text=True)
    assert run.returncode == 0, f"{words}: exit code {run.returncode}: {run.stderr}"
    lines = run.stdout.splitlines()
    wide = [line for line in lines if len(line) > COLUMNS]
    assert not wide, f"{words}: wider than {COLUMNS} columns: {wide}"
    assert len(lines) <= LINES, f"{words}: {len(lines)} lines, more than {LINES}"
    return run.stdout


commands = re.findall(r"^  (\w+) +\w", text_of("--help"), re.MULTILINE)
assert len(commands) >= 8, commands
for command in commands:
    assert f"thinwrap {command} " in text_of(command, "--help"), command
    assert text_of("help", command) == text_of(command, "--help"), command
