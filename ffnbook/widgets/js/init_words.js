/** What the Init lab's numbers mean, in words. */

import { fmt, percent } from "./dom.js";

/** The root mean square of f′ in a layer: weights × this = growth. */
export function rmsSlope({ gain, growth, slope }) {
  return gain > 0 ? growth / gain : slope;
}

/**
 * What a layer does to the gradient that passes it on the way back: `measured` from
 * the first and the last hidden layer's dZ, `expected` from weights and slopes.
 */
export function multipliers(layers) {
  const hidden = layers.slice(0, -1);
  const crossed = hidden.length - 1;
  if (!crossed) return { measured: null, expected: null };
  const logs = hidden.slice(1).map((layer) => Math.log(layer.growth));
  return { measured: (hidden[0].dz / hidden.at(-1).dz) ** (1 / crossed),
    expected: Math.exp(logs.reduce((sum, v) => sum + v, 0) / crossed) };
}

/** A gradient that changes by more than this on its way is said to vanish or explode. */
const FAR = 20;

const REASONS = {
  dead: "every unit of a hidden layer is dead on these data, and no gradient passes it",
  weights: "weights are 0, and no gradient comes back through them",
  inputs: "a layer’s inputs are all 0",
  balance: "what the samples ask of a layer cancels, as with balanced classes it may",
  underflow: "the product of many small factors fell below 5×10⁻³²⁴, the smallest number",
};

/** What stands still, and why; "" when every layer has a gradient. */
function stillness(layers) {
  const still = layers.filter((layer) => layer.why);
  if (!still.length) return "";
  const causes = new Set(still.map((layer) => layer.why));
  if (causes.has("dead")) causes.delete("inputs"); // dead units are why they are 0
  const reasons = [...causes].map((why) => REASONS[why]);
  const bias = layers.at(-1).db;
  const zero = causes.has("balance") ? "0, but for rounding," : "exactly 0";
  const rest = bias > 0 ? `The output bias still learns: its gradient is ${fmt(bias, 2)}.`
    : "Even the output bias rests: what the samples ask of it cancels.";
  const all = still.length === layers.length;
  return `${all ? "No weight can move" : "Cut off"}: the weight gradient is ${zero} in ${
    all ? "every layer" : `${still.length} of ${layers.length} layers`}. Why: ${
    reasons.join("; or ")}.${all ? ` ${rest}` : ""}`;
}

/** One plain sentence or two: what happens to the gradient in this network. */
export function verdict(state, { layers, ratio, symmetric }) {
  if (!layers.every((layer) => Number.isFinite(layer.dW))) {
    return "Overflow: the numbers have left the range of float64. No step is possible.";
  }
  const head = symmetric ?? (state.init === "constant" || state.init === "zeros")
    ? "Symmetric: the units of a layer start equal and get equal gradients, so each layer "
      + "works as one unit. " : "";
  const still = stillness(layers);
  if (still) return still;
  const { measured } = multipliers(layers);
  const first = `The first layer’s ‖dW‖ is ${fmt(ratio, 2)} times the last one’s.`;
  if (measured === null) return head + first;
  // Judged by what all hidden layers do together: 0.8 is little once, much 30 times.
  const all = measured ** (layers.length - 2);
  const name = all < 1 / FAR ? "Vanishing" : all > FAR ? "Exploding" : "Steady";
  return `${head}${name}: each hidden layer multiplies the gradient on its way back by about ${
    fmt(measured, 2)}. ${first}`;
}

/** A spread; what is rounding only is not shown as digits. */
function spread({ mean, std }) {
  return std <= 1e-9 * Math.abs(mean) ? "≈ 0" : fmt(std, 3);
}

/** One layer in a sentence. */
export function detail(found, l) {
  const { layers } = found;
  const layer = layers[l];
  const output = l === layers.length - 1;
  const z = `z has mean ${fmt(layer.z.mean, 3)} and spread ${spread(layer.z)}`;
  const pull = `‖dW‖ = ${fmt(layer.dW, 3)}, ‖db‖ = ${fmt(layer.db, 3)}`;
  if (output) return `Output layer: ${z}; ${pull}.`;
  return `Layer ${l + 1}: ${z}; a has mean ${fmt(layer.a.mean, 3)} and spread ${
    spread(layer.a)}; ${pull}. On the way back: weights ${fmt(layer.gain, 3)} × slope ${
    fmt(rmsSlope(layer), 3)} = ${fmt(layer.growth, 3)} (mean |f′| is ${fmt(layer.slope, 3)}). Dead units ${
    percent(layer.dead)}, saturated ${percent(layer.saturated)}.`.replaceAll(" %", "\u00a0%");
}

/** Why a run stopped by itself. */
export function divergence({ diverged }) {
  if (diverged === null) return "";
  return `Diverged: after step ${diverged} the loss would no longer be a finite number, so that `
    + "step was taken back. Learning rate × gradient jumped over the minimum and landed higher "
    + "than it started, again and again. Reset the weights; then take a learning rate ten "
    + "times smaller, or weights nearer to the Xavier mark.";
}
