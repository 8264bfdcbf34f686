// The report as the views want it: every list there, every finding with its state and what the filters ask for.
"use strict";

const SEVERITIES = ["error", "warning", "note"];

const PATTERNS = {
  "thin-wrapper": { title: "Thin wrapper", text: "An AI answer leaves raw, thinly wrapped or lightly processed." },
  reseller: { title: "Reseller", text: "Access to the Azure service is passed on: routed, metered, or handed out." },
  none: { title: "Neither", text: "Evidence of a contribution; nothing to mend." },
};

const LEVELS = [
  { name: "raw", response: "bytes relayed, copied, cached, streamed on", request: "the client’s body forwarded unchanged" },
  { name: "thin", response: "extracted, re-keyed, re-encoded, templated, branded, trimmed",
    request: "client text re-wrapped; generic constant prompt; history replay; client-chosen parameters" },
  { name: "light", response: "fixed filters and redaction, moderation gate, validity check, another generic AI service",
    request: "a constant system prompt that sets role, tone or format" },
  { name: "substantial", response: "checked, merged or ranked against platform data, own scores joined, rejected by business rules",
    request: "platform data, customer context, domain prompt engineering, tools on platform functions, fine-tuned deployment" },
  { name: "embedded", response: "the AI text does not leave: it drives a decision, and the platform’s result leaves",
    request: "started by the platform’s own workflow on the platform’s own input" },
];

const TRANSFORMS = {
  copy: "the value goes on as it is",
  extract: "a part is taken out",
  "re-encode": "the same content in another form",
  cosmetic: "looks change, content does not",
  filter: "a fixed rule removes or replaces",
  combine: "joined with another value",
  compute: "something else is computed from it",
  branch: "it decides which way is taken",
  infrastructure: "log, cache, queue, quota: adds nothing",
  unseen: "a function that nobody has seen or modelled",
};

const SCOPES = {
  azure: "Azure",
  "azure-partner": "partner AI model on Azure",
  configured: "known to configuration only",
  other: "another provider",
  local: "local",
};

const STATES = {
  "": "Counting",
  new: "New",
  unchanged: "As before",
  suppressed: "Suppressed",
  absent: "No longer there",
  all: "All of them",
};

/** Reads the one JSON object of this page. */
function readModel() {
  const report = JSON.parse(document.getElementById("report").textContent || "{}");
  const lists = ["findings", "suppressed", "absent", "calls", "endpoints", "incomplete", "bounds", "unseen", "notes",
    "attestations", "criteria", "checks"];
  for (const list of lists) report[list] = report[list] || [];
  report.calls = report.calls.map(readCall);
  report.endpoints = report.endpoints.map((endpoint) => ({ findings: [], ...endpoint, place: endpoint.place || endpoint }));
  const items = [
    ...report.findings.map((finding) => readFinding(finding, finding.baseline && finding.baseline !== "none" ? finding.baseline : "")),
    ...report.suppressed.map((finding) => readFinding(finding, "suppressed")),
    ...report.absent.map((finding) => readFinding(finding, "absent")),
  ];
  items.forEach((item, index) => (item.id = item.fingerprint || `finding-${index + 1}`));
  return {
    report,
    items,
    sources: report.sources || {},
    byId: new Map([...items].reverse().map((item) => [item.id, item])),
    criteria: new Map(report.criteria.map((criterion) => [criterion.id, criterion])),
    checks: new Map(report.checks.map((check) => [check.name, check])),
  };
}

function readFinding(finding, state) {
  const item = {
    attest: [], criteria: [], deployments: [], evidence: [], trace: [], unseen: [],
    ...finding,
    state,
    requestTrace: finding.request_trace || [],
    siblings: finding.better_siblings || [],
    upTo: finding.level_up_to,
    providerName: finding.provider_name,
    level: finding.level || { request: 0, response: 0 },
    source: finding.source || {},
    sink: finding.sink || {},
  };
  item.title = item.title || item.check;
  if (item.check === "thinwrap-embedded") item.endpoint = item.endpoint || "stays inside the platform";
  item.endpoint = item.endpoint || item.sink.callee || placeText(item.sink);
  item.provider = item.provider || "other";
  item.providerName = item.providerName || SCOPES[item.provider] || item.provider;
  item.files = [...new Set([item.source, item.sink, ...item.trace, ...item.requestTrace].map((p) => p.file).filter(Boolean))];
  item.nodes = nodesOf(item);
  return item;
}

function readCall(call) {
  return {
    deployments: [], families: [], request: [], outputs: [], ...call,
    place: call.place || call,
    providerName: call.provider_name || SCOPES[call.provider] || call.provider,
    requestLevel: call.request_level,
  };
}

/** What a text search looks through; made when first asked for. */
function searchText(item) {
  if (item.searchable === undefined) {
    item.searchable = [item.title, item.check, item.message, item.endpoint, item.providerName, item.id, item.source.function,
      item.sink.function, item.source.callee, ...item.deployments, ...item.files, ...item.criteria]
      .join("\n").toLowerCase();
  }
  return item.searchable;
}

function worstLevel(item) {
  return Math.max(item.level.request, item.level.response);
}

function placeText(place) {
  if (!place || !place.file) return "no place";
  return place.line ? `${place.file}:${place.line}` : place.file;
}

function worstSeverity(items) {
  return SEVERITIES.find((severity) => items.some((item) => item.severity === severity)) || "none";
}

/** The ways through the picture: what the client sends, the call, the functions on the way, where it leaves. */
function nodesOf(item) {
  const nodes = [];
  const input = item.requestTrace[0];
  if (input) nodes.push({ key: `input ${input.function || placeText(input)}`, kind: "input", text: input.function || placeText(input), place: input, step: "request-1" });
  const between = (trace, side) => {
    trace.slice(1, -1).forEach((step, index) => {
      const name = step.function || step.file;
      if (name === item.source.function || name === item.sink.function) return;
      if (nodes.some((node) => node.key === `step ${name}`)) return;
      nodes.push({ key: `step ${name}`, kind: "step", side, text: name, place: step, step: `${side}-${index + 2}` });
    });
  };
  between(item.requestTrace, "request");
  nodes.push({ key: callKey(item.source), kind: "call", text: item.source.function || item.source.callee || "inference call", place: item.source, step: "response-1" });
  between(item.trace, "response");
  const inside = item.check === "thinwrap-embedded";
  nodes.push({ key: `end ${inside ? "" : item.endpoint}`, kind: inside ? "inside" : "end", text: inside ? "the platform only" : item.endpoint, place: item.sink, step: `response-${item.trace.length}` });
  return nodes;
}

function callKey(place) {
  return `call ${place.file}:${place.line}:${place.column || 0}`;
}
