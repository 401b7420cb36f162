/** What the step size's numbers mean, in words. */

import { fmt, plain, raised, short } from "./dom.js";

export const FORMULAS = { logistic: "1/(exp(−x) + 1)", sin: "sin x", exp: "exp x", cube: "x³",
  relu: "ReLU(x)" };

/** A power of ten: 10⁻⁸. */
export const power = (v) => (v === 1 ? "1" : `10${raised(Math.round(Math.log10(v)))}`);

export function report(found) {
  const { slope, exact, error, truncation, roundoff, best, tried, least } = found;
  return { slope: fmt(slope, 6), exact: fmt(exact, 6), error: fmt(error, 2),
    truncation: fmt(truncation, 2), roundoff: fmt(roundoff, 2), best: fmt(best, 3),
    tried: `${power(tried)}: ${fmt(least, 2)}`, differences: fmt(found.differences, 3),
    reverse: fmt(found.reverse, 3) };
}

/** Which error rules at this h, in a sentence or two. */
export function verdict(state, { moved, truncation, roundoff, error }) {
  const central = state.method === "central";
  if (!moved) {
    return `h is lost: x + h is x again in ${state.dtype}. The difference is 0, and the error is `
      + "the whole slope.";
  }
  if (state.function === "relu" && Math.abs(state.x) < state.h && error > 0.1) {
    return "There is a kink between the two points: the quotient mixes the slopes of both sides.";
  }
  if (truncation > 3 * roundoff) {
    return `Truncation rules: the secant is not the tangent. A tenth of h gives ${
      central ? "a hundredth" : "about a tenth"} of the error.`;
  }
  if (roundoff > 3 * truncation) {
    return "Round-off rules: the values agree in too many digits. A tenth of h makes the error "
      + "about ten times as large.";
  }
  return "The bottom of the V: truncation and round-off are about equal. No other h is much better.";
}

export function summary(state, found) {
  return [`${FORMULAS[state.function]} at x ${short(state.x)}, ${state.method} difference in ${
    state.dtype}, h ${plain(state.h)}.`,
  `Slope ${fmt(found.slope, 6)}, exact ${fmt(found.exact, 6)}, error ${fmt(found.error, 2)}.`,
  verdict(state, found), `Best h by theory ${fmt(found.best, 3)}.`].join(" ");
}
