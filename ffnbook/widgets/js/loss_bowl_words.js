/** What the loss bowl's numbers mean, in words. */

import { fmt, short } from "./dom.js";

export function report(state, found) {
  // With gradients that add up, a step has no fixed factor.
  const factor = (v) => (state.zero_grad ? fmt(v) : null);
  return {
    w: fmt(found.w), b: fmt(found.b), loss: fmt(found.loss), gradient: fmt(found.gradient),
    least: fmt(found.least), limit: fmt(found.limit), steep: factor(found.steep),
    flat: factor(found.flat),
  };
}

/** How a coordinate fares that each step multiplies by `factor`. */
function fate(factor) {
  const left = `leaves ${fmt(100 * Math.abs(factor), 3)} % of the distance`;
  if (Math.abs(factor) > 1) {
    return `jumps over the valley and lands ${fmt(Math.abs(factor), 3)} times as far away`;
  }
  if (Math.abs(factor) < 5e-3) return "goes straight to the bottom";
  return factor < 0 ? `jumps to the other side and ${left}` : left;
}

/** One short sentence or two: what this learning rate does in this bowl. */
export function verdict(state, { steep, flat, limit }) {
  if (!state.zero_grad) {
    return state.lr < 2 * limit
      ? "Never cleared: each step uses the sum of all gradients so far. That is momentum 1, a "
        + "ball without friction: it swings for ever, within bounds, and never comes to rest."
      : `Never cleared, and too large: above ${fmt(2 * limit, 3)} = 4/λ even the swings grow.`;
  }
  const steps = `In the steep direction each step ${fate(steep)}; in the flat one it ${fate(flat)}.`;
  if (steep < -1) return `Too large, above ${fmt(limit, 3)} = 2/λ. ${steps}`;
  if (steep < -0.7) return `Large: it zig-zags. ${steps}`;
  if (flat > 0.98) return `Small: it creeps. ${steps}`;
  return `In range. ${steps}`;
}

/** Why a run stopped by itself. */
export function divergence(state, { diverged, limit, at }) {
  if (diverged === null) return "";
  const bound = state.zero_grad ? `2/λ = ${fmt(limit, 3)}` : `4/λ = ${fmt(2 * limit, 3)}`;
  return `Diverged: after step ${diverged} the loss is ${fmt(at.loss, 2)}, and the run was stopped. `
    + `The learning rate ${short(state.lr)} is above ${bound}: each step lands higher on the other `
    + "side of the bowl, where the gradient is larger still. Take a smaller one.";
}

export function summary(state, found) {
  const taken = found.path.length - 1;
  return [`Start at w = ${short(state.w)}, b = ${short(state.b)}, loss ${fmt(found.path[0].loss)}.`,
    `After ${taken} steps with learning rate ${short(state.lr)}: w = ${fmt(found.w)}, b = ${
      fmt(found.b)}, loss ${fmt(found.loss)}; the least is ${fmt(found.least)}.`,
    divergence(state, found) || verdict(state, found)].join(" ");
}
