/** The activation functions as the figures name them, and two more to compare with. */

import { getActivation } from "./activations.js";

/** name -> [menu name, formula]. */
export const FUNCTIONS = {
  logistic: ["logistic (sigmoid)", "f(z) = 1 / (1 + e⁻ᶻ)"],
  tanh: ["tanh", "f(z) = tanh z"],
  relu: ["ReLU", "f(z) = max(0, z)"],
  leaky_relu: ["leaky ReLU", "f(z) = z for z > 0, else slope · z"],
  elu: ["ELU", "f(z) = z for z > 0, else alpha · (eᶻ − 1)"],
  softplus: ["softplus", "f(z) = log(1 + eᶻ)"],
  swish: ["swish (SiLU)", "f(z) = z · logistic(beta · z)"],
  gelu: ["GELU", "f(z) = z · Φ(z), Φ the normal distribution function"],
  hard_logistic: ["hard logistic", "f(z) = z / 4 + 1 / 2, cut off at 0 and 1"],
  hard_tanh: ["hard tanh", "f(z) = z, cut off at −1 and 1"],
  identity: ["identity", "f(z) = z"],
};

/** Functions that no network here uses, but that are taken for one that is. */
export const OTHERS = {
  atan: ["atan (arc tangent)", "atan z"],
  twice_logistic: ["2 · logistic(2z) − 1", "2 · logistic(2z) − 1"],
};

const logistic = getActivation("logistic");

const EXTRA = {
  atan: { f: Math.atan, df: (z) => 1 / (1 + z * z) },
  twice_logistic: { f: (z) => 2 * logistic.f(2 * z) - 1, df: (z) => 4 * logistic.grad(2 * z) },
};

/** {f, df, kinks} of a function with the parameters that a state holds. */
export function bind(name, state) {
  if (EXTRA[name]) return { ...EXTRA[name], kinks: [] };
  const own = getActivation(name, state);
  // ELU's two pieces meet smoothly when alpha is 1.
  const kinks = own.kinks.filter(() => name !== "elu" || state.alpha !== 1);
  return { f: (z) => own.f(z), df: (z) => own.grad(z), kinks };
}
