/** What the Init lab's numbers mean, in words. */

import { fmt, percent } from "./dom.js";

/** The last and the first weight gradient, and the multiplier for a layer. */
export function flow(layers) {
  const [first, last] = [layers[0].dW, layers.at(-1).dW];
  const ratio = first / last;
  return { first, last, ratio, each: ratio ** (1 / (layers.length - 1)) };
}

function identical({ init }) {
  return init === "zeros" || init === "constant";
}

/** One plain sentence or two: what happens to the gradient in this network, and why. */
export function verdict(state, found) {
  const { layers } = found;
  const hidden = layers.slice(0, -1);
  const still = layers.filter((layer) => layer.dW === 0).length;
  const { first, last, ratio, each } = flow(layers);
  if (!layers.every((layer) => Number.isFinite(layer.dW))) {
    return "Overflow: the numbers have left the range of float64. No step is possible.";
  }
  if (still === layers.length) {
    const why = hidden.every((layer) => layer.dead === 1)
      ? "every hidden unit is dead on these data" : "all weights and activations are 0";
    return `No weight can move: all ${layers.length} weight gradients are exactly 0, because ${
      why}. Only the output bias still learns (its gradient is ${fmt(layers.at(-1).db)}).`;
  }
  if (still) {
    return `Cut off: ${still} of ${layers.length} weight gradients are exactly 0. ${
      last > 0 ? "The output layer still learns" : "The output layer cannot move"}, what lies `
      + "behind it does not.";
  }
  const head = identical(state)
    ? "Symmetric: the units of a layer start equal and get equal gradients, so each layer "
      + "works as one unit. " : "";
  const told = `each layer multiplies the gradient by about ${fmt(each, 2)}; the first one gets ${
    fmt(ratio, 2)} of what the last one gets (${fmt(first, 2)} against ${fmt(last, 2)}).`;
  if (each < 0.7) return `${head}Vanishing: on the way back ${told}`;
  if (each > 1.5) return `${head}Exploding: on the way back ${told}`;
  return `${head}Steady: on the way back ${told}`;
}

/** One layer in a sentence. */
export function detail(found, l) {
  const { layers } = found;
  const layer = layers[l];
  const output = l === layers.length - 1;
  const z = `z has mean ${fmt(layer.z.mean, 3)} and spread ${fmt(layer.z.std, 3)}`;
  const pull = `‖dW‖ = ${fmt(layer.dW, 3)}, ‖db‖ = ${fmt(layer.db, 3)}`;
  if (output) return `Output layer: ${z}; ${pull}.`;
  return `Layer ${l + 1}: ${z}; a has mean ${fmt(layer.a.mean, 3)} and spread ${
    fmt(layer.a.std, 3)}; ${pull}. On the way back: weights ${fmt(layer.gain, 3)} × slope ${
    fmt(layer.slope, 3)} = ${fmt(layer.gain * layer.slope, 3)}. Dead units ${
    percent(layer.dead)}, saturated ${percent(layer.saturated)}.`;
}

/** Why a run stopped by itself. */
export function divergence({ diverged }) {
  if (diverged === null) return "";
  return `Diverged: after step ${diverged} the loss would no longer be a finite number, so that `
    + "step was taken back. Learning rate × gradient jumped over the minimum and landed higher "
    + "than it started, again and again. Reset the weights; then take a learning rate ten "
    + "times smaller, or weights nearer to the Xavier mark.";
}
