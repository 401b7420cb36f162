/** The numbers behind the space warp: no page, no drawing. */

import { getActivation } from "./activations.js";
import { boundary } from "./boundary.js";
import { LOSSES } from "./losses.js";
import { bestLine, N, points, trained, WINDOWS } from "./space_warp_points.js";

/** A network of two or three hidden units from its flat row of weights. */
export function network(flat, hidden, activation) {
  const f = getActivation(activation);
  const [W, b] = [flat.slice(0, 2 * hidden), flat.slice(2 * hidden, 3 * hidden)];
  const [v, c] = [flat.slice(3 * hidden, 4 * hidden), flat[4 * hidden]];
  const net = { hidden, W, b, v, c,
    z: (x, y) => b.map((bias, j) => x * W[j] + y * W[hidden + j] + bias),
    a: (x, y) => net.z(x, y).map((z) => f.f(z)),
    logit: (x, y) => net.a(x, y).reduce((sum, a, j) => sum + a * v[j], c),
    /** The point (x, y) on its way at t, `hidden` numbers. */
    warp(x, y, t) {
      const z = net.z(x, y);
      if (t <= 1) return z.map((value, j) => (1 - t) * ([x, y][j] ?? 0) + t * value);
      return z.map((value) => (2 - t) * value + (t - 1) * f.f(value));
    } };
  return net;
}

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
const mix = (a, p, b, q) => a.map((value, i) => p * value + q * b[i]);
const unit = (a) => a.map((value) => value / Math.sqrt(dot(a, a)));
const axis = (k) => [0, 1, 2].map((i) => (i === k ? 1 : 0));

/** Two directions, across and up: three hidden units are turned until the plane is edge-on. */
export function look({ hidden, v }, t) {
  if (hidden === 2) return [[1, 0], [0, 1]];
  if (!(dot(v, v) > 0)) return [axis(0), axis(1)];
  const up = v[1] >= 0 ? unit(v) : unit(v).map((value) => -value);
  const sizes = up.map(Math.abs);
  const least = sizes.indexOf(Math.min(...sizes));
  let across = unit(mix(axis(least), 1, up, -up[least]));
  if (across[0] < 0) across = across.map((value) => -value);
  const turn = Math.min(t, 1);
  const y = unit(mix(axis(1), 1 - turn, up, turn));
  let x = mix(axis(0), 1 - turn, across, turn);
  x = mix(x, 1, y, -dot(x, y));
  if (Math.sqrt(dot(x, x)) < 1e-6) x = mix(across, 1, y, -dot(across, y));
  return [unit(x), y];
}

/** Where the figure shows a point (x, y) of the plane at t: a function of both. */
export function camera(net, t) {
  const [across, up] = look(net, t);
  return (x, y) => {
    const at = net.warp(x, y, t);
    return [dot(across, at), dot(up, at)];
  };
}

/** The weights on show: the edited ones, or those after the training steps. */
export function flatWeights({ data, activation, hidden, seed, steps, weights }) {
  return weights.length ? weights : trained(data, activation, hidden, seed)[steps];
}

let last = { key: "" };

/** Everything that the space warp shows for a state, apart from t; the last is kept. */
export function measure(state) {
  const { data, activation, hidden } = state;
  const flat = flatWeights(state);
  const key = [data, activation, hidden, ...flat].join();
  if (last.key === key) return last;
  const { X, y } = points(data);
  const net = network(flat, hidden, activation);
  const logits = Float64Array.from({ length: N }, (_, i) => net.logit(X[2 * i], X[2 * i + 1]));
  const wrong = [...logits.keys()].filter((i) => logits[i] > 0 !== (y[i] === 1));
  last = { key, X, y, net, flat, logits, wrong, right: N - wrong.length, points: N,
    line: bestLine(data).right, loss: LOSSES.bce_with_logits.value(logits, y, N),
    boundary: boundary(net.logit, WINDOWS[data]) };
  return last;
}
