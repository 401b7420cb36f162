/** What the backprop stepper's steps and mistakes mean, in words. */

import { fmt } from "./dom.js";
import { FUNCTIONS } from "./functions.js";
import { said, title } from "./backprop_show.js";

const list = (names) => names.map(title).join(", ");

const SLOPES = { tanh: "1 − f(z)²", logistic: "σ(z) (1 − σ(z))", relu: "1 for z > 0, else 0",
  leaky_relu: "1 for z > 0, else 0.01", softplus: "the logistic function" };

/** What a step's operator does. */
export function meaning({ name, layer }, { L, n }, { loss, activation }) {
  const what = name[0] === "d" ? name.slice(0, 2) : name[0];
  if (what === "l") {
    return loss === "mse" ? "The mean of the squared errors: one number."
      : "How surprised the network is by the targets, on average: one number.";
  }
  if (layer === L && (what === "dZ" || what === "dA") && !(loss === "bce" && what === "dZ")) {
    const size = `divided by ${n}, the number of terms in the mean.`;
    if (loss === "mse") return `Backward begins: twice the error, ${size}`;
    return loss === "bce"
      ? `Backward begins: the slope of the logarithms, ${size}`
      : `Backward begins: prediction minus target, ${size}`;
  }
  return {
    Z: `Layer ${layer}: what comes in times the weights, plus the bias.`,
    A: `The activation function, entry by entry${layer < L && activation !== "logistic"
      ? `: f is ${FUNCTIONS[activation][0]}` : ""}.`,
    dA: `The error of layer ${layer + 1} sent back through its weights.`,
    dZ: `Times the slope of the activation function, taken at z: ${
      SLOPES[layer === L ? "logistic" : activation]}.`,
    dW: "What came in times the error, summed over the samples.",
    db: "The error, summed over the samples.",
  }[what];
}

/** Why a mistake changes nothing. */
function harmless({ mistake, activation }, { sizes, list: all, n }) {
  const made = all.find((it) => it.made);
  if (mistake === "relu_mask" && activation !== "relu") {
    return "This network has no ReLU, so there is no mask to take wrongly.";
  }
  if (mistake === "forget_N" && n === 1) return "The mean has one term, and 1/N is 1.";
  if (mistake === "slope_at_a" && /relu/.test(activation)) {
    return "a is positive exactly where z is, so this slope is the same at both. The code is "
      + "wrong all the same: with tanh it would show.";
  }
  if (mistake === "index_slip" && sizes[made.layer] === sizes[made.layer + 1]) {
    return "Both layers have the same number of units, so the two indices are one.";
  }
  if (mistake === "relu_mask") return "The error is 0 wherever z is negative: no mask is needed.";
  return "With these numbers the mistake changes nothing.";
}

/** How a mistake could pass NumPy's eye, or what it does to training. */
function remark({ mistake }, { list: all, sizes, n }) {
  const made = all.find((it) => it.made);
  if (mistake.startsWith("transpose")) {
    return "The sizes happen to be equal, so no shape complains: only the differences see it.";
  }
  if (mistake === "forget_W" && sizes[made.layer + 1] === 1) {
    return "NumPy stretches the single column without a word: broadcasting hides the mistake.";
  }
  if (mistake === "forget_N") {
    return `All are ${n} times too large: the direction is right, so training hides it as a `
      + `${n} times larger learning rate.`;
  }
  if (mistake === "wrong_sign") return "A step against such a gradient climbs.";
  if (mistake === "relu_mask") return "a is never negative, so this mask is always 1.";
  return "";
}

/** The sentences about what is wrong, up to the step on show; `level` for the colour. */
export function verdict(state, found, at) {
  const { list: all, stopped } = found;
  const now = all[at], seen = all.slice(0, at + 1), last = at === all.length - 1;
  const made = all.findIndex((it) => it.made);
  const bad = seen.filter((it) => it.status === "wrong").map((it) => it.name);
  if (stopped && all.indexOf(stopped) <= at) {
    const { kind } = stopped.error;
    return { level: "bad", text: `NumPy stops at ${title(stopped.name)} with ${
      kind === "IndexError" ? "an IndexError" : "a ValueError"}: nothing after it is computed. `
      + "A mistake that breaks a shape is the kind one: you hear of it at once." };
  }
  if (!now.back) return { level: "", text: "Forward: nothing to compare yet." };
  const odd = seen.filter((it) => it.status === "odd");
  const worst = Math.max(...seen.flatMap((it) => [...(it.errors ?? [])]));
  if (!bad.length && (odd.length || !(worst < 1e-3))) {
    const kink = found.kinks[0];
    return { level: "odd", text: kink
      ? `The backward pass is right, the difference is not: in layer ${kink[0]}, unit ${
        kink[1] + 1}, sample ${kink[2] + 1}, z is at the kink. There a central difference `
        + "averages the slopes of both sides."
      : state.loss === "bce" ? "The backward pass is right, but an output is so close to 0 or 1 that "
        + "neither 1 / p nor a difference keeps its digits. This is why one works with logits."
        : "The backward pass is right; the difference drowns in rounding, so far is the output "
        + "from the target." };
  }
  if (!bad.length) {
    if (last && state.mistake !== "none") {
      return { level: "", text: `Nothing is wrong! ${harmless(state, found)}` };
    }
    const so = made > at ? " The mistake is still to come." : "";
    return { level: "good", text: `${last ? "All gradients agree" : "So far all gradients agree"
    } with the central differences: largest relative error ${fmt(worst, 1)}.${so}` };
  }
  const good = seen.filter((it) => it.back && !bad.includes(it.name)).map((it) => it.name);
  const note = remark(state, found);
  const source = title(all[made].name);
  const head = `Wrong${last ? "" : " so far"}: ${list(bad)}.${good.length
    ? ` Right: ${list(good)}.` : ""}`;
  let why = `The mistake is made in ${source} and travels on towards the input. What was `
    + "computed before it, nearer to the loss, never sees it.";
  if (bad.length === 1 && /^d[Wb]/.test(bad[0])) {
    why = `No other operator uses ${source}: the mistake stays where it was made.`;
  } else if (!good.length) {
    why = "The mistake stands at the loss, where the backward pass begins: all lies upstream.";
  } else if (bad.length && good.some((name) => all.findIndex((it) => it.name === name) > made)) {
    why = `The mistake is made in ${source}; an error can only travel on towards the input.`;
  }
  return { level: "bad", text: [head, why, last || now.made ? note : ""].join(" ").trim() };
}

/** For a screen reader. */
export function summary(state, found, at, words) {
  const now = found.list[at];
  const numbers = now.name === "loss" ? fmt(found.loss)
    : now.value ? [...now.value.v].map((v) => fmt(v, 3)).join(", ") : "not computed";
  const worst = Math.max(...now.errors ?? []);
  const errors = now.errors && !Number.isNaN(worst) ? ` Largest relative error ${fmt(worst, 1)}.`
    : "";
  return `Step ${at + 1} of ${found.list.length}, ${now.back ? "backward" : "forward"}: ${
    said(now.name)} equals ${words}. Values: ${numbers}.${errors} ${
    verdict(state, found, at).text}`;
}
