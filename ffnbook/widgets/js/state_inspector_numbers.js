/** What torch does in each of the six states: no page, no drawing. */

import { default_rng } from "./rng.js";

export const MODES = ["train", "eval"];
export const GRADS = ["grad", "no_grad", "inference_mode"];
const [UNITS, TARGET] = [4, 1];
const NO_GRAPH = "element 0 of tensors does not require grad and does not have a grad_fn";
const INFERENCE = "Inference tensors cannot be saved for backward. Please do not use Tensors "
  + "created in inference mode in computation tracked by autograd. To work around this, you can "
  + "make a clone to get a normal tensor and use it in autograd, or use `torch.no_grad()` instead "
  + "of `torch.inference_mode()`.";

/** W1 by rows (2 × 4), b1, w2, b2: one decimal, so that all can be read. */
export function weights(seed) {
  const rng = default_rng(seed);
  const round = (list) => Array.from(list, (v) => Math.round(v * 10) / 10);
  const W1 = round(rng.normal(0, 1, 2 * UNITS));
  const b1 = round(rng.normal(0, 0.5, UNITS));
  const last = round(rng.normal(0, 1, UNITS + 1));
  return { W1: [W1.slice(0, UNITS), W1.slice(UNITS)], b1, w2: last.slice(0, UNITS), b2: last[UNITS] };
}

/** What each of the two calls multiplies the hidden units by. */
export function factors({ seed, p }, mode) {
  const draws = default_rng([seed, 1]).random(2 * UNITS);
  return [0, 1].map((call) => Array.from({ length: UNITS }, (_, j) => {
    if (mode === "eval") return 1;
    return draws[call * UNITS + j] >= p ? 1 / (1 - p) : 0;
  }));
}

/** How many of the 17 parameters a step after call 1 changes; the loss is (y − 1)². */
function moved({ x1, x2 }, { z, a, w2 }, [first], y) {
  if (y === TARGET) return 0;
  let count = 1;
  for (let j = 0; j < UNITS; j += 1) {
    if (first[j] === 0) continue;
    count += Number(a[j] !== 0);
    if (z[j] > 0 && w2[j] !== 0) count += 1 + Number(x1 !== 0) + Number(x2 !== 0);
  }
  return count;
}

/** The network on the input, and the facts of every state: facts[mode][grad]. */
export function measure(state) {
  const net = weights(state.seed);
  const z = net.b1.map((b, j) => state.x1 * net.W1[0][j] + state.x2 * net.W1[1][j] + b);
  const a = z.map((v) => Math.max(v, 0));
  const found = { ...net, z, a, factors: {}, facts: {} };
  for (const mode of MODES) {
    const each = factors(state, mode);
    const outputs = each.map((row) => row.reduce((sum, f, j) => sum + f * a[j] * net.w2[j], 0) + net.b2);
    found.factors[mode] = each;
    found.facts[mode] = Object.fromEntries(GRADS.map((grad) => {
      const graph = grad === "grad";
      return [grad, { outputs, equal: Math.abs(outputs[0] - outputs[1]) < 1e-12,
        grad_fn: graph ? "AddmmBackward0" : null, backward: graph ? null : NO_GRAPH,
        later: grad === "inference_mode" ? INFERENCE : null,
        changed: graph ? moved(state, found, each, outputs[0]) : 0 }];
    }));
  }
  return found;
}
