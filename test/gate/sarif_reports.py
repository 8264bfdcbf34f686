"""Writes SARIF of the gate's project, and looks at what the validator does not. Usage: sarif_reports.py THINWRAP PROJECT OUT"""
import json
import sys

from project import Project, expect

thinwrap, work, out = sys.argv[1:]


def sarif(project, name, *options):
    project.run("scan", "-p", "build", "--no-cache", "--fail-on", "never", "--format", "sarif", "-o", f"{out}/{name}", *options,
                status=0)
    with open(f"{out}/{name}", encoding="utf-8") as file:
        return json.load(file)["runs"][0]


p = Project(thinwrap, work)
p.commit()
p.run("scan", "-p", "build", "--no-cache", "--fail-on", "never", "--format", "json", "-o", "build/before.json", status=0)
p.edit("src/server.cpp", "server.Post(\"/help\"", "server.Post(\"/assist\"")
p.edit("src/server.cpp", "  server.listen", """  server.Post("/raw", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content(answer(request.body), "text/plain"); // NOLINT(thinwrap-*): shown to staff only
  });
  server.listen""")
p.write("src/broken.cpp", "#include \"not-there.h\"\nint broken() { return 1; }\n")
p.write("src/a name with späces & %.cpp", "#include \"service.h\"\nint other() { return undeclared; }\n")
p.database()

run = sarif(p, "scan.sarif")
open_ones = [r for r in run["results"] if r["level"] == "error" and not r.get("suppressions")]
expect("one error is open", len(open_ones), 1)
result = open_ones[0]
rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
expect("its rule", (rule["id"], rule["defaultConfiguration"]["level"]), ("thinwrap-raw-relay", "error"))
expect("a rule has help, as text and as markdown", sorted(rule["help"]), ["markdown", "text"])
flows = result["codeFlows"]
expect("both sides are code flows", len(flows), 2)
steps = flows[0]["threadFlows"][0]["locations"]
expect("the path begins at the call and ends at the sink",
       [s["location"]["physicalLocation"]["artifactLocation"]["uri"] for s in (steps[0], steps[-1])],
       ["src/client.cpp", "src/server.cpp"])
expect("related locations", len(result["relatedLocations"]) > 0, True)
expect("a fingerprint", list(result["partialFingerprints"]), ["thinwrapFingerprint/v1"])
hidden = [r for r in run["results"] if r.get("suppressions")]
expect("the suppressed one says why", [r["suppressions"][0]["justification"] for r in hidden], ["shown to staff only"])
expect("incomplete units are notifications",
       sorted(n["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
              for n in run["invocations"][0]["toolExecutionNotifications"] if n["level"] == "warning"),
       ["src/a%20name%20with%20sp%C3%A4ces%20%26%20%25.cpp", "src/broken.cpp"])

run = sarif(p, "compared.sarif", "--baseline", "build/before.json")
expect("baseline states", sorted({r["baselineState"] for r in run["results"]}), ["absent", "new"])

p.write("src/server.cpp", "int main() {}\n")
p.database(only=["src/server.cpp"])
run = sarif(p, "clean.sarif")
expect("nothing is found, and the rules are there", (run["results"], len(run["tool"]["driver"]["rules"]) > 5), ([], True))
