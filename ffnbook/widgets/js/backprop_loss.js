/** The loss of the backprop stepper: formula, code, and what goes into it. */

import { h } from "./dom.js";
import { value } from "./backprop_formula.js";
import { entrywise, map, transpose, vector } from "./backprop_matrix.js";
import { box, symbol, title } from "./backprop_show.js";
import { CONVENTIONS } from "./backprop_steps.js";
import { fmt } from "./dom.js";

/** What the loss is given, as a formula; for the losses on logits what they make of it. */
function given({ loss, convention }, { L }) {
  return { mse: `Z${L}`, bce: `A${L}`, bce_with_logits: ["f", "logistic", `Z${L}`],
    cross_entropy_with_logits: ["softmax", `Z${L}`, CONVENTIONS[convention].classes] }[loss];
}

export function lossFormula({ loss }, { L }) {
  const [Z, A, P, Y] = [symbol(`Z${L}`), symbol(`A${L}`), h("span", { class: "v val" },
    h("i", {}, "P")), () => symbol("Y")];
  const p = () => (loss === "bce" ? symbol(`A${L}`) : P.cloneNode(true));
  if (loss === "mse") {
    return { nodes: ["mean of (", Z, " − ", Y(), ")²"],
      words: `the mean of the squares of Z ${L} minus Y` };
  }
  if (loss === "cross_entropy_with_logits") {
    return { nodes: ["− mean of log ", P, " at the true class, ", p(), " = softmax(", Z, ")"],
      words: `minus the mean of the logarithm of softmax of Z ${L} at the true class` };
  }
  return { nodes: ["− mean of (", Y(), " log ", p(), " + (1 − ", Y(), ") log(1 − ", p(), ")",
    ")", ...(loss === "bce" ? [] : [", ", P, " = σ(", Z, ")"])],
  words: `the mean binary cross entropy of ${loss === "bce" ? "A" : "sigma of Z"} ${L} and Y` };
}

export function lossCode({ loss, convention }, { L }) {
  const axis = CONVENTIONS[convention].classes;
  const scores = axis ? `softmax(Z${L})` : `softmax(Z${L}.T).T`;
  return `loss = ${{
    mse: `np.mean((Z${L} - Y) ** 2)`,
    bce: `-np.mean(Y * np.log(A${L}) + (1 - Y) * np.log(1 - A${L}))`,
    bce_with_logits: `np.mean(np.logaddexp(0, Z${L}) - Z${L} * Y)`,
    cross_entropy_with_logits: `-np.mean(np.sum(Y * np.log(${scores}), axis=${axis}))`,
  }[loss]}`;
}

/** The same line in the copied code, which defines these two as the figure has them. */
export function lossCall(state, { L }) {
  const turned = CONVENTIONS[state.convention].classes ? "" : ".T";
  return { bce: `loss = bce(A${L}, Y)`,
    cross_entropy_with_logits: `loss = cross_entropy(Z${L}${turned}, Y${turned})`,
  }[state.loss] ?? lossCode(state, { L });
}

/** -log softmax(z) at the true class for each sample; finite where softmax rounds to 0. */
function crossEntropies(Z, Y) {
  return vector(Array.from({ length: Z.r }, (_, i) => {
    const z = Z.v.slice(i * Z.c, (i + 1) * Z.c), top = Math.max(...z);
    const total = z.reduce((sum, score) => sum + Math.exp(score - top), 0);
    return Math.log(total) - (z[Y.v.indexOf(1, i * Z.c) - i * Z.c] - top);
  }));
}

/** The terms of the mean, as a matrix. */
function terms({ loss, convention }, { env, L }) {
  const Z = env[`Z${L}`], { Y } = env;
  if (loss === "mse") return entrywise(Z, Y, (z, y) => (z - y) ** 2);
  if (loss === "cross_entropy_with_logits") {
    const rows = CONVENTIONS[convention].classes ? (m) => m : transpose;
    return crossEntropies(rows(Z), rows(Y));
  }
  if (loss === "bce") { // with the floor of the package where p is as good as 0 or 1
    const log = (x) => Math.max(x, -100);
    return entrywise(env[`A${L}`], Y, (p, y) =>
      -(y * log(Math.log(p)) + (1 - y) * log(Math.log1p(-p))));
  }
  return entrywise(Z, Y, (z, y) => Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z))));
}

/** What the formula does not say: how the loss stays finite. */
export const lossNote = ({ loss }, { env, L }) =>
  (loss === "bce" && env[`A${L}`].v.some((p) => p === 0 || p === 1)
    ? " An output has rounded to 0 or 1: log(0) counts as −100, as in PyTorch." : "");

export function lossParts(state, found) {
  const node = given(state, found);
  const P = h("span", { class: "v val" }, h("i", {}, "P"));
  const caption = typeof node === "string" ? symbol(node) : P;
  const name = typeof node === "string" ? title(node) : "P";
  const sign = (text) => h("span", { class: "sign" }, text);
  const several = box(map(terms(state, found), (v) => v), ["terms"], { label: "terms" });
  several.querySelector(".cap").classList.add("plain");
  return [h("div", { class: "half" },
    box(value(node, found.env), [caption], { label: name }), sign(","),
    box(found.env.Y, [symbol("Y")], { label: "Y" }), sign("→"), several, sign("mean ="),
    h("b", { class: "total" }, fmt(found.loss)))];
}
