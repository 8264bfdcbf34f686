"""Runs every command line of the documentation. Usage: docs.py THINWRAP CLANG++ ROOT FOLDER

A command line stands in a fenced block of the language `sh`. The blocks of a page run in their order, in a project with a
CMakeLists.txt and a branch origin/main. A command must not end with 2 or more: 1 is "findings". A block that cannot run here
has a comment before it, `<!-- cannot run here: reason -->`; those are counted. A command line in any other place (indented,
or another language) is an error, and options in inline code must exist. A page whose commands another test runs names it,
`<!-- run by test/... -->`; that test has to name the page.
"""
import os
import re
import subprocess
import sys

from project import Project

thinwrap, clang, root, work = sys.argv[1:]
os.environ["PATH"] = os.path.dirname(thinwrap) + os.pathsep + os.environ["PATH"]
os.environ["CXX"] = clang
PROGRAMS = r"(thinwrap|cmake|git|bear|clang-tidy\S*|ninja|npm|\./dev|build/dev/bin/thinwrap)"
problems, ran, skipped = [], 0, []


def pages():
    yield "README.md"
    for top in ("docs", "examples"):
        for folder, _, files in sorted(os.walk(os.path.join(root, top))):
            for file in sorted(files):
                if file.endswith(".md"):
                    yield os.path.relpath(os.path.join(folder, file), root)


def blocks(text):
    """(language, lines, reason not to run it or None) of each fence; language "" for what is indented."""
    lines, reason, index = text.splitlines(), None, 0
    while index < len(lines):
        fence = re.match(r"\s*```(\S*)", lines[index])
        comment = re.match(r"<!-- cannot run here: (.*) -->", lines[index])
        if fence:
            end = next(i for i in range(index + 1, len(lines)) if lines[i].strip() == "```")
            yield fence[1], [line.strip() for line in lines[index + 1:end]], reason
            index = end
        elif lines[index].startswith("    "):
            yield "", [lines[index].strip()], reason
        reason = comment[1] if comment else None
        index += 1


def sandbox(number):
    project = Project(thinwrap, f"{work}/{number}")
    project.write("CMakeLists.txt", "cmake_minimum_required(VERSION 3.25)\nproject(desk LANGUAGES CXX)\n"
                  "set(CMAKE_CXX_STANDARD 17)\nadd_executable(desk src/client.cpp src/service.cpp src/server.cpp)\n"
                  "target_include_directories(desk PRIVATE include src)\n")
    project.commit()
    project.git("update-ref", "refs/remotes/origin/main", "HEAD")
    return project


def run_page(number, page, text):
    global ran
    project = None
    other = re.search(r"<!-- run by (\S+) -->", text)
    if other:
        with open(os.path.join(root, other[1]), encoding="utf-8") as file:
            if os.path.basename(page) not in file.read():
                problems.append(f"{page}: {other[1]} does not name it")
        skipped.append(f"{page}: run by {other[1]}")
        return
    for language, lines, reason in blocks(text):
        commands = [line for line in "\n".join(lines).replace("\\\n", " ").splitlines() if line and not line.startswith("#")]
        if language != "sh":
            problems.extend(f"{page}: not in a block of the language sh: {line}" for line in commands
                            if language in ("", "bash", "shell", "console") and re.match(r"(\$ )?" + PROGRAMS + r"\s", line))
            continue
        if reason:
            skipped.append(f"{page}: {len(commands)} not run: {reason}")
            continue
        for command in commands:
            project = project or sandbox(number)
            answer = subprocess.run(["bash", "-c", command], cwd=project.folder, capture_output=True, text=True)
            ran += 1
            if answer.returncode not in (0, 1):
                problems.append(f"{page}: {command}: {answer.returncode}: {answer.stderr.strip()[-300:]}")


def check_inline(page, text):
    for code in re.findall(r"`(thinwrap \w+[^`]*)`", text):
        name = code.split()[1]
        help_text = subprocess.run([thinwrap, name, "--help"], capture_output=True, text=True)
        if help_text.returncode:
            problems.append(f"{page}: there is no such command: {code}")
        for option in re.findall(r"(?<=\s)(--[a-z][\w-]*)", code):
            if not re.search(re.escape(option) + r"\b", help_text.stdout):
                problems.append(f"{page}: thinwrap {name} has no {option}: {code}")
    prose = re.sub(r"^    .*$", "", text, flags=re.MULTILINE)
    prose = re.sub(r"```.*?```|`[^`]*`", "", prose, flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", prose):
        if not os.path.exists(os.path.join(root, os.path.dirname(page), target)):
            problems.append(f"{page}: leads nowhere: {target}")


for number, page in enumerate(pages()):
    with open(os.path.join(root, page), encoding="utf-8") as file:
        content = file.read()
    run_page(number, page, content)
    check_inline(page, content)
print("\n".join(skipped + problems))
print(f"{ran} command lines run, {len(skipped)} blocks not run, {len(problems)} problems")
sys.exit(1 if problems or ran < 10 else 0)
