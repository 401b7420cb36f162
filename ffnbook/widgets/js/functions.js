/** The activation functions as the figures name them, and two more to compare with. */

const logistic = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

/** name -> [menu name, formula, parameter or null]. */
export const FUNCTIONS = {
  logistic: ["logistic (sigmoid)", "1 / (1 + e⁻ᶻ)", null],
  tanh: ["tanh", "tanh z", null],
  relu: ["ReLU", "max(0, z)", null],
  leaky_relu: ["leaky ReLU", "max(0, z) + slope · min(0, z)", "slope"],
  elu: ["ELU", "z, or alpha · (eᶻ − 1) for z < 0", "alpha"],
  softplus: ["softplus", "log(1 + eᶻ)", null],
  swish: ["swish (SiLU)", "z · logistic(beta · z)", "beta"],
  gelu: ["GELU", "z · Φ(z)", null],
  hard_logistic: ["hard logistic", "clip(z / 4 + 1 / 2, 0, 1)", null],
  hard_tanh: ["hard tanh", "clip(z, −1, 1)", null],
  identity: ["identity", "z", null],
};

/** Functions that no network here uses, but that are taken for one that is. */
export const OTHERS = {
  atan: ["atan (arc tangent)", "atan z"],
  twice_logistic: ["2 · logistic(2z) − 1", "2 · logistic(2z) − 1"],
};

export const EXTRA = {
  atan: { f: Math.atan, df: (z) => 1 / (1 + z * z), kinks: [] },
  twice_logistic: { f: (z) => 2 * logistic(2 * z) - 1,
    df: (z) => 4 * logistic(2 * z) * (1 - logistic(2 * z)), kinks: [] },
};

/** {f, df, kinks} of a function with the parameters of a state. */
export function bind(name, { slope, alpha, beta }) {
  const table = {
    logistic: [logistic, (z) => logistic(z) * (1 - logistic(z))],
    tanh: [Math.tanh, (z) => 1 - Math.tanh(z) ** 2],
    relu: [(z) => Math.max(0, z), (z) => (z > 0 ? 1 : 0), [0]],
    leaky_relu: [(z) => (z > 0 ? z : slope * z), (z) => (z > 0 ? 1 : slope), [0]],
    elu: [(z) => (z > 0 ? z : alpha * Math.expm1(z)),
      (z) => (z > 0 ? 1 : alpha * Math.exp(z)), alpha === 1 ? [] : [0]],
    softplus: [(z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))), logistic],
    swish: [(z) => z * logistic(beta * z),
      (z) => logistic(beta * z) + beta * z * logistic(beta * z) * logistic(-beta * z)],
    gelu: [(z) => z * logistic(1.702 * z), (z) => logistic(1.702 * z)],
    hard_logistic: [(z) => Math.min(1, Math.max(0, z / 4 + 0.5)),
      (z) => (Math.abs(z) < 2 ? 0.25 : 0), [-2, 2]],
    hard_tanh: [(z) => Math.min(1, Math.max(-1, z)), (z) => (Math.abs(z) < 1 ? 1 : 0), [-1, 1]],
    identity: [(z) => z, () => 1],
  };
  if (EXTRA[name]) return EXTRA[name];
  const [f, df, kinks = []] = table[name];
  return { f, df, kinks };
}
