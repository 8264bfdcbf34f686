// Keyboard, help, light and dark.
"use strict";

const KEYS = [
  ["j, ↓", "next finding"], ["k, ↑", "previous finding"], ["Page Down, Page Up, Home, End", "further in the list of findings"], ["Enter", "to the finding’s text"], ["Esc", "back to the list; empties the search"],
  ["n, p", "next and previous step of the path"], ["/", "search"], ["x", "clear all filters"],
  ["1 to 6", "the views"], ["d", "light or dark"], ["?", "this help"],
];

const MOVES = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };

function listenToKeys(list) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.getElementById("help-text").open) return;
    if (isField(event.target)) return keyInField(event);
    if (keyInList(event, list) || keyAnywhere(event)) event.preventDefault();
  });
}

function isField(node) {
  return node.matches("input, select, textarea");
}

function keyInField(event) {
  if (event.key !== "Escape" && !(event.key === "Enter" && event.target.id === "search")) return;
  event.preventDefault();
  if (event.key === "Escape" && event.target.id === "search") changeState({ q: "" }, true);
  const list = document.querySelector(".list");
  if (list) list.focus();
  else event.target.blur();
}

function keyInList(event, list) {
  if (state.view !== "findings") return false;
  const inList = event.target === list.node || event.target === document.body;
  if (event.key in MOVES && (inList || event.key === "j" || event.key === "k")) {
    list.move(MOVES[event.key]);
    return true;
  }
  if (event.key === "Enter" && inList) {
    focusFinding();
    return true;
  }
  if (event.key === "Escape") {
    list.node.focus();
    if (isNarrow()) changeState({ finding: "" });
    return true;
  }
  if (event.key === "n" || event.key === "p") {
    moveStep(event.key === "n" ? 1 : -1);
    return true;
  }
  return false;
}

function keyAnywhere(event) {
  const view = VIEWS[Number(event.key) - 1];
  if (view) changeState({ view: view.id });
  else if (event.key === "/") focusSearch();
  else if (event.key === "x") clearFilters();
  else if (event.key === "d") toggleTheme();
  else if (event.key === "?") showHelp();
  else return false;
  return true;
}

function focusSearch() {
  if (state.view !== "findings" && state.view !== "picture") changeState({ view: "findings" });
  document.getElementById("search").focus();
  document.getElementById("search").select();
}

function focusFinding() {
  const head = document.querySelector("#main .finding h2");
  if (head) head.focus();
}

function isNarrow() {
  return matchMedia("(max-width: 60rem)").matches;
}

// ---------------------------------------------------------------- help

function showHelp() {
  const dialog = document.getElementById("help-text");
  replaceContent(dialog,
    element("h2", { id: "help-title" }, "Keys and words"),
    element("dl", { class: "facts" }, KEYS.map(([key, text]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, text)])),
    element("h3", {}, "Levels"),
    element("p", {}, "How much the platform adds, on the request side and on the response side. The higher one counts; of several paths, the worst."),
    element("div", { class: "scroll" }, element("table", {},
      element("thead", {}, element("tr", {}, ["Level", "Response side", "Request side"].map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, LEVELS.map(({ name, request, response }, index) => element("tr", {},
        element("th", { scope: "row" }, `${index} ${name}`), element("td", {}, response), element("td", {}, request)))))),
    element("h3", {}, "Steps"),
    element("dl", { class: "facts" }, Object.entries(TRANSFORMS).map(([name, text]) => [element("dt", {}, name), element("dd", {}, text)])),
    button("Close", { autofocus: true }, () => dialog.close()));
  dialog.showModal();
}

// ---------------------------------------------------------------- light and dark

function currentTheme() {
  return document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

/** The choice is remembered where the browser lets a page from a file remember anything. */
function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  document.getElementById("theme").textContent = currentTheme() === "dark" ? "Light" : "Dark";
  if (theme) withStorage((storage) => storage.setItem("thinwrap-theme", theme));
}

function toggleTheme() {
  setTheme(currentTheme() === "dark" ? "light" : "dark");
}

function rememberedTheme() {
  const theme = withStorage((storage) => storage.getItem("thinwrap-theme"));
  return theme === "dark" || theme === "light" ? theme : "";
}

function withStorage(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined; // forbidden for this page: nothing is remembered
  }
}
