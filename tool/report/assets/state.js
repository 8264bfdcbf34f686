// What the page shows, kept in the address (`#view=findings&severity=error`), so that a view can be linked and the
// browser's Back works. One object, one way to change it.
"use strict";

const VIEWS = [
  { id: "summary", title: "Summary" },
  { id: "findings", title: "Findings" },
  { id: "calls", title: "Inference calls" },
  { id: "picture", title: "Picture" },
  { id: "unseen", title: "Not seen" },
  { id: "attested", title: "Attested" },
];

const FILTERS = ["q", "check", "severity", "pattern", "provider", "file", "criterion", "state", "node"];

let state = { view: "summary" };
const stateListeners = [];

function readAddress() {
  const entries = new URLSearchParams(location.hash.slice(1));
  const next = {};
  for (const key of ["view", "finding", ...FILTERS]) {
    if (entries.get(key)) next[key] = entries.get(key);
  }
  if (!VIEWS.some((view) => view.id === next.view)) next.view = next.finding ? "findings" : "summary";
  return next;
}

/** The address of this state with some of it changed: for links. An empty value removes the key. */
function addressOf(patch) {
  const next = { ...state, ...patch };
  const entries = new URLSearchParams();
  for (const key of ["view", "finding", ...FILTERS]) {
    if (next[key]) entries.set(key, next[key]);
  }
  return `#${entries}`;
}

/** Only the given filters, no others: for links out of the summary. */
function onlyFilter(filters) {
  const none = Object.fromEntries([...FILTERS, "finding"].map((key) => [key, ""]));
  return addressOf({ view: "findings", ...none, ...filters });
}

/** `keep`: the step is no place to go back to (a key that moves the selection, a letter of a search). */
function changeState(patch, keep = false) {
  const address = addressOf(patch);
  if (address === location.hash) return;
  if (keep) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  followAddress();
}

function followAddress() {
  const before = state;
  state = readAddress();
  for (const listener of stateListeners) listener(state, before);
}
