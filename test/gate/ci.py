"""The files of examples/ci as far as they can run here. Usage: ci.py THINWRAP EXAMPLES FOLDER

The pre-commit hook runs in real commits. Of the workflow and of the job, the command lines of thinwrap run in a project, in
a branch and on main, with the values that GitHub and GitLab would put in.
"""
import json
import os
import re
import shutil
import subprocess
import sys

from project import Project, expect

thinwrap, examples, work = sys.argv[1:]
os.environ["PATH"] = os.path.dirname(thinwrap) + os.pathsep + os.environ["PATH"]
RELAY = """  server.Post("/raw", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content(answer(request.body), "text/plain");
  });
"""


def command(name):
    """The scan's command line in a YAML file, its lines joined."""
    with open(os.path.join(examples, name), encoding="utf-8") as file:
        lines = file.read().splitlines()
    first = next(i for i, line in enumerate(lines) if "thinwrap scan" in line)
    indent = len(lines[first]) - len(lines[first].lstrip())
    words = [lines[first].strip().removeprefix("- ").rstrip("\\")]
    for line in lines[first + 1:]:
        if len(line) - len(line.lstrip()) < max(indent, 1) or line.strip().startswith("- "):
            break
        words.append(line.strip().rstrip("\\"))
    return " ".join(words)


def shell(project, text, **variables):
    return subprocess.run(["bash", "-euo", "pipefail", "-c", text.replace("-euo pipefail", "")], cwd=project.folder,
                          capture_output=True, text=True, env={**os.environ, **variables})


p = Project(thinwrap, f"{work}/project")
p.commit("first")
p.git("update-ref", "refs/remotes/origin/main", "main")
p.git("checkout", "-q", "-b", "topic")

# ---------------------------------------------------------------- GitHub
# The workflow's expression: the base branch in a pull request, nothing on main.
line = command("github.yml")
expect("GitHub: the command is found", "--format sarif -o thinwrap.sarif" in line, True)
pull = re.sub(r"\$\{\{.*?\}\}", "--changed-since origin/main", line)
answer = shell(p, pull)
expect("GitHub: a change that brings in nothing", (answer.returncode, "::error" in answer.stdout), (0, False))
p.edit("src/server.cpp", "  server.listen", RELAY + "  server.listen")
p.commit("a relay")
answer = shell(p, pull)
expect("GitHub: a change that brings in a relay", (answer.returncode, answer.stdout.count("::error file=src/server.cpp,line=13,")),
       (1, 1))
with open(p.path("thinwrap.sarif"), encoding="utf-8") as file:
    states = sorted(r["baselineState"] for r in json.load(file)["runs"][0]["results"] if r["level"] == "error")
expect("GitHub: SARIF says what is new", states, ["new", "unchanged"])
expect("GitHub: the page is there", os.path.getsize(p.path("thinwrap.html")) > 10000, True)
answer = shell(p, re.sub(r"\$\{\{.*?\}\}", "", line))
expect("GitHub: on main everything counts", answer.stdout.count("::error"), 2)

# ---------------------------------------------------------------- GitLab
line = command("gitlab.yml")
answer = shell(p, line, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")
expect("GitLab: a merge request", (answer.returncode, "1 new, 1 unchanged" in answer.stdout), (1, True))
with open(p.path("thinwrap.json"), encoding="utf-8") as file:
    issues = json.load(file)
expect("GitLab: an issue has what GitLab reads",
       [sorted({"description", "check_name", "fingerprint", "severity", "location"} & set(i)) for i in issues],
       [["check_name", "description", "fingerprint", "location", "severity"]] * 2)
answer = shell(p, line.replace("set -u", ""))
expect("GitLab: on main", (answer.returncode, " new, " in answer.stdout), (1, False))

# ---------------------------------------------------------------- pre-commit
hook = p.path(".git/hooks/pre-commit")
shutil.copy(os.path.join(examples, "pre-commit"), hook)


def commit():
    return subprocess.run(["git", "-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-a", "-m", "x"],
                          cwd=p.folder, capture_output=True, text=True)


p.edit("src/client.cpp", "#include \"client.h\"\n", "#include \"client.h\"\n\n")
expect("pre-commit: what is there already stops nobody", commit().returncode, 0)
p.edit("src/server.cpp", "\"/raw\"", "\"/raw2\"")
answer = commit()
expect("pre-commit: a relay is not committed", (answer.returncode, "brings in an error" in answer.stderr), (1, True))
shutil.move(p.path("build"), p.path("elsewhere"))
answer = commit()
expect("pre-commit: says that it could not run", (answer.returncode, "could not run" in answer.stderr), (1, True))
p.git("config", "thinwrap.database", "elsewhere")
answer = commit()
expect("pre-commit: the database can be elsewhere", "brings in an error" in answer.stderr, True)
print("all ok")
