// The views beside the findings: summary, inventory of calls and endpoints, picture, what was not seen, what is attested.
"use strict";

function card(number, text, href, kind = "") {
  const content = [element("span", { class: "number" }, number.toLocaleString("en")), element("span", {}, text)];
  return href ? element("a", { class: `card ${kind}`, href }, content) : element("div", { class: `card ${kind}` }, content);
}

function panel(title, ...content) {
  return element("section", { class: "panel" }, element("h2", {}, title), content);
}

function countOf(items, test) {
  return items.reduce((sum, item) => sum + (test(item) ? 1 : 0), 0);
}

// ---------------------------------------------------------------- summary

function renderSummary(model) {
  const counting = model.items.filter((item) => matchesState(item, ""));
  const { report } = model;
  const unknown = report.incomplete.length + report.unseen.length + report.bounds.length;
  return element("div", { class: "page" },
    element("div", { class: "cards" },
      SEVERITIES.map((severity) => card(countOf(counting, (item) => item.severity === severity), severity + "s", onlyFilter({ severity }), severity)),
      card(report.suppressed.length, "suppressed", onlyFilter({ state: "suppressed" })),
      card(report.calls.length, "inference calls", addressOf({ view: "calls", finding: "" })),
      card(report.endpoints.length, "endpoints", addressOf({ view: "calls", finding: "" })),
      card(unknown, "things not seen", addressOf({ view: "unseen", finding: "" }), unknown ? "warning" : "")),
    patternPanel(model, counting),
    criteriaPanel(model, counting, "Criteria of the guidance", (id) => !id.startsWith("F") && !/^S[1-9]/.test(id)),
    criteriaPanel(model, counting, "Scenarios of the guidance", (id) => id.startsWith("F") || /^S[1-9]/.test(id)),
    filesPanel(counting),
    aboutPanel(report));
}

function severityCells(items) {
  return SEVERITIES.map((severity) => {
    const number = countOf(items, (item) => item.severity === severity);
    return element("td", { class: number ? `amount ${severity}` : "amount zero" }, number.toLocaleString("en"));
  });
}

function patternPanel(model, items) {
  const rows = [];
  for (const [pattern, { title, text }] of Object.entries(PATTERNS)) {
    const ofPattern = items.filter((item) => (item.pattern || "none") === pattern);
    rows.push(element("tr", { class: "group" },
      element("th", { scope: "row" }, element("a", { href: onlyFilter({ pattern }) }, title), element("div", { class: "hint" }, text)),
      severityCells(ofPattern)));
    for (const [name, number] of countValues(ofPattern, {}, FACETS[1])) {
      const check = model.checks.get(name) || {};
      rows.push(element("tr", {}, element("th", { scope: "row" }, element("a", { href: onlyFilter({ check: name }) }, name),
        element("div", { class: "hint" }, check.summary || count(number, "finding"))),
      severityCells(ofPattern.filter((item) => item.check === name))));
    }
  }
  return panel("By pattern", plainTable("Findings by pattern and check", ["Pattern and check", "Errors", "Warnings", "Notes"], rows));
}

function plainTable(caption, heads, rows) {
  return element("div", { class: "scroll" }, element("table", { class: "counts" },
    element("caption", { class: "sr-only" }, caption),
    element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, rows)));
}

function criteriaPanel(model, items, title, belongs) {
  const ids = [...new Set(items.flatMap((item) => item.criteria))].filter(belongs).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  if (!ids.length) return null;
  const rows = ids.map((id) => {
    const criterion = model.criteria.get(id) || { text: "", guidance: "" };
    return element("tr", {}, element("th", { scope: "row" },
      element("a", { href: onlyFilter({ criterion: id }) }, id), " ", criterion.guidance && element("span", { class: "tag" }, criterion.guidance), " ",
      element("span", { class: "plain-text" }, criterion.text)),
    severityCells(items.filter((item) => item.criteria.includes(id))));
  });
  return panel(title, plainTable(title, ["Requirement or scenario, in short", "Errors", "Warnings", "Notes"], rows));
}

function filesPanel(items) {
  const files = new Map();
  for (const item of items) {
    if (!item.source.file) continue;
    if (!files.has(item.source.file)) files.set(item.source.file, []);
    files.get(item.source.file).push(item);
  }
  if (files.size < 2) return null;
  const most = [...files].sort((a, b) => b[1].length - a[1].length).slice(0, 10);
  const rows = most.map(([file, of]) => element("tr", {},
    element("th", { scope: "row" }, element("a", { href: onlyFilter({ file }) }, file)), severityCells(of)));
  return panel("Files with the inference calls", plainTable("Findings by file", [files.size > 10 ? `File (10 of ${files.size})` : "File", "Errors", "Warnings", "Notes"], rows));
}

function aboutPanel(report) {
  const tool = report.tool || {};
  const rows = [
    ["thinwrap", tool.version], ["Models", report.models], ["Rules", report.rules],
    ["Units seen", (report.summary || {}).units], ["Azure is assumed", (report.options || {}).assume_azure ? "yes, where only configuration knows the URL" : undefined],
    ["Other providers", (report.options || {}).any_provider ? "count as well" : undefined],
    ...Object.entries(report.statistics || {}).map(([name, value]) => [name.replace("_", " "), value]),
  ].filter(([, value]) => value !== undefined && value !== "");
  return panel("This scan", element("dl", { class: "facts" }, rows.map(([name, value]) => [element("dt", {}, name),
    element("dd", {}, typeof value === "number" ? value.toLocaleString("en") : String(value))])));
}

// ---------------------------------------------------------------- inventory

function renderCalls(model, pageSize) {
  const { calls, endpoints } = model.report;
  return element("div", { class: "page" },
    panel("Every inference call", element("p", { class: "hint" }, "Also those of which there is nothing to say."),
      calls.length ? growingTable(count(calls.length, "inference call"), ["Call", "Provider and AI model", "What goes in", "Where the answer goes"], calls, (call) => callRow(model, call), pageSize)
        : element("p", { class: "empty" }, "No inference call was seen.")),
    panel("Every exposed endpoint",
      endpoints.length ? growingTable(count(endpoints.length, "endpoint"), ["Endpoint", "Handler", "Findings"], endpoints, (endpoint) => endpointRow(model, endpoint), pageSize)
        : element("p", { class: "empty" }, "No exposed endpoint was seen.")));
}

function callRow(model, call) {
  const models = [...new Set([...call.deployments || [], ...call.families || []])];
  return element("tr", {},
    element("th", { scope: "row" }, callText(call.place), " ", placeDetails(model.sources, call.place)),
    element("td", {}, call.providerName || SCOPES[call.provider] || call.provider, element("div", { class: "hint" }, models.join(", ") || "AI model not known to the code")),
    element("td", {}, call.requestLevel !== undefined && element("span", { class: "level-chip" }, `level ${call.requestLevel}`),
      (call.request || []).length > 0 && element("details", {}, element("summary", {}, count(call.request.length, "origin")), evidenceList(model, call.request))),
    element("td", {}, call.outputs.length ? element("ul", { class: "plain" }, call.outputs.map((output) => outputItem(model, output)))
      : "was not seen to go anywhere"));
}

function outputItem(model, output) {
  const level = output.level || { request: 0, response: 0 };
  const item = model.byId.get(output.finding);
  return element("li", {}, item ? severityBadge(item.severity) : element("span", { class: "badge quiet" }, "nothing"), " ",
    item ? element("a", { href: addressOf({ view: "findings", finding: item.id }) }, output.where) : output.where, " ",
    element("span", { class: "level-chip" }, `level ${Math.max(level.request, level.response)}`), " ",
    output.verdict && output.verdict !== "none" ? element("span", { class: "hint" }, output.verdict) : null);
}

function endpointRow(model, endpoint) {
  const found = endpoint.findings.map((id) => model.byId.get(id)).filter(Boolean);
  return element("tr", {},
    element("th", { scope: "row" }, element("span", { class: "tag" }, endpoint.kind), " ", endpoint.route || "route not constant", " ", placeDetails(model.sources, endpoint.place)),
    element("td", {}, endpoint.handler || ""),
    element("td", {}, found.length ? element("ul", { class: "plain" }, found.slice(0, 20).map((item) => element("li", {}, severityBadge(item.severity), " ",
      element("a", { href: addressOf({ view: "findings", finding: item.id }) }, item.title)))) : "none"));
}

// ---------------------------------------------------------------- picture

function renderPicture(model, items) {
  const through = state.node ? items.filter((item) => item.nodes.some((node) => node.key === state.node)) : [];
  const quiet = FILTERS.some((key) => state[key] && key !== "node") ? [] : model.report.calls;
  return element("div", { class: "page wide" },
    element("p", { class: "hint" }, "The ways of the findings that the filters leave. Choose a box to light what goes through it; choose it again to leave it."),
    drawGraph(graphOf(items, quiet), {
      label: "Picture of calls, steps and endpoints", chosen: state.node || "", lit: litBy(items, state.node),
      onChoose: (box) => changeState({ node: state.node === box.key ? "" : box.key }),
    }),
    element("ul", { class: "legend" }, [...SEVERITIES, "quiet"].map((severity) => element("li", { class: severity }, severity === "quiet" ? "nothing found" : severity))),
    state.node ? panel(`${count(through.length, "finding")} through the chosen box`,
      growingTable("Findings", ["Finding", "Inference call", "Endpoint"], through, (item) => element("tr", {},
        element("th", { scope: "row" }, severityBadge(item.severity), " ", element("a", { href: addressOf({ view: "findings", finding: item.id }) }, item.title)),
        element("td", {}, placeText(item.source)), element("td", {}, item.endpoint)))) : null);
}

// ---------------------------------------------------------------- what was not seen, what is attested

function renderUnseen(model, pageSize) {
  const { incomplete, unseen, bounds, notes } = model.report;
  const parts = [
    incomplete.length && panel("Units that were not seen as a whole", growingTable(count(incomplete.length, "unit"), ["Unit", "Reason", "What was done"], incomplete, incompleteRow, pageSize)),
    unseen.length && panel("Functions that nobody has seen or modelled", element("p", { class: "hint" }, "An AI answer met them. What goes in is taken to come out."),
      growingTable(count(unseen.length, "function"), ["Function", "Place"], unseen, (entry) => element("tr", {},
        element("th", { scope: "row" }, element("code", {}, entry.name)), element("td", {}, placeDetails(model.sources, entry.place || entry))), pageSize)),
    bounds.length && panel("Bounds that were hit", element("p", { class: "hint" }, "Something may be missing because of them."),
      growingTable(count(bounds.length, "bound"), ["Bound", "Place"], bounds, (entry) => element("tr", {},
        element("th", { scope: "row" }, entry.what), element("td", {}, placeDetails(model.sources, entry.place || entry))), pageSize)),
    notes.length && panel("Notes", element("ul", { class: "plain" }, notes.map((note) => element("li", {}, typeof note === "string" ? note : JSON.stringify(note))))),
  ].filter(Boolean);
  return element("div", { class: "page" }, parts.length ? parts : panel("Not seen", element("p", { class: "empty" },
    "Every unit was seen as a whole, no answer met an unseen function, no bound was hit.")));
}

function incompleteRow(entry) {
  return element("tr", {}, element("th", { scope: "row" }, entry.file), element("td", {}, entry.reason),
    element("td", {}, entry.analysed ? "analysed as far as it could be parsed" : "not analysed", entry.reproduce ? element("pre", { class: "command" }, entry.reproduce) : null));
}

function renderAttested(model, pageSize) {
  const { attestations, suppressed } = model.report;
  const open = openQuestions(model);
  return element("div", { class: "page" },
    panel("Attested", attestations.length ? element("ul", { class: "plain" }, attestations.map(attestEntry))
      : element("p", { class: "empty" }, "Nothing was attested (--attest FILE).")),
    panel("To be attested", open.length ? element("ul", { class: "plain" }, open.map(([entry, items]) => element("li", {},
      element("strong", {}, entry.id), " ", entry.text, " ", element("span", { class: "hint" }, `asked by ${count(items, "finding")}`))))
      : element("p", { class: "empty" }, "Nothing.")),
    panel("Suppressed findings", suppressed.length ? growingTable(count(suppressed.length, "suppressed finding"), ["Finding", "By", "Justification"],
      model.items.filter((item) => item.state === "suppressed"), suppressedRow, pageSize)
      : element("p", { class: "empty" }, "None.")));
}

function openQuestions(model) {
  const open = new Map();
  for (const item of model.items) {
    if (!matchesState(item, "")) continue;
    for (const entry of item.attest) {
      if (typeof entry === "string" || entry.state !== "open") continue;
      const known = open.get(entry.id) || [entry, 0];
      open.set(entry.id, [entry, known[1] + 1]);
    }
  }
  return [...open.values()];
}

function suppressedRow(item) {
  const { by, justification, role, date } = item.suppression || {};
  return element("tr", {},
    element("th", { scope: "row" }, severityBadge(item.severity), " ", element("a", { href: addressOf({ view: "findings", finding: item.id, state: "suppressed" }) }, item.title),
      element("div", { class: "hint" }, `${item.endpoint}, ${placeText(item.source)}`)),
    element("td", {}, [by, role, date].filter(Boolean).join(", ")), element("td", {}, justification || "none given"));
}
