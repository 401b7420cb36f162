/** What the layouts mean, in words; the formula of a single entry. */

import { fmt, short } from "./dom.js";
import { rows } from "./layout_lab_numbers.js";

export const LOW = ["₁", "₂", "₃"];
export const FORMULAS = { linear: "y = W x", logistic: "y = σ(W x)", weighted: "s = vᵀ σ(W x)",
  quadratic: "s = xᵀ A x", softmax: "p = softmax(x)" };

/** A number of the matrix; what is rounding error only is 0. */
export const shown = (x) => (Math.abs(x) < 1e-9 ? "0" : fmt(x));
/** A central difference, whose rounding error is larger. */
export const measured = (x) => (Math.abs(x) < 1e-7 ? "0" : fmt(x));
export const size = ([a, b]) => `${a}×${b}`;
const name = (letter, i, count) => (count === 1 ? letter : letter + LOW[i]);
/** The name of output i, of x number j, and of their derivative. */
export const output = ({ letter, exact }, i) => name(letter, i, exact.length);
export const derivative = (found, i, j) => `∂${output(found, i)}/∂x${LOW[j]}`;

/** An entry's formula in symbols and in numbers. */
export function formula({ expression, x, W, A, v }, { chain }, i, j) {
  const weight = (k) => rows(W, 3)[k][j];
  const slope = (k) => chain.find(({ of }) => of === "y").matrix[k][k];
  const sum = (terms) => terms.join(" + ").replaceAll("+ −", "− ");
  const few = (u) => (u < 0 ? `(${short(u)})` : short(u));
  if (expression === "linear") return [`W${LOW[i]}${LOW[j]}`, ""];
  if (expression === "softmax") {
    return i === j ? [`p${LOW[i]}(1 − p${LOW[i]})`, ""] : [`−p${LOW[i]}p${LOW[j]}`, ""];
  }
  if (expression === "quadratic") {
    const Q = rows(A, 3);
    return [`Σₖ (A${LOW[j]}ₖ + Aₖ${LOW[j]}) xₖ`, sum(x.map((u, k) =>
      `${few(Number((Q[j][k] + Q[k][j]).toFixed(6)))} · ${few(u)}`))];
  }
  if (expression === "logistic") {
    return [`σ′(z${LOW[i]}) W${LOW[i]}${LOW[j]}`, `${fmt(slope(i))} · ${few(weight(i))}`];
  }
  return [`Σᵢ vᵢ σ′(zᵢ) Wᵢ${LOW[j]}`, sum(v.map((u, k) =>
    `${few(u)} · ${fmt(slope(k))} · ${few(weight(k))}`))];
}

export const bound = (error) => (error < 1e-7 ? "below 10⁻⁷" : fmt(error, 2));

export function report(found) {
  return { shape: size(found.shape), entry: shown(found.entry),
    difference: measured(found.difference), error: bound(found.error) };
}

/** One plain sentence or two: what the rows belong to, and how the chain reads. */
export function verdict({ expression }, { letter, exact, turned, length, shape }) {
  const [n, m] = [exact.length, 3];
  const rule = turned
    ? `Denominator layout: the rows belong to x, ${size(shape)}.`
    : `Numerator layout: the rows belong to ${letter}, ${size(shape)}.`;
  if (expression === "softmax") {
    return `${rule} The table is symmetric: transposed it is the same, so both layouts agree.`;
  }
  const order = length < 2 ? "" : turned
    ? " New factors join on the right: the chain reads from x to the result."
    : " New factors join on the left: the chain reads from the result back to x.";
  const gradient = n > 1 ? "" : turned ? " The gradient is a column, like x: it can be subtracted."
    : ` The gradient is a row, ${size([1, m])}; transpose it before you subtract it from x.`;
  return `${rule}${order}${gradient}`;
}

/** The chosen entry in full. */
export function entryWords(state, found) {
  const { out, into, turned, entry, difference } = found;
  const [symbols, numbers] = formula(state, found, out, into);
  const place = turned ? [into, out] : [out, into];
  return `${derivative(found, out, into)} = ${symbols} = ${numbers ? `${numbers} = ` : ""}${
    shown(entry)}, in row ${place[0] + 1}, column ${place[1] + 1}. Central difference: ${
    measured(difference)}.`;
}

export function summary(state, found) {
  const chain = found.chain.map(({ of, by }) => `d${of} by d${by}`).join(" times ");
  return `${FORMULAS[state.expression]}, ${state.convention} layout. Chain: ${chain}; ${found.joined} of ${
    found.length} factors joined. ${entryWords(state, found)} ${verdict(state, found)}`;
}
