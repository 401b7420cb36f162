/** The step on show: formula, code, shapes, numbers, and the differences beside them. */

import { fmt, h, text } from "./dom.js";
import { code, entry } from "./backprop_formula.js";
import { shapeOf } from "./backprop_matrix.js";
import { TOLERANCE } from "./backprop_numbers.js";
import { box, equation, formula, shapes, symbol, title } from "./backprop_show.js";
import { lossCode, lossFormula, lossNote, lossParts } from "./backprop_loss.js";
import { meaning } from "./backprop_words.js";

const error = (x) => (Number.isFinite(x) ? fmt(x, x < 1e-3 ? 1 : 2) : "–");

/** An entry by its place: the first index counts rows. */
const spot = (m, [i, j]) => (m.flat ? `[${j}]` : `[${i}, ${j}]`);

export function panel(store) {
  const p = { head: h("p", {}), formula: h("p", { class: "formula" }),
    right: h("p", { class: "caption" }),
    spoken: h("span", { class: "hidden" }), numpy: h("code", { class: "numpy" }),
    shapes: h("p", { class: "caption" }), numbers: h("div", { class: "numbers" }),
    one: h("p", { class: "made" }), refused: h("div", { class: "refused", role: "alert" }) };
  const el = h("div", { class: "what" }, p.head, p.formula, p.right, h("p", {}, p.numpy), p.shapes,
    p.numbers, p.refused, p.one);

  /** The cell whose making is shown, kept inside the matrix. */
  const chosen = (m) => store.get("cell").map((k, axis) => Math.min(k, (axis ? m.c : m.r) - 1));
  const go = (i, j) => {
    store.set({ cell: [i, j] });
    el.querySelector(".result td[tabindex='0']")?.focus();
  };
  function key(event, m) {
    const [i, j] = chosen(m);
    const to = { ArrowUp: [i - 1, j], ArrowDown: [i + 1, j], ArrowLeft: [i, j - 1],
      ArrowRight: [i, j + 1], Home: [i, 0], End: [i, m.c - 1] }[event.key];
    if (!to) return;
    event.preventDefault();
    if (to[0] >= 0 && to[1] >= 0 && to[0] < m.r && to[1] < m.c) go(...to);
  }

  function lossStep(state, found) {
    const { nodes, words } = lossFormula(state, found);
    p.formula.replaceChildren(symbol("loss"), " = ", ...nodes);
    text(p.spoken, `The loss is ${words}`);
    text(p.numpy, lossCode(state, found));
    text(p.shapes, `Many numbers go in, one comes out.${lossNote(state, found)}`);
    p.numbers.replaceChildren(...lossParts(state, found));
    text(p.one, "");
    return words;
  }

  function result(it, env) {
    const m = it.value, cell = chosen(m);
    const off = (i, j) => it.status === "wrong" && it.errors.length !== m.v.length;
    const bad = (i, j) => off(i, j) || (it.status === "wrong"
      && it.errors[i * m.c + j] > TOLERANCE);
    const grid = { at: (i, j) => i === cell[0] && j === cell[1], choose: go, key };
    const left = h("div", { class: "half" }, ...equation(it.node, env, cell, true),
      h("span", { class: "sign" }, "="));
    const own = box(m, [symbol(it.name)], { bad, grid,
      label: `${title(it.name)}, shape ${shapeOf(m)}` });
    text(p.one, `Entry ${spot(m, cell)}: ${entry(it.node, env, ...cell)} = ${
      fmt(m.v[cell[0] * m.c + cell[1]], 3)}`);
    if (!it.back) return [left, own];
    const fits = it.errors.length === m.v.length && it.slope.r === m.r;
    const lit = fits ? grid.at : null;
    const plainBox = (words, values, how) => {
      const out = box(values, [words], { ...how, label: `${words} of ${title(it.name)}` });
      out.querySelector(".cap").classList.add("plain");
      // Its shape is that of the array beside it; where not, it is worth saying.
      if (shapeOf(values) === shapeOf(m)) out.querySelector(".dims").remove();
      return out;
    };
    return [left, h("div", { class: "half" }, own, h("div", { class: "half beside" },
      plainBox("central difference", it.slope, { lit }),
      plainBox("relative error", { ...it.slope, v: Float64Array.from(it.errors) },
        { lit, write: error, bad: (i, j) => it.status === "wrong"
          && !(it.errors[i * it.slope.c + j] <= TOLERANCE) })))];
  }

  function draw(state, found, at) {
    const it = found.list[at], { env } = found;
    p.head.replaceChildren(h("b", {}, `Step ${at + 1} of ${found.list.length}, ${
      it.back ? "backward" : "forward"}: ${title(it.name)}. `), meaning(it, found, state));
    p.refused.hidden = it.status !== "stopped" && it.status !== "lost";
    p.right.hidden = true;
    if (it.name === "loss") return lossStep(state, found);
    const { nodes, words } = formula(it.node);
    p.formula.replaceChildren(...[symbol(it.name), " = ", ...nodes]);
    p.right.hidden = !it.made;
    if (it.made) {
      p.right.replaceChildren("The mistake. Right is ", symbol(it.name), " = ",
        ...formula(it.right).nodes, ", in NumPy ", h("code", {}, code(it.right)), ".");
    }
    text(p.numpy, `${it.name} = ${code(it.node)}`);
    if (it.status === "lost") {
      text(p.refused, `Not computed: NumPy stopped at ${title(found.stopped.name)}.`);
      p.numbers.replaceChildren();
      text(p.shapes, "");
      text(p.one, "");
    } else if (it.status === "stopped") {
      const { kind, message } = it.error;
      p.refused.replaceChildren(h("code", {}, `${kind}: ${message}`));
      p.numbers.replaceChildren(h("div", { class: "half" }, ...equation(it.node, env)));
      text(p.shapes, kind === "IndexError" ? "This index does not exist:"
        : "These shapes do not fit:");
      text(p.one, "");
    } else {
      const wanted = it.slope ?? it.value;
      const wrong = shapeOf(wanted) !== shapeOf(it.value);
      text(p.shapes, `Shapes: ${shapes(it.node, env)} → ${shapeOf(it.value)}${
        wrong ? `, and ${shapeOf(wanted)} is needed` : ""}`);
      p.numbers.replaceChildren(...result(it, env));
    }
    return words;
  }
  return { el, draw };
}
