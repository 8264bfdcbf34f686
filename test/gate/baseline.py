"""Baselines and what a fingerprint survives. Usage: baseline.py THINWRAP FOLDER"""
import sys

from project import Project, expect, of_state, shown

thinwrap, work = sys.argv[1:]
count = 0


def begin():
    global count
    count += 1
    return Project(thinwrap, f"{work}/{count}")


def prints(project):
    project.database()
    return sorted(f["fingerprint"] for f in project.scan("--root", ".")["findings"] if f["severity"] == "error")


first = prints(begin())
expect("there is one error", len(first), 1)

p = begin()
for name in ("src/client.cpp", "src/service.cpp", "src/server.cpp"):
    p.write(name, "// moved\n\n\n" + p.read(name))
expect("survives moved lines", prints(p), first)

p = begin()
p.rename("src/client.cpp", "net/azure.cpp")
p.rename("src/server.cpp", "app/desk.cpp")
expect("survives renamed files", prints(p), first)

p = begin()
p.edit("src/server.cpp", "response.set_content(answer(request.body), \"text/plain\");",
       "response\n        .set_content(\n          answer( request.body ),\n          \"text/plain\" );")
p.edit("src/client.cpp", "  auto result = client.Post(", "  auto result =\n      client\n          .Post(")
expect("survives another layout", prints(p), first)

p = begin()
p.edit("src/service.cpp", "  std::string text = ask(message);\n  return text;",
       "  std::string words = ask(message);\n  std::string copy;\n  copy = words;\n  return copy;")
expect("survives an edit in the middle", prints(p), first)

p = begin()
p.edit("src/server.cpp", "\"/help\"", "\"/other\"")
expect("another route is another finding", prints(p) != first, True)

# ---------------------------------------------------------------- the file
p = begin()
p.run("scan", "-p", "build", "--no-cache", "--root", ".", "--format", "json", "-o", "one.json", status=1)
p.run("baseline", "write", "one.json", "-o", "base.json", status=0)
report = p.scan("--root", ".", "--baseline", "base.json", status=0)
expect("what the baseline knows does not fail", shown(of_state(report, "unchanged")), ["raw-relay /help"])
report = p.scan("--root", ".", "--baseline", "one.json", status=0)
expect("a JSON report is a baseline too", shown(of_state(report, "unchanged")), ["raw-relay /help"])
p.edit("src/server.cpp", "  server.listen", """  server.Post("/raw", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content(answer(request.body), "text/plain");
  });
  server.listen""")
report = p.scan("--root", ".", "--baseline", "base.json", status=1)
expect("what is new fails", shown(of_state(report, "new")), ["raw-relay /raw"])
p.run("scan", "-p", "build", "--no-cache", "--root", ".", "--format", "json", "-o", "two.json", status=1)
answer = p.run("baseline", "diff", "base.json", "two.json", status=1)
expect("diff names what is new", [line.split(":")[0] for line in answer.stdout.splitlines()],
       ["new error src/server.cpp", "1 new, 0 absent, 1 unchanged"])
answer = p.run("baseline", "diff", "two.json", "base.json", status=0)
expect("diff the other way round", answer.stdout.splitlines()[-1], "0 new, 1 absent, 1 unchanged")
p.write("bad.json", '{"schema": "thinwrap-baseline/1", "findings": [{"fingerprint": 7}]}')
answer = p.run("scan", "-p", "build", "--baseline", "bad.json", status=2)
expect("a bad baseline is named with its place", "$.findings[0].fingerprint: expected a string" in answer.stderr, True)

# ---------------------------------------------------------------- every format, from a JSON report
for name in ("json", "sarif", "html", "gitlab", "github", "text"):
    p.run("scan", "-p", "build", "--root", ".", "--no-cache", "--fail-on", "never", "--format", name, "-o", f"direct.{name}", status=0)
    p.run("report", "two.json", "--root", ".", "--fail-on", "never", "--format", name, "-o", f"turned.{name}", status=0)
    expect(f"report gives the same {name} as the scan", p.read(f"turned.{name}") == p.read(f"direct.{name}"), True)

# ---------------------------------------------------------------- suppressed, counted everywhere
p = begin()
line = "response.set_content(answer(request.body), \"text/plain\");"
p.edit("src/server.cpp", line, line + " // NOLINT(thinwrap-raw-relay): staff only, see #12")
for name, words in (("text", "staff only, see #12"), ("json", "staff only, see #12"), ("sarif", "staff only, see #12"),
                    ("gitlab", "staff only, see #12"), ("github", "1 suppressed"), ("html", "staff only, see #12")):
    answer = p.run("scan", "-p", "build", "--no-cache", "--root", ".", "--format", name, status=0)
    expect(f"{name} tells of what is suppressed", words in answer.stdout, True)
p.edit("src/server.cpp", " // NOLINT(thinwrap-raw-relay): staff only, see #12", " // NOLINT")
answer = p.run("scan", "-p", "build", "--no-cache", "--root", ".", status=0)
expect("a suppression without a reason says so", "nolint: no reason given" in answer.stdout, True)
p.edit("src/server.cpp", " // NOLINT", " // NOLINT(bugprone-*): something else")
p.run("scan", "-p", "build", "--no-cache", "--root", ".", status=1)
p.edit("src/server.cpp", "    " + line + " // NOLINT(bugprone-*): something else", "    // NOLINTNEXTLINE(thinwrap-*) agreed\n    " + line)
answer = p.run("scan", "-p", "build", "--no-cache", "--root", ".", status=0)
expect("the line above can say it", "nolint: agreed" in answer.stdout, True)
p.edit("src/server.cpp", "    // NOLINTNEXTLINE(thinwrap-*) agreed\n", "")
p.write("attest.json", '{"schema": "thinwrap-attest/1", "accepted": [{"fingerprint": "%s", "reason": "a pilot", '
        '"role": "architect", "date": "2026-01-01", "expires": "2099-01-01"}]}' % first[0])
answer = p.run("scan", "-p", "build", "--no-cache", "--root", ".", "--attest", "attest.json", status=0)
expect("an accepted finding is shown with who and why", "attestation: a pilot (architect, 2026-01-01)" in answer.stdout, True)
print("all ok")
