/** The numbers behind the step size: no page, no drawing. */

import { cos, exp, sin } from "./exact_functions.js";

const HEADS = ["7.5", "5.62", "4.22", "3.16", "2.37", "1.78", "1.33", "1"];
/** Where the error is measured: 8 steps a decade from 1 down to 1e-15. */
export const STEPS = [1, ...Array.from({ length: 15 }, (_, k) =>
  HEADS.map((head) => Number(`${head}e-${k + 1}`))).flat()];
const UNIT = { float64: 2 ** -53, float32: 2 ** -24 };
/** A number as a type stores it; after every operation, so that all are of the type. */
const ROUND = { float64: (v) => v, float32: Math.fround };

const FUNCTIONS = {
  logistic: (x, r) => r(1 / r(r(exp(-x)) + 1)),
  sin: (x, r) => r(sin(x)),
  exp: (x, r) => r(exp(x)),
  cube: (x, r) => r(r(x * x) * x),
  relu: (x) => (x > 0 ? x : 0),
};

/** The function in float64, for its curve. */
export const value = (name, x) => FUNCTIONS[name](x, ROUND.float64);

/** The difference quotient; `moved` tells whether adding h changed x. */
export function quotient(state, step = state.h) {
  const r = ROUND[state.dtype];
  const f = (at) => FUNCTIONS[state.function](at, r);
  const [x, h] = [r(state.x), r(step)];
  const [up, down] = [r(x + h), r(x - h)];
  if (state.method === "forward") return { slope: r(r(f(up) - f(x)) / h), moved: up !== x };
  return { slope: r(r(f(up) - f(down)) / r(2 * h)), moved: up !== down };
}

/** Value and three derivatives by formula, in float64, at x as the type stores it. */
export function derivatives(state) {
  const x = ROUND[state.dtype](state.x);
  if (state.function === "sin") {
    const [s, c] = [sin(x), cos(x)];
    return [s, c, -s, -c];
  }
  if (state.function === "exp") return Array(4).fill(exp(x));
  if (state.function === "cube") return [x * x * x, 3 * x * x, 6 * x, 6];
  if (state.function === "relu") return [Math.max(x, 0), Number(x > 0), 0, 0];
  const p = 1 / (exp(-x) + 1);
  const d = p * (1 - p);
  return [p, d, d * (1 - 2 * p), d * (1 - 6 * p + 6 * p * p)];
}

/** What Taylor leaves out and what rounding may add, at a step. */
export function theory(state, h) {
  const u = UNIT[state.dtype];
  const [f, first, second, third] = derivatives(state);
  const at = Math.abs(ROUND[state.dtype](state.x) * first);
  const beyond = ((h * h) / 6) * Math.abs(third);
  return state.method === "central"
    ? { truncation: beyond, roundoff: (u * (Math.abs(f) + at)) / h }
    : { truncation: (h / 2) * Math.abs(second) + beyond,
      roundoff: (u * (2 * Math.abs(f) + at)) / h };
}

/** Everything that the figure shows for a state. */
export function measure(state) {
  const exact = derivatives(state)[1];
  const errorAt = (h) => Math.abs(quotient(state, h).slope - exact);
  const errors = STEPS.map(errorAt);
  const lines = STEPS.map((h) => theory(state, h));
  const sums = lines.map(({ truncation, roundoff }) => truncation + roundoff);
  let tried = 0; // of powers of ten; of equals the largest
  for (let i = 8; i < STEPS.length; i += 8) if (errors[i] < errors[tried]) tried = i;
  const { n } = state;
  return { ...quotient(state), ...theory(state, state.h), exact, error: errorAt(state.h), errors,
    lines, best: STEPS[sums.indexOf(Math.min(...sums))], tried: STEPS[tried],
    least: errors[tried], reverse: 3 * n,
    differences: state.method === "forward" ? n * (n + 1) : 2 * n * n };
}
