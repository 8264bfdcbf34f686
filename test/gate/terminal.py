"""What a scan shows on a terminal, and what it leaves out in a pipe. Usage: terminal.py THINWRAP FOLDER"""
import os
import pty
import re
import sys

from project import Project, expect

thinwrap, work = sys.argv[1:]
ESCAPE = "\x1b["


def on_terminal(project, *words):
    """What a person sees: standard output and standard error of one terminal."""
    shown = []
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(project.folder)
        os.execve(thinwrap, [thinwrap, *words], {**os.environ, "TERM": "xterm-256color"})
    while True:
        try:
            data = os.read(terminal, 4096)
        except OSError: # Linux says so when the other side is gone
            break
        if not data:
            break
        shown.append(data)
    os.waitpid(child, 0)
    return b"".join(shown).decode("utf-8")


p = Project(thinwrap, work)
p.write("src/slow.cpp", "#include <algorithm>\n#include <regex>\n#include <functional>\nint slow() { return 1; }\n")
p.database()
seen = on_terminal(p, "scan", "-p", "build", "--no-cache", "--root", ".", "-j", "1")
expect("progress: units done of all, and what is running", re.search(r"\[\d/4\][^\r]*: \w+\.cpp", seen) is not None, True)
expect("progress: rate and time left", re.search(r"units/s, .*left", seen) is not None, True)
expect("progress leaves an empty line behind", seen.rindex("\r\x1b[K") < seen.index("thinwrap: "), True)
expect("the severity has a colour", ESCAPE + "1;31merror" in seen, True)
expect("the source line with a caret", re.search(r"response\.set_content\(answer.*\r?\n.*\^", seen) is not None, True)

plain = p.run("scan", "-p", "build", "--no-cache", "--root", ".", status=1)
expect("a pipe gets no escapes", ESCAPE in plain.stdout + plain.stderr, False)
expect("a pipe gets no progress", plain.stderr, "")
expect("a pipe gets no excerpts", "response.set_content" in plain.stdout, False)
forced = p.run("scan", "-p", "build", "--no-cache", "--root", ".", "--color", "always", status=1)
expect("colours can be asked for", ESCAPE in forced.stdout, True)
seen = on_terminal(p, "scan", "-p", "build", "--no-cache", "--root", ".", "--color", "never")
expect("and be refused", ESCAPE + "1;31m" in seen, False)
stats = p.run("scan", "-p", "build", "--no-cache", "--root", ".", "--stats", status=1)
expect("--stats says where the time went", [line.split(":")[0] for line in stats.stderr.splitlines()],
       ["units", "extract", "slowest", "solve", "judge"])
p.edit("src/server.cpp", "\"/help\"", "\"/help\\x1b]0;x\\a\"")
hostile = p.run("scan", "-p", "build", "--no-cache", "--root", ".", "--color", "always", status=1)
expect("a route cannot speak to the terminal", "\x1b]" in hostile.stdout, False)
print("all ok")
