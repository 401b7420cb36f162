/** What the batch noise's numbers mean, in words. */

import { fmt, percent, short } from "./dom.js";

export function report(found) {
  const { measured, predicted, size, downhill, each, steps, loss, least } = found;
  return { measured: fmt(measured), predicted: fmt(predicted), size: fmt(size),
    downhill: percent(downhill), each: String(each), steps: String(steps), loss: fmt(loss),
    least: fmt(least) };
}

const many = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** One short sentence or two: how noisy a batch is here, and what an epoch buys. */
export function verdict({ batch }, { measured, size, each, downhill }) {
  const steps = `An epoch has ${many(each, "step")}`;
  if (measured === 0) return `The full batch: no noise. ${steps}, for the work of 64 samples.`;
  const off = Math.sqrt(measured);
  const share = off > size ? "longer than the full gradient itself"
    : `${percent(off / size)} of the full gradient's length`;
  return `${steps}. ${batch === 1 ? "A single sample" : `A batch of ${batch}`} is off by ${fmt(off, 3)} (root mean square), ${share}; `
    + `${percent(downhill)} of the batches point downhill.`;
}

/** Why a run stopped by itself. */
export function divergence(state, { diverged, loss, data }) {
  if (diverged === null) return "";
  const limit = 2 / data.bowl.steep;
  return `Diverged: after step ${diverged} the loss is ${fmt(loss, 2)}, and the run was stopped. `
    + (state.lr > limit
      ? `The learning rate ${short(state.lr)} is above 2/λ = ${fmt(limit, 3)}, too large even for `
        + "the full gradient."
      : `For the full gradient ${short(state.lr)} is in range (below 2/λ = ${fmt(limit, 3)}), but `
        + "a small batch can be steeper than the mean of all. Take a smaller rate or a larger batch.");
}

export function summary(state, found) {
  return [`Batch size ${state.batch} of 64, ${state.replace ? "with" : "without"} replacement.`,
    `Variance of a batch's gradient ${fmt(found.measured)}, by theory ${fmt(found.predicted)}.`,
    `After ${many(state.epochs, "epoch")}, ${many(found.steps, "step")} with learning rate ${
      short(state.lr)}: loss ${fmt(found.loss)}, least ${fmt(found.least)}.`,
    divergence(state, found) || verdict(state, found)].join(" ");
}
