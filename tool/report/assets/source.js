// Excerpts of the scanned source, with line numbers. The writer has put in the lines around every place of the report.
"use strict";

const WORDS = "alignas|auto|bool|break|case|catch|char|class|const|constexpr|continue|co_await|co_return|co_yield|default|" +
  "delete|do|double|else|enum|explicit|extern|false|final|float|for|friend|if|inline|int|long|mutable|namespace|new|" +
  "noexcept|nullptr|operator|override|private|protected|public|return|short|signed|sizeof|static|static_cast|struct|" +
  "switch|template|this|throw|true|try|typedef|typename|union|unsigned|using|virtual|void|volatile|while";
const TOKENS = new RegExp(
  `(?<comment>//.*|/\\*.*?(?:\\*/|$))|(?<string>"(?:\\\\.|[^"\\\\])*"?|'(?:\\\\.|[^'\\\\])+')|` +
  `(?<directive>^\\s*#\\s*\\w+)|(?<word>\\b(?:${WORDS})\\b)|(?<number>\\b\\d[\\w.]*\\b)`, "g");

/** The stored lines [first, last] of a file as [{number, text}], or a reason why there are none. */
function linesAround(sources, place, context) {
  const file = sources[place.file];
  if (!file) return { reason: "The report holds no source of this file." };
  if (file.missing) return { reason: file.missing };
  const lines = [];
  for (const chunk of file.chunks || []) {
    chunk.lines.forEach((text, index) => {
      const number = chunk.first + index;
      if (Math.abs(number - place.line) <= context) lines.push({ number, text });
    });
  }
  if (!lines.some((line) => line.number === place.line)) return { reason: `The file has no line ${place.line} any more.` };
  return { lines };
}

/** Clang counts columns in bytes of UTF-8, JavaScript in UTF-16 units; both from the same line. */
function indexOfColumn(text, column) {
  let bytes = 1;
  let index = 0;
  for (const character of text) {
    if (bytes >= column) break;
    const code = character.codePointAt(0);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += character.length;
  }
  return index;
}

function markedRange(text, place) {
  if (!place.column) return null;
  const start = indexOfColumn(text, place.column);
  const length = (text.slice(start).match(/^[\w:~]+|^\S/) || [""])[0].length;
  return length ? [start, start + length] : null;
}

/** One line as spans: what kind of word it is, and which of it the report speaks of. */
function lineParts(text, range) {
  const parts = [];
  const put = (start, end, kind) => {
    for (const [from, to, marked] of cut(start, end, range)) {
      const part = text.slice(from, to);
      if (!part) continue;
      const inner = kind ? element("span", { class: kind }, part) : part;
      parts.push(marked ? element("mark", {}, inner) : inner);
    }
  };
  let done = 0;
  for (const match of text.matchAll(TOKENS)) {
    put(done, match.index);
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    put(match.index, match.index + match[0].length, kind);
    done = match.index + match[0].length;
  }
  put(done, text.length);
  return parts;
}

function cut(start, end, range) {
  if (!range || range[1] <= start || range[0] >= end) return [[start, end, false]];
  const from = Math.max(start, range[0]);
  const to = Math.min(end, range[1]);
  return [[start, from, false], [from, to, true], [to, end, false]];
}

function excerpt(sources, place, context = 3) {
  if (!place.file || !place.line) return element("p", { class: "reason" }, "This has no place in the source.");
  const found = linesAround(sources, place, context);
  if (found.reason) return element("p", { class: "reason" }, found.reason);
  return element("pre", { class: "excerpt", tabindex: "0", "aria-label": `Source of ${placeText(place)}` },
    found.lines.map((line) => sourceLine(line, place)));
}

function sourceLine(line, place) {
  const here = line.number === place.line;
  return element("code", { class: here ? "line here" : "line", "aria-current": here ? "location" : null },
    element("span", { class: "number" }, String(line.number)),
    element("span", { class: "text" }, line.text ? lineParts(line.text, here ? markedRange(line.text, place) : null) : " "));
}

/** "file:line", which opens to the excerpt. */
function placeDetails(sources, place) {
  if (!place || !place.file) return null;
  if (!place.line) return element("span", { class: "place" }, place.file);
  const details = element("details", { class: "place" }, element("summary", {}, placeText(place)));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(excerpt(sources, place));
  });
  return details;
}
