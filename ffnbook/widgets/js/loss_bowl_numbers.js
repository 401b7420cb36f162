/** The numbers behind the loss bowl: no page, no drawing. */

import { default_rng } from "./rng.js";

export const N = 20;
export const HALF = 1.5;
const [TRUE_W, TRUE_B, NOISE] = [1, 0.5, 0.5];
/** A loss above this ends the run: it has diverged. */
export const BLOWN = 1e9;

let cached = { key: "" };

/** The points, drawn by default_rng(seed); the last ones are kept. */
export function points({ seed, centre }) {
  const key = `${seed} ${centre}`;
  if (cached.key === key) return cached;
  const rng = default_rng(seed);
  const x = rng.uniform(-HALF, HALF, N).map((u) => centre + u);
  const noise = rng.standard_normal(N);
  cached = { key, centre, x, y: x.map((v, i) => TRUE_W * v + TRUE_B + NOISE * noise[i]) };
  return cached;
}

/** The loss of the line w x + b, and its derivatives dw and db. */
export function lossAt({ x, y }, w, b) {
  let [loss, dw, db] = [0, 0, 0];
  const n = x.length;
  for (let i = 0; i < n; i += 1) {
    const error = w * x[i] + b - y[i];
    loss += error * error;
    dw += error * x[i];
    db += error;
  }
  return { w, b, loss: loss / n, dw: (2 * dw) / n, db: (2 * db) / n };
}

/** The shape of the bowl: second derivatives, their eigenvalues, the lowest point. */
export function shape(data) {
  let [squares, sum] = [0, 0];
  for (const v of data.x) {
    squares += v * v;
    sum += v;
  }
  const n = data.x.length;
  const [p, q, r] = [(2 * squares) / n, (2 * sum) / n, 2];
  const middle = (p + r) / 2;
  const reach = Math.hypot((p - r) / 2, q);
  // The smaller one from the product of both: a difference would lose digits.
  const steep = middle + reach;
  const flat = (p * r - q * q) / steep;
  const angle = Math.atan2(2 * q, p - r) / 2;
  const { dw, db } = lossAt(data, 0, 0);
  const det = p * r - q * q;
  const least = lossAt(data, -(r * dw - q * db) / det, -(p * db - q * dw) / det);
  return { hessian: [p, q, r], steep, flat, least,
    // Unit vectors [w, b] in which the bowl is steepest and flattest.
    axes: [[Math.cos(angle), Math.sin(angle)], [-Math.sin(angle), Math.cos(angle)]] };
}

/** The points passed: `steps` steps from (w, b), fewer when the run diverges. */
export function descend(data, { w, b, lr, zero_grad: clear, steps }) {
  const path = [lossAt(data, w, b)];
  let [sumW, sumB] = [0, 0];
  while (path.length <= steps && path.at(-1).loss <= BLOWN) {
    const at = path.at(-1);
    sumW = clear ? at.dw : sumW + at.dw;
    sumB = clear ? at.db : sumB + at.db;
    path.push(lossAt(data, at.w - lr * sumW, at.b - lr * sumB));
  }
  return path;
}

/** Everything that the loss bowl shows for a state. */
export function measure(state) {
  const data = points(state);
  const bowl = shape(data);
  const path = descend(data, state);
  const at = path.at(-1);
  return { data, bowl, path, at,
    diverged: at.loss > BLOWN ? path.length - 1 : null,
    w: at.w, b: at.b, loss: at.loss, gradient: Math.hypot(at.dw, at.db),
    least: bowl.least.loss, limit: 2 / bowl.steep,
    steep: 1 - state.lr * bowl.steep, flat: 1 - state.lr * bowl.flat };
}

/** (w, b) of the contour whose loss lies `level` above the least. */
export function contour({ steep, flat, least, axes: [u, v] }, level, count = 72) {
  const [a, c] = [Math.sqrt((2 * level) / steep), Math.sqrt((2 * level) / flat)];
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = (2 * Math.PI * i) / count;
    const [p, q] = [a * Math.cos(t), c * Math.sin(t)];
    return [least.w + p * u[0] + q * v[0], least.b + p * u[1] + q * v[1]];
  });
}
