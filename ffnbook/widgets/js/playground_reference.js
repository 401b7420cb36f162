// What a run is compared with: the best line, and the best possible classifier, as
// ffnbook/widgets/playground_reference.py computes them.

import { LOSSES } from "./losses.js";

const [RIDGE, FREE] = [1e-6, 1e-12]; // of the weights; of the bias
const [TURNS, INNER, FINE, COUNT] = [1.25, 0.5, 0.03, 160];
const HALF = Array.from({ length: COUNT }, (_, i) => (i + 0.5) / COUNT);

/** Solve a small system by elimination; the matrix is positive definite. */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]), k = rows.length;
  for (let i = 0; i < k; i += 1) {
    for (let j = i + 1; j < k; j += 1) {
      const f = rows[j][i] / rows[i][i];
      for (let c = i; c <= k; c += 1) rows[j][c] -= f * rows[i][c];
    }
  }
  for (let i = k - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < k; j += 1) rows[i][k] -= rows[i][j] * rows[j][k];
    rows[i][k] /= rows[i][i];
  }
  return rows.map((row) => row[k]);
}

function scores(w, { X, n }) {
  const d = w.length - 1;
  return Float64Array.from({ length: n }, (_, i) => {
    let z = w[d];
    for (let j = 0; j < d; j += 1) z += w[j] * X[j * n + i];
    return z;
  });
}

/** Gradient and Hessian of the loss with its penalty. */
function slopes(w, data, regression) {
  const k = w.length, { X, y, n } = data, z = scores(w, data);
  const penalty = (a) => (a < k - 1 ? RIDGE : FREE);
  const grad = w.map((v, a) => penalty(a) * v);
  const hess = w.map((_, a) => w.map((__, b) => (a === b ? penalty(a) : 0)));
  const at = (a, i) => (a < k - 1 ? X[a * n + i] : 1);
  for (let i = 0; i < n; i += 1) {
    const p = regression ? z[i] : 1 / (1 + Math.exp(-z[i]));
    const bend = regression ? 1 : p * (1 - p);
    for (let a = 0; a < k; a += 1) {
      grad[a] += ((p - y[i]) * at(a, i)) / n;
      for (let b = 0; b < k; b += 1) hess[a][b] += (bend * at(a, i) * at(b, i)) / n;
    }
  }
  return { grad, hess };
}

/** The weights of the linear model with the least loss, the bias last. */
export function bestLine(data, d, regression = false) {
  const value = (w) => LOSSES.bce_with_logits.value(scores(w, data), data.y, data.n)
    + w.reduce((sum, v, a) => sum + ((a < d ? RIDGE : FREE) * v * v) / 2, 0);
  let w = new Array(d + 1).fill(0);
  for (let round = 0; round < 100; round += 1) {
    const { grad, hess } = slopes(w, data, regression);
    if (Math.max(...grad.map(Math.abs)) < 1e-11) break;
    const step = solve(hess, grad), go = (t) => w.map((v, a) => v - t * step[a]);
    if (regression) return go(1);
    let length = 1;
    while (length > 1e-6 && value(go(length)) > value(w) + 1e-15) length /= 2;
    w = go(length);
  }
  return w;
}

/** Loss and accuracy of a linear model. */
export function lineScores(w, data, regression = false) {
  const z = scores(w, data), { y, n } = data;
  if (regression) return { loss: LOSSES.mse.value(z, y, n), accuracy: null };
  let right = 0;
  z.forEach((v, i) => { right += (v > 0) === (y[i] > 0.5); });
  return { loss: LOSSES.bce_with_logits.value(z, y, n), accuracy: right / n };
}

/** Points along the two curves of a data set, as [[x...], [y...]] for each class. */
function centres(data) {
  const curve = (turn, radius) => HALF.map((u) => [radius(u) * Math.cos(turn(u)),
    radius(u) * Math.sin(turn(u))]);
  const apart = (points) => [points.map(([x]) => x), points.map(([, y]) => y)];
  const pair = (first, second) => [apart(first), apart(first.map(second))];
  if (data === "moons") {
    return pair(curve((u) => Math.PI * u, () => 1), ([x, y]) => [1 - x, 0.5 - y]);
  }
  if (data === "circles") {
    return pair(curve((u) => 2 * Math.PI * u, () => 1), ([x, y]) => [INNER * x, INNER * y]);
  }
  const r = (u) => 0.1 + 0.9 * u;
  return pair(curve((u) => 2 * Math.PI * TURNS * r(u), r), ([x, y]) => [-x, -y]);
}

/** A class's density is a sum of products: the factors on one axis, at the places x. */
function factors(data, noise, x, axis) {
  const top = 1 / (Math.sqrt(2 * Math.PI) * noise * Math.sqrt(COUNT));
  const bell = (c) => {
    const out = new Float64Array(x.length);
    for (let i = 0; i < x.length; i += 1) {
      const t = (x[i] - c) / noise;
      if (t * t < 72) out[i] = top * Math.exp(-t * t / 2); // beyond: less than 1e-15 of the top
    }
    return out;
  };
  if (data !== "xor") return centres(data).map((points) => points[axis].map(bell));
  const bells = HALF.map((u) => bell(0.1 + 0.9 * u));
  const right = x.map((_, i) => bells.reduce((sum, b) => sum + b[i], 0) / Math.sqrt(2 * COUNT));
  const left = right.slice().reverse();
  return [[right, left], axis ? [left, right] : [right, left]];
}

/** Accuracy and loss of the best classifier there is; null for drawn points. In parts. */
export function* limiting(data, noise) {
  if (data === "points") return null;
  if (data === "wave") return { loss: noise * noise, accuracy: null };
  if (noise < FINE) return { loss: 0, accuracy: 1 };
  const moons = data === "moons";
  const axes = [[moons ? 0.5 : 0, moons ? 1.5 : 1], [moons ? 0.25 : 0, moons ? 0.75 : 1]]
    .map(([middle, half]) => {
      const reach = half + 5 * noise;
      const steps = 2 * Math.ceil(reach / Math.min(0.03, noise / 2));
      return Float64Array.from({ length: steps }, (_, i) =>
        middle + (reach * (i + 0.5 - steps / 2)) / (steps / 2));
    });
  const xs = factors(data, noise, axes[0], 0);
  yield;
  const ys = factors(data, noise, axes[1], 1);
  yield;
  const rows = [0, 1].map(() => new Float64Array(axes[1].length));
  let [total, hit, loss] = [0, 0, 0];
  // Half a turn changes nothing but the names of the classes: half the plane is enough.
  for (let i = 0; i < axes[0].length / 2; i += 1) {
    rows.forEach((row, c) => {
      row.fill(0);
      ys[c].forEach((factor, m) => {
        const f = xs[c][m][i];
        if (f > 1e-12) for (let j = 0; j < row.length; j += 1) row[j] += f * factor[j];
      });
    });
    for (let j = 0; j < axes[1].length; j += 1) {
      const [p, q] = [rows[0][j], rows[1][j]], both = p + q + 1e-300;
      total += both;
      hit += Math.max(p, q);
      loss -= p * Math.log(p / both + 1e-300) + q * Math.log(q / both + 1e-300);
    }
    yield;
  }
  return { accuracy: hit / total, loss: loss / total };
}
