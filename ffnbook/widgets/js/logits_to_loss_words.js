/** What logits, outputs and gradients mean, in words. */

import { fmt, short } from "./dom.js";

export function report(found) {
  // A sum of shares that is 1 up to rounding is shown as 1.
  const sum = Math.abs(found.sum - 1) < 1e-12 ? 1 : found.sum;
  return { loss: fmt(found.loss), floor: fmt(found.floor), true: fmt(found.true),
    sum: sum === 1 ? "1" : fmt(sum), size: fmt(found.size), usual: fmt(found.usual) };
}

/** How the gradient compares with that of one softmax and cross entropy. */
function weaker({ size, usual }) {
  if (size === 0) return "The gradient is exactly 0";
  const times = usual / size;
  if (times < 1.15 && times > 0.87) return "The gradient is about as long as cross entropy’s with one softmax";
  return times > 1 ? `The gradient is ${fmt(times, 2)} times shorter than cross entropy’s with one softmax`
    : `The gradient is ${fmt(1 / times, 2)} times longer than cross entropy’s with one softmax`;
}

/** One short sentence or two: what this output and this loss do with these logits. */
export function verdict(state, found) {
  const { out, target, k } = found;
  const share = fmt(100 * found.true, 3);
  if (state.output === "softmax_twice") {
    const bound = Math.E / (Math.E + k - 1);
    return `Softmax twice: no output can exceed ${fmt(bound, 3)}, and no logits bring the loss `
      + `below ${fmt(found.floor)}. ${weaker(found)}.`;
  }
  if (state.output === "sigmoid") {
    const yes = out.flatMap((p, i) => (p > 0.5 ? [i] : []));
    return `Each class is judged alone: the outputs sum to ${fmt(found.sum, 3)}, not to 1. Above `
      + `one half: ${yes.length ? yes.join(", ") : "none"}. Now a shift changes everything.`;
  }
  const best = out.indexOf(Math.max(...out));
  const right = best === target ? "right" : `wrong: class ${best} gets more`;
  const head = `The true class ${target} gets ${share} % (${right}).`;
  if (state.loss === "mse") {
    return `${head} MSE is at most ${fmt(2 / k, 3)} here. ${weaker(found)}: the slope of softmax is `
      + "a factor of it, and is small where softmax is sure, right or wrong.";
  }
  const scale = state.temperature === 1 ? "p − y" : "(p − y) / temperature";
  return `${head} Loss −log p = ${fmt(found.loss)}. The gradient is ${scale}: descent raises logit ${
    target} by the share that it lacks, and lowers the others by the shares that they have.`;
}

const OUTPUT = { softmax: "softmax", softmax_twice: "softmax twice", sigmoid: "sigmoid per class" };

export function summary(state, found) {
  const logits = state.logits.map((z, i) => `class ${i} ${short(z)}`).join(", ");
  return `${OUTPUT[state.output]}, ${state.loss === "mse" ? "mean squared error" : "cross entropy"
  }, temperature ${short(state.temperature)}, shift ${short(state.shift)}. Logits: ${logits}. `
    + `True class ${found.target} has output ${fmt(found.true)}; loss ${fmt(found.loss)}; length of `
    + `the gradient ${fmt(found.size)}. ${verdict(state, found)}`;
}
