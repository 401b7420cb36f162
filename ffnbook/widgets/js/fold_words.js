/** What the folded line's numbers mean, in words. */

import { fmt, short } from "./dom.js";
import { ACTIVATION_NAMES, TARGET_NAMES } from "./fold_fit.js";

export function report({ error, mse, even, outside }) {
  return { error: fmt(error), mse: fmt(mse), outside: fmt(outside), even: fmt(even) };
}

const many = (width) => (width === 1 ? "1 unit" : `${width} units`);

/** One short sentence or two on what this network can do for this target. */
export function verdict(state, { width, error, even, where, errors }) {
  const [one, all] = [errors[state.activation][0], errors[state.activation][11]];
  if (state.activation === "identity") {
    return `Linear units: ${many(width)} or twelve, the sum is one straight line. Its largest error `
      + `is ${fmt(error, 3)}; the best line by least squares has ${fmt(one, 3)}.`;
  }
  if (state.activation === "square") {
    return `Units of x²: the sum is one parabola, however many there are. Largest error ${
      fmt(error, 3)}; even ones stall at ${fmt(all, 3)}.`;
  }
  if (state.target === "step") {
    return `Largest error ${fmt(error, 3)}, at x = ${short(where)}. The target jumps there: `
      + "right at the jump every continuous curve is wrong by at least 1, half of it"
      + `${error < 0.95 ? ", even where the points measured do not show it." : "."}`;
  }
  const compared = error < 0.97 * even ? "less than" : error > 1.03 * even ? "more than" : "the same as with";
  return `Largest error on [−3, 3]: ${fmt(error, 3)}, ${compared} ${
    compared === "the same as with" ? "evenly spaced kinks" : `the ${fmt(even, 3)} of evenly spaced kinks`}. `
    + `With 12 of those it is ${fmt(all, 3)}.`;
}

/** Why a run stopped by itself. */
export function divergence(state, { diverged, mse }) {
  if (diverged === null) return "";
  return `Diverged: after step ${diverged} the mean squared error is ${fmt(mse, 2)}, and the run was `
    + `stopped. The learning rate ${short(state.lr)} is too large for these units: each step overshoots `
    + "by more than it corrects. Take a smaller one, or go back to the start.";
}

/** How the output weights came about. */
export function origin(state, { count, width, parameters }) {
  const before = `${many(width)}, ${parameters} parameters; output weights ${
    state.fitted ? "by least squares" : "set or drawn, not fitted"}`;
  return count ? `${before}, then ${count} training steps` : before;
}

export function summary(state, found) {
  return [`Target ${TARGET_NAMES[state.target]}, activation ${
    ACTIVATION_NAMES[state.activation][1]}: ${origin(state, found)}.`,
  `Largest error inside ${fmt(found.error, 3)} at x = ${short(found.where)}, outside ${
    fmt(found.outside, 3)}.`,
  divergence(state, found) || verdict(state, found)].join(" ");
}
