/** What the lines and marks of the playground mean. */

import { h, s, text } from "./dom.js";

const LINES = [["curve thin purple", "", "training"], ["curve fg", "", "dev; boundary"],
  ["ref soft", "", "straight line (logistic regression)"], ["ref green", "", "best possible"]];

/** The key; `draw(regression, dev)` names the points, those of dev where there are any. */
export function key() {
  const entry = (sign, words) => h("span", {},
    s("svg", { viewBox: "0 0 26 10", "aria-hidden": "true" }, ...sign), words);
  const first = entry([s("circle", { cx: 13, cy: 5, r: 3.5, class: "on-blue" })], "");
  const second = entry([s("path", { d: "M13 0l5 5-5 5-5-5z", class: "on-red" })], "class 1");
  const others = entry([s("circle", { cx: 7, cy: 5, r: 3, class: "hollow blue" }),
    s("path", { d: "M19 1l4 4-4 4-4-4z", class: "hollow red" })], "dev points");
  const name = h("span");
  first.append(name);
  const el = h("p", { class: "key" }, first, second, others, ...LINES.map(([kind, , words]) => entry([s("path", { class: kind, d: "M1 5H25" })], words)));
  return { el, draw(regression, dev) {
    text(name, regression ? "training points" : "class 0");
    second.hidden = regression;
    others.hidden = !dev;
  } };
}
