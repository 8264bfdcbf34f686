"""Holds the JSON schemas of model and provider files against the reader: schema.py THINWRAP ROOT FOLDER

Every built-in file is valid by its schema. Of one file that has every key, thousands of damaged copies are made (a key
left out, an unknown key put in, a value of another type): the schema and the reader must reject the same ones.
"""
import copy
import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema

thinwrap, root, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
OTHERS = [17, True, None, "no port, no word", [], {}, {"odd": 1}, [[1]], -3.5]
problems = []


def places(value, at=()):
    yield at
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in items:
        yield from places(below, at + (key,))


def get(value, at):
    for key in at:
        value = value[key]
    return value


def damaged(whole):
    for at in places(whole):
        here = get(whole, at)
        if isinstance(here, dict):
            for key in here:
                other = copy.deepcopy(whole)
                del get(other, at)[key]
                yield f"{at} without {key}", other
            other = copy.deepcopy(whole)
            get(other, at)["xyzzy"] = 1
            yield f"{at} with an unknown key", other
        for value in OTHERS if at else []:
            other = copy.deepcopy(whole)
            get(other, at[:-1])[at[-1]] = value
            yield f"{at} is {json.dumps(value)}", other


def rejected(folder, documents):
    """Which of the documents the reader rejects; one run says all mistakes of all files."""
    folder.mkdir(parents=True, exist_ok=True)
    found = set()
    for begin in range(0, len(documents), 500):
        names = []
        for number, (_, document) in enumerate(documents[begin:begin + 500], begin):
            (folder / f"{number}.json").write_text(json.dumps(document), encoding="utf-8")
            names.append(f"{number}.json")
        run = subprocess.run([thinwrap, "models", "check"] + names, cwd=folder, capture_output=True, text=True, check=False)
        if run.returncode not in (0, 2):
            problems.append(f"the reader ended with {run.returncode}: {run.stderr[-500:]}")
        found.update(int(number) for number in re.findall(r"'(\d+)\.json'", run.stderr))
    return found


def named(schema):
    """Every property that a schema names."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for below in schema.values():
            yield from named(below)
    elif isinstance(schema, list):
        for below in schema:
            yield from named(below)


def check(schema_name, sample_name, builtin):
    schema = json.loads((root / "docs/formats" / schema_name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in sorted((root / builtin).glob("*.json")):
        problems.extend(f"{path.name}: {error.json_path}: {error.message[:200]}"
                        for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))))
    sample = json.loads((root / "test/models/Inputs/schema" / sample_name).read_text(encoding="utf-8"))
    keys = {at[-1] for at in places(sample) if at}
    problems.extend(f"{sample_name} lacks the key {key}" for key in set(named(schema)) - keys)
    documents = [("as it is", sample)] + list(damaged(sample))
    by_reader = rejected(work / schema_name, documents)
    by_schema = {number for number, (_, document) in enumerate(documents) if not validator.is_valid(document)}
    for number, (what, _) in enumerate(documents):
        if (number in by_reader) != (number in by_schema):
            problems.append(f"{sample_name}: {what}: rejected by the {'reader' if number in by_reader else 'schema'} alone")
    if 0 in by_schema or not len(documents) // 2 < len(by_schema) < len(documents):
        problems.append(f"{sample_name}: {len(by_schema)} of {len(documents)} damaged files are rejected")
    print(f"{schema_name}: {len(documents)} files, {len(by_schema)} rejected by both")


check("model.schema.json", "every-key.json", "checks/models/library")
check("provider.schema.json", "every-provider-key.json", "checks/models/providers")
print("\n".join(problems[:60]))
print(f"{len(problems)} problems")
sys.exit(1 if problems else 0)
