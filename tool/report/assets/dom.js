// Building the document. Text only ever becomes a text node or an attribute, never markup: what the scanned source says
// stays text, whatever it looks like. Nothing in these files parses markup, and test/html checks that nothing begins to.
"use strict";

/** element("a", {class: "x", href: "#"}, "text", child, [more]): null, undefined and false children are left out. */
function element(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for a part of a picture. */
function shape(tag, attributes, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(name, String(value));
  }
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
}

function replaceContent(node, ...children) {
  node.replaceChildren();
  append(node, children);
}

function button(text, attributes, onClick) {
  return element("button", { type: "button", onclick: onClick, ...attributes }, text);
}

/** "1 finding", "3 findings", "5,000 findings" */
function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** A table whose rows are made on demand, `pageSize` at a time, so that no report is too long to open. */
function growingTable(caption, heads, items, toRow, pageSize = 100) {
  const body = element("tbody");
  const more = button("", { class: "more" }, () => grow());
  function grow(limit = pageSize) {
    const shown = body.rows.length;
    append(body, items.slice(shown, shown + limit).map(toRow));
    const left = items.length - body.rows.length;
    more.hidden = left === 0;
    more.textContent = `Show ${Math.min(left, pageSize)} more of ${left.toLocaleString("en")}`;
  }
  grow();
  return element("div", { class: "scroll" },
    element("table", {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))),
      body),
    more);
}

function severityBadge(severity) {
  return element("span", { class: `badge ${severity}` }, severity);
}

function announce(text) {
  document.getElementById("live").textContent = text;
}
