// Starting values for a weight matrix W (n_in, n_out), drawn as ffnbook draws them:
// one call for a matrix, filled row by row.

const xavier = (nIn, nOut) => 2 / (nIn + nOut);
const he = (nIn) => 2 / nIn;

/** N(0, v), or uniform with the same variance v: within sqrt(3 v). */
const normalOf = (variance) => (nIn, nOut, rng) =>
  rng.normal(0, Math.sqrt(variance(nIn, nOut)), nIn * nOut);
const uniformOf = (variance) => (nIn, nOut, rng) => {
  const limit = Math.sqrt(3 * variance(nIn, nOut));
  return rng.uniform(-limit, limit, nIn * nOut);
};

export const INITIALIZERS = {
  zeros: (nIn, nOut) => new Float64Array(nIn * nOut),
  constant: (nIn, nOut, rng, { value }) => new Float64Array(nIn * nOut).fill(value),
  normal: (nIn, nOut, rng, { std = 1, mean = 0 }) => rng.normal(mean, std, nIn * nOut),
  uniform: (nIn, nOut, rng, { low = -1, high = 1 }) => rng.uniform(low, high, nIn * nOut),
  xavier_normal: normalOf(xavier),
  xavier_uniform: uniformOf(xavier),
  he_normal: normalOf(he),
  he_uniform: uniformOf(he),
};

/**
 * @param {string} name a key of INITIALIZERS
 * @param {number} nIn
 * @param {number} nOut
 * @param {import("./rng.js").Generator} rng
 * @param {object} [settings] value; std, mean; low, high
 * @returns {Float64Array} W in row order: W[i, j] stands at i * nOut + j
 */
export function initialize(name, nIn, nOut, rng, settings = {}) {
  if (!Object.hasOwn(INITIALIZERS, name)) {
    throw new RangeError(`unknown initializer "${name}". The choices are: `
      + `${Object.keys(INITIALIZERS).join(", ")}.`);
  }
  return INITIALIZERS[name](nIn, nOut, rng, settings);
}

/** The standard deviation that an initializer gives to the weights of a layer. */
export function weightStd(name, nIn, nOut, { std = 1, low = -1, high = 1 } = {}) {
  if (name === "zeros" || name === "constant") return 0;
  if (name === "normal") return std;
  if (name === "uniform") return (high - low) / Math.sqrt(12);
  return Math.sqrt((name.startsWith("he") ? he : xavier)(nIn, nOut));
}
