// The picture: what clients send, inference calls, steps and endpoints as boxes in columns, and the ways between them.
// The same drawing shows many findings (the Picture view) and one (on top of its path).
"use strict";

const BOX = { width: 200, height: 40, gapX: 64, gapY: 14, top: 34, side: 12 };
const MAX_BOXES = 24;

/** Boxes and ways of many findings. A function that several findings pass is one box. */
function graphOf(items, calls) {
  const graph = { boxes: new Map(), ways: new Map() };
  for (const item of items) {
    const line = item.nodes.map((node) => addBox(graph, node, item.severity));
    for (let i = 1; i < line.length; ++i) addWay(graph, line[i - 1], line[i], item.severity);
  }
  for (const call of calls) addQuietCall(graph, call);
  return graph;
}

/** Calls of which there is nothing to find are in the picture, too. */
function addQuietCall(graph, call) {
  if (graph.boxes.has(callKey(call.place))) return;
  const start = addBox(graph, { key: callKey(call.place), kind: "call", text: call.place.function || call.place.callee, place: call.place }, "quiet");
  for (const output of call.outputs) {
    const end = addBox(graph, { key: `end ${output.where}`, kind: "end", text: output.where, place: output.file ? output : call.place }, "quiet");
    addWay(graph, start, end, "quiet");
  }
  if (call.outputs.length === 0) {
    addWay(graph, start, addBox(graph, { key: "end ", kind: "inside", text: "the platform only" }, "quiet"), "quiet");
  }
}

function addBox(graph, node, severity) {
  const box = graph.boxes.get(node.key) || { ...node, findings: 0, severity: "quiet" };
  graph.boxes.set(node.key, box);
  if (severity !== "quiet") box.findings += 1;
  box.severity = worse(box.severity, severity);
  return box;
}

function addWay(graph, from, to, severity) {
  const key = `${from.key}\n${to.key}`;
  const way = graph.ways.get(key) || { from: from.key, to: to.key, findings: 0, severity: "quiet" };
  graph.ways.set(key, way);
  way.findings += 1;
  way.severity = worse(way.severity, severity);
}

function worse(a, b) {
  const order = ["error", "warning", "note", "quiet"];
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

/** The columns, by kind; steps of the response side take a second column if there are steps of the request side. */
function columnsOf(graph) {
  const columns = [
    { title: "Client input", is: (box) => box.kind === "input" },
    { title: "Steps of the request", is: (box) => box.kind === "step" && box.side === "request" },
    { title: "Inference calls", is: (box) => box.kind === "call" },
    { title: "Steps of the answer", is: (box) => box.kind === "step" && box.side === "response" },
    { title: "Endpoints", is: (box) => box.kind === "end" || box.kind === "inside" },
  ];
  for (const column of columns) column.boxes = [...graph.boxes.values()].filter(column.is);
  return columns.filter((column) => column.boxes.length > 0);
}

/** Keeps the boxes with most findings where there are too many to read. */
function limit(column) {
  const all = column.boxes;
  if (all.length <= MAX_BOXES) return { ...column, hidden: 0 };
  const kept = [...all].sort((a, b) => b.findings - a.findings).slice(0, MAX_BOXES);
  return { ...column, boxes: all.filter((box) => kept.includes(box)), hidden: all.length - kept.length };
}

/** Puts a box near to what it hangs on: each column is sorted by the mean height of the boxes that lead there. */
function sortColumns(columns, ways) {
  for (const column of columns.slice(1)) {
    const heights = new Map();
    for (const box of column.boxes) {
      const before = ways.filter((way) => way.to === box.key).map((way) => findBox(columns, way.from)).filter((b) => b && b.row !== undefined);
      heights.set(box, before.length ? before.reduce((sum, b) => sum + b.row, 0) / before.length : Infinity);
    }
    column.boxes.sort((a, b) => heights.get(a) - heights.get(b) || 0);
    column.boxes.forEach((box, row) => (box.row = row));
  }
}

function findBox(columns, key) {
  for (const column of columns) {
    const box = column.boxes.find((candidate) => candidate.key === key);
    if (box) return box;
  }
  return undefined;
}

function place(columns) {
  const rows = Math.max(...columns.map((column) => column.boxes.length));
  const pitch = BOX.height + BOX.gapY;
  columns.forEach((column, index) => {
    column.x = BOX.side + index * (BOX.width + BOX.gapX);
    const offset = ((rows - column.boxes.length) * pitch) / 2;
    column.boxes.forEach((box, row) => Object.assign(box, { x: column.x, y: BOX.top + offset + row * pitch }));
  });
  return {
    width: 2 * BOX.side + columns.length * BOX.width + (columns.length - 1) * BOX.gapX,
    height: BOX.top + rows * pitch + 6,
  };
}

/** `onChoose(box)` is called for a click or Enter on a box; `chosen` is the key of the box that is lit. */
function drawGraph(graph, { chosen, lit, onChoose, label }) {
  const columns = columnsOf(graph).map(limit);
  if (columns.length === 0) return element("p", { class: "empty" }, "There is nothing to draw.");
  columns[0].boxes.forEach((box, row) => (box.row = row));
  const ways = [...graph.ways.values()];
  sortColumns(columns, ways);
  const size = place(columns);
  const picture = shape("svg", {
    class: chosen ? "picture choosing" : "picture", viewBox: `0 0 ${size.width} ${size.height}`, width: size.width, height: size.height,
    role: "group", "aria-label": label,
  });
  append(picture, [
    columns.map((column) => columnHead(column)),
    ways.map((way) => drawWay(columns, way, lit)),
    columns.map((column) => column.boxes.map((box) => drawBox(box, { chosen, lit, onChoose }))),
  ]);
  return element("div", { class: "picture-frame" }, picture);
}

function columnHead(column) {
  const more = column.hidden ? ` (${column.boxes.length} of ${column.boxes.length + column.hidden})` : "";
  return shape("text", { class: "head", x: column.x + BOX.width / 2, y: 16, "text-anchor": "middle" }, column.title + more);
}

function drawWay(columns, way, lit) {
  const from = findBox(columns, way.from);
  const to = findBox(columns, way.to);
  if (!from || !to) return null;
  const [x1, y1, y2] = [from.x + BOX.width, from.y + BOX.height / 2, to.y + BOX.height / 2];
  const x2 = to.x > from.x ? to.x : to.x + BOX.width;
  const bend = to.x > from.x ? (x2 - x1) / 2 : BOX.gapX / 2;
  const isLit = lit && lit.has(`${way.from}\n${way.to}`);
  return shape("path", {
    class: `way ${way.severity}${isLit ? " lit" : ""}`,
    d: `M${x1} ${y1}C${x1 + bend} ${y1} ${to.x > from.x ? x2 - bend : x2 + bend} ${y2} ${x2} ${y2}`,
    "stroke-width": 1.5 + Math.min(4, Math.log2(way.findings + 1) - 1),
  });
}

function drawBox(box, { chosen, lit, onChoose }) {
  const choose = () => onChoose(box);
  const classes = ["box", `is-${box.kind}`, box.severity];
  if (box.key === chosen) classes.push("chosen");
  if (lit && lit.has(box.key)) classes.push("lit");
  const below = box.findings > 0 ? `${count(box.findings, "finding")} · ${placeText(box.place)}` : placeText(box.place);
  return shape("g", {
    class: classes.join(" "), transform: `translate(${box.x} ${box.y})`, tabindex: 0, role: "button", "data-key": box.key,
    "aria-pressed": chosen === undefined ? null : String(box.key === chosen), "aria-label": `${box.text}, ${below}`,
    onclick: choose,
    onkeydown: (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose();
    },
  },
  shape("title", {}, `${box.text}\n${below}`),
  shape("rect", { width: BOX.width, height: BOX.height, rx: box.kind === "call" ? 20 : 6 }),
  shape("text", { x: 14, y: 17 }, shorten(box.text, 24)),
  shape("text", { class: "below", x: 14, y: 31 }, shorten(box.kind === "inside" ? "does not leave" : below, 27)));
}

/** Fits a name into a box; of a path the end says more than the beginning. */
function shorten(text, length, keepEnd) {
  const characters = [...String(text)];
  if (characters.length <= length) return text;
  return keepEnd ? `…${characters.slice(1 - length).join("")}` : `${characters.slice(0, length - 1).join("")}…`;
}

/** Everything that lies on a way with the given box. */
function litBy(items, key) {
  if (!key) return undefined;
  const lit = new Set();
  for (const item of items) {
    if (!item.nodes.some((node) => node.key === key)) continue;
    item.nodes.forEach((node, index) => {
      lit.add(node.key);
      if (index > 0) lit.add(`${item.nodes[index - 1].key}\n${node.key}`);
    });
  }
  return lit.add(key);
}
