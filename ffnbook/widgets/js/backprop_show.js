/** Formulas and matrices of the backprop stepper as elements. */

import { fmt, h } from "./dom.js";
import { atomic, bracketed, parts, value } from "./backprop_formula.js";
import { NumpyError, shapeOf } from "./backprop_matrix.js";

/** What stands between the parts of an operator: sign, and word. */
const SIGN = { dot: ["", "times"], times: ["⊙", "entry by entry times"], plus: ["+", "plus"],
  minus: ["−", "minus"], quot: ["/", "over"], over: ["/", "over"], scale: ["", "times"] };
const FUNCTION = { logistic: "σ" };

const UP = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** A name in plain text: dW². */
export const title = (name) => (name === "loss" ? "L" : name === "A0" ? "X"
  : name.replace(/\d/, (d) => UP[d]));

/** The same for the ear: d W 2. */
export const said = (name) => (name === "loss" ? "the loss" : name === "A0" ? "X"
  : name.split("").join(" "));

/** A symbol in the colour of its kind, `more` in its upper index. */
export function symbol(name, more = "") {
  if (name === "loss") return h("span", { class: "v" }, h("i", {}, "L"));
  const d = name[0] === "d";
  const letter = d ? name[1] : name[0];
  const kind = d ? "grad" : "Wb".includes(letter) ? "par" : "val";
  const layer = name === "A0" || name === "Y" ? "" : `(${name.at(-1)})`;
  return h("span", { class: `v ${kind}` }, d ? "d" : "",
    h("i", {}, name === "A0" ? "X" : letter), layer + more ? h("sup", {}, layer + more) : "");
}

const places = (list) => list.map((p) => p + 1).join(", ");

/** A formula as nodes, and in words. */
export function formula(node, up = "") {
  if (typeof node === "string") {
    return { nodes: [symbol(node, up)], words: said(node) + (up ? " transposed" : "") };
  }
  const [op, a, b] = node;
  if (op === "T") return formula(a, "⊤");
  if (op === "column") return formula(a);
  if (op === "take") {
    const inner = formula(a, up);
    const sub = `${node[3] ? "columns" : "rows"} ${places(b)}`;
    return { nodes: [...inner.nodes, h("sub", {}, sub)], words: `${inner.words}, ${sub}` };
  }
  const around = (name, part, word, after = ")") => {
    const inner = formula(part);
    return { nodes: [`${name}(`, ...inner.nodes, after], words: `${word} ${inner.words}` };
  };
  if (op === "f") return around(FUNCTION[a] ?? "f", b, a === "logistic" ? "sigma of" : "f of");
  if (op === "slope") {
    return around(`${FUNCTION[a] ?? "f"}′`, b, `${FUNCTION[a] ? "sigma" : "f"} prime of`);
  }
  if (op === "softmax") return around("softmax", a, "softmax of");
  if (op === "mask") return around("", a, "one where not negative:", " ≥ 0)");
  if (op === "rest") {
    const inner = formula(a);
    return { nodes: ["(1 − ", ...inner.nodes, ")"], words: `one minus ${inner.words}` };
  }
  if (op === "sum") {
    const inner = formula(a);
    return { nodes: [h("span", {}, "Σ", h("sub", {}, "samples")), ...inner.nodes],
      words: `the sum over the samples of ${inner.words}` };
  }
  const inside = (part) => {
    if (typeof part === "number") return { nodes: [String(part)], words: String(part) };
    const inner = formula(part);
    return bracketed(op, part) ? { ...inner, nodes: ["(", ...inner.nodes, ")"] } : inner;
  };
  const [x, y] = [inside(a), inside(b)];
  const [sign, word] = SIGN[op];
  return { nodes: [...x.nodes, sign ? ` ${sign} ` : " ", ...y.nodes],
    words: `${x.words} ${word} ${y.words}` };
}

const shown = (x) => (Number.isNaN(x) ? "–" : fmt(x, Math.abs(x) < 1e-3 ? 2 : 3));

/**
 * A matrix in brackets with its name and shape below. `lit(i, j)` and `bad(i, j)` mark
 * cells, `write` turns a number into text; `grid` makes the cells ones to choose from.
 */
export function box(m, caption, { lit, bad, write = shown, label, grid } = {}) {
  const rows = Array.from({ length: m.r }, (_, i) => h("tr", { role: grid ? "row" : null },
    ...Array.from({ length: m.c }, (_, j) => h("td", {
      class: [lit?.(i, j) ? "lit" : "", bad?.(i, j) ? "bad" : ""].join(" ").trim() || null,
      ...(grid ? { role: "gridcell", tabindex: grid.at(i, j) ? 0 : -1,
        "aria-selected": String(grid.at(i, j)), onclick: () => grid.choose(i, j) } : {}),
    }, write(m.v[i * m.c + j], i * m.c + j)))));
  const table = h("table", { class: grid ? "m result" : "m", "aria-label": label,
    role: grid ? "grid" : null, onkeydown: grid ? (event) => grid.key(event, m) : null },
  h("tbody", { role: grid ? "rowgroup" : null }, ...rows));
  return h("div", { class: "mat" }, table,
    h("div", { class: "cap" }, ...caption, " ", h("span", { class: "dims" }, shapeOf(m))));
}

const sign = (text) => h("span", { class: "sign" }, text);

/** Which cells of a part make entry (i, j) of the whole. */
const along = {
  dot: [([i]) => [i, null], ([, j]) => [null, j]],
  sum: (axis) => ([i, j]) => (axis ? [j, null] : [null, j]),
};

/** A formula with its numbers: matrices and the signs between them. */
export function equation(node, env, cell, root = false) {
  if (root && node[0] === "f") {
    return [sign(`${FUNCTION[node[1]] ?? "f"}(`), ...equation(node[2], env, cell), sign(")")];
  }
  if (atomic(node)) {
    const { nodes, words } = formula(node);
    let m;
    try {
      m = value(node, env);
    } catch (error) {
      if (!(error instanceof NumpyError)) throw error;
      return equation(node[1], env); // the array whose index does not exist
    }
    if (!m) return [];
    const on = (at, k, size) => at === null || (size === 1 ? 0 : at) === k;
    const lit = cell && ((i, j) => on(cell[0], i, m.r) && on(cell[1], j, m.c));
    return [box(m, nodes, { lit, label: `${words}, shape ${shapeOf(m)}` })];
  }
  const [op, a, b] = node;
  if (op === "sum") {
    return [sign("Σ"), ...equation(a, env, cell && along.sum(b)(cell))];
  }
  const wrap = (part, at) => {
    if (typeof part === "number") return [sign(String(part))];
    const inner = equation(part, env, at);
    return bracketed(op, part) ? [sign("("), ...inner, sign(")")] : inner;
  };
  const [left, right] = op === "dot" && cell ? along.dot.map((f) => f(cell)) : [cell, cell];
  return [...wrap(a, left), sign(SIGN[op][0] || "·"), ...wrap(b, right)];
}

/** The shapes of a formula's parts, as a sentence: (2, 3)ᵀ times (2, 1). */
export function shapes(node, env) {
  if (atomic(node)) return shapeOf(value(node, env));
  const inside = parts(node).map((part) => shapes(part, env));
  return { dot: inside.join(" · "), sum: `Σ ${inside[0]}` }[node[0]]
    ?? inside.join(` ${SIGN[node[0]][0]} `);
}
