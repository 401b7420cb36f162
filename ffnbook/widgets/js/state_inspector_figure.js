/** The two calls side by side: which hidden units pass, and what comes out. */

import { attr, fmt, s } from "./dom.js";
import { put } from "./plot.js";

const HEIGHT = 208;

/** One call in a panel from `left`, `wide` pixels wide. */
function network(found, mode, call, left, wide) {
  const out = s("g");
  const ins = [[left + 8, 82], [left + 8, 150]];
  const end = [left + wide - 12, 116];
  out.append(put(`call ${call + 1}: y = ${fmt(found.facts[mode].grad.outputs[call], 3)}`,
    left, 14, "name"));
  found.a.forEach((a, j) => {
    const factor = found.factors[mode][call][j];
    const [x, y] = [left + wide / 2, 52 + 44 * j];
    const wire = (from, to, weight) => s("path", { class: weight < 0 ? "curve red" : "curve blue",
      d: `M${from}L${to}`, "stroke-dasharray": factor ? "" : "2 5", opacity: factor ? 0.8 : 0.35,
      style: `stroke-width: ${Math.min(4, 0.6 + 1.3 * Math.abs(weight)).toFixed(1)}` });
    ins.forEach((from, i) => out.append(wire(from, [x, y], found.W1[i][j])));
    out.append(wire([x, y], end, found.w2[j]));
    out.append(s("circle", { cx: x, cy: y, r: 7, class: factor ? "on-fg" : "open fg" }));
    if (!factor) {
      out.append(s("path", { class: "fg", d: `M${x - 5} ${y - 5}l10 10m0 -10l-10 10` }));
    }
    out.append(put(factor ? fmt(factor * a, 3) : "dropped", x, y - 12, "halo", "middle"));
  });
  for (const [x, y] of [...ins, end]) out.append(s("circle", { cx: x, cy: y, r: 7, class: "on-fg" }));
  return out;
}

export function drawing() {
  const el = s("svg", { role: "img", class: "calls" });
  return { el, draw({ mode }, found, width) {
    const wide = Math.min(300, (width - 24) / 2);
    const said = [0, 1].map((call) => `Call ${call + 1}: ${found.a.map((a, j) =>
      (found.factors[mode][call][j] ? `unit ${j + 1} gives ${fmt(found.factors[mode][call][j] * a, 3)}`
        : `unit ${j + 1} is dropped`)).join(", ")}`);
    attr(el, { viewBox: `0 0 ${width} ${HEIGHT}`, height: HEIGHT, "aria-label": said.join(". ") });
    el.replaceChildren(network(found, mode, 0, 4, wide), network(found, mode, 1, wide + 24, wide));
  } };
}
