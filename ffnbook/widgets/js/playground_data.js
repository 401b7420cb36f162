// The playground's points: drawn as ffnbook/widgets/playground_data.py draws them.

import { columns, DATASETS } from "./datasets.js";
import { default_rng } from "./rng.js";

const TRAIN = 0.64;
/** Test points; their generator's seed is so far from the run's own. */
export const TEST = 1000;
export const APART = 10000;

function wave(n, noise, rng) {
  const X = rng.uniform(-3, 3, n), error = rng.normal(0, noise, n);
  return { X, y: X.map((x, i) => Math.sin(2 * x) + error[i]) };
}

/** The samples from..to of X (n, d) in row order, by columns, with their targets. */
function part(X, y, d, from, to) {
  const n = to - from;
  return { X: columns(X.slice(d * from, d * to), n, d), n,
    y: Float64Array.from({ length: n }, (_, i) => y[from + i]) };
}

const draw = (data, n, noise, rng) =>
  (data === "wave" ? wave(n, noise, rng) : DATASETS[data](n, noise, rng));

/**
 * {train, dev, test, d, rng}: no dev samples when the points were drawn by hand; no test
 * samples while the test set is closed. These have a generator for themselves, so
 * looking at them changes no run.
 */
export function dataset({ data, n, noise, points, seed, test }) {
  const rng = default_rng(seed);
  if (data === "points") {
    const X = points.flatMap(([a, b]) => [a, b]), y = points.map(([, , c]) => c);
    const none = part(X, y, 2, 0, 0);
    return { d: 2, rng, dev: none, test: none, train: part(X, y, 2, 0, points.length) };
  }
  const d = data === "wave" ? 1 : 2, cut = Math.floor(TRAIN * n + 1e-9);
  const { X, y } = draw(data, n, noise, rng);
  const fresh = test ? draw(data, TEST, noise, default_rng(APART + seed)) : { X, y };
  return { d, rng, train: part(X, y, d, 0, cut), dev: part(X, y, d, cut, n),
    test: part(fresh.X, fresh.y, d, 0, test ? TEST : 0) };
}

/** What is shown of the plane: the lower left corner and the side of a square. */
export function extent({ data, noise }) {
  if (data === "points" || data === "wave") return { x: -3, y: -3, side: 6 };
  const half = (data === "moons" ? 1.6 : 1.1) + 2.2 * noise;
  const [x, y] = data === "moons" ? [0.5, 0.25] : [0, 0];
  return { x: x - half, y: y - half, side: 2 * half };
}
