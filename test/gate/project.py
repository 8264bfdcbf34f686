"""A copy of Inputs/project to change and to scan, for tests of the gate.

The compilation database lies in build/, which git ignores, as most projects have it.
"""
import json
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


class Project:
    def __init__(self, thinwrap, folder):
        self.thinwrap, self.folder = thinwrap, os.path.realpath(folder)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(os.path.join(HERE, "Inputs", "project"), folder)
        self.write(".gitignore", "/build/\n")
        self.database()

    def path(self, name):
        return os.path.join(self.folder, name)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def edit(self, name, before, after):
        text = self.read(name)
        assert before in text, f"{name} has no {before!r}"
        self.write(name, text.replace(before, after))

    def remove(self, name):
        os.remove(self.path(name))

    def rename(self, name, other):
        os.makedirs(os.path.dirname(self.path(other)), exist_ok=True)
        os.rename(self.path(name), self.path(other))

    def database(self, name="build/compile_commands.json", flags="", only=None):
        """A compilation database of every source that there is, or of those in `only`."""
        sources = only or sorted(
            os.path.relpath(os.path.join(folder, file), self.folder)
            for folder, _, files in os.walk(self.folder) for file in files if file.endswith(".cpp"))
        entries = [{"directory": self.folder, "file": source,
                    "command": f"clang++ -std=c++17 -Iinclude -Isrc {flags} -c {source}"} for source in sources]
        self.write(name, json.dumps(entries))

    def git(self, *words):
        identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main",
                    "-c", "commit.gpgsign=false"]
        answer = subprocess.run(["git", *identity, *words], cwd=self.folder, capture_output=True, text=True)
        if answer.returncode:
            sys.exit(f"git {' '.join(words)}: {answer.stderr}")
        return answer.stdout

    def commit(self, message="change"):
        if not os.path.exists(self.path(".git")):
            self.git("init", "-q")
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def run(self, *words, status=None, cwd=None):
        answer = subprocess.run([self.thinwrap, *words], cwd=cwd or self.folder, capture_output=True, text=True)
        if status is not None and answer.returncode != status:
            sys.exit(f"thinwrap {' '.join(words)} ended with {answer.returncode}, expected {status}\n"
                     f"{answer.stdout[:2000]}{answer.stderr[:2000]}")
        return answer

    def scan(self, *words, status=None):
        """The JSON report of a scan."""
        answer = self.run("scan", "-p", "build", "--cache-dir", "build/cache", "--format", "json", *words, status=status)
        try:
            return json.loads(answer.stdout)
        except ValueError:
            sys.exit(f"no report: {answer.stdout}{answer.stderr}")


def shown(findings):
    """Findings in short: "raw-relay /help"."""
    return sorted(re.sub("^thinwrap-", "", f["check"]) + " " +
                  re.sub(r".*?(/\S*).*", r"\1", f["endpoint"] or "-") for f in findings)


def of_state(report, state):
    """The errors and warnings of a baseline state."""
    return [f for f in report["findings"] if f.get("baseline") == state and f["severity"] != "note"]


def expect(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: expected {wanted}, found {found}")
    print(f"ok: {what}")
