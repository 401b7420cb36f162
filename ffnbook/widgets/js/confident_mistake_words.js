/** What the race and the staircase mean, in words. */

import { fmt, percent, short } from "./dom.js";

export function report(found) {
  const out = {};
  for (const name of ["mse", "bce"]) {
    for (const what of ["output", "loss", "gradient"]) {
      out[`${name}_${what}`] = fmt(found[`${name}_${what}`]);
    }
    const half = found[`${name}_half`];
    out[`${name}_half`] = half === null ? "not yet" : `step ${half}`;
  }
  return out;
}

export function cardReport(found) {
  return { accuracy: percent(found.accuracy), card_bce: fmt(found.card_bce),
    card_mse: fmt(found.card_mse), card_slope: fmt(found.card_slope) };
}

/** One short sentence or two: who is ahead, and why. */
export function verdict(found) {
  const { mse, bce } = found.races;
  const [a, factor] = [bce[0].output, mse[0].gradient / bce[0].gradient];
  const start = `At the start the output is ${fmt(a, 3)}`;
  if (a < 0.5) {
    return `${start}, on the right side of one half: both gradients are small, as they should be.`;
  }
  const brake = `MSE’s gradient is cross entropy’s times 2a(1 − a) = ${fmt(factor, 2)}`;
  const half = (name) => found[`${name}_half`];
  if (half("bce") === null) return `${start}; the label is 0. ${brake}. Neither is below 0.5 yet.`;
  const slow = half("mse") === null ? "MSE is still above it" : `MSE after step ${half("mse")}`;
  return `${start}; the label is 0. ${brake}. Cross entropy is below 0.5 after step ${
    half("bce")}; ${slow}.`;
}

/** What the staircase does at this weight. */
export function cardVerdict({ weight }, { data, accuracy, card_slope: slope }) {
  const below = [...data.jumps].filter((w) => w <= weight).at(-1) ?? 0;
  const above = [...data.jumps].find((w) => w > weight) ?? Infinity;
  const where = above <= 6 ? `from weight ${fmt(below, 3)} to ${fmt(above, 3)}`
    : `from weight ${fmt(below, 3)} on`;
  const way = slope < -0.005 ? `: it asks for a larger weight` : slope > 0.005
    ? ": it asks for a smaller weight" : ", almost 0: this weight is about right";
  return `Accuracy ${percent(accuracy)}, flat ${where}: its slope is 0, and tells descent nothing. `
    + `Cross entropy has slope ${fmt(slope, 2)}${way}.`;
}

export function summary(state, found) {
  return `Start w = ${short(state.w)}, b = ${short(state.b)}; ${state.steps} steps with learning rate ${
    short(state.lr)}. Output now: cross entropy ${fmt(found.bce_output, 3)}, MSE ${
    fmt(found.mse_output, 3)}. ${verdict(found)} Metric against loss, weight ${
    short(state.weight)}: ${cardVerdict(state, found)}`;
}
