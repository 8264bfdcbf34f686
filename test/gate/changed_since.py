"""What --changed-since says of one change after the other, with real git. Usage: changed_since.py THINWRAP FOLDER"""
import os
import sys

from project import Project, expect, of_state, shown

thinwrap, work = sys.argv[1:]
count = 0


def begin(prepare=None):
    """A fresh project with one commit, which `prepare` may have made different."""
    global count
    count += 1
    project = Project(thinwrap, f"{work}/{count}")
    if prepare:
        prepare(project)
        project.database()
    project.commit("first")
    return project


def check(what, project, new, absent=(), revision="main", options=(), status=None):
    """Compares the scan with `revision`: the new errors and warnings, and what is gone."""
    report = project.scan("--changed-since", revision, *options,
                          status=status if status is not None else 1 if new else 0)
    expect(what, (shown(of_state(report, "new")), shown(f for f in report["absent"] if f["severity"] != "note")), (sorted(new), sorted(absent)))
    return report


RELAY = """  server.Post("/raw", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content(answer(request.body), "text/plain");
  });
"""

# ---------------------------------------------------------------- nothing that counts
p = begin()
check("nothing has changed", p, [])

p.write("README", "words")
check("a file of no unit is new", p, [])

p.write("src/clock.cpp", "int now() { return 1; }\n")
p.database()
check("a unit that has nothing to do with it is new", p, [])

p = begin()
p.edit("src/client.cpp", "#include \"client.h\"\n", "#include \"client.h\"\n\n// A few\n// more\n// lines.\n")
p.edit("src/server.cpp", "int main() {", "namespace { int unused() { return 1; } }\n\nint main() {")
p.edit("src/server.cpp", "    response.set_content(answer(request.body), \"text/plain\");",
       "    response.set_content(\n        answer(\n            request.body),\n        \"text/plain\");")
check("lines have moved, and a call is laid out anew", p, [])

p = begin()
p.rename("src/client.cpp", "lib/azure_client.cpp")
p.rename("src/server.cpp", "app/main.cpp")
p.database()
check("files are renamed, not yet known to git", p, [])
p.git("add", "-A")
check("files are renamed", p, [])

p = begin()
p.edit("src/service.cpp", "return text;", "return text; // as it is")
check("a comment in the middle of the path", p, [])

p = begin()
p.edit("src/service.cpp", "std::string answer(const", "static std::string decorate(const std::string &text) { return text + \"!\"; }\n\nstd::string answer(const")
p.edit("src/service.cpp", "return text;", "return decorate(text);")
check("a path gets better, not good: raw becomes thin", p, [])

p = begin()
p.remove("src/server.cpp")
p.write("src/server.cpp", "int main() {}\n")
check("the endpoint is gone", p, [], ["raw-relay /help"])

# ---------------------------------------------------------------- what a change brings in
p = begin()
p.edit("src/server.cpp", "  server.listen", RELAY + "  server.listen")
check("a new endpoint", p, ["raw-relay /raw"])
p.commit()
check("the same, committed, against the commit before", p, ["raw-relay /raw"], revision="HEAD~1")
check("the same, against itself", p, [], revision="HEAD")

p = begin()
p.edit("src/server.cpp", "  server.Post(\"/help\"", RELAY + "  server.Post(\"/help\"")
report = check("a new endpoint before the old one", p, ["raw-relay /raw"])

p = begin()
line = "    response.set_content(answer(request.body), \"text/plain\");\n"
p.edit("src/server.cpp", line, "    if (request.get_param_value(\"debug\") == \"1\")\n  " + line + line)
check("a second call in the same handler: the pair of call and endpoint was found before", p, [])

p = begin(lambda p: p.edit("src/service.cpp", "return text;", "return text.empty() ? \"no\" : \"yes\";"))
p.edit("src/service.cpp", "return text.empty() ? \"no\" : \"yes\";", "return text;")
check("the middle of the path begins to hand on; both ends are untouched", p, ["raw-relay /help"])

FILTER = """std::string answer(const std::string &message) {
  std::string text = ask(message);
  return std::regex_replace(text, std::regex("fool|idiot"), "***");
}
"""
PLAIN = """std::string answer(const std::string &message) {
  std::string text = ask(message);
  return text;
}
"""


def with_filter(project):
    project.edit("src/service.cpp", "#include \"client.h\"\n", "#include \"client.h\"\n#include <regex>\n")
    project.edit("src/service.cpp", PLAIN, FILTER)


p = begin(with_filter)
before = shown(p.scan()["findings"])
expect("the filter counts for something", before != ["raw-relay /help"], True)
p.edit("src/service.cpp", FILTER, PLAIN)
report = check("a filter is removed; both ends are untouched", p, ["raw-relay /help"])
expect("the finding says what the path was before", of_state(report, "new")[0]["before"].split(",")[0],
       "thinwrap-" + before[0].split()[0])


def in_a_header(project):
    project.write("src/shape.h", "#pragma once\n#include <string>\ninline std::string shape(const std::string &text) { return text.empty() ? \"-\" : \"+\"; }\n")
    project.edit("src/service.cpp", "#include \"client.h\"\n", "#include \"client.h\"\n#include \"shape.h\"\n")
    project.edit("src/service.cpp", "return text;", "return shape(text);")


p = begin(in_a_header)
p.edit("src/shape.h", "text.empty() ? \"-\" : \"+\"", "text")
check("only a header in the middle has changed", p, ["raw-relay /help"])


def with_nolint(project):
    project.edit("src/server.cpp", "response.set_content(answer(request.body), \"text/plain\");",
                 "response.set_content(answer(request.body), \"text/plain\"); // NOLINT(thinwrap-raw-relay): agreed with legal")


p = begin(with_nolint)
expect("a finding is suppressed", shown(p.scan(status=0)["suppressed"]), ["raw-relay /help"])
p.edit("src/server.cpp", " // NOLINT(thinwrap-raw-relay): agreed with legal", "")
check("a suppression is taken away", p, ["raw-relay /help"])

# ---------------------------------------------------------------- files that come and go
p = begin()
p.write("src/extra.cpp", '#include "client.h"\n#include <httplib.h>\nvoid extra(httplib::Server &server) {\n'
        '  server.Post("/extra", [](const httplib::Request &request, httplib::Response &response) {\n'
        '    response.set_content(ask(request.body), "text/plain");\n  });\n}\n')
p.database()
check("an untracked file holds the endpoint", p, ["raw-relay /extra"])

p = begin()
p.remove("src/service.cpp")
p.edit("src/client.cpp", "std::string ask(", "std::string answer(const std::string &message);\nstd::string ask(")
p.write("src/client.cpp", p.read("src/client.cpp") +
        "\nstd::string answer(const std::string &message) {\n  std::string text = ask(message);\n  return text;\n}\n"
        "bool isUrgent(const std::string &message) { return ask(message).size() > 3; }\n")
p.database()
check("a file is gone, its function has moved into another", p, [])

p = begin()
p.remove("src/service.cpp")
p.database()
report = check("a file in the middle is deleted", p, [], ["raw-relay /help"])

# ---------------------------------------------------------------- how the program is built
p = begin(lambda p: p.write("CMakeLists.txt", "add_executable(desk src/client.cpp src/server.cpp)\n"))
p.database(only=["src/client.cpp", "src/server.cpp"])
p.database()
p.edit("CMakeLists.txt", "src/client.cpp", "src/client.cpp src/service.cpp")
report = check("the build takes in a unit that was there; git has no database", p, ["raw-relay /help"])
expect("the report says that the database is not known", [n for n in report["notes"] if "--database-before" in n] != [], True)
p.database("before/compile_commands.json", only=["src/client.cpp", "src/server.cpp"])
report = check("the same with the database of then", p, ["raw-relay /help"], options=["--database-before", "before"])
expect("nothing is unknown then", [n for n in report["notes"] if "--database-before" in n], [])

SWITCH = "#ifdef RAW\n  return text;\n#else\n  return text.empty() ? \"no\" : \"yes\";\n#endif\n"


def with_switch(project):
    project.edit("src/service.cpp", "  return text;\n", SWITCH)
    project.write(".gitignore", "/build/cache/\n")


p = begin(with_switch)
p.database(flags="-DRAW")
check("a flag changes in a database that git has", p, ["raw-relay /help"])

# ---------------------------------------------------------------- history
p = begin()
p.git("checkout", "-q", "-b", "topic")
p.write("notes", "of the topic")
p.commit()
p.git("checkout", "-q", "main")
p.edit("src/service.cpp", "return text;", "return text.empty() ? \"no\" : \"yes\";")
p.commit("main has mended it")
p.git("checkout", "-q", "topic")
check("what main has mended since is not what the topic brings in", p, [])

p = begin()
p.edit("src/server.cpp", "  server.listen", RELAY + "  server.listen")
p.git("add", "-A")
status = p.git("status", "--porcelain")
check("a staged change", p, ["raw-relay /raw"])
expect("the index and the folder are as they were", p.git("status", "--porcelain"), status)

# ---------------------------------------------------------------- cost
p = begin()
p.scan()
p.edit("src/server.cpp", "  server.listen", RELAY + "  server.listen")
answer = p.run("scan", "-p", "build", "--cache-dir", "build/cache", "--changed-since", "main", "--stats", status=1)
then = answer.stderr.split("the program as it was:")[1]
expect("then: only the changed unit is parsed", "units:   3 (2 from the cache, 1 extracted, 0 failed)" in then, True)
answer = p.run("scan", "-p", "build", "--cache-dir", "build/cache", "--changed-since", "main", "--stats", status=1)
expect("again: nothing is parsed", answer.stderr.count("3 from the cache, 0 extracted"), 2)
answer = p.run("scan", "-p", "build", "--no-cache", "--changed-since", "main", status=1)
expect("without a cache: the same", "1 new, 1 unchanged" in answer.stdout, True)

# ---------------------------------------------------------------- what cannot be
answer = p.run("scan", "-p", "build", "--changed-since", "no-such-branch", status=2)
expect("no such revision", "has no revision 'no-such-branch'" in answer.stderr, True)
answer = p.run("scan", "-p", "build", "--changed-since", "--output=x", status=2)
expect("a revision is no option of git", "has no revision '--output=x'" in answer.stderr, True)
p.git("checkout", "-q", "--orphan", "other")
p.commit()
answer = p.run("scan", "-p", "build", "--changed-since", "main", status=2)
expect("nothing in common", "have no commit in common" in answer.stderr, True)
outside = Project(thinwrap, f"{work}/outside")
os.environ["GIT_CEILING_DIRECTORIES"] = os.path.realpath(work)
answer = outside.run("scan", "-p", "build", "--root", ".", "--changed-since", "main", status=2)
expect("no checkout", "needs a git checkout" in answer.stderr, True)
answer = outside.run("scan", "-p", "build", "--database-before", "build", status=2)
expect("an option without its other half", "belongs to --changed-since" in answer.stderr, True)
print("all ok")
