/** The gradients of each unit as a table: equal columns, columns of 0. */

import { fmt, h, text } from "./dom.js";

const ROWS = ["W₁, x₁", "W₁, x₂", "b₁", "W₂"];
const ROUNDING = 1e-12;

/** A gradient in little room. */
function brief(v) {
  if (v === 0) return "0";
  return Math.abs(v) < ROUNDING ? "≈ 0" : fmt(v, Math.abs(v) < 1e-3 ? 1 : 2);
}

function fill(cell, v, gone = false) {
  const moves = Math.abs(v) >= ROUNDING;
  cell.className = moves ? "moves" : gone ? "gone" : "";
  text(cell, brief(v));
}

export function unitTable() {
  const head = [1, 2, 3, 4, 5].map(() => h("th", { scope: "col" }));
  const cells = ROWS.map(() => head.map(() => h("td")));
  const slope = head.map(() => h("td", { class: "slope" }));
  const last = h("td");
  const row = (name, ...parts) => h("tr", {}, h("th", { scope: "row" }, name), ...parts);
  const el = h("table", { class: "units-table" },
    h("caption", {}, "The gradient of each unit now; the mean slope f′ at the points"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "unit"), ...head)),
    h("tbody", {}, ...ROWS.map((name, i) => row(name, ...cells[i])), row("b₂", last),
      row("slope f′", ...slope)));
  return { el, draw({ grads, output, slopes, dead }) {
    grads.forEach((unit, j) => {
      const gone = dead.includes(j);
      text(head[j], gone ? `${j + 1} †` : `${j + 1}`);
      head[j].title = gone ? "dead" : "";
      unit.forEach((v, i) => fill(cells[i][j], v, gone));
      text(slope[j], slopes[j] === 0 ? "0" : fmt(slopes[j], 2));
    });
    fill(last, output.db);
  } };
}
