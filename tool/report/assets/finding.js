// One finding: what happens, the levels of both sides, the path over the source step by step, the evidence, what the
// guidance says, and what code cannot show.
"use strict";

const EVIDENCE_SIDES = {
  request: "Request side",
  response: "Response side",
  provider: "Which provider and AI model",
  endpoint: "Where it leaves",
};

const BEARINGS = {
  for: { sign: "+", text: "speaks for a contribution" },
  against: { sign: "−", text: "speaks against a contribution" },
  neutral: { sign: "·", text: "neutral" },
};

/** `paper`: everything is open, nothing can be clicked. */
function renderFinding(model, item, paper = false) {
  return element("article", { class: "finding", "aria-label": item.title },
    findingHead(model, item),
    levelsSection(item),
    pathSection(model, item, paper),
    evidenceSection(model, item),
    criteriaSection(model, item),
    attestSection(item),
    unseenSection(model, item),
    siblingsSection(model, item),
    mendSection(model, item));
}

function section(title, ...content) {
  return element("section", {}, element("h3", {}, title), content);
}

function findingHead(model, item) {
  const facts = [
    ["Inference call", callText(item.source), item.source],
    ["Leaves at", item.part ? `${item.endpoint}, ${item.part}` : item.endpoint, item.sink],
    ["Provider", [item.providerName, SCOPES[item.provider] !== item.providerName ? SCOPES[item.provider] : ""].filter(Boolean).join(", ")],
    ["AI model or deployment", item.deployments.join(", ") || "not known to the code"],
    ["Before the change", item.before || ""],
    ["Fingerprint", item.fingerprint],
  ];
  return element("header", {},
    element("h2", { tabindex: "-1" }, severityBadge(item.severity), " ", item.title, " ", element("code", {}, item.check), " ", stateBadge(item)),
    element("p", { class: "message" }, item.message),
    item.suppression && suppressionText(model, item.suppression),
    element("dl", { class: "facts" }, facts.filter(([, text]) => text).map(([name, text, place]) => [
      element("dt", {}, name),
      element("dd", {}, text, place ? [" ", placeDetails(model.sources, place)] : null),
    ])));
}

function callText(place) {
  if (!place.function) return place.callee ? `call of ${place.callee}` : "";
  return place.callee ? `${place.function}, call of ${place.callee}` : place.function;
}

function suppressionText(model, suppression) {
  const who = [suppression.role, suppression.date].filter(Boolean).join(", ");
  return element("div", { class: "suppression", role: "note" },
    element("strong", {}, `Suppressed by ${suppression.by}`), who ? ` (${who})` : "", ": ",
    suppression.justification || "no justification was given", " ", placeDetails(model.sources, suppression));
}

// ---------------------------------------------------------------- levels

function levelsSection(item) {
  const worst = worstLevel(item);
  return section("Levels",
    element("div", { class: "levels" }, levelRow(item, "request", "Request side"), levelRow(item, "response", "Response side")),
    element("p", { class: "hint" }, `The higher of the two counts: level ${worst} (${LEVELS[worst].name}). `,
      "Of several paths from this call to this endpoint, the worst one is shown.",
      item.upTo ? " Something unseen stands on the path: the hatched levels may hold, and nobody can say without it." : ""));
}

function levelRow(item, side, title) {
  const level = item.level[side];
  const best = item.upTo ? Math.max(level, item.upTo[side]) : level;
  const cells = LEVELS.map(({ name }, index) => {
    const kind = index === level ? ` reached at-${index}` : index > level && index <= best ? " possible" : "";
    return element("span", { class: `cell${kind}` }, `${index} ${name}`);
  });
  const range = best > level ? `${level} to ${best}` : String(level);
  return element("div", { class: "level-row", role: "img", "aria-label": `${title}: level ${range}, ${LEVELS[level].name}: ${LEVELS[level][side]}` },
    element("span", { class: "level-name" }, title), element("span", { class: "cells" }, cells),
    element("span", { class: "level-text" }, LEVELS[level][side]));
}

// ---------------------------------------------------------------- the path

function pathSection(model, item, paper) {
  const content = [];
  if (!paper) content.push(pathPicture(item));
  if (item.requestTrace.length) {
    content.push(element("h4", {}, "Request side: how the client’s input gets into the request"), steps(model, item.requestTrace, "request", paper));
  }
  if (item.trace.length) {
    content.push(element("h4", {}, "Response side: how the answer gets to the endpoint"), steps(model, item.trace, "response", paper));
  }
  if (!item.trace.length && !item.requestTrace.length) content.push(element("p", { class: "reason" }, "No path was recorded."));
  return section("Path", content);
}

function pathPicture(item) {
  const graph = graphOf([item], []);
  for (const box of graph.boxes.values()) box.findings = 0;
  return drawGraph(graph, { label: "Picture of this path", onChoose: (box) => focusStep(box.step) });
}

function steps(model, trace, side, paper) {
  return element("ol", { class: "steps" }, trace.map((step, index) => {
    const id = paper ? null : `step-${side}-${index + 1}`;
    return element("li", { class: "step", id, tabindex: paper ? null : "-1" },
      element("div", { class: "step-head" },
        element("span", { class: `transform ${step.transform}`, title: TRANSFORMS[step.transform] || "" }, step.transform || "step"),
        element("span", { class: "step-message" }, step.message),
        element("span", { class: "step-place" }, placeText(step), step.function ? ` in ${step.function}` : "")),
      excerpt(model.sources, step, 2));
  }));
}

function focusStep(name) {
  const step = document.getElementById(`step-${name}`);
  if (!step) return;
  step.focus({ preventScroll: true });
  step.scrollIntoView({ block: "center" });
}

/** The next (1) or previous (-1) step from the one that has the focus. */
function moveStep(distance) {
  const all = [...document.querySelectorAll("#main .step")];
  if (!all.length) return;
  const now = all.indexOf(document.activeElement && document.activeElement.closest(".step"));
  const next = all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + distance))];
  focusStep(next.id.slice("step-".length));
}

// ---------------------------------------------------------------- evidence and what stands around it

function evidenceSection(model, item) {
  const groups = Object.entries(EVIDENCE_SIDES)
    .map(([side, title]) => [title, item.evidence.filter((entry) => (entry.side || "response") === side)])
    .filter(([, entries]) => entries.length);
  if (!groups.length) return section("Evidence", element("p", { class: "reason" }, "Nothing was recorded."));
  return section("Evidence", element("div", { class: "evidence" }, groups.map(([title, entries]) =>
    element("div", {}, element("h4", {}, title), evidenceList(model, entries)))));
}

function evidenceList(model, entries) {
  return element("ul", {}, entries.map((entry) => {
    const bearing = BEARINGS[entry.bearing] || BEARINGS.neutral;
    return element("li", { class: `bearing ${entry.bearing}` },
      element("span", { class: "sign", title: bearing.text, role: "img", "aria-label": bearing.text }, bearing.sign),
      element("span", {}, entry.what, entry.attested ? attestedTag(entry.attests) : "", " ", placeDetails(model.sources, entry.place || entry)));
  }));
}

function attestedTag(by) {
  return element("span", { class: "tag", title: "Somebody stated this; the code does not show it" },
    by ? `attested: ${by}` : "attested");
}

function criteriaSection(model, item) {
  if (!item.criteria.length) return null;
  return section("What the guidance says", element("ul", { class: "plain" }, item.criteria.map((id) => {
    const criterion = model.criteria.get(id) || { text: "", guidance: "" };
    return element("li", {}, element("strong", {}, id), " ", criterion.guidance && element("span", { class: "tag" }, criterion.guidance), " ", criterion.text);
  })));
}

function attestSection(item) {
  if (!item.attest.length) return null;
  return section("What code cannot show", element("ul", { class: "plain" }, item.attest.map((entry) =>
    typeof entry === "string" ? element("li", {}, entry) : attestEntry(entry))));
}

function attestEntry(entry) {
  return element("li", {}, element("span", { class: `state ${entry.state}` }, entry.state === "open" ? "to be attested" : entry.state), " ",
    entry.text, entry.answer ? element("div", { class: "answer" }, entry.answer) : null);
}

function unseenSection(model, item) {
  if (!item.unseen.length) return null;
  return section("What was not seen", element("p", {}, "The verdict hangs on these functions. Scan their sources, or describe them in a model file (--models):"),
    element("ul", { class: "plain" }, item.unseen.map((entry) =>
      element("li", {}, element("code", {}, entry.name), " ", placeDetails(model.sources, entry.place || entry)))));
}

function siblingsSection(model, item) {
  if (!item.siblings.length) return null;
  return section("Other ways of the same answer", element("ul", { class: "plain" }, item.siblings.map((entry) =>
    element("li", {}, element("span", { class: "level-chip" }, `level ${entry.level}`), " ", entry.what, " ", placeDetails(model.sources, entry.place || entry)))));
}

function mendSection(model, item) {
  const check = model.checks.get(item.check) || {};
  const content = [
    check.why && element("p", {}, check.why),
    (item.mend || check.mend) && element("p", {}, element("strong", {}, "What would change it: "), item.mend || check.mend),
    element("p", { class: "hint" }, "This is no legal opinion: the agreement decides."),
  ];
  return section("Why, and what would change it", content);
}
