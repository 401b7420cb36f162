/** Runs kept for comparing: their curves and boundaries stay, and a table. */

import { fmt, h, percent } from "./dom.js";
import { differences } from "./playground_words.js";

const HEAD = ["run", "what differs", "epoch", "training loss", "dev loss", "dev accuracy"];
const MOST = 2;

export function comparing() {
  const body = h("tbody");
  const el = h("div", { class: "wide-table", role: "group", "aria-label": "Runs compared",
    tabindex: 0, hidden: true }, h("table", {}, h("thead", {}, h("tr", {},
    ...HEAD.map((words) => h("th", { scope: "col" }, words)))), body));
  const kept = [];
  let shown = "";
  const row = (name, { history, epoch }, differs) => {
    const last = (list, form) => (list.length ? form(list.at(-1)) : "–");
    return [name, differs, String(epoch), last(history.train_loss, fmt),
      last(history.dev_loss, fmt), last(history.dev_accuracy, percent)];
  };
  return {
    el,
    kept,
    keep(run, outline) {
      const copy = Object.fromEntries(Object.entries(run.history).map(([k, v]) => [k, [...v]]));
      kept.push({ history: copy, state: run.state, epoch: run.epoch, d: run.d, outline });
      if (kept.length > MOST) kept.shift();
    },
    forget() {
      kept.length = 0;
    },
    draw(run) {
      el.hidden = !kept.length;
      const runs = [...kept, run];
      const differs = differences(runs.map(({ state }) => state));
      const rows = runs.map((one, i) => row(i < kept.length ? `${"AB"[i]} (${
        ["dashed", "dotted"][i]})` : "now", one, differs[i]));
      const now = JSON.stringify(rows);
      if (now === shown) return;
      shown = now;
      body.replaceChildren(...rows.map(([name, ...cells]) => h("tr", {},
        h("th", { scope: "row" }, name), ...cells.map((words) => h("td", {}, words)))));
    },
  };
}
