/** The Jacobians, factors and differences behind the layout lab: no page, no drawing. */

import { default_rng } from "./rng.js";
import { softmax as softmaxInto } from "./smooth.js";

const STEP = 1e-5;

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
const logistic = (z) => 1 / (1 + Math.exp(-z));
export const transpose = (M) => M[0].map((_, j) => M.map((row) => row[j]));
const product = (P, Q) => P.map((row) => transpose(Q).map((column) => dot(row, column)));
const diagonal = (values) => values.map((v, i) => values.map((_, j) => (i === j ? v : 0)));

/** A flat list as rows of `n`. */
export const rows = (flat, n) => Array.from({ length: flat.length / n }, (_, i) =>
  flat.slice(i * n, i * n + n));

function softmax(x) {
  const p = new Float64Array(x.length);
  softmaxInto(Float64Array.from(x), p, 1, x.length);
  return [...p];
}

/** The expression at x: 1, 2 or 3 numbers. */
export function value({ expression, W, A, v }, x) {
  if (expression === "softmax") return softmax(x);
  if (expression === "quadratic") return [dot(x, rows(A, 3).map((row) => dot(row, x)))];
  const z = rows(W, 3).map((row) => dot(row, x));
  if (expression === "linear") return z;
  const y = z.map(logistic);
  return expression === "logistic" ? y : [dot(v, y)];
}

/**
 * The factors from x on, in numerator layout. `of` and `by` name the quantities, `num` and
 * `den` the matrix in either layout.
 */
function factors({ expression, x, W, A, v }) {
  const M = rows(W, 3);
  if (expression === "linear") return [{ of: "y", by: "x", num: "W", den: "Wᵀ", matrix: M }];
  if (expression === "quadratic") {
    const Q = rows(A, 3);
    return [{ of: "s", by: "x", num: "xᵀ(A + Aᵀ)", den: "(A + Aᵀ)x",
      matrix: [x.map((_, j) => x.reduce((sum, xk, k) => sum + (Q[j][k] + Q[k][j]) * xk, 0))] }];
  }
  if (expression === "softmax") {
    const p = softmax(x);
    return [{ of: "p", by: "x", num: "diag(p) − ppᵀ", den: "diag(p) − ppᵀ",
      matrix: p.map((pi, i) => p.map((pj, j) => (i === j ? pi : 0) - pi * pj)) }];
  }
  const slopes = M.map((row) => {
    const y = logistic(dot(row, x));
    return y * (1 - y);
  });
  const list = [{ of: "z", by: "x", num: "W", den: "Wᵀ", matrix: M },
    { of: "y", by: "z", num: "diag(σ′(z))", den: "diag(σ′(z))", matrix: diagonal(slopes) }];
  if (expression === "weighted") {
    list.push({ of: "s", by: "y", num: "vᵀ", den: "v", matrix: [[...v]] });
  }
  return list;
}

/** The Jacobian by central differences, a row an output. */
function differences(state) {
  return transpose(state.x.map((_, j) => {
    const moved = (h) => state.x.map((u, k) => (k === j ? u + h : u));
    const [above, below] = [moved(STEP), moved(-STEP)];
    const far = above[j] - below[j]; // the step that was really taken
    const [high, low] = [value(state, above), value(state, below)];
    return high.map((y, i) => (y - low[i]) / far);
  }));
}

/** Everything that the layout lab shows for a state. */
export function measure(state) {
  const fromX = factors(state);
  const turned = state.convention === "denominator";
  const chain = fromX.map((factor, k) => ({ ...factor, k, formula: turned ? factor.den : factor.num,
    matrix: turned ? transpose(factor.matrix) : factor.matrix }));
  if (!turned) chain.reverse();
  const joined = Math.min(state.factors, fromX.length);
  const partial = fromX.slice(0, joined).map(({ matrix }) => matrix)
    .reduce((total, matrix) => product(matrix, total));
  const exact = fromX.map(({ matrix }) => matrix).reduce((total, matrix) => product(matrix, total));
  const near = differences(state);
  const [out, into] = [Math.min(state.out, exact.length) - 1, state.into - 1];
  let error = 0;
  exact.forEach((row, i) => row.forEach((e, j) => {
    error = Math.max(error, Math.abs(e - near[i][j]) / Math.max(1, Math.abs(e)));
  }));
  const laid = (matrix) => (turned ? transpose(matrix) : matrix);
  return { chain, joined, length: fromX.length, exact, near, out, into, error, turned,
    partial: laid(partial), reached: fromX[joined - 1].of, J: laid(exact), C: laid(near),
    letter: fromX.at(-1).of, shape: [laid(exact).length, laid(exact)[0].length],
    entry: exact[out][into], difference: near[out][into] };
}

/** All numbers by chance: np.round(default_rng(seed).uniform(-2, 2, 20), 1). */
export function drawn(seed) {
  const list = [...default_rng(seed).uniform(-2, 2, 20)].map((u) => Math.round(10 * u) / 10 || 0);
  return { x: list.slice(0, 3), W: list.slice(3, 9), A: list.slice(9, 18), v: list.slice(18) };
}
