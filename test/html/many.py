"""Writes a report of many findings: the sample's, again and again, each with a fingerprint and a line of its own."""
import copy
import json
import sys

sample, target, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(sample, encoding="utf-8") as file:
    report = json.load(file)
originals, report["findings"] = report["findings"], []
for index in range(number):
    finding = copy.deepcopy(originals[index % len(originals)])
    finding["fingerprint"] = f"{index:016x}"
    finding["source"]["file"] = f"src/client{index % 300}.cpp"
    report["findings"].append(finding)
with open(target, "w", encoding="utf-8") as file:
    json.dump(report, file)
