// Which findings are shown: one filter per property and a text search, all of which must hold.
"use strict";

const FACETS = [
  { key: "severity", title: "Severity", values: (item) => [item.severity], order: SEVERITIES },
  { key: "check", title: "Check", values: (item) => [item.check], text: (value) => value.replace(/^thinwrap-/, "") },
  { key: "pattern", title: "Pattern", values: (item) => [item.pattern || "none"], text: (value) => (PATTERNS[value] || { title: value }).title },
  { key: "provider", title: "Provider", values: (item) => [item.providerName] },
  { key: "file", title: "File", values: (item) => item.files },
  { key: "criterion", title: "Criterion", values: (item) => item.criteria },
];

const STATE_FACET = {
  key: "state",
  title: "State",
  matches: (item, value) => value === "all" || item.state === value,
};

/** Whether a finding is shown. `except`: leaves one filter out, to count what choosing another value would show. */
function matches(item, filters, except) {
  for (const facet of FACETS) {
    const wanted = filters[facet.key];
    if (wanted && facet.key !== except && !facet.values(item).includes(wanted)) return false;
  }
  if (except !== "state" && !matchesState(item, filters.state)) return false;
  if (filters.node && except !== "node" && !item.nodes.some((node) => node.key === filters.node)) return false;
  return !filters.q || wordsOf(filters.q).every((word) => searchText(item).includes(word));
}

function matchesState(item, wanted) {
  if (!wanted) return item.state !== "suppressed" && item.state !== "absent";
  return wanted === "all" || item.state === wanted;
}

function wordsOf(text) {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function countValues(items, filters, facet) {
  const counts = new Map();
  for (const item of items) {
    if (!matches(item, filters, facet.key)) continue;
    for (const value of facet.values(item)) counts.set(value, (counts.get(value) || 0) + 1);
  }
  const chosen = filters[facet.key];
  if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
  const rank = (value) => (facet.order ? facet.order.indexOf(value) : 0);
  return [...counts].sort((a, b) => rank(a[0]) - rank(b[0]) || (a[0] < b[0] ? -1 : 1));
}

/** The bar. It is made once; `update` only changes its choices, so that typing and focus are not lost. */
function makeFilterBar(model, bar) {
  const search = element("input", {
    type: "search", id: "search", placeholder: "Search  ( / )", "aria-label": "Search in findings", "aria-keyshortcuts": "/",
    autocomplete: "off", spellcheck: "false",
    oninput: () => changeState({ q: search.value }, true),
  });
  const selects = FACETS.map((facet) => ({ facet, select: makeSelect(facet.key, facet.title) }));
  const states = makeSelect("state", "State");
  const node = button("", { class: "chip", hidden: true, title: "Remove this filter" }, () => changeState({ node: "" }));
  const clear = button("Clear", { class: "clear", "aria-keyshortcuts": "x", title: "Clear all filters (x)" }, clearFilters);
  const total = element("output", { class: "total" });
  replaceContent(bar, search, selects.map(({ select }) => select.label), states.label, node, clear, total);
  return (current, shown) => {
    if (search.value !== (current.q || "")) search.value = current.q || "";
    for (const { facet, select } of selects) setChoices(select.node, current[facet.key] || "", facetChoices(model, current, facet));
    setChoices(states.node, current.state || "", stateChoices(model, current));
    node.hidden = !current.node;
    node.textContent = current.node ? `through ${current.node.replace(/^\w+ /, "") || "the platform only"} ✕` : "";
    clear.disabled = !FILTERS.some((key) => current[key]);
    total.textContent = `${shown.length.toLocaleString("en")} of ${count(model.items.length, "finding")}`;
  };
}

function makeSelect(key, title) {
  const node = element("select", { "data-filter": key, onchange: () => changeState({ [key]: node.value, finding: "" }) });
  return { node, label: element("label", {}, element("span", {}, title), node) };
}

function facetChoices(model, current, facet) {
  const label = facet.text || ((value) => value);
  return [["", "Any"], ...countValues(model.items, current, facet).map(([value, number]) => [value, `${label(value)} (${number})`])];
}

function stateChoices(model, current) {
  const candidates = model.items.filter((item) => matches(item, current, "state"));
  return Object.entries(STATES)
    .map(([value, title]) => [value, title, candidates.filter((item) => matchesState(item, value)).length])
    .filter(([value, , number]) => number > 0 || value === "" || value === current.state)
    .map(([value, title, number]) => [value, `${title} (${number})`]);
}

function setChoices(select, chosen, choices) {
  replaceContent(select, choices.map(([value, text]) => element("option", { value }, text)));
  select.value = chosen;
  select.classList.toggle("active", chosen !== "");
}

function clearFilters() {
  changeState(Object.fromEntries(FILTERS.map((key) => [key, ""])));
}
