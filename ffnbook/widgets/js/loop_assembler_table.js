/** The state after each card of one epoch. */

import { fmt, h, text } from "./dom.js";
import { CARDS } from "./loop_assembler_numbers.js";

const HEAD = ["card", "mode", "grad mode", "gradient", "parameters", "dropout", "graph", "histories"];

function cells({ card, training, tracking, gradient, changed, dropout, graph, history,
  dev_history: judged }, i) {
  return [`${i + 1} ${CARDS[card]}`, training ? "train" : "eval", tracking ? "on" : "off",
    gradient === null ? "None" : fmt(gradient, 3), changed ? "changed" : "–",
    ["forward", "dev"].includes(card) ? (dropout ? "active" : "off") : "–", graph,
    `${history}, ${judged}`];
}

function line() {
  const name = h("code"), rest = HEAD.slice(1).map(() => h("td"));
  return { el: h("tr", {}, h("th", { scope: "row" }, name), ...rest), fill([first, ...words]) {
    text(name, first);
    words.forEach((word, i) => {
      text(rest[i], word);
      rest[i].classList.toggle("hot", ["changed", "active"].includes(word));
    });
  } };
}

export function stateTable() {
  const caption = h("caption");
  const body = h("tbody");
  const el = h("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": "State by card" },
    h("table", { class: "states" }, caption,
      h("thead", {}, h("tr", {}, ...HEAD.map((name) => h("th", { scope: "col" }, name)))), body));
  const raised = h("td", { class: "hot", colspan: HEAD.length }), last = h("tr", {}, raised);
  const lines = [];
  let drawn = "";
  return { el, draw({ epoch, epochs }, { trace, error }) {
    const at = Math.min(epoch, trace.length);
    const rows = trace[at - 1] ?? [];
    const key = JSON.stringify([at, epoch, epochs, rows, error]);
    if (key === drawn) return;
    drawn = key;
    text(caption, error && epoch > at ? `State after each card in epoch ${at}, the last one done`
      : `State after each card in epoch ${at} of ${epochs}`);
    last.remove();
    while (lines.length > rows.length) lines.pop().el.remove();
    while (lines.length < rows.length) {
      lines.push(line());
      body.append(lines.at(-1).el);
    }
    rows.forEach((row, i) => lines[i].fill(cells(row, i)));
    if (error && at === error.epoch) {
      text(raised, `card ${error.card + 1} raises a ${error.name}`);
      body.append(last);
    }
  } };
}
