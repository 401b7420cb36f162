// Two-class problems in the plane, drawn in the order of ffnbook.data: the clean
// points of class 0, then of class 1; noise; a permutation.

/** count evenly spaced numbers, as numpy.linspace. */
function linspace(start, stop, count, endpoint = true) {
  const step = (stop - start) / (endpoint ? count - 1 : count);
  const out = Float64Array.from({ length: count }, (_, i) => i * step + start);
  if (endpoint && count > 1) out[count - 1] = stop;
  return count === 1 ? Float64Array.of(start) : out;
}

/** Add noise to the points [x0, x1] of both classes and shuffle. */
function noisy(points, noise, rng) {
  const n = points.length;
  const draws = rng.normal(0, noise, 2 * n);
  const order = rng.permutation(n);
  const X = new Float64Array(2 * n), y = new Int32Array(n);
  order.forEach((from, to) => {
    X[2 * to] = points[from][0] + draws[2 * from];
    X[2 * to + 1] = points[from][1] + draws[2 * from + 1];
    y[to] = from < Math.floor(n / 2) ? 0 : 1;
  });
  return { X, y, n };
}

const halves = (n) => [Math.floor(n / 2), n - Math.floor(n / 2)];

/** Two half circles of radius 1. X is (n, 2) in row order, y holds 0 and 1. */
export function make_moons(n, noise, rng) {
  const [n0, n1] = halves(n);
  const upper = Array.from(linspace(0, Math.PI, n0), (t) => [Math.cos(t), Math.sin(t)]);
  const lower = Array.from(linspace(0, Math.PI, n1),
    (t) => [1 - Math.cos(t), 0.5 - Math.sin(t)]);
  return noisy([...upper, ...lower], noise, rng);
}

/** A circle of radius 1 around one of radius `factor`. */
export function make_circles(n, noise, rng, factor = 0.5) {
  const circle = (count, radius) => Array.from(linspace(0, 2 * Math.PI, count, false),
    (t) => [radius * Math.cos(t), radius * Math.sin(t)]);
  const [n0, n1] = halves(n);
  return noisy([...circle(n0, 1), ...circle(n1, factor)], noise, rng);
}

/** Four square clouds, opposite ones of one class. */
export function make_xor(n, noise, rng) {
  const size = rng.uniform(0.1, 1, 2 * n);
  const [n0] = halves(n);
  const points = Array.from({ length: n }, (_, i) => {
    const even = (i < n0 ? i : i - n0) % 2 === 0;
    const second = even ? 1 : -1;
    const first = i < n0 ? second : -second;
    return [first * size[2 * i], second * size[2 * i + 1]];
  });
  return noisy(points, noise, rng);
}

/** Two spiral arms, turned against each other by half a turn. */
export function make_spirals(n, noise, rng, turns = 1.25) {
  const arm = (count, start) => Array.from(linspace(0.1, 1, count), (r) => {
    const t = 2 * Math.PI * turns * r + start;
    return [r * Math.cos(t), r * Math.sin(t)];
  });
  const [n0, n1] = halves(n);
  return noisy([...arm(n0, 0), ...arm(n1, Math.PI)], noise, rng);
}

export const DATASETS = {
  moons: make_moons, circles: make_circles, xor: make_xor, spirals: make_spirals,
};

/** X (n, d) in row order as columns: feature j of sample i at j n + i. */
export function columns(X, n, d) {
  const out = new Float64Array(n * d);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < d; j += 1) out[j * n + i] = X[i * d + j];
  return out;
}
