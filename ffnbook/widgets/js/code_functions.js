// The activation functions as Python text, for the code that the figures hand over.

/** A number as a Python float: 1 becomes 1.0. */
export function float(x) {
  const digits = String(x);
  return /[.e]/.test(digits) ? digits : `${digits}.0`;
}

/** name -> [f(z), f'(z)], each the lines of a function's body in NumPy. */
const NUMPY = {
  logistic: () => [["return 1 / (1 + np.exp(-z))"], ["return f(z) * (1 - f(z))"]],
  tanh: () => [["return np.tanh(z)"], ["return 1 - np.tanh(z) ** 2"]],
  relu: () => [["return np.maximum(z, 0.0)"], ["return np.where(z > 0, 1.0, 0.0)"]],
  leaky_relu: ({ slope }) => [[`return np.where(z > 0, z, ${slope} * z)`],
    [`return np.where(z > 0, 1.0, ${slope})`]],
  elu: ({ alpha }) => [
    [`return np.where(z > 0, z, ${alpha} * np.expm1(np.minimum(z, 0.0)))`],
    [`return np.where(z > 0, 1.0, ${alpha} * np.exp(np.minimum(z, 0.0)))`]],
  softplus: () => [["return np.logaddexp(0.0, z)"], ["return 1 / (1 + np.exp(-z))"]],
  swish: ({ beta }) => [[`return z / (1 + np.exp(-${beta} * z))`],
    [`s = 1 / (1 + np.exp(-${beta} * z))`, `return s + ${beta} * z * s * (1 - s)`]],
  gelu: () => [
    ["return z * 0.5 * np.vectorize(math.erfc)(-z / math.sqrt(2))"],
    ["phi = np.exp(-0.5 * z**2) / math.sqrt(2 * math.pi)",
      "return 0.5 * np.vectorize(math.erfc)(-z / math.sqrt(2)) + z * phi"]],
  hard_logistic: () => [["return np.clip(0.25 * z + 0.5, 0.0, 1.0)"],
    ["return np.where(np.abs(z) < 2, 0.25, 0.0)"]],
  hard_tanh: () => [["return np.clip(z, -1.0, 1.0)"],
    ["return np.where(np.abs(z) < 1, 1.0, 0.0)"]],
  identity: () => [["return z"], ["return np.ones_like(z, dtype=float)"]],
  atan: () => [["return np.arctan(z)"], ["return 1 / (1 + z**2)"]],
  own: () => [["return own_function(z)"], ["return own_slope(z)"]],
  twice_logistic: () => [["return 2 / (1 + np.exp(-2 * z)) - 1"],
    ["s = 1 / (1 + np.exp(-2 * z))", "return 4 * s * (1 - s)"]],
};

/** name -> f(z) in PyTorch, which finds the slopes by itself. */
const TORCH = {
  logistic: () => "torch.sigmoid(z)",
  tanh: () => "torch.tanh(z)",
  relu: () => "F.relu(z)",
  leaky_relu: ({ slope }) => `F.leaky_relu(z, ${slope})`,
  elu: ({ alpha }) => `F.elu(z, ${alpha})`,
  // Above its threshold PyTorch takes z itself; 20, its default, costs nine digits.
  softplus: () => "F.softplus(z, threshold=50)",
  swish: ({ beta }) => `z * torch.sigmoid(${beta} * z)`,
  // F.gelu takes 1 + erf, which loses its digits below -5 and is 0 below -8.3.
  gelu: () => "0.5 * z * torch.erfc(-z * 0.5**0.5)",
  // Like this and not with clamp, whose slope at the kinks is not 0.
  hard_logistic: () => "0.5 * F.hardtanh(0.5 * z) + 0.5",
  hard_tanh: () => "F.hardtanh(z)",
  identity: () => "z",
  atan: () => "torch.atan(z)",
  own: () => "OwnFunction.apply(z)",
  twice_logistic: () => "2 * torch.sigmoid(2 * z) - 1",
};

const settings = ({ slope = 0.01, alpha = 1, beta = 1 }) =>
  ({ slope: float(slope), alpha: float(alpha), beta: float(beta) });

/** A reader's function comes with its source: `code`, from own_source.py. */
const source = (name, { code }, library) => (name === "own" ? code[library] : []);

const define = (name, body) => [`def ${name}(z):`, ...body.map((line) => `    ${line}`)];

/** Lines that define f and slope in NumPy. */
export function numpyFunctions(name, state) {
  const [f, slope] = NUMPY[name](settings(state));
  return [...source(name, state, "numpy"), ...define("f", f), "", "", ...define("slope", slope)];
}

/** Lines that define a NumPy function called `as`. */
export const numpyFunction = (name, state, as) => [...source(name, state, "numpy"),
  ...define(as, NUMPY[name](settings(state))[0])];

/** Lines that define the slope of the NumPy function called `as`. */
export const numpySlope = (name, state, as) => define(`${as}_grad`,
  NUMPY[name](settings(state))[1].map((line) => line.replaceAll("f(z)", `${as}(z)`)));

/** Lines that define a PyTorch function called `as`. */
export const torchFunction = (name, state, as) => [...source(name, state, "torch"),
  ...define(as, [`return ${TORCH[name](settings(state))}`])];

/** What the NumPy functions import; `names` are those in use. */
export const numpyImports = (...names) =>
  (names.includes("gelu") ? ["import math", "", "import numpy as np"] : ["import numpy as np"]);
