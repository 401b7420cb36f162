/** The numbers behind the confident mistake: no page, no drawing. */

import { default_rng } from "./rng.js";

const N = 16;
export const BIAS = -2;
const NOISE = 0.3;

const logistic = (z) => 1 / (1 + Math.exp(-z));
const softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** name -> (output, loss, dL/dz) of a logistic unit at logit z whose label is 0. */
export const LOSSES = {
  // 1 - a as logistic(-z), which keeps its digits where a is almost 1.
  mse: (z) => {
    const a = logistic(z);
    return { z, output: a, loss: a * a, gradient: 2 * a * a * logistic(-z) };
  },
  bce: (z) => {
    const a = logistic(z);
    return { z, output: a, loss: softplus(z), gradient: a };
  },
};

/** One run: what the unit gives at the start and after each step. */
export function race(name, { w, b, lr, steps }) {
  const path = [];
  for (let [i, v, c] = [0, w, b]; i <= steps; i += 1) {
    const at = LOSSES[name](v + c);
    path.push(at);
    v -= lr * at.gradient; // the input is 1, so both have the gradient of z
    c -= lr * at.gradient;
  }
  return path;
}

let cached = { seed: null };

/** The points of the second unit, drawn by default_rng(seed); the last are kept. */
export function points(seed) {
  if (cached.seed === seed) return cached;
  const rng = default_rng(seed);
  const x = rng.uniform(0, 2, N);
  const noise = rng.standard_normal(N);
  const y = x.map((v, i) => (v + NOISE * noise[i] > 1 ? 1 : 0));
  const jumps = x.map((v) => -BIAS / v).sort();
  cached = { seed, x, y, jumps };
  return cached;
}

/** Accuracy, losses and the slope of the cross entropy at a weight. */
export function card({ x, y }, weight) {
  let [right, bce, mse, slope] = [0, 0, 0, 0];
  for (let i = 0; i < N; i += 1) {
    const z = weight * x[i] + BIAS;
    const a = logistic(z);
    if ((z >= 0) === (y[i] === 1)) right += 1;
    bce += Math.max(z, 0) - z * y[i] + Math.log1p(Math.exp(-Math.abs(z)));
    mse += (a - y[i]) ** 2;
    slope += (a - y[i]) * x[i];
  }
  return { accuracy: right / N, card_bce: bce / N, card_mse: mse / N, card_slope: slope / N };
}

/** The first step at which the output is below one half, or null. */
function half(path) {
  const i = path.findIndex(({ output }) => output < 0.5);
  return i < 0 ? null : i;
}

/** Everything that the figure shows for a state. */
export function measure(state) {
  const races = { mse: race("mse", state), bce: race("bce", state) };
  const out = { races, data: points(state.seed) };
  for (const [name, path] of Object.entries(races)) {
    const { output, loss, gradient } = path.at(-1);
    Object.assign(out, { [`${name}_output`]: output, [`${name}_loss`]: loss,
      [`${name}_gradient`]: gradient, [`${name}_half`]: half(path) });
  }
  return { ...out, ...card(out.data, state.weight) };
}
