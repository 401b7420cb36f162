/** The numbers behind the activation microscope: no page, no drawing. */

import { bind } from "./functions.js";
import { default_rng } from "./rng.js";
import { flatLimit } from "./saturation.js";

let cached = { key: "" };

/** n standard normal numbers of default_rng(seed); the last ones are kept. */
function normals(seed, n) {
  const key = `${seed} ${n}`;
  if (cached.key !== key) cached = { key, values: default_rng(seed).standard_normal(n) };
  return cached.values;
}

/** Half the width of the shown z axis: wide enough for the inputs and the cursor. */
export function halfWidth({ mu, sigma, z }) {
  const need = Math.max(Math.abs(mu) + 3 * sigma, Math.abs(z));
  return [5, 8, 12, 20, 30].find((w) => w >= need) ?? 30;
}

function meanAndSpread(values) {
  let sum = 0;
  for (const v of values) sum += v;
  const mean = sum / values.length;
  let squares = 0;
  for (const v of values) squares += (v - mean) ** 2;
  return [mean, Math.sqrt(squares / values.length)];
}

/** What depends on the functions and the inputs, not on the cursor. */
function cloud(state, half) {
  const { f, df, kinks } = bind(state.function, state);
  const draws = normals(state.seed, state.n);
  const inputs = new Float64Array(state.n);
  const outputs = new Float64Array(state.n);
  const limit = flatLimit({ grad: df });
  let flat = 0;
  let zero = 0;
  for (let i = 0; i < state.n; i += 1) {
    const z = state.mu + state.sigma * draws[i];
    inputs[i] = z;
    outputs[i] = f(z);
    if (Math.abs(df(z)) < limit) flat += 1;
    if (outputs[i] === 0) zero += 1;
  }
  const [mean, std] = meanAndSpread(outputs);
  const out = { f, df, kinks, half, limit, inputs, outputs, mean, std,
    saturated: flat / state.n, zero: zero / state.n, atZero: df(0) };
  if (state.compare !== "none") {
    out.other = bind(state.compare, state);
    out.gap = 0;
    for (let i = 0; i <= 400; i += 1) {
      const z = -half + (i / 200) * half;
      out.gap = Math.max(out.gap, Math.abs(f(z) - out.other.f(z)));
    }
    // Below this the two are equal up to rounding.
    if (out.gap < 1e-12) out.gap = 0;
  }
  return out;
}

/**
 * Everything that the microscope shows for a state. `before` is what the last call
 * returned: its cloud is kept while only the cursor moves.
 */
export function measure(state, before = null) {
  const half = halfWidth(state);
  const key = JSON.stringify({ ...state, z: half });
  const kept = before?.key === key ? before.cloud : cloud(state, half);
  return { ...kept, key, cloud: kept, value: kept.f(state.z), slope: kept.df(state.z) };
}
