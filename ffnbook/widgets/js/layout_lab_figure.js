/** The Jacobian as a table of buttons, and the chain as boxes that are joined in order. */

import { attr, h, short } from "./dom.js";
import { derivative, formula, LOW, measured, output, shown, size } from "./layout_lab_words.js";

/** Whose colour a quantity has, in the table and in the chain. */
const COLOR = { x: "purple", z: "green", y: "blue", p: "blue", s: "blue" };

/** The table: headings in the colours of what they belong to, an entry a button. */
export function jacobian(store) {
  const el = h("div", { class: "jacobian", role: "group" });
  let drawn = "";

  function draw(state, found) {
    const { exact, near, turned, out, into, letter } = found;
    const key = JSON.stringify([state.expression, state.convention, exact, out, into]);
    if (key === drawn) return;
    drawn = key;
    const ys = exact.map((_, i) => i);
    const xs = [0, 1, 2];
    const at = el.getRootNode().activeElement?.dataset?.entry;
    const head = (color, words, chosen) =>
      h("span", { class: `head ${color}-head${chosen ? " chosen" : ""}` }, words);
    const headY = (i) => head("blue", output(found, i), i === out);
    const headX = (j) => head("purple", `x${LOW[j]}`, j === into);
    const cell = (i, j) => h("button", { type: "button", class: "entry", "data-entry": `${i}${j}`,
      "aria-pressed": String(i === out && j === into),
      "aria-label": `${derivative(found, i, j)} = ${shown(exact[i][j])}`,
      onclick: () => store.set({ out: i + 1, into: j + 1 }) },
    h("small", {}, formula(state, found, i, j)[0]), h("b", {}, shown(exact[i][j])),
    h("small", {}, `measured ${measured(near[i][j])}`));
    const corner = h("span", { class: "head corner" }, `∂${letter}/∂x`);
    el.style.setProperty("--columns", turned ? ys.length : 3);
    el.replaceChildren(corner, ...(turned
      ? [...ys.map(headY), ...xs.flatMap((j) => [headX(j), ...ys.map((i) => cell(i, j))])]
      : [...xs.map(headX), ...ys.flatMap((i) => [headY(i), ...xs.map((j) => cell(i, j))])]));
    attr(el, { "aria-label": `Derivatives, ${state.convention} layout, ${size(found.shape)}` });
    // Drawn anew under the reader's hand: the focus goes to the same entry.
    if (at) el.querySelector(`[data-entry="${at}"]`)?.focus();
  }
  return { el, draw };
}

/** Little room: 0.5 and not 0.5000. */
const few = (u) => (Math.abs(u) < 1e-3 ? shown(u) : short(Number(u.toPrecision(4))));

/** A matrix as numbers, its left side in the colour of its rows, its top in that of its columns. */
function block(matrix, rowsOf, columnsOf) {
  const el = h("span", { class: `matrix left-${COLOR[rowsOf]} top-${COLOR[columnsOf]}` },
    ...matrix.flat().map((u) => h("span", {}, few(u))));
  el.style.setProperty("--columns", matrix[0].length);
  return el;
}

/** The chain, left to right; factors that have not been joined yet are pale. */
export function chainView() {
  const el = h("div", { class: "chain", role: "group", "aria-label": "The chain of factors" });
  let drawn = "";

  function draw(state, found) {
    const key = JSON.stringify([state.convention, found.chain, found.joined]);
    if (key === drawn) return;
    drawn = key;
    const one = ({ of, by, formula: words, matrix, k }) => {
      const sides = found.turned ? [by, of] : [of, by];
      return h("div", { class: `factor${k < found.joined ? "" : " later"}` },
        h("span", { class: "sym" }, `∂${of}/∂${by} = ${words}`), block(matrix, ...sides),
        h("small", {}, size([matrix.length, matrix[0].length])
          + (k < found.joined ? "" : ", not joined yet")));
    };
    const sides = found.turned ? ["x", found.reached] : [found.reached, "x"];
    const parts = found.chain.flatMap((factor, i) =>
      (i ? [h("span", { class: "sign" }, "·"), one(factor)] : [one(factor)]));
    const result = found.length < 2 ? [] : [h("span", { class: "sign" }, found.joined < found.length ? "→" : "="),
      h("div", { class: "factor result" }, h("span", { class: "sym" },
        `∂${found.reached}/∂x${found.joined < found.length ? ", so far" : ""}`),
      block(found.partial, ...sides),
      h("small", {}, size([found.partial.length, found.partial[0].length])))];
    el.replaceChildren(...parts, ...result);
  }
  return { el, draw };
}
