/** The numbers behind the batch noise: no page, no drawing. */

import { shape } from "./loss_bowl_numbers.js";
import { default_rng } from "./rng.js";

export const N = 64;
/** Batches drawn to measure the noise. */
export const DRAWS = 300;
/** A loss above this ends the run: it has diverged. */
export const BLOWN = 1e9;
export const SIZES = [1, 2, 4, 8, 16, 32, 64];

let [drawn, ordered] = [{}, {}];

/** The points, drawn by default_rng(seed); the last ones are kept. */
export function points(seed) {
  if (drawn.seed === seed) return drawn;
  const rng = default_rng(seed);
  const x = rng.uniform(-1, 2, N);
  const noise = rng.standard_normal(N);
  const data = { seed, x, y: x.map((v, i) => v + 0.5 + 0.5 * noise[i]) };
  drawn = { ...data, bowl: shape(data) };
  return drawn;
}

const order = (rng, replace) => (replace ? rng.integers(0, N, N) : rng.permutation(N));

/** 300 draws of 64 samples: a batch is the start of one. */
function orders(seed, replace) {
  if (ordered.seed === seed && ordered.replace === replace) return ordered.rows;
  const rng = default_rng([seed, 1]);
  const rows = Array.from({ length: DRAWS }, () => order(rng, replace));
  ordered = { seed, replace, rows };
  return rows;
}

/** Each sample's own gradient, as two lists. */
function gradients({ x, y }, w, b) {
  const db = x.map((v, i) => 2 * (w * v + b - y[i]));
  return { dw: db.map((d, i) => d * x[i]), db };
}

const mean = (list) => list.reduce((sum, v) => sum + v, 0) / list.length;

/**
 * The gradients of 300 batches of `batch` samples and, for all sizes at once, the mean
 * squared distance of a batch's gradient to the full one.
 */
export function noise({ w, b, batch, replace, seed }) {
  const own = gradients(points(seed), w, b);
  const full = { dw: mean(own.dw), db: mean(own.db) };
  const measured = new Float64Array(N);
  const cloud = [];
  for (const row of orders(seed, replace)) {
    let [dw, db] = [0, 0];
    for (let k = 0; k < N; k += 1) {
      dw += own.dw[row[k]];
      db += own.db[row[k]];
      const [p, q] = [dw / (k + 1) - full.dw, db / (k + 1) - full.db];
      measured[k] += (p * p + q * q) / DRAWS;
      if (k === batch - 1) cloud.push([dw / batch, db / batch]);
    }
  }
  const spread = mean(own.dw.map((d, i) => (d - full.dw) ** 2 + (own.db[i] - full.db) ** 2));
  const predicted = measured.map((_, k) =>
    (spread / (k + 1)) * (replace ? 1 : (N - k - 1) / (N - 1)));
  return { own, full, cloud, predicted, spread,
    // A full batch without replacement: only rounding.
    measured: measured.map((v) => (v > 1e-20 ? v : 0)) };
}

/** The loss of the line w x + b, from the lowest point of the bowl and its bends. */
function lossAt({ bowl: { hessian: [p, q, r], least } }, w, b) {
  const [u, v] = [w - least.w, b - least.b];
  return { w, b, loss: least.loss + (p * u * u + 2 * q * u * v + r * v * v) / 2 };
}

/** The path of `epochs` passes: {path, losses (at the start and after each), diverged}. */
export function descend({ w, b, lr, epochs, replace, seed }, batch) {
  const data = points(seed);
  const { x, y } = data;
  const rng = default_rng([seed, 2]);
  const path = [lossAt(data, w, b)];
  const losses = [path[0].loss];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const row = order(rng, replace);
    for (let start = 0; start < N; start += batch) {
      const at = path.at(-1);
      if (!(at.loss <= BLOWN)) return { path, losses, diverged: path.length - 1 };
      const end = Math.min(N, start + batch);
      let [dw, db] = [0, 0];
      for (let k = start; k < end; k += 1) {
        const error = at.w * x[row[k]] + at.b - y[row[k]];
        dw += error * x[row[k]];
        db += error;
      }
      const step = (2 * lr) / (end - start);
      path.push(lossAt(data, at.w - step * dw, at.b - step * db));
    }
    losses.push(path.at(-1).loss);
  }
  const over = !(path.at(-1).loss <= BLOWN);
  return { path, losses, diverged: over ? path.length - 1 : null };
}

/** Everything that the figure shows for a state. */
export function measure(state) {
  const { batch } = state;
  const data = points(state.seed);
  const found = noise(state);
  const { full, cloud } = found;
  const run = descend(state, batch);
  const up = cloud.filter(([dw, db]) => dw * full.dw + db * full.db > 0).length;
  return { ...found, ...run, data, whole: descend({ ...state, replace: false }, N).losses,
    curves: { measured: found.measured, predicted: found.predicted },
    size: Math.hypot(full.dw, full.db), measured: found.measured[batch - 1],
    predicted: found.predicted[batch - 1], downhill: up / DRAWS, each: Math.ceil(N / batch),
    steps: run.path.length - 1, loss: run.path.at(-1).loss, least: data.bowl.least.loss };
}
