// Puts the page together: reads the report, shows the view that the address names, and fills the paper for printing.
"use strict";

const MAX_PRINTED = 200;

const model = readModel();
const main = document.getElementById("main");
const updateFilters = makeFilterBar(model, document.getElementById("filters"));
const list = new FindingList((item, keep) => changeState({ finding: item.id }, keep));
const detail = element("div", { class: "detail", "aria-live": "off" });
const split = element("div", { class: "split" }, list.node, detail);
let shown = { key: null, items: [] };

/** The findings that the filters leave; the same array as long as the filters are the same. */
function shownItems() {
  const key = JSON.stringify(FILTERS.map((name) => state[name] || ""));
  if (shown.key !== key) shown = { key, items: model.items.filter((item) => matches(item, state)) };
  return shown.items;
}

function showView(before = {}) {
  showNavigation();
  const filtered = state.view === "findings" || state.view === "picture";
  document.getElementById("filters").hidden = !filtered;
  document.body.dataset.view = state.view;
  if (filtered) updateFilters(state, shownItems());
  const views = {
    summary: () => renderSummary(model),
    calls: () => renderCalls(model),
    picture: () => renderPicture(model, model.items.filter((item) => matches(item, state, "node"))),
    unseen: () => renderUnseen(model),
    attested: () => renderAttested(model),
  };
  if (state.view === "findings") showFindings(before);
  else keepFocus(() => replaceContent(main, views[state.view]()));
  if (before.view !== state.view) scrollTo(0, 0);
}

/** A view that is made anew gives the focus back to the box of the picture that had it. */
function keepFocus(render) {
  const key = document.activeElement && document.activeElement.dataset.key;
  render();
  if (key === undefined) return;
  const box = [...main.querySelectorAll("[data-key]")].find((candidate) => candidate.dataset.key === key);
  if (box) box.focus();
}

function showNavigation() {
  const amounts = {
    findings: model.report.findings.length, calls: model.report.calls.length,
    unseen: model.report.incomplete.length + model.report.unseen.length + model.report.bounds.length,
  };
  replaceContent(document.getElementById("views"), VIEWS.map(({ id, title }, index) => element("a", {
    href: addressOf({ view: id }), "aria-current": id === state.view ? "page" : null, "aria-keyshortcuts": index + 1,
  }, title, amounts[id] ? element("span", { class: "amount" }, amounts[id].toLocaleString("en")) : null)));
}

function showFindings(before) {
  if (main.firstChild !== split) replaceContent(main, split);
  const items = shownItems();
  list.show(items, state.finding);
  split.classList.toggle("chosen", Boolean(state.finding));
  if (before.view === state.view && before.finding === state.finding && detail.firstChild && (state.finding || items.length)) return;
  const item = model.byId.get(state.finding);
  replaceContent(detail, item ? [backLink(), renderFinding(model, item)] : nothingChosen(items));
  detail.scrollTop = 0;
  if (item) announce(`${item.severity}: ${item.title}, ${item.endpoint}`);
}

function backLink() {
  return element("a", { class: "back", href: addressOf({ finding: "" }) }, "← All findings");
}

function nothingChosen(items) {
  const text = items.length ? "Choose a finding, with the mouse or with j and k." : "No finding matches these filters.";
  return element("p", { class: "empty" }, text, items.length ? null : [" ", button("Clear all filters", {}, clearFilters)]);
}

// ---------------------------------------------------------------- paper

/** What is printed: the whole report as far as the filters leave it, with every step open. */
function fillPaper() {
  const paper = document.getElementById("paper");
  if (paper.firstChild) return;
  const items = shownItems();
  const left = items.length - MAX_PRINTED;
  append(paper, [
    element("h1", {}, "thinwrap report"),
    element("p", { class: "message" }, document.getElementById("disclaimer").textContent),
    renderSummary(model), renderCalls(model, 1000), renderUnseen(model, 1000), renderAttested(model, 1000),
    element("h2", { class: "part" }, `Findings: ${Math.min(items.length, MAX_PRINTED)} of ${count(model.items.length, "finding")}`),
    filterText(),
    left > 0 ? element("p", { class: "reason" }, `${left.toLocaleString("en")} more are not printed; choose fewer by the filters.`) : null,
    items.slice(0, MAX_PRINTED).map((item) => renderFinding(model, item, true)),
  ]);
}

function filterText() {
  const set = FILTERS.filter((key) => state[key]).map((key) => `${key}: ${state[key]}`);
  return set.length ? element("p", { class: "hint" }, `Filtered by ${set.join(", ")}`) : null;
}

function emptyPaper() {
  document.getElementById("paper").replaceChildren();
}

// ---------------------------------------------------------------- start

function start() {
  const { report } = model;
  document.getElementById("version").textContent = (report.tool && report.tool.version) || "";
  document.getElementById("disclaimer").textContent = report.disclaimer || "No legal conclusion is drawn here: the agreement decides.";
  document.getElementById("theme").addEventListener("click", toggleTheme);
  document.getElementById("help").addEventListener("click", showHelp);
  document.getElementById("print").addEventListener("click", () => window.print());
  setTheme(rememberedTheme());
  stateListeners.push((now, before) => showView(before));
  addEventListener("hashchange", followAddress);
  addEventListener("popstate", followAddress);
  addEventListener("beforeprint", fillPaper);
  addEventListener("afterprint", emptyPaper);
  matchMedia("print").addEventListener("change", (event) => (event.matches ? fillPaper() : emptyPaper()));
  listenToKeys(list);
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address is the state, and no place in the page
    main.focus();
  });
  state = readAddress();
  showView();
}

start();
