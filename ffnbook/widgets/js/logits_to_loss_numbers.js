/** The numbers behind logits, outputs and losses: no page, no drawing. */

import { default_rng } from "./rng.js";
import { softmax as softmaxInto } from "./smooth.js";

/** Softmax of one row. */
export function softmax(z) {
  const p = new Float64Array(z.length);
  softmaxInto(Float64Array.from(z), p, 1, z.length);
  return [...p];
}

const sum = (values) => values.reduce((total, v) => total + v, 0);
const size = (values) => Math.sqrt(sum(values.map((v) => v * v)));

/** -log softmax(z)[target], with the largest score taken out first. */
function crossEntropy(z, target) {
  const top = Math.max(...z);
  return Math.log(sum(z.map((v) => Math.exp(v - top)))) - (z[target] - top);
}

const bce = (u, y) => Math.max(u, 0) - u * y + Math.log1p(Math.exp(-Math.abs(u)));

/** The gradient before a softmax with outputs p from the gradient d behind it. */
export function throughSoftmax(p, d) {
  const mean = sum(p.map((v, i) => v * d[i]));
  return p.map((v, i) => v * (d[i] - mean));
}

/** The least loss that any logits could give. */
export function leastLoss({ output, loss }, k) {
  if (output !== "softmax_twice") return 0;
  // At best the inner softmax gives 1 and zeros: e against ones.
  const rest = 1 / (Math.E + k - 1);
  const best = Math.E * rest;
  return loss === "mse" ? ((best - 1) ** 2 + (k - 1) * rest ** 2) / k : -Math.log(best);
}

/** Everything that the figure shows for a state. */
export function measure(state) {
  const { logits, output, temperature } = state;
  const k = logits.length;
  const target = Math.min(state.target, k - 1);
  const seen = logits.map((z) => (z + state.shift) / temperature);
  const y = logits.map((_, i) => (i === target ? 1 : 0));
  const once = softmax(seen);
  const [twice, alone] = [output === "softmax_twice", output === "sigmoid"];
  const out = alone ? seen.map((u) => 1 / (1 + Math.exp(-u))) : twice ? softmax(once) : once;

  let loss, d;
  if (state.loss === "mse") {
    loss = sum(out.map((p, i) => (p - y[i]) ** 2)) / k;
    d = out.map((p, i) => (2 * (p - y[i])) / k);
    d = alone ? d.map((v, i) => v * out[i] * (1 - out[i])) : throughSoftmax(out, d);
  } else {
    loss = alone ? sum(seen.map((u, i) => bce(u, y[i]))) / k
      : crossEntropy(twice ? once : seen, target);
    d = out.map((p, i) => (alone ? (p - y[i]) / k : p - y[i]));
  }
  if (twice) d = throughSoftmax(once, d);
  const plain = once.map((p, i) => (p - y[i]) / temperature);
  const gradient = d.map((v) => v / temperature);
  return { k, target, seen, y, out, plain, gradient, loss, floor: leastLoss(state, k),
    true: out[target], sum: sum(out), size: size(gradient), usual: size(plain) };
}

const keep = (z) => Math.min(10, Math.max(-10, z));

/** The logits after one step of size `rate` against the gradient. */
export function descend(logits, gradient, rate) {
  return logits.map((z, i) => keep(Number((z - rate * gradient[i]).toPrecision(12))));
}

/** k logits by chance: np.round(2 * default_rng(seed).standard_normal(k), 1). */
export function drawn(seed, k) {
  return [...default_rng(seed).standard_normal(k)].map((v) =>
    keep(Math.round(20 * v) / 10 || 0));
}
