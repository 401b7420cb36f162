/** The network: the operator on show lights up, wrong gradients stay marked. */

import { attr, fmt, s } from "./dom.js";
import { title } from "./backprop_show.js";

const [ROW, R] = [46, 19];

/** Where every unit stands, and the line of the names dW: lower where they have no room. */
function layout(width, sizes) {
  const most = Math.max(...sizes), L = sizes.length - 1;
  const [left, right] = [R + 12, width - 76];
  const dW = right - left < 92 * L ? 48 : 32;
  const top = dW + 8;
  return { height: top + most * ROW + 8, loss: [width - 26, top + (most * ROW) / 2], dW,
    units: sizes.map((n, l) => Array.from({ length: n }, (_, j) =>
      [left + ((right - left) * l) / L, top + ROW * ((most - n) / 2 + j + 0.5)])) };
}

/** What the steps up to the one on show have done, by name: its status. */
function reached(list, at) {
  return Object.fromEntries(list.slice(0, at + 1)
    .filter((it) => it.status !== "lost").map((it) => [it.name, it.status]));
}

const mark = (status) => ({ wrong: " bad", stopped: " bad" }[status] ?? "");
/** Short enough for a circle. */
const short = (v) => (Math.abs(v) < 0.1 ? (Math.round(100 * v) / 100 || 0).toFixed(2)
  .replace("-", "−") : fmt(v, Math.abs(v) >= 9.995 ? 3 : 2));

export function drawing() {
  const el = s("svg", { role: "img", "aria-label": "The network" });

  function draw(found, at, width) {
    const { sizes, list, env } = found;
    const L = sizes.length - 1;
    const { height, units, loss, dW: line } = layout(width, sizes);
    const done = reached(list, at);
    const { name: now, layer } = list[at];
    const what = now[0] === "d" ? now.slice(0, 2) : now === "loss" ? "loss" : now[0];
    const first = what === "dZ" && layer === L && !done[`dA${L}`];
    attr(el, { viewBox: `0 0 ${width} ${height}`, height });
    const kids = [];
    const text = (x, y, words, kind = "") => kids.push(s("text", { x, y, class: kind,
      "text-anchor": "middle" }, words));
    const from = (l) => units[l][0][0];
    for (let l = 1; l <= L; l += 1) {
      const lines = units[l - 1].flatMap(([x1, y1]) => units[l].map(([x2, y2]) =>
        `M${(x1 + R).toFixed(1)} ${y1}L${(x2 - R).toFixed(1)} ${y2}`)).join("");
      const dW = done[`dW${l}`];
      const lit = (["Z", "dW"].includes(what) && layer === l) || (what === "dA" && layer + 1 === l);
      kids.push(s("path", { d: lines, class: `wire${dW ? ` told${mark(dW)}` : ""}${
        lit ? " now" : ""}`, "data-wires": l }));
      const middle = (from(l - 1) + from(l)) / 2;
      text(middle, 16, title(`W${l}`), lit ? "name ink-green" : "ink-green");
      if (dW) {
        text(middle, line, `d${title(`W${l}`)}${mark(dW) ? " ✗" : ""}`,
          mark(dW) ? "ink-red" : "ink-purple");
      }
    }
    const out = units[L].map(([x, y]) => `M${x + R} ${y}L${loss[0] - 16} ${loss[1]}`).join("");
    const atLoss = what === "loss" || first || (what === "dA" && layer === L);
    kids.push(s("path", { d: out, class: `wire${atLoss ? " now" : ""}` }));
    units.forEach((column, l) => {
      const hidden = done[`A${l}`] !== undefined;
      const value = l === 0 || hidden ? `A${l}` : done[`Z${l}`] ? `Z${l}` : null;
      const grad = done[`dZ${l}`] ?? done[`dA${l}`];
      const lit = ["Z", "A", "dZ", "dA", "db"].includes(what) && layer === l;
      const name = title(value ?? `Z${l}`);
      text(from(l), 16, name, `name ${value ? "ink-blue" : ""}`);
      if (grad) {
        const which = title(done[`dZ${l}`] ? `dZ${l}` : `dA${l}`);
        text(from(l), 32, `${which}${mark(grad) ? " ✗" : ""}`,
          mark(grad) ? "ink-red" : "ink-purple");
      }
      column.forEach(([x, y], j) => {
        if (grad) kids.push(s("circle", { cx: x, cy: y, r: R + 4, class: `ring${mark(grad)}` }));
        kids.push(s("circle", { cx: x, cy: y, r: R, class: `unit${value ? " seen" : ""}${
          lit ? " now" : ""}` }));
        if (l) {
          const db = done[`db${l}`];
          kids.push(s("circle", { cx: x - R + 1, cy: y + R - 1, r: 4,
            class: `bias${db ? ` told${mark(db)}` : ""}${lit && what === "db" ? " now" : ""}` }));
        }
        if (value && env[value]) {
          const v = found.first(value, j);
          text(x, y + 4, short(v), "at");
        }
      });
    });
    kids.push(s("rect", { x: loss[0] - 16, y: loss[1] - 14, width: 40, height: 28, rx: 5,
      class: `unit${done.loss ? " seen" : ""}${atLoss ? " now" : ""}` }));
    text(loss[0] + 4, loss[1] + 4, done.loss ? fmt(found.loss, 2) : "L", "at");
    text(loss[0] + 4, loss[1] - 20, "L", "name");
    el.replaceChildren(...kids);
    attr(el, { "aria-label": `The network ${sizes.join("-")}. On show: ${title(now)}.${
      list.slice(0, at + 1).some((it) => mark(it.status))
        ? ` Marked as wrong: ${list.slice(0, at + 1).filter((it) => mark(it.status))
          .map((it) => title(it.name)).join(", ")}.` : ""}` });
  }
  return { el, draw };
}
