"""Microsoft's validator over SARIF files: prints and counts its errors and warnings.

Its exit code says nothing, so its words are read; a file that is wrong on purpose shows that they would be there.
Usage: sarif.py VALIDATOR FILE…
"""
import os
import re
import subprocess
import sys
import tempfile

validator, files = sys.argv[1], sys.argv[2:]
# The validator's own runtime looks for ICU unless it is told not to.
environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}


def problems(file):
    answer = subprocess.run([validator, "validate", file, "--rule-kind", "Sarif;Ghas"],
                            capture_output=True, text=True, env=environment)
    if "1 files scanned" not in answer.stdout:
        sys.exit(f"{file}: the validator did not run: {answer.stdout}{answer.stderr}")
    return [line for line in answer.stdout.splitlines() if re.search(r"\): (error|warning) ", line)]


with tempfile.NamedTemporaryFile("w", suffix=".sarif", delete=False) as wrong:
    wrong.write('{"version": "2.1.0", "runs": [{"tool": {"driver": {"nam": "x"}}}]}')
if not problems(wrong.name):
    sys.exit("the validator finds nothing wrong with a file that is wrong")
os.remove(wrong.name)
found = [line for file in files for line in problems(file)]
print("\n".join(found))
print(f"{len(files)} files, {len(found)} errors and warnings")
