/** What the lines and marks of the playground mean. */

import { h, s, text } from "./dom.js";

const LINES = ["curve thin purple", "curve fg", "curve thin test", "ref soft", "ref green"];

/** What the lines are called; "" for a line that this run does not have. */
function names({ regression, dev, test, state }) {
  const own = regression ? "curve" : "boundary";
  return ["training", dev.n ? `dev; ${own}` : own, test.n ? "test" : "",
    `straight line (${regression ? "least squares" : "logistic regression"})`,
    state.data === "points" ? "" : regression ? "best possible; truth" : "best possible"];
}

/** The key; `draw(run)` names what there is. */
export function key() {
  const entry = (sign, words) => h("span", {},
    s("svg", { viewBox: "0 0 26 10", "aria-hidden": "true" }, ...sign), words);
  const first = h("span"), others = entry([s("circle", { cx: 7, cy: 5, r: 3, class: "hollow blue" }),
    s("path", { d: "M19 1l4 4-4 4-4-4z", class: "hollow red" })], "dev points");
  const second = entry([s("path", { d: "M13 0l5 5-5 5-5-5z", class: "on-red" })], "class 1");
  const lines = LINES.map((kind) => {
    const name = h("span");
    return { name, el: entry([s("path", { class: kind, d: "M1 5H25" })], name) };
  });
  const el = h("p", { class: "key" },
    entry([s("circle", { cx: 13, cy: 5, r: 3.5, class: "on-blue" })], first), second, others,
    ...lines.map((line) => line.el));
  return { el, draw(run) {
    text(first, run.regression ? "training points" : "class 0");
    second.hidden = run.regression;
    others.hidden = !run.dev.n;
    names(run).forEach((words, i) => {
      text(lines[i].name, words);
      lines[i].el.hidden = !words;
    });
  } };
}
