// The list of findings. Only the rows in sight are in the document, whatever the length of the list: all rows have the
// same height (--row in the stylesheet), so what is in sight follows from the scroll position.
"use strict";

const ROW = 84;
const SPARE_ROWS = 8;

class FindingList {
  constructor(onChoose) {
    this.items = [];
    this.chosen = -1;
    this.onChoose = onChoose;
    this.space = element("div", { class: "rows", role: "presentation" });
    this.node = element("div", {
      class: "list", role: "listbox", tabindex: "0", "aria-label": "Findings", onscroll: () => this.draw(),
      onclick: (event) => this.click(event),
    }, this.space);
    new ResizeObserver(() => this.draw()).observe(this.node);
  }

  show(items, id) {
    if (items !== this.items) {
      this.items = items;
      this.rows = new Map();
      this.space.replaceChildren();
      this.space.style.height = `${Math.max(items.length * ROW, 1)}px`;
      this.node.scrollTop = 0;
    }
    this.choose(items.findIndex((item) => item.id === id));
  }

  choose(index) {
    this.chosen = index;
    if (index >= 0) this.reveal(index);
    this.draw();
    if (index >= 0) this.node.setAttribute("aria-activedescendant", `row-${index}`);
    else this.node.removeAttribute("aria-activedescendant");
  }

  reveal(index) {
    const top = index * ROW;
    const height = this.node.clientHeight;
    if (top < this.node.scrollTop) this.node.scrollTop = top;
    else if (top + ROW > this.node.scrollTop + height) this.node.scrollTop = top + ROW - height;
  }

  /** Puts the rows in sight into the document and takes the others out. */
  draw() {
    const first = Math.max(0, Math.floor(this.node.scrollTop / ROW) - SPARE_ROWS);
    const last = Math.min(this.items.length, Math.ceil((this.node.scrollTop + this.node.clientHeight) / ROW) + SPARE_ROWS);
    for (const [index, row] of this.rows || []) {
      if (index < first || index >= last) {
        row.remove();
        this.rows.delete(index);
      }
    }
    for (let index = first; index < last; ++index) {
      if (!this.rows.has(index)) this.rows.set(index, this.space.appendChild(this.row(index)));
      this.rows.get(index).setAttribute("aria-selected", String(index === this.chosen));
    }
  }

  row(index) {
    const item = this.items[index];
    const row = element("div", {
      class: `row ${item.severity}`, id: `row-${index}`, role: "option", "data-index": index,
      "aria-posinset": index + 1, "aria-setsize": this.items.length,
    },
    element("div", { class: "row-head" }, severityBadge(item.severity), element("strong", {}, item.title), stateBadge(item),
      element("span", { class: "level-chip", title: levelText(item) }, `level ${worstLevel(item)}${item.upTo ? "+" : ""}`)),
    element("div", { class: "row-end" }, item.endpoint),
    element("div", { class: "row-place" }, `${placeText(item.source)} · ${item.providerName}`));
    row.style.top = `${index * ROW}px`;
    return row;
  }

  click(event) {
    const row = event.target.closest("[data-index]");
    if (row) this.onChoose(this.items[Number(row.dataset.index)]);
  }

  /** Moves the choice; the first move chooses the first finding (End: the last). */
  move(distance) {
    if (!this.items.length) return;
    const to = this.chosen < 0 && Number.isFinite(distance) ? 0 : this.chosen + distance;
    const index = Math.min(this.items.length - 1, Math.max(0, to));
    this.onChoose(this.items[index], true);
  }
}

function stateBadge(item) {
  return item.state && item.state !== "none" ? element("span", { class: `state ${item.state}` }, item.state) : null;
}

function levelText(item) {
  const best = item.upTo ? `, perhaps up to ${Math.max(item.upTo.request, item.upTo.response)}` : "";
  return `request side ${item.level.request}, response side ${item.level.response}${best}`;
}
